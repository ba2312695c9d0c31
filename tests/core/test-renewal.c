/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "holidays.h"
#include "qy-error.h"
#include "qy-renewal.h"

static const struct
{
  const char *name;
  const char *start;
  const char *first; /* a length or a last day */
  const char *renew;
  const char *notice;
  const char *mode;
  int max; /* 0: no limit, -1: none at all */
  const char *on;
  const char *words; /* days on which something was said */
  int n;
  const char *term_start;
  const char *term_last;
  const char *notice_last;
  const char *notice_safe;
  const char *phase;
} cases[] = {
  { "open in the first renewal", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2026-11-22",
    "", 1, "2026-03-15", "2027-03-14", "2026-12-14", "2026-12-14", "notice-open" },
  { "last day of notice", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2026-12-14", "", 1,
    "2026-03-15", "2027-03-14", "2026-12-14", "2026-12-14", "notice-open" },
  { "the day after it", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2026-12-15", "", 1,
    "2026-03-15", "2027-03-14", "2026-12-14", "2026-12-14", "will-renew" },
  { "last day of the term", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2026-03-14", "", 0,
    "2023-03-15", "2026-03-14", "2025-12-14", "2025-12-12", "will-renew" },
  { "first day of the next", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2026-03-15", "", 1,
    "2026-03-15", "2027-03-14", "2026-12-14", "2026-12-14", "notice-open" },
  { "before it begins", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2022-01-01", "", 0,
    "2023-03-15", "2026-03-14", "2025-12-14", "2025-12-12", "notice-open" },
  { "objection on the first day", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2026-11-22",
    "2026-03-15", 1, "2026-03-15", "2027-03-14", "2026-12-14", "2026-12-14", "ending" },
  { "objection on the last day of notice", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0,
    "2026-12-20", "2026-12-14", 1, "2026-03-15", "2027-03-14", "2026-12-14", "2026-12-14",
    "ending" },
  { "objection a day late", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2026-12-20",
    "2026-12-15", 1, "2026-03-15", "2027-03-14", "2026-12-14", "2026-12-14", "will-renew" },
  { "objection before the first day", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0,
    "2025-12-20", "2023-03-14", 0, "2023-03-15", "2026-03-14", "2025-12-14", "2025-12-12",
    "will-renew" },
  { "objected and over", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2026-11-22",
    "2025-12-01", 0, "2023-03-15", "2026-03-14", "2025-12-14", "2025-12-12", "expired" },
  { "a late one and one in time", "2023-03-15", "P3Y", "P1Y", "P3M", "automatic", 0, "2027-06-01",
    "2025-12-20 2026-05-01", 1, "2026-03-15", "2027-03-14", "2026-12-14", "2026-12-14", "expired" },
  { "last safe day before a weekend", "2025-12-01", "P1Y", "P1Y", "P30D", "automatic", 0,
    "2026-10-31", "", 0, "2025-12-01", "2026-11-30", "2026-10-31", "2026-10-30", "notice-open" },
  { "notice in working days", "2024-07-01", "P24M", "P12M", "P15D working", "automatic", 1,
    "2026-06-01", "", 0, "2024-07-01", "2026-06-30", "2026-06-08", "2026-06-08", "notice-open" },
  { "last renewal used", "2024-07-01", "P24M", "P12M", "P15D working", "automatic", 1, "2026-07-01",
    "", 1, "2026-07-01", "2027-06-30", "2027-06-09", "2027-06-09", "ending" },
  { "last renewal over", "2024-07-01", "P24M", "P12M", "P15D working", "automatic", 1, "2027-07-01",
    "", 1, "2026-07-01", "2027-06-30", "2027-06-09", "2027-06-09", "expired" },
  { "no renewal at all", "2024-07-01", "P24M", "P12M", "P1M", "automatic", -1, "2026-01-01", "", 0,
    "2024-07-01", "2026-06-30", "2026-05-30", "2026-05-29", "ending" },
  { "from a leap day", "2024-02-29", "P1Y", "P1Y", "P2M", "automatic", 0, "2026-03-01", "", 2,
    "2026-03-01", "2027-02-28", "2026-12-28", "2026-12-28", "notice-open" },
  { "back to the leap day", "2024-02-29", "P1Y", "P1Y", "P2M", "automatic", 0, "2028-02-28", "", 3,
    "2027-03-01", "2028-02-28", "2027-12-28", "2027-12-28", "will-renew" },
  { "after the leap day", "2024-02-29", "P1Y", "P1Y", "P2M", "automatic", 0, "2028-02-29", "", 4,
    "2028-02-29", "2029-02-28", "2028-12-28", "2028-12-28", "notice-open" },
  { "monthly from a 31st", "2026-01-31", "P1M", "P1M", "P5D", "automatic", 0, "2026-04-05", "", 2,
    "2026-03-31", "2026-04-30", "2026-04-25", "2026-04-24", "notice-open" },
  { "a fixed end that is whole months", "2024-02-29", "2025-02-28", "P1Y", "P2M", "automatic", 0,
    "2028-02-28", "", 3, "2027-03-01", "2028-02-28", "2027-12-28", "2027-12-28", "will-renew" },
  { "a fixed end that is not", "2024-01-10", "2024-12-31", "P1Y", "P1M", "automatic", 0,
    "2025-06-01", "", 1, "2025-01-01", "2025-12-31", "2025-11-30", "2025-11-28", "notice-open" },
  { "terms of days", "2026-01-01", "P30D", "P30D", "P5D", "automatic", 0, "2026-02-01", "", 1,
    "2026-01-31", "2026-03-01", "2026-02-24", "2026-02-24", "notice-open" },
  { "terms of weeks", "2026-01-05", "P2W", "P1W", "P1D", "automatic", 0, "2026-01-26", "", 2,
    "2026-01-26", "2026-02-01", "2026-01-31", "2026-01-30", "notice-open" },
  { "terms of working days", "2026-09-21", "P5D working", "P5D working", "P1D", "automatic", 0,
    "2026-10-08", "", 1, "2026-09-29", "2026-10-10", "2026-10-09", "2026-10-09", "notice-open" },
  { "months, then days", "2026-01-31", "P1M", "P10D", "P1D", "automatic", 0, "2026-03-11", "", 2,
    "2026-03-11", "2026-03-20", "2026-03-19", "2026-03-19", "notice-open" },
  { "no notice period", "2025-01-01", "P1Y", "P1Y", "", "automatic", 0, "2025-12-31", "", 0,
    "2025-01-01", "2025-12-31", "2025-12-31", "2025-12-31", "notice-open" },
  { "objection on the very last day", "2025-01-01", "P1Y", "P1Y", "", "automatic", 0, "2026-01-01",
    "2025-12-31", 0, "2025-01-01", "2025-12-31", "2025-12-31", "2025-12-31", "expired" },
  { "notice longer than the term", "2025-01-01", "P1M", "P1M", "P2M", "automatic", 0, "2025-03-10",
    "2025-03-05", 2, "2025-03-01", "2025-03-31", "2025-01-31", "2025-01-27", "will-renew" },
  { "by agreement", "2025-01-01", "P1Y", "P1Y", "P1M", "by-agreement", 0, "2025-06-01", "", 0,
    "2025-01-01", "2025-12-31", "2025-11-30", "2025-11-28", "ending" },
  { "by agreement, over", "2025-01-01", "P1Y", "P1Y", "P1M", "by-agreement", 0, "2026-01-01",
    "2025-03-01", 0, "2025-01-01", "2025-12-31", "2025-11-30", "2025-11-28", "expired" },
  { "none", "2025-01-01", "P1Y", "", "", "none", 0, "2025-12-31", "", 0, "2025-01-01", "2025-12-31",
    "none", "none", "ending" },
  { "by notice, open", "2025-01-01", "P1Y", "P1Y", "P1M", "by-notice", 0, "2025-11-30", "", 0,
    "2025-01-01", "2025-12-31", "2025-11-30", "2025-11-28", "notice-open" },
  { "by notice, not given", "2025-01-01", "P1Y", "P1Y", "P1M", "by-notice", 0, "2025-12-01",
    "2025-12-01", 0, "2025-01-01", "2025-12-31", "2025-11-30", "2025-11-28", "ending" },
  { "by notice, given", "2025-01-01", "P1Y", "P1Y", "P1M", "by-notice", 0, "2025-12-01",
    "2025-11-30", 0, "2025-01-01", "2025-12-31", "2025-11-30", "2025-11-28", "will-renew" },
  { "by notice, renewed once", "2025-01-01", "P1Y", "P1Y", "P1M", "by-notice", 0, "2027-02-01",
    "2025-11-30", 1, "2026-01-01", "2026-12-31", "2026-11-30", "2026-11-30", "expired" },
};

