/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "holidays.h"
#include "qy-deadline.h"
#include "qy-error.h"

static const struct
{
  const char *name;
  const char *from;
  const char *length;
  const char *options; /* b: before, n: does not roll, digits: lead */
  const char *date;
  const char *safe;
  gboolean certain;
} deadlines[] = {
  { "the day is not counted", "2026-03-02", "P1D", "", "2026-03-03", "2026-03-03", TRUE },
  { "rolls over a holiday", "2025-09-28", "P10D", "", "2025-10-09", "2025-10-09", TRUE },
  { "does not roll by agreement", "2025-09-28", "P10D", "n", "2025-10-08", "2025-09-30", TRUE },
  { "rolls to a worked sunday", "2026-01-01", "P3D", "", "2026-01-04", "2026-01-04", TRUE },
  { "weeks", "2020-04-19", "P4W", "", "2020-05-18", "2020-05-18", TRUE },
  { "no corresponding day", "2025-11-30", "P3M", "", "2026-02-28", "2026-02-28", TRUE },
  { "from a leap day", "2024-02-29", "P1Y", "", "2025-02-28", "2025-02-28", TRUE },
  { "to a leap day", "2023-02-28", "P1Y", "", "2024-02-28", "2024-02-28", TRUE },
  { "into a leap february", "2023-11-30", "P3M", "", "2024-02-29", "2024-02-29", TRUE },
  { "a quarter", "2026-05-31", "P1M quarter", "", "2026-08-31", "2026-08-31", TRUE },
  { "half a year", "2026-05-31", "P1M half-year", "", "2026-11-30", "2026-11-30", TRUE },
  { "working days over a holiday", "2026-09-25", "P5D working", "", "2026-10-09", "2026-10-09",
    TRUE },
  { "working days over worked days", "2026-02-13", "P3D working", "", "2026-02-25", "2026-02-25",
    TRUE },
  { "working days never roll", "2026-02-13", "P1D working", "", "2026-02-14", "2026-02-14", TRUE },
  { "before, on a sunday", "2022-12-11", "P7W", "b", "2022-10-23", "2022-10-21", TRUE },
  { "before, no corresponding day", "2026-12-31", "P3M", "b", "2026-09-30", "2026-09-30", TRUE },
  { "before, working days", "2025-07-09", "P24D working", "b", "2025-06-05", "2025-06-05", TRUE },
  { "before, in a holiday", "2026-10-10", "P5D", "b", "2026-10-05", "2026-09-30", TRUE },
  { "lead", "2026-09-30", "P3M", "b5", "2026-06-30", "2026-06-25", TRUE },
  { "lead over a weekend", "2026-05-29", "P11D", "5", "2026-06-09", "2026-06-04", TRUE },
  { "lead into a weekend", "2026-05-29", "P11D", "2", "2026-06-09", "2026-06-05", TRUE },
  { "lead from before a day off", "2026-10-12", "P5D", "b3", "2026-10-07", "2026-09-24", TRUE },
  { "in a year without a table", "2026-05-22", "P1Y", "", "2027-05-24", "2027-05-24", FALSE },
  { "that only begins there", "2027-01-04", "P5D working", "b", "2026-12-28", "2026-12-28", FALSE },
  { "that is only counted from there", "2027-01-01", "P5D working", "b", "2026-12-25", "2026-12-25",
    TRUE },
  { "back out of it", "2027-03-31", "P3M", "b", "2026-12-31", "2026-12-31", TRUE },
  { "before the tables", "2018-06-01", "P1M", "", "2018-07-02", "2018-07-02", FALSE },
  { "out of the time before them", "2018-12-20", "P1M", "", "2019-01-21", "2019-01-21", TRUE },
  { "the first days of all", "0001-01-01", "P1D", "", "0001-01-02", "0001-01-02", FALSE },
  { "the last days of all", "9999-12-01", "P30D", "", "9999-12-31", "9999-12-31", FALSE },
};

static QyDeadlineRule
rule_of (const char *length, const char *options)
{
  QyDeadlineRule rule = { 0 };

  g_assert_true (qy_duration_from_raw (length, &rule.length, NULL));
  for (const char *p = options; *p != '\0'; p++)
    if (*p == 'b')
      rule.before = TRUE;
    else if (*p == 'n')
      rule.no_roll = TRUE;
    else
      rule.lead = rule.lead * 10 + g_ascii_digit_value (*p);
  return rule;
}

