/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "holidays.h"
#include "qy-due-rule.h"
#include "qy-error.h"

static const struct
{
  const char *text;
  const char *date;
  const char *safe;
} cases[] = {
  { "on 2026-05-01", "2026-05-01", "2026-04-30" },
  { "on 2026-05-20", "2026-05-20", "2026-05-20" },
  { "on 2026-05-20; lead 3", "2026-05-20", "2026-05-15" },
  { "on 2026-05-20; after P5D working", "2026-05-27", "2026-05-27" },
  { "on 2026-09-26; after P5D", "2026-10-08", "2026-10-08" },
  { "on 2026-09-26; after P5D; no-roll", "2026-10-01", "2026-09-30" },
  { "on 2026-05-20; before P3M", "2026-02-20", "2026-02-14" },
  { "on 2026-05-20; before P3M; lead 7", "2026-02-20", "2026-02-06" },
  { "on 2026-05-20; day 31", "2026-05-31", "2026-05-29" },
  { "on 2026-05-20; day 31; next", "2026-06-30", "2026-06-30" },
  { "on 2026-05-20; end", "2026-05-31", "2026-05-29" },
  { "on 2026-05-20; working-day 5; next", "2026-06-05", "2026-06-05" },
  { "event delivery 2026-03-04; after P30D", "2026-04-03", "2026-04-03" },
  { "event delivery", "none", "none" },
  { "event \"验收 合格; 甲方\"; after P1M", "none", "none" },
  { "event 验收合格 2026-03-04; after P1M", "2026-04-07", "2026-04-07" },
  { "all delivery,acceptance", "none", "none" },
  { "all +delivery,acceptance 2026-03-04; after P5D", "none", "none" },
  { "all delivery,acceptance 2026-03-04; after P5D", "2026-03-09", "2026-03-09" },
  { "term 2023-03-15 P3Y", "2026-03-14", "2026-03-13" },
  { "term 2023-03-15 P3Y P1Y 0", "2026-03-14", "2026-03-13" },
  { "term 2023-03-15 P3Y P1Y 1; before P3M", "2026-12-14", "2026-12-14" },
  { "term 2023-03-15 2026-03-14 P1Y 1; before P3M", "2026-12-14", "2026-12-14" },
  { "term 2026-01-31 P1M P1M 2; after P5D working", "2026-05-11", "2026-05-11" },
  { "month 2026-02", "2026-02-01", "2026-01-30" },
  { "month 2026-02; day 31", "2026-02-28", "2026-02-28" },
  { "month 2024-02; day 31", "2024-02-29", "2024-02-29" },
  { "month 2026-09; working-day 5; next", "2026-10-13", "2026-10-13" },
  { "month 2026-10; working-day 31", "2026-10-30", "2026-10-30" },
  { "month 2026-02; end", "2026-02-28", "2026-02-28" },
  { "month 2026-02; after P10D", "2026-03-10", "2026-03-10" },
  { "month 2026-02; after P10D; next", "2026-04-10", "2026-04-10" },
  { "month 2026-02; before P5D working", "2026-01-26", "2026-01-26" },
  { "month 2026-12; day 10; next", "2027-01-10", "2027-01-08" },
  { "month 2026-02; day 7; next", "2026-03-07", "2026-03-06" },
  { "period 2026-01-01 2026-03-31", "2026-01-01", "2025-12-31" },
  { "period 2026-01-01 2026-03-31; end", "2026-03-31", "2026-03-31" },
  { "period 2026-01-01 2026-03-31; end; next", "2026-06-30", "2026-06-30" },
  { "period 2026-01-01 2026-03-31; day 15; next", "2026-04-15", "2026-04-15" },
  { "period 2026-01-05 2026-01-11; next", "2026-01-12", "2026-01-12" },
  { "period 2026-01-05 2026-01-11; end; next", "2026-01-18", "2026-01-16" },
  { "period 2026-01-01 2026-03-31; after P15D working", "2026-04-22", "2026-04-22" },
  { "anniversary 2024-02-29 1", "2025-02-28", "2025-02-28" },
  { "anniversary 2024-02-29 4", "2028-02-29", "2028-02-29" },
  { "anniversary 2025-01-01 1; before P30D working", "2025-11-20", "2025-11-20" },
  { "anniversary 2026-01-01 0", "2026-01-01", "2025-12-31" },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GError) error = NULL;
  QyDueRule rule;
  QyDeadline deadline;
  QyDeadline silent;
  g_autofree char *text = NULL;

  qy_due_rule_from_text (cases[i].text, &rule, &error);
  g_assert_no_error (error);
  text = qy_due_rule_to_text (&rule);
  g_assert_cmpstr (text, ==, cases[i].text);
  qy_due_rule_evaluate (&rule, calendar, &deadline, why, &error);
  g_assert_no_error (error);
  test_assert_day (deadline.date, cases[i].date);
  test_assert_day (deadline.safe, cases[i].safe);
  g_assert_cmpuint (qy_reasons_get_n_steps (why), >=, 1);
  g_assert_true (qy_due_rule_evaluate (&rule, calendar, &silent, NULL, NULL));
  g_assert_cmpint (qy_date_compare (silent.date, deadline.date), ==, 0);
  g_assert_cmpint (silent.certain, ==, deadline.certain);
  g_assert_cmpint (qy_due_rule_get_event (&rule) != NULL, ==, !qy_date_is_set (deadline.date));
}

