/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-date.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "qy-error.h"
#include "qy-fold.h"

#define YEAR_MAX      9999
#define DAYS_PER_ERA  146097 /* 400 years */
#define DAYS_TO_EPOCH 719468 /* from 0000-03-01 to 1970-01-01 */

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static QyDate
make_date (int year, int month, int day)
{
  if (!qy_date_is_valid (year, month, day))
    return QY_DATE_NONE;
  return (QyDate){ (gint16) year, (guint8) month, (guint8) day };
}

static QyDate
invalid_date (const char *input, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is not a date; write it as 2026-11-22 or 2026年11月22日"), input);
  return QY_DATE_NONE;
}

/* At most "max" digits at *text, which moves on; -1 if there are none. */
static int
take_number (const char **text, int max)
{
  int n = 0;
  int length = 0;

  while (length < max && g_ascii_isdigit (**text))
    {
      n = n * 10 + (**text - '0');
      (*text)++;
      length++;
    }
  return length > 0 ? n : -1;
}

static void
skip_spaces (const char **text)
{
  while (**text == ' ')
    (*text)++;
}

static gboolean
take_string (const char **text, const char *expected)
{
  skip_spaces (text);
  if (!g_str_has_prefix (*text, expected))
    return FALSE;
  *text += strlen (expected);
  skip_spaces (text);
  return TRUE;
}

/* 2026-11-22, 2026年11月22日 …: "separators" are what stands after the year, the month and the day.
 */
static QyDate
parse_numeric (const char *text, const char *const separators[3])
{
  const char *p = text;
  int parts[3];

  for (int i = 0; i < 3; i++)
    {
      const char *start = p;

      parts[i] = take_number (&p, i == 0 ? 4 : 2);
      if (parts[i] < 0 || (i == 0 && p - start != 4) || !take_string (&p, separators[i]))
        return QY_DATE_NONE;
    }
  return *p == '\0' ? make_date (parts[0], parts[1], parts[2]) : QY_DATE_NONE;
}

/* 二〇二六年十一月二十二日, also 贰零贰陆年零壹拾月零贰拾日 */
static QyDate
parse_chinese (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " ", -1);
  g_autofree char *joined = g_strjoinv (NULL, parts);
  g_autofree char *year = NULL;
  const char *marks[] = { "年", "月", "日" };
  gint64 numbers[3] = { 0 };
  char *p = joined;

  for (int i = 0; i < 3; i++)
    {
      char *mark = strstr (p, marks[i]);

      if (mark == NULL)
        return QY_DATE_NONE;
      *mark = '\0';
      if (i == 0)
        {
          year = qy_chinese_digits_parse (p);
          if (year == NULL || strlen (year) != 4)
            return QY_DATE_NONE;
          numbers[0] = g_ascii_strtoll (year, NULL, 10);
        }
      else
        {
          const char *number = g_str_has_prefix (p, "零") ? p + strlen ("零") : p;

          if (!qy_chinese_number_parse (number, &numbers[i]) || numbers[i] > 31)
            return QY_DATE_NONE;
        }
      p = mark + strlen (marks[i]);
    }
  return *p == '\0' ? make_date ((int) numbers[0], (int) numbers[1], (int) numbers[2])
                    : QY_DATE_NONE;
}

/* A month's English name or its first three letters (also "Sept"), with or without a full stop. */
static int
take_month_name (const char **text)
{
  gsize length = 0;

  while (g_ascii_isalpha ((*text)[length]))
    length++;
  for (int month = 1; month <= 12; month++)
    {
      const char *name = qy_language_month (QY_LANGUAGE_EN, month);
      gboolean is_prefix = g_ascii_strncasecmp (*text, name, length) == 0;

      if (is_prefix && (length == 3 || length == strlen (name) || (month == 9 && length == 4)))
        {
          *text += length;
          if (**text == '.')
            (*text)++;
          skip_spaces (text);
          return month;
        }
    }
  return -1;
}

static int
take_english_day (const char **text)
{
  static const char *const ordinals[] = { "st", "nd", "rd", "th" };
  int day = take_number (text, 2);

  for (gsize i = 0; day > 0 && i < G_N_ELEMENTS (ordinals); i++)
    if (g_ascii_strncasecmp (*text, ordinals[i], 2) == 0)
      {
        *text += 2;
        break;
      }
  skip_spaces (text);
  return day;
}

/* 22 November 2026, November 22, 2026 */
static QyDate
parse_english (const char *text)
{
  const char *p = text;
  gboolean day_first = g_ascii_isdigit (*p);
  int day = day_first ? take_english_day (&p) : 0;
  int month = take_month_name (&p);
  const char *year_start;
  int year;

  if (month < 0)
    return QY_DATE_NONE;
  if (!day_first)
    day = take_english_day (&p);
  if (*p == ',')
    p++;
  skip_spaces (&p);
  year_start = p;
  year = take_number (&p, 4);
  return *p == '\0' && p - year_start == 4 ? make_date (year, month, day) : QY_DATE_NONE;
}

gboolean
qy_date_is_set (QyDate date)
{
  return date.year != 0;
}

int
qy_date_days_in_month (int year, int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12)
    return 0;
  return lengths[month - 1] + (month == 2 && is_leap_year (year) ? 1 : 0);
}

gboolean
qy_date_is_valid (int year, int month, int day)
{
  return year >= 1 && year <= YEAR_MAX && day >= 1 && day <= qy_date_days_in_month (year, month);
}