static void
test_deadline (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GError) error = NULL;
  QyDeadlineRule rule = rule_of (deadlines[i].length, deadlines[i].options);
  QyDeadline deadline;
  g_auto (GStrv) steps = NULL;
  g_autofree char *all = NULL;

  qy_deadline_compute (calendar, test_day (deadlines[i].from), &rule, &deadline, why, &error);
  g_assert_no_error (error);
  test_assert_day (deadline.date, deadlines[i].date);
  test_assert_day (deadline.safe, deadlines[i].safe);
  g_assert_cmpint (deadline.certain, ==, deadlines[i].certain);
  steps = qy_reasons_print (why, QY_LANGUAGE_EN);
  all = g_strjoinv ("\n", steps);
  g_assert_cmpint (strstr (all, "the result may change") == NULL, ==, deadlines[i].certain);
  g_assert_nonnull (strstr (all, "the last safe day is"));
}

static const struct
{
  const char *name;
  const char *start;
  const char *length;
  const char *last;
  gboolean certain;
} terms[] = {
  { "a year", "2026-01-01", "P12M", "2026-12-31", TRUE },
  { "no corresponding day", "2026-01-29", "P1M", "2026-02-28", TRUE },
  { "from a leap day", "2024-02-29", "P1Y", "2025-02-28", TRUE },
  { "four years from a leap day", "2024-02-29", "P4Y", "2028-02-28", TRUE },
  { "half a year from a 31st", "2026-08-31", "P6M", "2027-02-28", TRUE },
  { "a quarter", "2026-01-01", "P1M quarter", "2026-03-31", TRUE },
  { "a day", "2026-01-01", "P1D", "2026-01-01", TRUE },
  { "days", "2026-01-01", "P90D", "2026-03-31", TRUE },
  { "weeks", "2026-01-05", "P2W", "2026-01-18", TRUE },
  { "working days", "2026-09-29", "P5D working", "2026-10-10", TRUE },
  { "working days from a day off", "2026-10-01", "P1D working", "2026-10-08", TRUE },
  { "working days of next year", "2026-12-31", "P2D working", "2027-01-01", FALSE },
};

static void
test_term (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GError) error = NULL;
  QyDuration length;
  QyDate last;
  gboolean certain = TRUE;

  g_assert_true (qy_duration_from_raw (terms[i].length, &length, NULL));
  qy_service_term_compute (calendar, test_day (terms[i].start), length, &last, &certain, why,
                           &error);
  g_assert_no_error (error);
  test_assert_day (last, terms[i].last);
  g_assert_cmpint (certain, ==, terms[i].certain);
  g_assert_cmpuint (qy_reasons_get_n_steps (why), >=, 2);
  test_assert_day (qy_service_term_last (calendar, test_day (terms[i].start), length, NULL),
                   terms[i].last);
}

static const struct
{
  const char *name;
  const char *from;
  QyDuration length;
  gboolean before;
  int lead;
} impossible[] = {
  { "no length", "2026-01-01", { 0, QY_UNIT_MONTH }, FALSE, 0 },
  { "below zero", "2026-01-01", { -5, QY_UNIT_DAY }, FALSE, 0 },
  { "a million months", "2026-01-01", { 1000000, QY_UNIT_MONTH }, FALSE, 0 },
  { "more than any length", "2026-01-01", { G_MAXINT, QY_UNIT_WEEK }, FALSE, 0 },
  { "a million years back", "2026-01-01", { 1000000, QY_UNIT_YEAR }, TRUE, 0 },
  { "hours", "2026-01-01", { 24, QY_UNIT_HOUR }, FALSE, 0 },
  { "minutes", "2026-01-01", { 30, QY_UNIT_MINUTE }, TRUE, 0 },
  { "past the end", "9999-12-31", { 1, QY_UNIT_DAY }, FALSE, 0 },
  { "before the beginning", "0001-01-01", { 1, QY_UNIT_WORKING_DAY }, TRUE, 0 },
  { "a lead before the beginning", "0001-01-03", { 1, QY_UNIT_DAY }, FALSE, 30 },
  { "a lead below zero", "2026-01-01", { 1, QY_UNIT_DAY }, FALSE, -1 },
  { "a lead of years", "2026-01-01", { 1, QY_UNIT_DAY }, FALSE, 367 },
};

