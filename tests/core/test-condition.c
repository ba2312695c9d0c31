/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-condition.h"
#include "qy-error.h"
#include "random-text.h"

static const struct
{
  const char *key, *raw;
} values[] = {
  { "kind", "monthly" },       { "fee", "CNY 12000000" }, { "end", "2026-11-22" },
  { "period", "P5D working" }, { "rate", "0.05% day" },   { "count", "12" },
  { "change", "-3.50" },       { "city", "New York" },    { "A.name", "甲公司" },
  { "quote", "say \"hi\"" },
};

/* print: the normal form; holds: 1 yes, 0 no, -1 an error */
static const struct
{
  const char *name, *condition, *print;
  int holds;
} good[] = {
  { "equal", "kind=monthly", "kind = monthly", 1 },
  { "equal-no", "kind = yearly", "kind = yearly", 0 },
  { "unequal", "kind ≠ yearly", "kind ≠ yearly", 1 },
  { "unequal-ascii", "kind != monthly", "kind ≠ monthly", 0 },
  { "quoted-word", "kind = \"monthly\"", "kind = monthly", 1 },
  { "quoted", "city = \"New York\"", "city = \"New York\"", 1 },
  { "quoted-quotes", "quote = \"say \\\"hi\\\"\"", "quote = \"say \\\"hi\\\"\"", 1 },
  { "keyword-quoted", "kind = \"and\"", "kind = \"and\"", 0 },
  { "empty-literal", "kind = \"\"", "kind = \"\"", 0 },
  { "chinese", "A.name = 甲公司", "A.name = 甲公司", 1 },
  { "in", "kind in (yearly,monthly)", "kind in (yearly, monthly)", 1 },
  { "in-no", "kind in (yearly)", "kind in (yearly)", 0 },
  { "set", "set( kind )", "set(kind)", 1 },
  { "set-no", "set(nothing)", "set(nothing)", 0 },
  { "not-set", "not set(nothing)", "not set(nothing)", 1 },
  { "unset-equal", "nothing = x", "nothing = x", 0 },
  { "unset-unequal", "nothing ≠ x", "nothing ≠ x", 0 },
  { "unset-negated", "not nothing = x", "not nothing = x", 0 },
  { "unset-or", "nothing = x or kind = monthly", "nothing = x or kind = monthly", 1 },
  { "unset-and", "not (nothing = x and kind = yearly)", "not (nothing = x and kind = yearly)", 1 },
  { "precedence", "kind = a or kind = monthly and set(nothing)",
    "kind = a or kind = monthly and set(nothing)", 0 },
  { "brackets", "(kind = monthly or kind = a) and set(fee)",
    "(kind = monthly or kind = a) and set(fee)", 1 },
  { "needless-brackets", "((kind = a)) or ((kind = b) or (set(fee)))",
    "kind = a or kind = b or set(fee)", 1 },
  { "not-not", "not not set(fee)", "not not set(fee)", 1 },
  { "money", "fee > \"CNY 9999999\"", "fee > \"CNY 9999999\"", 1 },
  { "money-less", "fee < \"CNY 9999999\"", "fee < \"CNY 9999999\"", 0 },
  { "money-equal", "fee > \"CNY 12000000\"", "fee > \"CNY 12000000\"", 0 },
  { "money-currency", "fee > \"USD 1\"", "fee > \"USD 1\"", -1 },
  { "money-number", "fee > 5", "fee > 5", -1 },
  { "date", "end > 2026-02-28", "end > 2026-02-28", 1 },
  { "date-less", "end < 2026-11-22", "end < 2026-11-22", 0 },
  { "duration", "period < \"P10D working\"", "period < \"P10D working\"", 1 },
  { "duration-unit", "period < P10D", "period < P10D", -1 },
  { "rate", "rate < \"0.5% day\"", "rate < \"0.5% day\"", 1 },
  { "rate-zeros", "rate < \"0.0500% day\"", "rate < \"0.0500% day\"", 0 },
  { "number", "count > 9", "count > 9", 1 },
  { "number-decimals", "count < 12.01", "count < 12.01", 1 },
  { "number-zeros", "count > 0012.000", "count > 0012.000", 0 },
  { "negative", "change < -3.4", "change < -3.4", 1 },
  { "negative-positive", "change < 0", "change < 0", 1 },
  { "text-greater", "kind > a", "kind > a", -1 },
  { "unset-greater", "nothing > 5", "nothing > 5", 0 },
};