static QyRenewalRule
rule_of (gsize i)
{
  QyRenewalRule rule = { .start = test_day (cases[i].start) };

  rule.max_renewals = cases[i].max == 0 ? -1 : MAX (cases[i].max, 0);
  g_assert_true (qy_renewal_mode_from_string (cases[i].mode, &rule.mode));
  if (cases[i].first[0] == 'P')
    g_assert_true (qy_duration_from_raw (cases[i].first, &rule.first, NULL));
  else
    rule.first_last = test_day (cases[i].first);
  if (cases[i].renew[0] != '\0')
    g_assert_true (qy_duration_from_raw (cases[i].renew, &rule.renew, NULL));
  if (cases[i].notice[0] != '\0')
    g_assert_true (qy_duration_from_raw (cases[i].notice, &rule.notice, NULL));
  return rule;
}

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GError) error = NULL;
  QyRenewalRule rule = rule_of (i);
  g_auto (GStrv) words = g_strsplit (cases[i].words, " ", -1);
  QyDate days[4];
  gsize n_days = 0;
  QyRenewalTerm term;
  QyRenewalTerm direct;
  QyPhase phase;

  for (; words[n_days] != NULL; n_days++)
    days[n_days] = test_day (words[n_days]);
  qy_renewal_on (calendar, &rule, days, n_days, test_day (cases[i].on), &term, &phase, why, &error);
  g_assert_no_error (error);
  g_assert_cmpint (term.n, ==, cases[i].n);
  test_assert_day (term.start, cases[i].term_start);
  test_assert_day (term.last, cases[i].term_last);
  test_assert_day (term.notice_last, cases[i].notice_last);
  test_assert_day (term.notice_safe, cases[i].notice_safe);
  g_assert_cmpstr (qy_phase_to_string (phase), ==, cases[i].phase);
  g_assert_cmpuint (qy_reasons_get_n_steps (why), >=, 2);
  qy_renewal_term (calendar, &rule, term.n, &direct, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (qy_date_compare (direct.start, term.start), ==, 0);
  g_assert_cmpint (qy_date_compare (direct.last, term.last), ==, 0);
}