QyDate
qy_date_from_iso (const char *text, GError **error)
{
  QyDate date = QY_DATE_NONE;

  g_return_val_if_fail (text != NULL, QY_DATE_NONE);

  if (strlen (text) == 10)
    {
      static const char *const separators[] = { "-", "-", "" };

      if (strchr (text, ' ') == NULL)
        date = parse_numeric (text, separators);
    }
  return qy_date_is_set (date) ? date : invalid_date (text, error);
}

char *
qy_date_to_iso (QyDate date)
{
  g_return_val_if_fail (qy_date_is_set (date), NULL);

  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

QyDate
qy_date_parse (const char *input, GError **error)
{
  static const char *const separators[][3] = {
    { "-", "-", "" },     { "/", "/", "" },     { ".", ".", "" },
    { "年", "月", "日" }, { "年", "月", "号" },
  };
  g_autofree char *text = NULL;
  QyDate date = QY_DATE_NONE;

  g_return_val_if_fail (input != NULL, QY_DATE_NONE);

  text = qy_fold (input);
  for (gsize i = 0; i < G_N_ELEMENTS (separators) && !qy_date_is_set (date); i++)
    date = parse_numeric (text, separators[i]);
  if (!qy_date_is_set (date))
    date = parse_english (text);
  if (!qy_date_is_set (date))
    date = parse_chinese (text);
  return qy_date_is_set (date) ? date : invalid_date (input, error);
}

char *
qy_date_print (QyDate date, QyLanguage language)
{
  g_return_val_if_fail (qy_date_is_set (date), NULL);

  if (language == QY_LANGUAGE_ZH)
    return g_strdup_printf ("%d年%d月%d日", date.year, date.month, date.day);
  return g_strdup_printf ("%d %s %d", date.day, qy_language_month (language, date.month),
                          date.year);
}

char *
qy_date_print_chinese (QyDate date, QyChineseDigits digits)
{
  char year[5];
  g_autofree char *year_text = NULL;
  g_autofree char *month_text = NULL;
  g_autofree char *day_text = NULL;
  gboolean formal = digits == QY_DIGITS_FORMAL;
  gboolean guard_month = formal && (date.month <= 2 || date.month == 10);
  gboolean guard_day = formal && (date.day < 10 || date.day % 10 == 0);

  g_return_val_if_fail (qy_date_is_set (date), NULL);

  g_snprintf (year, sizeof year, "%04d", date.year);
  year_text = qy_chinese_digits_print (year, digits);
  month_text = qy_chinese_number_print (date.month, digits);
  day_text = qy_chinese_number_print (date.day, digits);
  return g_strdup_printf ("%s年%s%s月%s%s日", year_text, guard_month ? "零" : "", month_text,
                          guard_day ? "零" : "", day_text);
}

/* The year is taken to begin in March, so that the leap day is its last one. */
gint32
qy_date_to_days (QyDate date)
{
  int year = date.year - (date.month <= 2 ? 1 : 0);
  int era = year / 400;
  int year_of_era = year - era * 400;
  int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  g_return_val_if_fail (qy_date_is_set (date), 0);

  return era * DAYS_PER_ERA + day_of_era - DAYS_TO_EPOCH;
}

QyDate
qy_date_from_days (gint32 days)
{
  gint64 shifted = (gint64) days + DAYS_TO_EPOCH;
  int era;
  int day_of_era;
  int year_of_era;
  int day_of_year;
  int month_from_march;
  int month;

  if (shifted < 0)
    return QY_DATE_NONE;
  era = (int) (shifted / DAYS_PER_ERA);
  day_of_era = (int) (shifted % DAYS_PER_ERA);
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  month_from_march = (5 * day_of_year + 2) / 153;
  month = month_from_march + (month_from_march < 10 ? 3 : -9);
  return make_date (era * 400 + year_of_era + (month <= 2 ? 1 : 0), month,
                    day_of_year - (153 * month_from_march + 2) / 5 + 1);
}

QyDate
qy_date_add_days (QyDate date, int days)
{
  gint64 sum = (gint64) qy_date_to_days (date) + days;

  if (sum < G_MININT32 || sum > G_MAXINT32)
    return QY_DATE_NONE;
  return qy_date_from_days ((gint32) sum);
}

QyDate
qy_date_add_months (QyDate date, int months)
{
  gint64 count = (gint64) date.year * 12 + (date.month - 1) + months;
  int year;
  int month;

  g_return_val_if_fail (qy_date_is_set (date), QY_DATE_NONE);

  if (count < 12 || count >= (YEAR_MAX + 1) * 12)
    return QY_DATE_NONE;
  year = (int) (count / 12);
  month = (int) (count % 12) + 1;
  return make_date (year, month, MIN (date.day, qy_date_days_in_month (year, month)));
}

int
qy_date_compare (QyDate a, QyDate b)
{
  return (a.year - b.year) * 512 + (a.month - b.month) * 32 + (a.day - b.day);
}

int
qy_date_weekday (QyDate date)
{
  int since_monday = (qy_date_to_days (date) + 3) % 7; /* 1970-01-01 was a Thursday */

  return (since_monday + 7) % 7 + 1;
}

QyDate
qy_date_term_last (QyDate start, int months)
{
  QyDate corresponding;

  g_return_val_if_fail (qy_date_is_set (start) && months > 0, QY_DATE_NONE);

  corresponding = qy_date_add_months (start, months);
  if (!qy_date_is_set (corresponding) || corresponding.day != start.day)
    return corresponding;
  return qy_date_add_days (corresponding, -1);
}
