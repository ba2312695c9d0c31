/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-date.h"
#include "qy-error.h"

typedef struct
{
  const char *name;
  const char *input;
  const char *iso; /* NULL: refused */
} ParseCase;

static const ParseCase parse_cases[] = {
  { "iso", "2026-11-22", "2026-11-22" },
  { "chinese", "2026年11月22日", "2026-11-22" },
  { "chinese-short", "2026年3月5日", "2026-03-05" },
  { "chinese-spaced", " 2026 年 3 月 5 日 ", "2026-03-05" },
  { "chinese-hao", "2026年3月5号", "2026-03-05" },
  { "slash", "2026/11/22", "2026-11-22" },
  { "dot", "2026.11.22", "2026-11-22" },
  { "one-digit", "2026-1-2", "2026-01-02" },
  { "full-width", "２０２６年１１月２２日", "2026-11-22" },
  { "full-width-hyphen", "２０２６－１１－２２", "2026-11-22" },
  { "characters", "二〇二六年十一月二十二日", "2026-11-22" },
  { "characters-zero", "二零二六年十月三十日", "2026-10-30" },
  { "bill", "贰零贰陆年零壹拾月零贰拾日", "2026-10-20" },
  { "english", "22 November 2026", "2026-11-22" },
  { "english-short", "22 nov 2026", "2026-11-22" },
  { "english-ordinal", "1st May 2026", "2026-05-01" },
  { "american", "Nov 22, 2026", "2026-11-22" },
  { "american-long", "November 22, 2026", "2026-11-22" },
  { "american-sept", "Sept. 3, 2026", "2026-09-03" },
  { "may", "May 3, 2026", "2026-05-03" },
  { "leap-day", "2024-02-29", "2024-02-29" },
  { "last-year", "9999-12-31", "9999-12-31" },
  { "no-leap-day", "2023-02-29", NULL },
  { "no-leap-century", "1900-02-29", NULL },
  { "thirteenth-month", "2026-13-01", NULL },
  { "day-zero", "2026-11-00", NULL },
  { "june-31", "2026年6月31日", NULL },
  { "two-digit-year", "26-11-22", NULL },
  { "day-first-figures", "22/11/2026", NULL },
  { "year-zero", "0000-01-01", NULL },
  { "mixed-separators", "2026-11/22", NULL },
  { "no-day", "2026年11月", NULL },
  { "rest", "2026-11-22x", NULL },
  { "words", "tomorrow", NULL },
  { "wrong-month-name", "22 Novembre 2026", NULL },
  { "one-letter-month", "22 N 2026", NULL },
  { "empty", "", NULL },
  { "long-number", "20261122", NULL },
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *row = data;
  g_autoptr (GError) error = NULL;
  QyDate date = qy_date_parse (row->input, &error);

  if (row->iso == NULL)
    {
      g_assert_false (qy_date_is_set (date));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "2026-11-22"));
    }
  else
    {
      g_autofree char *iso = NULL;

      g_assert_no_error (error);
      iso = qy_date_to_iso (date);
      g_assert_cmpstr (iso, ==, row->iso);
    }
}

typedef struct
{
  const char *name;
  const char *start;
  int months;
  const char *last;
} TermCase;

static const TermCase term_cases[] = {
  { "calendar-year", "2026-01-01", 12, "2026-12-31" },
  { "no-corresponding-day", "2026-01-29", 1, "2026-02-28" },
  { "leap-day-a-year", "2024-02-29", 12, "2025-02-28" },
  { "leap-day-four-years", "2024-02-29", 48, "2028-02-28" },
  { "thirty-first-to-february", "2026-08-31", 6, "2027-02-28" },
  { "thirty-first-to-thirtieth", "2026-05-31", 1, "2026-06-30" },
  { "thirty-first-to-thirty-first", "2026-05-31", 2, "2026-07-30" },
  { "thirty-first-to-leap-february", "2023-12-31", 2, "2024-02-29" },
  { "mid-month", "2023-03-15", 36, "2026-03-14" },
  { "first-of-march", "2026-03-01", 12, "2027-02-28" },
  { "beyond-the-calendar", "9999-06-01", 12, NULL },
};

static void
test_term (gconstpointer data)
{
  const TermCase *row = data;
  QyDate last = qy_date_term_last (qy_date_from_iso (row->start, NULL), row->months);
  g_autofree char *iso = qy_date_is_set (last) ? qy_date_to_iso (last) : NULL;

  g_assert_cmpstr (iso, ==, row->last);
}

typedef struct
{
  const char *name;
  const char *iso;
  const char *zh;
  const char *en;
  const char *cn;
  const char *bill;
} PrintCase;

