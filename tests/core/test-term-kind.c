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
  { "hours", QY_TERM_SLA, "hours", "09:00-17:00 working", TRUE },
  { "hours-as-people-write", QY_TERM_SERVICE_LEVEL, "hours", "7×24小时", TRUE },
  { "hours-that-never-run", QY_TERM_ESCALATION, "hours", "18:00-09:00", FALSE },
  { "hours-of-an-indicator", QY_TERM_INDICATOR, "hours", "always", FALSE },
  { "hours-of-a-fee", QY_TERM_FEE, "hours", "200", TRUE },
  { "a-matrix", QY_TERM_HANDLING, "matrix", "1234/2344/3444/4444", TRUE },
  { "a-matrix-with-a-hole", QY_TERM_HANDLING, "matrix", "1234/2044/3444/4444", FALSE },
  { "a-ladder", QY_TERM_ESCALATION, "steps", "5 = 甲\n10 = 乙", TRUE },
  { "a-ladder-out-of-order", QY_TERM_ESCALATION, "steps", "10 = 甲\n5 = 乙", FALSE },
  { "tiers", QY_TERM_CREDIT, "tiers", "99.5% = 5%\n99% = 10%", TRUE },
  { "tiers-that-rise", QY_TERM_CREDIT, "tiers", "99% = 5%\n99.5% = 10%", FALSE },
  { "tiers-of-a-fee", QY_TERM_FEE, "tiers", "1-100: 50.00; 101-: 45", TRUE },
  { "a-score", QY_TERM_SLA, "score", "7.0", TRUE },
  { "a-score-beyond", QY_TERM_SLA, "score", "10.1", FALSE },
  { "minutes", QY_TERM_INDICATOR, "minutes", "43.8", TRUE },
  { "no-minutes", QY_TERM_INDICATOR, "minutes", "few", FALSE },
  { "level-nine", QY_TERM_SLA, "level", "9", TRUE },
  { "level-ten", QY_TERM_ESCALATION, "level", "10", FALSE },
  { "level-zero", QY_TERM_PROBLEM_LEVEL, "number", "0", FALSE },
  { "service-level-ten", QY_TERM_SLA, "service", "10", FALSE },
  { "seats", QY_TERM_GOVERNANCE, "client_seats", "3", TRUE },
  { "a-hundred-seats", QY_TERM_GOVERNANCE, "provider_seats", "100", FALSE },
  { "no-quorum", QY_TERM_GOVERNANCE, "quorum", "0", FALSE },
  { "all-the-time", QY_TERM_SLA, "availability", "100%", TRUE },
  { "more-than-all-the-time", QY_TERM_SLA, "availability", "100.1%", FALSE },
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
test_normalise (void)
{
  static const struct
  {
    QyTermKind kind;
    const char *attr;
    const char *typed;
    const char *stored;
  } rows[] = {
    { QY_TERM_SERVICE_LEVEL, "hours", "7×24小时", "24x7" },
    { QY_TERM_SLA, "hours", "工作日9:00-18:00", "09:00-18:00 working" },
    { QY_TERM_SLA, "hours", "soon", "soon" },
    { QY_TERM_HANDLING, "matrix", "12\n23", "12/23" },
    { QY_TERM_ESCALATION, "steps", "5分钟：甲；2小时：乙", "5 = 甲\n120 = 乙" },
    { QY_TERM_CREDIT, "tiers", "99.50%=5%；低于99%：10%", "99.5% = 5%\n99% = 10%" },
    { QY_TERM_SLA, "score", "CVSS≥7", "7.0" },
    { QY_TERM_INDICATOR, "minutes", "43.80分钟", "43.8" },
    { QY_TERM_LICENCE, "territory", "7×24", "7×24" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *stored =
          qy_term_attr_normalise (attr_of (rows[i].kind, rows[i].attr), rows[i].typed);

      g_assert_cmpstr (stored, ==, rows[i].stored);
    }
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
  g_test_add_func ("/core/term-kind/normalise", test_normalise);
  g_test_add_func ("/core/term-kind/catalogue", test_catalogue);
  g_test_add_func ("/core/term-kind/choice", test_choice);
  g_test_add_func ("/core/term-kind/amended", test_amended);
  return g_test_run ();
}