/* For 50 years, a term begins the day after the one before it ended, and none is empty. */
static void
test_no_gaps (void)
{
  static const QyUnit units[] = { QY_UNIT_DAY,     QY_UNIT_WORKING_DAY, QY_UNIT_WEEK, QY_UNIT_MONTH,
                                  QY_UNIT_QUARTER, QY_UNIT_HALF_YEAR,   QY_UNIT_YEAR };
  g_autoptr (QyCalendar) calendar = test_holidays ();

  for (int i = 0; i < 300; i++)
    {
      QyDate start = qy_date_from_days (g_test_rand_int_range (10000, 25000));
      QyRenewalRule rule = {
        .start = start,
        .first = { g_test_rand_int_range (1, 40), units[g_test_rand_int_range (0, 7)] },
        .renew = { g_test_rand_int_range (1, 40), units[g_test_rand_int_range (0, 7)] },
        .max_renewals = -1,
      };
      QyDate limit = qy_date_add_months (start, 50 * 12);
      QyDate expected = start;

      if (g_test_rand_bit ())
        rule.first_last = qy_date_add_days (start, g_test_rand_int_range (0, 1500));
      for (int n = 0; qy_date_compare (expected, limit) < 0 && n < 1000; n++)
        {
          QyRenewalTerm term;

          g_assert_true (qy_renewal_term (calendar, &rule, n, &term, NULL, NULL));
          g_assert_cmpint (qy_date_compare (term.start, expected), ==, 0);
          g_assert_cmpint (qy_date_compare (term.last, term.start), >=, 0);
          expected = qy_date_add_days (term.last, 1);
        }
    }
}

