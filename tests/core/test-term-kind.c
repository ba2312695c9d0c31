/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-error.h"
#include "qy-stated-term.h"

typedef struct
{
  const char *name;
  QyTermKind kind;
  const char *attr;
  const char *raw;
  gboolean allowed;
} CheckCase;

static const CheckCase check_cases[] = {
  { "a-year", QY_TERM_SERVICE_PERIOD, "length", "P12M", TRUE },
  { "a-hundred-years", QY_TERM_SERVICE_PERIOD, "length", "P100Y", TRUE },
  { "nothing", QY_TERM_SERVICE_PERIOD, "length", "P0M", FALSE },
  { "a-million-months", QY_TERM_SERVICE_PERIOD, "length", "P1000000M", FALSE },
  { "half-a-percent-a-day", QY_TERM_PENALTY, "rate", "0.5% day", TRUE },
  { "all-of-it-a-day", QY_TERM_PENALTY, "rate", "100% day", TRUE },
  { "more-than-all-a-day", QY_TERM_PENALTY, "rate", "100.1% day", FALSE },
  { "three-percent-a-month", QY_TERM_PENALTY, "rate", "3% month", TRUE },
  { "a-share", QY_TERM_PAYMENT_DEADLINE, "share", "30%", TRUE },
  { "more-than-the-whole", QY_TERM_PAYMENT_DEADLINE, "share", "101%", FALSE },
  { "last-day", QY_TERM_PAYMENT_DEADLINE, "day", "31", TRUE },
  { "a-32nd", QY_TERM_PAYMENT_DEADLINE, "day", "32", FALSE },
  { "half-a-day", QY_TERM_PAYMENT_DEADLINE, "day", "1.5", FALSE },
  { "a-fee", QY_TERM_FEE, "total", "CNY 100", TRUE },
  { "less-than-nothing", QY_TERM_FEE, "total", "CNY -100", FALSE },
  { "free-text", QY_TERM_LICENCE, "territory", "中国大陆", TRUE },
};

static const QyTermAttrKind *
attr_of (QyTermKind kind, const char *name)
{
  int at = qy_term_kind_attr_index (kind, name);

  g_assert_cmpint (at, >=, 0);
  return &qy_term_kind_attrs (kind, NULL)[at];
}

static void
test_check (gconstpointer data)
{
  const CheckCase *row = data;
  g_autoptr (GError) error = NULL;
  gboolean allowed = qy_term_attr_check (attr_of (row->kind, row->attr), row->raw, &error);

  g_assert_cmpint (allowed, ==, row->allowed);
  if (!row->allowed)
    g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
}

static void
test_catalogue (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < QY_N_TERM_KINDS; i++)
    {
      guint n = 0;
      const QyTermAttrKind *attrs = qy_term_kind_attrs ((QyTermKind) i, &n);
      QyTermKind back;

      g_assert_true (qy_term_kind_from_name (qy_term_kind_get_name ((QyTermKind) i), &back));
      g_assert_cmpint (back, ==, i);
      g_assert_cmpuint (n, <=, QY_TERM_MAX_ATTRS);
      for (guint a = 0; a < n; a++)
        {
          g_assert_cmpint ((attrs[a].type == QY_FIELD_CHOICE), ==, (attrs[a].choices != NULL));
          g_assert_true (g_hash_table_add (names, (gpointer) attrs[a].key));
        }
    }
}

static void
test_choice (void)
{
  const QyTermAttrKind *form = attr_of (QY_TERM_RENEWAL, "form");

  g_assert_cmpstr (qy_term_choice_read (form, "automatic"), ==, "automatic");
  g_assert_cmpstr (qy_term_choice_read (form, "自动续约"), ==, "automatic");
  g_assert_cmpstr (qy_term_choice_read (form, "By written notice"), ==, "by_notice");
  g_assert_null (qy_term_choice_read (form, "也许"));
  g_assert_null (qy_term_choice_read (form, NULL));
  g_assert_cmpstr (qy_term_choice_print (form, "none", QY_LANGUAGE_ZH), ==, "不续约");
}

static void
test_amended (void)
{
  g_autoptr (QyStatedTerm) term = qy_stated_term_new (QY_TERM_FEE, "fee", NULL);
  QyMoney money;

  qy_stated_term_set (term, "amount", "CNY 100");
  qy_stated_term_change (term, "amount", (QyDate){ 2026, 7, 1 }, "CNY 300");
  qy_stated_term_change (term, "amount", (QyDate){ 2026, 3, 1 }, "CNY 200");
  qy_stated_term_change (term, "tax", (QyDate){ 2026, 2, 1 }, "9%");
  g_assert_true (qy_stated_term_get_money (term, "amount", QY_DATE_NONE, &money));
  g_assert_cmpint (money.minor, ==, 100);
  g_assert_true (qy_stated_term_get_money (term, "amount", (QyDate){ 2026, 2, 28 }, &money));
  g_assert_cmpint (money.minor, ==, 100);
  g_assert_true (qy_stated_term_get_money (term, "amount", (QyDate){ 2026, 3, 1 }, &money));
  g_assert_cmpint (money.minor, ==, 200);
  g_assert_true (qy_stated_term_get_money (term, "amount", (QyDate){ 2027, 1, 1 }, &money));
  g_assert_cmpint (money.minor, ==, 300);
  g_assert_null (qy_stated_term_get (term, "tax", (QyDate){ 2026, 1, 1 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (check_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/term-kind/check/%s", check_cases[i].name);

      g_test_add_data_func (path, &check_cases[i], test_check);
    }
  g_test_add_func ("/core/term-kind/catalogue", test_catalogue);
  g_test_add_func ("/core/term-kind/choice", test_choice);
  g_test_add_func ("/core/term-kind/amended", test_amended);
  return g_test_run ();
}