static const struct
{
  const char *name, *condition, *message;
} bad[] = {
  { "empty", "", "character 1: a field is expected" },
  { "only-field", "kind", "character 5: one of" },
  { "no-literal", "kind =", "character 7: a word" },
  { "two-literals", "kind = a b", "character 10" },
  { "upper-case-field", "Kind = a", "a field is expected" },
  { "keyword-field", "and = a", "a field is expected" },
  { "markup-word-field", "def = a", "a field is expected" },
  { "keyword-literal", "kind = or", "a word" },
  { "open-bracket", "(kind = a", "“)” is expected" },
  { "open-quote", "kind = \"a", "closing quotation mark" },
  { "bad-escape", "kind = \"\\n\"", "only \\\"" },
  { "in-without-list", "kind in a", "after “in”" },
  { "in-empty", "kind in ()", "a word" },
  { "set-without-bracket", "set kind", "after “set”" },
  { "dangling-and", "kind = a and", "a field is expected" },
  { "tab", "kind =\ta", "a word" },
  { "less-or-equal", "kind <= 5", "a word" },
  { "too-deep", "((((((((((((((((((((kind = a))))))))))))))))))))", "too deeply" },
  { "too-many-nots",
    "not not not not not not not not not not not not not not not not not not not set(a)",
    "too deeply" },
};

static const char *
look_up (const char *key, gpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (g_str_equal (values[i].key, key))
      return values[i].raw;
  return NULL;
}

static void
test_good (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = qy_condition_print (good[i].condition, &error);
  g_autofree char *again = NULL;
  gboolean holds = FALSE, ok;

  g_assert_no_error (error);
  g_assert_cmpstr (printed, ==, good[i].print);
  again = qy_condition_print (printed, &error);
  g_assert_cmpstr (again, ==, printed);
  ok = qy_condition_holds (good[i].condition, look_up, NULL, &holds, &error);
  if (good[i].holds < 0)
    {
      g_assert_false (ok);
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpint (holds, ==, good[i].holds);
}

static void
test_bad (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  g_assert_false (qy_condition_check (bad[i].condition, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, bad[i].message));
}

static void
test_fields (void)
{
  g_auto (GStrv) keys = qy_condition_fields ("(a = 1 or set(b.c)) and not A.name in (x, y)", NULL);
  g_autofree char *joined = g_strjoinv (" ", keys);

  g_assert_cmpstr (joined, ==, "a b.c A.name");
}

static void
test_random (void)
{
  static const char *const tokens[] = { "a",   "b.c", "(", ")", "and", "or",    "not",
                                        "set", "in",  "=", "<", "≠",   "\"x\"", "," };
  guint accepted = 0;

  for (guint i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL, *twice = NULL;

      for (int n = g_test_rand_int_range (1, 10); n > 0; n--)
        g_string_append_printf (text, "%s ",
                                tokens[g_test_rand_int_range (0, G_N_ELEMENTS (tokens))]);
      once = qy_condition_print (text->str, NULL);
      if (once == NULL)
        continue;
      accepted++;
      twice = qy_condition_print (once, NULL);
      g_assert_cmpstr (twice, ==, once);
    }
  g_assert_cmpuint (accepted, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strconcat ("/core/condition/good/", good[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/core/condition/bad/", bad[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad);
    }
  g_test_add_func ("/core/condition/fields", test_fields);
  g_test_add_func ("/core/condition/random", test_random);
  return g_test_run ();
}
