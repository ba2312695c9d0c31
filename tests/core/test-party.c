/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-party.h"

typedef struct
{
  const char *name;
  const char *code;
  const char *complaint; /* part of the message, or NULL if the code is good */
} CodeCase;

static const CodeCase code_cases[] = {
  { "standard-example", "91350100M000100Y43", NULL },
  { "own-letter-at-the-end", "91110000000000004T", NULL },
  { "own-nought-at-the-end", "91320100000026X1Q0", NULL },
  { "last-character-wrong", "91350100M000100Y44", "should be 3" },
  { "digit-mistyped", "91350100M000101Y43", "mistyped" },
  { "two-swapped", "91350010M000100Y43", "mistyped" },
  { "too-short", "91350100M000100Y4", "18 characters" },
  { "too-long", "91350100M000100Y430", "18 characters" },
  { "empty", "", "18 characters" },
  { "letter-o", "9135O100M000100Y43", "no code has" },
  { "small-letter", "91350100m000100Y43", "no code has" },
  { "chinese", "中国中国中国", "no code has" },
};

static void
test_code (gconstpointer data)
{
  const CodeCase *row = data;
  g_autoptr (GError) error = NULL;
  gboolean good = qy_credit_code_check (row->code, &error);

  g_assert_true (good == (row->complaint == NULL));
  if (good)
    g_assert_no_error (error);
  else
    {
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, row->complaint));
    }
}

static void
test_attributes (void)
{
  g_autoptr (QyParty) party = qy_party_new ("p-1", "明湖软件有限公司");
  g_autoptr (QyParty) copy = NULL;
  int n = 0;

  g_assert_cmpstr (qy_party_get (party, "name"), ==, "明湖软件有限公司");
  for (const char *const *name = qy_party_attributes (); *name != NULL; name++, n++)
    g_assert_true (qy_party_set (party, *name, *name));
  g_assert_cmpint (n, ==, 14);
  copy = qy_party_copy (party);
  for (const char *const *name = qy_party_attributes (); *name != NULL; name++)
    {
      QyPhrase phrase;

      g_assert_cmpstr (qy_party_get (copy, *name), ==, *name);
      g_assert_true (qy_party_get (copy, *name) != qy_party_get (party, *name));
      g_assert_true (qy_party_attribute_phrase (*name, &phrase));
    }
  g_assert_cmpstr (copy->account_number, ==, "account_number");
  g_assert_cmpstr (copy->id, ==, "p-1");
}

static void
test_unknown_and_empty (void)
{
  g_autoptr (QyParty) party = qy_party_new (NULL, NULL);

  g_assert_false (qy_party_set (party, "shoe_size", "44"));
  g_assert_null (qy_party_get (party, "shoe_size"));
  g_assert_null (qy_party_get (party, "name"));
  g_assert_true (qy_party_set (party, "phone", "010-1"));
  g_assert_true (qy_party_set (party, "phone", ""));
  g_assert_null (qy_party_get (party, "phone"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (code_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/party/credit-code/", code_cases[i].name, NULL);

      g_test_add_data_func (path, &code_cases[i], test_code);
    }
  g_test_add_func ("/core/party/attributes", test_attributes);
  g_test_add_func ("/core/party/unknown-and-empty", test_unknown_and_empty);
  return g_test_run ();
}