static const char *const wrong[] = {
  "",
  "on",
  "on 2026-02-30",
  "on 2026-5-1",
  "on 2026-05-01;",
  "on 2026-05-01; after P0D",
  "on 2026-05-01; after P5D; after P5D",
  "on 2026-05-01; after PT5H",
  "on 2026-05-01; day 32",
  "on 2026-05-01; day 0",
  "on 2026-05-01; working-day 0",
  "on 2026-05-01; lead 0",
  "on 2026-05-01; lead 367",
  "on 2026-05-01; no-roll; lead 3",
  "on 2026-05-01 ",
  " on 2026-05-01",
  "on 2026-05-01; day 031",
  "event",
  "event ",
  "event 2026-03-04",
  "event \"delivery\"",
  "event \"a",
  "event delivery 2026-13-04",
  "event a,b",
  "all ",
  "all a,",
  "all +a",
  "all +a,b",
  "all +a,+b 2026-03-04",
  "all a,b,c,d,e,f,g,h,i",
  "term 2023-03-15",
  "term 2023-03-15 P3Y P1Y",
  "term 2023-03-15 P0Y",
  "term 2023-03-15 2023-03-14",
  "term 2023-03-15 P3Y P1Y -1",
  "month 2026-13",
  "month 2026-1",
  "period 2026-01-01",
  "period 2026-01-02 2026-01-01",
  "anniversary 2026-01-01",
  "anniversary 2026-01-01 10000",
  "every P1M",
  "every P0M from 2026-01-01",
  "every P1D working from 2026-01-01",
  "every P1M from 2026-01-01 until 2025-01-01",
  "every PT1H from 2026-01-01",
  "someday",
  "event \xff",
};