static void
test_impossible (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();

  for (gsize i = 0; i < G_N_ELEMENTS (impossible); i++)
    {
      QyDeadlineRule rule = { impossible[i].length, impossible[i].before, FALSE,
                              impossible[i].lead };
      g_autoptr (QyReasons) why = qy_reasons_new ();
      g_autoptr (GError) error = NULL;
      QyDeadline deadline;

      g_test_message ("%s", impossible[i].name);
      g_assert_false (qy_deadline_compute (calendar, test_day (impossible[i].from), &rule,
                                           &deadline, why, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_test_message ("%s", error->message);
    }
}

/* A day at a time, the slow way. */
static QyDate
count_slowly (const QyCalendar *calendar, QyDate from, const QyDeadlineRule *rule)
{
  int by = rule->before ? -1 : 1;
  int left = rule->length.amount * (rule->length.unit == QY_UNIT_WEEK ? 7 : 1);
  QyDate day = from;

  while (left > 0)
    {
      day = qy_date_add_days (day, by);
      if (rule->length.unit != QY_UNIT_WORKING_DAY || qy_calendar_is_working (calendar, day))
        left--;
    }
  while (!rule->before && !rule->no_roll && !qy_calendar_is_working (calendar, day))
    day = qy_date_add_days (day, 1);
  return day;
}

static QyDate
safe_slowly (const QyCalendar *calendar, QyDate day, int lead)
{
  while (!qy_calendar_is_working (calendar, day))
    day = qy_date_add_days (day, -1);
  day = qy_date_add_days (day, -lead);
  while (!qy_calendar_is_working (calendar, day))
    day = qy_date_add_days (day, -1);
  return day;
}

static void
test_random (void)
{
  static const QyUnit units[] = { QY_UNIT_DAY, QY_UNIT_WEEK, QY_UNIT_WORKING_DAY };
  g_autoptr (QyCalendar) calendar = test_holidays ();

  for (int i = 0; i < 5000; i++)
    {
      QyDate from = qy_date_from_days (g_test_rand_int_range (17500, 21500));
      QyDeadlineRule rule = {
        .length = { g_test_rand_int_range (1, 60), units[g_test_rand_int_range (0, 3)] },
        .before = g_test_rand_bit (),
        .no_roll = g_test_rand_bit (),
        .lead = g_test_rand_int_range (0, 20),
      };
      QyDeadline deadline;
      QyDate expected = count_slowly (calendar, from, &rule);

      g_assert_true (qy_deadline_compute (calendar, from, &rule, &deadline, NULL, NULL));
      g_assert_cmpint (qy_date_compare (deadline.date, expected), ==, 0);
      g_assert_cmpint (qy_date_compare (deadline.safe, safe_slowly (calendar, expected, rule.lead)),
                       ==, 0);
    }
}

static void
test_reasons_of_working_days (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  QyDeadlineRule rule = rule_of ("P7D working", "");
  QyDeadline deadline;
  g_auto (GStrv) steps = NULL;
  g_autofree char *all = NULL;

  g_assert_true (
      qy_deadline_compute (calendar, test_day ("2026-09-24"), &rule, &deadline, why, NULL));
  steps = qy_reasons_print (why, QY_LANGUAGE_ZH);
  all = g_strjoinv ("\n", steps);
  g_assert_cmpstr (all, ==,
                   "起算日2026年9月24日当日不计入（《民法典》第二百零一条）\n"
                   "自2026年9月24日的次日起算7个工作日，至2026年10月12日止\n"
                   "2026年9月25日至2026年9月27日为中秋节放假，不计入工作日\n"
                   "2026年10月1日至2026年10月7日为国庆节放假，不计入工作日\n"
                   "2026年10月10日虽逢周末，但调休上班，计入工作日\n"
                   "最后稳妥日为2026年10月12日，即不晚于该日的最近工作日");
}

static void
test_whole_months (void)
{
  g_assert_cmpint (qy_service_term_whole_months (test_day ("2026-01-01"), test_day ("2026-12-31")),
                   ==, 12);
  g_assert_cmpint (qy_service_term_whole_months (test_day ("2026-01-31"), test_day ("2026-02-28")),
                   ==, 1);
  g_assert_cmpint (qy_service_term_whole_months (test_day ("2026-01-15"), test_day ("2026-04-14")),
                   ==, 3);
  g_assert_cmpint (qy_service_term_whole_months (test_day ("2026-01-15"), test_day ("2026-04-15")),
                   ==, 0);
  g_assert_cmpint (qy_service_term_whole_months (test_day ("2026-01-15"), test_day ("2026-01-15")),
                   ==, 0);
}

static void
add (const char *group, const char *name, gsize i, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/core/deadline/%s/%s", group, name);

  g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (deadlines); i++)
    add ("date", deadlines[i].name, i, test_deadline);
  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    add ("term", terms[i].name, i, test_term);
  g_test_add_func ("/core/deadline/impossible", test_impossible);
  g_test_add_func ("/core/deadline/random", test_random);
  g_test_add_func ("/core/deadline/reasons", test_reasons_of_working_days);
  g_test_add_func ("/core/deadline/whole-months", test_whole_months);
  return g_test_run ();
}