static const PrintCase print_cases[] = {
  { "november", "2026-11-22", "2026年11月22日", "22 November 2026", "二〇二六年十一月二十二日",
    "贰零贰陆年壹拾壹月贰拾贰日" },
  { "january-15", "2026-01-15", "2026年1月15日", "15 January 2026", "二〇二六年一月十五日",
    "贰零贰陆年零壹月壹拾伍日" },
  { "october-20", "2026-10-20", "2026年10月20日", "20 October 2026", "二〇二六年十月二十日",
    "贰零贰陆年零壹拾月零贰拾日" },
  { "february-10", "2030-02-10", "2030年2月10日", "10 February 2030", "二〇三〇年二月十日",
    "贰零叁零年零贰月零壹拾日" },
  { "march-9", "2026-03-09", "2026年3月9日", "9 March 2026", "二〇二六年三月九日",
    "贰零贰陆年叁月零玖日" },
  { "december-31", "2026-12-31", "2026年12月31日", "31 December 2026", "二〇二六年十二月三十一日",
    "贰零贰陆年壹拾贰月叁拾壹日" },
};

static void
test_print (gconstpointer data)
{
  const PrintCase *row = data;
  QyDate date = qy_date_from_iso (row->iso, NULL);
  g_autofree char *zh = qy_date_print (date, QY_LANGUAGE_ZH);
  g_autofree char *en = qy_date_print (date, QY_LANGUAGE_EN);
  g_autofree char *cn = qy_date_print_chinese (date, QY_DIGITS_PLAIN);
  g_autofree char *bill = qy_date_print_chinese (date, QY_DIGITS_FORMAL);
  const char *printed[] = { zh, en, cn, bill };

  g_assert_cmpstr (zh, ==, row->zh);
  g_assert_cmpstr (en, ==, row->en);
  g_assert_cmpstr (cn, ==, row->cn);
  g_assert_cmpstr (bill, ==, row->bill);
  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    g_assert_cmpint (qy_date_compare (qy_date_parse (printed[i], NULL), date), ==, 0);
}

static void
test_stored_text_is_strict (void)
{
  static const char *const loose[] = {
    "2026-1-2", "2026/01/02", " 2026-01-02", "2026-01-02 ", "2026-01- 2", "2026-02-30", ""
  };

  for (gsize i = 0; i < G_N_ELEMENTS (loose); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (qy_date_is_set (qy_date_from_iso (loose[i], &error)));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
    }
}

/* Every day of eight centuries against a count that only knows the lengths of months. */
static void
test_days_one_by_one (void)
{
  QyDate date = { 1600, 1, 1 };
  gint32 days = -135140;
  int weekday = 6;

  while (date.year < 2400)
    {
      QyDate back = qy_date_from_days (days);

      g_assert_cmpint (qy_date_to_days (date), ==, days);
      g_assert_cmpint (qy_date_compare (back, date), ==, 0);
      g_assert_cmpint (qy_date_weekday (date), ==, weekday);
      days++;
      weekday = weekday % 7 + 1;
      if (date.day++ == qy_date_days_in_month (date.year, date.month))
        {
          date.day = 1;
          if (date.month++ == 12)
            {
              date.month = 1;
              date.year++;
            }
        }
    }
}

static void
test_known_days (void)
{
  QyDate today = { 2026, 11, 22 };

  g_assert_cmpint (qy_date_to_days ((QyDate){ 1970, 1, 1 }), ==, 0);
  g_assert_cmpint (qy_date_to_days ((QyDate){ 2000, 3, 1 }), ==, 11017);
  g_assert_cmpint (qy_date_weekday (today), ==, 7);
  g_assert_cmpint (qy_date_compare (qy_date_add_days (today, 9), (QyDate){ 2026, 12, 1 }), ==, 0);
  g_assert_cmpint (qy_date_compare (qy_date_add_months (today, -9), (QyDate){ 2026, 2, 22 }), ==,
                   0);
  g_assert_cmpint (
      qy_date_compare (qy_date_add_months ((QyDate){ 2025, 11, 30 }, 3), (QyDate){ 2026, 2, 28 }),
      ==, 0);
}

static void
test_calendar_ends (void)
{
  g_assert_false (qy_date_is_set (qy_date_add_days ((QyDate){ 9999, 12, 31 }, 1)));
  g_assert_false (qy_date_is_set (qy_date_add_days ((QyDate){ 1, 1, 1 }, -1)));
  g_assert_false (qy_date_is_set (qy_date_add_months ((QyDate){ 9999, 12, 1 }, 1)));
  g_assert_false (qy_date_is_set (qy_date_add_months ((QyDate){ 1, 1, 1 }, -1)));
  g_assert_false (qy_date_is_set (qy_date_from_days (G_MAXINT32)));
  g_assert_false (qy_date_is_set (qy_date_from_days (G_MININT32)));
  g_assert_false (qy_date_is_set (qy_date_add_days ((QyDate){ 2026, 1, 1 }, G_MAXINT)));
}

#define ADD_CASES(group, cases, function)                                                          \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/date/" group "/", cases[i].name, NULL);          \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("parse", parse_cases, test_parse);
  ADD_CASES ("term", term_cases, test_term);
  ADD_CASES ("print", print_cases, test_print);
  g_test_add_func ("/core/date/stored-text-is-strict", test_stored_text_is_strict);
  g_test_add_func ("/core/date/days-one-by-one", test_days_one_by_one);
  g_test_add_func ("/core/date/known-days", test_known_days);
  g_test_add_func ("/core/date/calendar-ends", test_calendar_ends);
  return g_test_run ();
}