static void
test_reasons (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  QyRenewalRule rule = rule_of (0);
  QyRenewalTerm term;
  QyPhase phase;
  g_auto (GStrv) steps = NULL;
  g_autofree char *all = NULL;

  g_assert_true (
      qy_renewal_on (calendar, &rule, NULL, 0, test_day ("2026-11-22"), &term, &phase, why, NULL));
  steps = qy_reasons_print (why, QY_LANGUAGE_ZH);
  all = g_strjoinv ("\n", steps);
  g_assert_cmpstr (
      all, ==,
      "各期均自首期首日2023年3月15日起连续计算，共48个月\n"
      "首日2023年3月15日计入期限\n"
      "对应日为2027年3月15日，期限于其前一日2027年3月14日届满（《民法典》第二百零二条）\n"
      "第1次续约自2026年3月15日起，至2027年3月14日止\n"
      "自2027年3月14日向前倒算3个月，为对应日2026年12月14日\n"
      "最后稳妥日为2026年12月14日，即不晚于该日的最近工作日\n"
      "通知最迟应于2026年12月14日到达\n"
      "2026年12月14日及以前仍可提出异议");
}

static void
test_errors (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  QyRenewalRule sound = rule_of (0);
  QyRenewalRule empty = sound;
  QyRenewalRule hours = sound;
  QyRenewalRule backwards = sound;
  QyRenewalRule unsaid = sound;
  QyRenewalRule lead = sound;
  QyRenewalRule long_one = sound;
  const QyRenewalRule *rules[] = { &empty, &hours, &backwards, &unsaid, &lead, &long_one };
  QyRenewalTerm term;
  QyPhase phase;

  empty.first.amount = 0;
  hours.renew = (QyDuration){ 5, QY_UNIT_HOUR };
  backwards.first_last = test_day ("2023-03-14");
  unsaid.renew.amount = 0;
  lead.lead = 367;
  long_one.first = (QyDuration){ 1000000, QY_UNIT_MONTH };
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("rule %" G_GSIZE_FORMAT, i);
      g_assert_false (qy_renewal_on (calendar, rules[i], NULL, 0, test_day ("2030-01-01"), &term,
                                     &phase, NULL, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_cmpstr (error->message, !=, "");
    }
  g_assert_true (qy_renewal_on (calendar, &sound, NULL, 0, test_day ("2030-01-01"), &term, &phase,
                                NULL, NULL));
  g_assert_false (term.certain);
}

static void
test_names (void)
{
  for (int i = 0; i < QY_N_RENEWAL_MODES; i++)
    {
      QyRenewalMode mode;

      g_assert_true (qy_renewal_mode_from_string (qy_renewal_mode_to_string (i), &mode));
      g_assert_cmpint (mode, ==, i);
    }
  for (int i = 0; i < QY_N_PHASES; i++)
    {
      QyPhase phase;

      g_assert_true (qy_phase_from_string (qy_phase_to_string (i), &phase));
      g_assert_cmpint (phase, ==, i);
    }
  g_assert_false (qy_phase_from_string ("over", &(QyPhase){ 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/renewal/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/core/renewal/no-gaps", test_no_gaps);
  g_test_add_func ("/core/renewal/reasons", test_reasons);
  g_test_add_func ("/core/renewal/errors", test_errors);
  g_test_add_func ("/core/renewal/names", test_names);
  return g_test_run ();
}