static void
test_wrong_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      QyDueRule rule;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", wrong[i]);
      g_assert_false (qy_due_rule_from_text (wrong[i], &rule, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_out_of_the_calendar (void)
{
  static const char *const texts[] = {
    "on 9999-12-31; after P1D",    "on 0001-01-01; before P1D", "month 9999-12; next",
    "anniversary 9000-01-01 1000", "term 2026-01-01 P1000000M", "term 2026-01-01 P1Y P9000Y 2",
    "every P1M from 2026-01-01",   "on 0001-01-01; lead 3",     "on 9999-12-25; after P6D",
  };
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();

  for (guint8 day = 20; day <= 31; day++)
    qy_calendar_set_day (calendar, (QyDate){ 9999, 12, day }, TRUE, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      QyDueRule rule;
      QyDeadline deadline;
      g_autoptr (QyReasons) why = qy_reasons_new ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_true (qy_due_rule_from_text (texts[i], &rule, NULL));
      g_assert_false (qy_due_rule_evaluate (&rule, calendar, &deadline, why, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
    }
}

static void
test_events (void)
{
  QyDueRule rule;
  g_autofree char *some = NULL;
  g_autofree char *all = NULL;

  g_assert_true (qy_due_rule_from_text ("all delivery,acceptance; after P5D", &rule, NULL));
  g_assert_cmpstr (qy_due_rule_get_event (&rule), ==, "delivery");
  g_assert_false (qy_due_rule_set_event_day (&rule, "payment", test_day ("2026-03-04")));
  g_assert_true (qy_due_rule_set_event_day (&rule, "acceptance", test_day ("2026-03-09")));
  g_assert_false (qy_due_rule_set_event_day (&rule, "acceptance", test_day ("2026-04-09")));
  some = qy_due_rule_to_text (&rule);
  g_assert_cmpstr (some, ==, "all delivery,+acceptance 2026-03-09; after P5D");
  g_assert_cmpstr (qy_due_rule_get_event (&rule), ==, "delivery");
  g_assert_true (qy_due_rule_set_event_day (&rule, "delivery", test_day ("2026-03-04")));
  g_assert_null (qy_due_rule_get_event (&rule));
  all = qy_due_rule_to_text (&rule);
  g_assert_cmpstr (all, ==, "all delivery,acceptance 2026-03-09; after P5D");
  g_assert_true (qy_due_rule_from_text ("event delivery", &rule, NULL));
  g_assert_cmpstr (qy_due_rule_get_event (&rule), ==, "delivery");
  g_assert_true (qy_due_rule_set_event_day (&rule, "delivery", test_day ("2026-03-04")));
  g_assert_null (qy_due_rule_get_event (&rule));
  g_assert_false (qy_due_rule_set_event_day (&rule, "delivery", test_day ("2026-03-05")));
}

static const struct
{
  const char *text;
  const char *from;
  const char *until;
  const char *expected;
} recurrences[] = {
  { "every P1M from 2026-01-01; day 10", "2026-02-01", "2026-04-30",
    "2026-02=month 2026-02; day 10|2026-03=month 2026-03; day 10|2026-04=month 2026-04; day 10" },
  { "every P1M from 2026-01-01 until 2026-02-15; working-day 3; next", "2025-01-01", "2030-01-01",
    "2026-01=month 2026-01; working-day 3; next|2026-02=month 2026-02; working-day 3; next" },
  { "every P1M from 2026-01-31", "2026-01-31", "2026-03-31",
    "2026-01=period 2026-01-31 2026-02-27|2026-02=period 2026-02-28 2026-03-30|"
    "2026-03=period 2026-03-31 2026-04-29" },
  { "every P1M from 2026-01-31; end; next", "2026-02-01", "2026-02-28",
    "2026-02=period 2026-03-31 2026-04-29; end" },
  { "every P1W from 2026-01-05; lead 2", "2026-01-06", "2026-01-19",
    "2026-01-12=period 2026-01-12 2026-01-18; lead 2|"
    "2026-01-19=period 2026-01-19 2026-01-25; lead 2" },
  { "every P1M quarter from 2026-01-01; after P15D", "2026-04-01", "2026-04-01",
    "2026-04=period 2026-04-01 2026-06-30; after P15D" },
  { "every P1M half-year from 2026-01-01; end", "2026-01-01", "2026-12-31",
    "2026-01=period 2026-01-01 2026-06-30; end|2026-07=period 2026-07-01 2026-12-31; end" },
  { "every P1Y from 2024-02-29; before P5D working", "2025-01-01", "2028-12-31",
    "2025-02=period 2025-02-28 2026-02-27; before P5D working|"
    "2026-02=period 2026-02-28 2027-02-27; before P5D working|"
    "2027-02=period 2027-02-28 2028-02-28; before P5D working|"
    "2028-02=period 2028-02-29 2029-02-27; before P5D working" },
  { "every P10D from 2026-01-01", "2026-01-15", "2026-01-25",
    "2026-01-21=period 2026-01-21 2026-01-30" },
  { "every P1Y from 9998-06-01", "9999-01-01", "9999-12-31",
    "9999-06=period 9999-06-01 9999-12-31" },
  { "every P1M from 2026-01-01", "2025-01-01", "2025-12-31", "" },
  { "on 2026-01-01", "2025-01-01", "2027-12-31", "" },
};

static void
test_recurrences (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();

  for (gsize i = 0; i < G_N_ELEMENTS (recurrences); i++)
    {
      QyDueRule rule;
      g_autoptr (GArray) list = NULL;
      g_autoptr (GString) found = g_string_new (NULL);

      g_test_message ("%s", recurrences[i].text);
      g_assert_true (qy_due_rule_from_text (recurrences[i].text, &rule, NULL));
      list = qy_due_rule_expand (&rule, test_day (recurrences[i].from),
                                 test_day (recurrences[i].until), 100);
      for (guint k = 0; k < list->len; k++)
        {
          const QyDueOccurrence *one = &g_array_index (list, QyDueOccurrence, k);
          g_autofree char *text = qy_due_rule_to_text (&one->rule);
          QyDeadline deadline;

          g_string_append_printf (found, "%s%s=%s", k > 0 ? "|" : "", one->name, text);
          g_assert_true (qy_due_rule_evaluate (&one->rule, calendar, &deadline, NULL, NULL));
        }
      g_assert_cmpstr (found->str, ==, recurrences[i].expected);
    }
}

static void
test_most (void)
{
  QyDueRule rule;
  g_autoptr (GArray) list = NULL;
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) all = NULL;

  g_assert_true (qy_due_rule_from_text ("every P1D from 0001-01-01", &rule, NULL));
  list = qy_due_rule_expand (&rule, test_day ("2026-01-01"), test_day ("9999-12-31"), 7);
  g_assert_cmpuint (list->len, ==, 7);
  g_assert_cmpstr (g_array_index (list, QyDueOccurrence, 6).name, ==, "2026-01-07");
  first = qy_due_rule_expand (&rule, QY_DATE_NONE, QY_DATE_NONE, 3);
  g_assert_cmpuint (first->len, ==, 3);
  g_assert_cmpstr (g_array_index (first, QyDueOccurrence, 0).name, ==, "0001-01-01");
  g_assert_true (qy_due_rule_from_text ("every P1M from 2026-01-01 until 2026-12-31", &rule, NULL));
  all = qy_due_rule_expand (&rule, QY_DATE_NONE, QY_DATE_NONE, 1000);
  g_assert_cmpuint (all->len, ==, 12);
}

static void
test_reasons (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  QyDueRule rule;
  QyDeadline deadline;
  g_auto (GStrv) zh = NULL;
  g_auto (GStrv) en = NULL;
  g_autofree char *zh_text = NULL;
  g_autofree char *en_text = NULL;

  g_assert_true (
      qy_due_rule_from_text ("event delivery 2026-09-25; after P5D; lead 2", &rule, NULL));
  g_assert_true (qy_due_rule_evaluate (&rule, calendar, &deadline, why, NULL));
  zh = qy_reasons_print (why, QY_LANGUAGE_ZH);
  en = qy_reasons_print (why, QY_LANGUAGE_EN);
  zh_text = g_strjoinv ("\n", zh);
  en_text = g_strjoinv ("\n", en);
  g_assert_cmpstr (zh_text, ==,
                   "“交付”发生于2026年9月25日\n"
                   "起算日2026年9月25日当日不计入（《民法典》第二百零一条）\n"
                   "自2026年9月25日的次日起算5日，至2026年9月30日止\n"
                   "送达需要2日，最迟应于2026年9月28日发出\n"
                   "最后稳妥日为2026年9月28日，即不晚于该日的最近工作日");
  g_assert_cmpstr (
      en_text, ==,
      "“delivery” happened on 25 September 2026\n"
      "the day of the event, 25 September 2026, is not counted (Civil Code, art. 201)\n"
      "counted from the day after 25 September 2026 for 5 days, until 30 September 2026\n"
      "the notice needs 2 days to arrive and must leave by 28 September 2026\n"
      "the last safe day is 28 September 2026, the nearest working day that is not too late");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/due-rule/", cases[i].text, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/core/due-rule/wrong-texts", test_wrong_texts);
  g_test_add_func ("/core/due-rule/out-of-the-calendar", test_out_of_the_calendar);
  g_test_add_func ("/core/due-rule/events", test_events);
  g_test_add_func ("/core/due-rule/recurrences", test_recurrences);
  g_test_add_func ("/core/due-rule/most", test_most);
  g_test_add_func ("/core/due-rule/reasons", test_reasons);
  return g_test_run ();
}
