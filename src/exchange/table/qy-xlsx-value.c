/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xlsx-value.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "qy-date.h"
#include "qy-money.h"

#define MAX_DIGITS   15
#define MAX_EXPONENT 40 /* beyond it nobody writes a number out */
#define DAY_SECONDS  86400

/* Days from 1970-01-01 back to day 0. The 1900 calendar has a 29 February 1900 as its day 60; it
 * holds from day 61 on, and before it everything is a day off. */
#define DAY_0_OF_1900 25569
#define FALSE_LEAP    60
#define DAY_0_OF_1904 24107

/* @digits with the point after the first @point of them, zeros where there are none. */
static char *
place_point (gboolean negative, const char *digits, int point)
{
  GString *out = g_string_new (negative ? "-" : "");
  int n = (int) strlen (digits);

  if (point <= 0)
    g_string_append_c (out, '0');
  for (int i = 0; i < MAX (point, n); i++)
    {
      if (i == MAX (point, 0))
        g_string_append_c (out, '.');
      for (int zeros = i == 0 ? -point : 0; zeros > 0; zeros--)
        g_string_append_c (out, '0');
      g_string_append_c (out, i < n ? digits[i] : '0');
    }
  return g_string_free (out, FALSE);
}

/* The number in plain digits, times ten to the power @shift. */
static char *
to_decimal (double number, int shift)
{
  char text[40];
  char digits[MAX_DIGITS + 1];
  int exponent;
  int n = 0;

  g_ascii_formatd (text, sizeof text, "%.14e", fabs (number));
  exponent = (int) g_ascii_strtoll (strchr (text, 'e') + 1, NULL, 10);
  for (const char *p = text; *p != 'e'; p++)
    if (*p != '.')
      digits[n++] = *p;
  while (n > 1 && digits[n - 1] == '0')
    n--;
  digits[n] = '\0';
  if (digits[0] == '0')
    return g_strdup ("0");
  if (ABS (exponent) > MAX_EXPONENT)
    return NULL;
  return place_point (number < 0, digits, exponent + 1 + shift);
}

/* No day, no span: the time of day alone. */
static char *
to_time (double number)
{
  gint64 seconds = number >= 0 && number < 10000 ? llround (number * DAY_SECONDS) : -1;

  if (seconds < 0)
    return NULL;
  return g_strdup_printf ("%02d:%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60),
                          (int) (seconds % 60));
}

static QyDate
day_of (double number, gboolean is_1904)
{
  int serial = (int) number;

  if (is_1904)
    return qy_date_from_days (serial - DAY_0_OF_1904);
  if (serial == FALSE_LEAP || serial == 0)
    return QY_DATE_NONE;
  return qy_date_from_days (serial - DAY_0_OF_1900 + (serial < FALSE_LEAP));
}

static char *
to_day (double number, gboolean with_time, gboolean is_1904)
{
  double whole = floor (number);
  int seconds = (int) lround ((number - whole) * DAY_SECONDS);
  g_autofree char *day = NULL;
  QyDate date;

  if (!(number >= 0 && number < 3000000))
    return NULL;
  whole += with_time && seconds == DAY_SECONDS;
  seconds %= DAY_SECONDS;
  date = day_of (whole, is_1904);
  if (!qy_date_is_set (date))
    return NULL;
  day = qy_date_to_iso (date);
  if (!with_time)
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s %02d:%02d:%02d", day, seconds / 3600, seconds / 60 % 60,
                          seconds % 60);
}

static char *
to_money (double number, const char *currency)
{
  g_autofree char *plain = to_decimal (number, 0);
  QyMoney money;

  return plain != NULL && qy_money_parse (plain, currency, &money, NULL) ? qy_money_to_raw (money)
                                                                         : NULL;
}

static char *
to_percent (double number)
{
  g_autofree char *plain = to_decimal (number, 2);

  return plain != NULL ? g_strconcat (plain, "%", NULL) : NULL;
}

static char *
to_shown (double number, const QyXlsxLook *look, gboolean is_1904, QySheetType *type)
{
  switch (look->kind)
    {
    case QY_XLSX_PERCENT:
      *type = QY_SHEET_PERCENT;
      return to_percent (number);
    case QY_XLSX_MONEY:
      *type = QY_SHEET_MONEY;
      return to_money (number, look->currency);
    case QY_XLSX_DATE:
      *type = QY_SHEET_DATE;
      return to_day (number, FALSE, is_1904);
    case QY_XLSX_INSTANT:
      *type = QY_SHEET_INSTANT;
      return to_day (number, TRUE, is_1904);
    case QY_XLSX_TIME:
      *type = QY_SHEET_TEXT;
      return to_time (number);
    default:
      return NULL;
    }
}

char *
qy_xlsx_value (const char *raw, const QyXlsxLook *look, gboolean is_1904, QySheetType *type)
{
  char *end = NULL;
  double number = g_ascii_strtod (raw, &end);
  char *shown;

  if (*raw == '\0' || end == raw || *end != '\0' || !isfinite (number))
    {
      *type = QY_SHEET_TEXT;
      return g_strdup (raw);
    }
  shown = to_shown (number, look, is_1904, type);
  if (shown != NULL)
    return shown;
  *type = QY_SHEET_NUMBER;
  shown = to_decimal (number, 0);
  if (shown != NULL)
    return shown;
  *type = QY_SHEET_TEXT;
  return g_strdup (raw);
}
