/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sort-key.h"

#include <string.h>

/* Each pair in order: the first one's key is less. */
static const struct
{
  const char *name;
  const char *less;
  const char *greater;
} pairs[] = {
  { "pinyin", "阿里", "白云" },
  { "pinyin, not code points", "中软", "重点" },
  { "second character", "青禾", "青山" },
  { "shorter first", "青禾", "青禾运维" },
  { "digits by value", "第2期", "第10期" },
  { "chinese before latin, as CLDR has it", "中软", "Apple" },
  { "latin without case first", "apple", "Banana" },
  { "full width as half width", "ＡＢ", "AC" },
};

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *less = qy_sort_key (pairs[i].less);
      g_autofree char *greater = qy_sort_key (pairs[i].greater);

      g_test_message ("%s", pairs[i].name);
      g_assert_cmpint (strcmp (less, greater), <, 0);
    }
}

static void
test_form (void)
{
  g_autofree char *empty = qy_sort_key ("");
  g_autofree char *key = qy_sort_key ("合同");
  g_autofree char *again = qy_sort_key ("合同");

  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (key, ==, again);
  g_assert_cmpuint (strlen (key) % 2, ==, 0);
  g_assert_cmpuint (strspn (key, "0123456789abcdef"), ==, strlen (key));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/sort-key/order", test_order);
  g_test_add_func ("/core/sort-key/form", test_form);
  return g_test_run ();
}
