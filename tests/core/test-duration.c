/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-duration.h"
#include "qy-error.h"

typedef struct
{
  const char *name;
  const char *input;
  const char *raw; /* NULL: refused */
} ParseCase;

static const ParseCase parse_cases[] = {
  { "days", "30日", "P30D" },
  { "days-tian", "30天", "P30D" },
  { "days-natural", "30个自然日", "P30D" },
  { "days-characters", "三十日", "P30D" },
  { "days-full-width", "３０ 日", "P30D" },
  { "working-days", "5个工作日", "P5D working" },
  { "working-days-plain", "10工作日", "P10D working" },
  { "working-days-characters", "五个工作日", "P5D working" },
  { "months", "三个月", "P3M" },
  { "months-two", "两个月", "P2M" },
  { "months-figures", "12个月", "P12M" },
  { "year", "1年", "P1Y" },
  { "year-characters", "一年", "P1Y" },
  { "half-year", "半年", "P1M half-year" },
  { "year-and-half", "一年半", "P18M" },
  { "quarter", "一个季度", "P1M quarter" },
  { "hours", "24小时", "PT24H" },
  { "hours-decimal", "1.5小时", "PT90M" },
  { "half-hour", "半小时", "PT30M" },
  { "minutes", "30分钟", "PT30M" },
  { "weeks", "2周", "P2W" },
  { "weeks-xingqi", "两个星期", "P2W" },
  { "bracket-chinese", "三十（30）日", "P30D" },
  { "english-days", "30 days", "P30D" },
  { "english-working", "5 working days", "P5D working" },
  { "english-business", "5 Business Days", "P5D working" },
  { "english-words", "thirty days", "P30D" },
  { "english-bracket", "two (2) months", "P2M" },
  { "english-bracket-long", "twenty-one (21) calendar days", "P21D" },
  { "english-possessive", "30 days'", "P30D" },
  { "english-one", "1 year", "P1Y" },
  { "english-article", "a month", "P1M" },
  { "english-half", "half a year", "P1M half-year" },
  { "zero", "0日", "P0D" },
  { "no-unit", "30", NULL },
  { "no-number", "日", NULL },
  { "bracket-differs", "two (3) months", NULL },
  { "bracket-differs-chinese", "三十（20）日", NULL },
  { "other-unit", "3个学期", NULL },
  { "rest", "30日内", NULL },
  { "decimal-days", "1.5日", NULL },
  { "too-many", "99999999日", NULL },
  { "empty", "", NULL },
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *row = data;
  g_autoptr (GError) error = NULL;
  QyDuration duration = { 0 };
  gboolean good = qy_duration_parse (row->input, &duration, &error);
  g_autofree char *raw = NULL;

  if (row->raw == NULL)
    {
      g_assert_false (good);
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "30日"));
      return;
    }
  g_assert_no_error (error);
  raw = qy_duration_to_raw (duration);
  g_assert_cmpstr (raw, ==, row->raw);
}

typedef struct
{
  const char *name;
  const char *raw;
  const char *zh;
  const char *zh_words;
  const char *en;
  const char *en_words;
  int months; /* -1: not counted in months */
} PrintCase;

static const PrintCase print_cases[] = {
  { "minutes", "PT30M", "30分钟", "三十分钟", "30 minutes", "thirty (30) minutes", -1 },
  { "hour", "PT1H", "1小时", "一小时", "1 hour", "one (1) hour", -1 },
  { "days", "P30D", "30日", "三十日", "30 days", "thirty (30) days", -1 },
  { "two-days", "P2D", "2日", "二日", "2 days", "two (2) days", -1 },
  { "working-days", "P5D working", "5个工作日", "五个工作日", "5 working days",
    "five (5) working days", -1 },
  { "two-working-days", "P2D working", "2个工作日", "两个工作日", "2 working days",
    "two (2) working days", -1 },
  { "weeks", "P2W", "2周", "两周", "2 weeks", "two (2) weeks", -1 },
  { "month", "P1M", "1个月", "一个月", "1 month", "one (1) month", 1 },
  { "quarters", "P2M quarter", "2个季度", "两个季度", "2 quarters", "two (2) quarters", 6 },
  { "half-year", "P1M half-year", "半年", "半年", "half a year", "half a year", 6 },
  { "half-years", "P3M half-year", "3个半年", "三个半年", "3 half-years", "three (3) half-years",
    18 },
  { "years", "P3Y", "3年", "三年", "3 years", "three (3) years", 36 },
};

static void
test_print (gconstpointer data)
{
  const PrintCase *row = data;
  const char *const expected[] = { row->zh, row->zh_words, row->en, row->en_words };
  g_autoptr (GError) error = NULL;
  QyDuration duration;
  int months = -1;

  qy_duration_from_raw (row->raw, &duration, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *printed = i % 2 == 0 ? qy_duration_print (duration, i / 2)
                                            : qy_duration_print_words (duration, i / 2);
      QyDuration again = { 0 };

      g_assert_cmpstr (printed, ==, expected[i]);
      g_assert_true (qy_duration_parse (printed, &again, NULL));
      g_assert_cmpint (again.amount, ==, duration.amount);
      g_assert_cmpint (again.unit, ==, duration.unit);
    }
  g_assert_true (qy_duration_to_months (duration, &months) == (row->months >= 0));
  g_assert_cmpint (months, ==, row->months);
}

static void
test_stored_text_is_strict (void)
{
  static const char *const loose[] = { "",    "P",    "P5",   "5D",       "P05D", "P5D  working",
                                       "P5d", "PT5D", "P-5D", "P5M year", "P5DX" };

  for (gsize i = 0; i < G_N_ELEMENTS (loose); i++)
    {
      QyDuration duration;

      g_test_message ("%s", loose[i]);
      g_assert_false (qy_duration_from_raw (loose[i], &duration, NULL));
    }
}

static void
test_unit_names (void)
{
  for (int unit = 0; unit < QY_N_UNITS; unit++)
    {
      QyUnit again = QY_N_UNITS;

      g_assert_true (qy_unit_from_string (qy_unit_to_string (unit), &again));
      g_assert_cmpint (again, ==, unit);
    }
  g_assert_cmpstr (qy_unit_to_string (QY_UNIT_WORKING_DAY), ==, "working-day");
}

#define ADD_CASES(group, cases, function)                                                          \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/duration/" group "/", cases[i].name, NULL);      \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("parse", parse_cases, test_parse);
  ADD_CASES ("print", print_cases, test_print);
  g_test_add_func ("/core/duration/stored-text-is-strict", test_stored_text_is_strict);
  g_test_add_func ("/core/duration/unit-names", test_unit_names);
  return g_test_run ();
}
