/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-month-axis.h"

#include <math.h>

#include "qy-display.h"

int
qy_month_number (int year, int month)
{
  return year * 12 + month - 1;
}

int
qy_month_of_date (QyDate date)
{
  return qy_month_number (date.year, date.month);
}

int
qy_month_year (int number)
{
  return number / 12;
}

int
qy_month_month (int number)
{
  return number % 12 + 1;
}

double
qy_month_axis_place (const QyMonthAxis *axis, QyDate date)
{
  double part = 0;

  g_return_val_if_fail (axis != NULL && qy_date_is_set (date), 0);

  part = (double) (date.day - 1) / qy_date_days_in_month (date.year, date.month);
  return (qy_month_of_date (date) - axis->first + part) * axis->width;
}

double
qy_month_axis_place_end (const QyMonthAxis *axis, QyDate date)
{
  double part = 0;

  g_return_val_if_fail (axis != NULL && qy_date_is_set (date), 0);

  part = (double) date.day / qy_date_days_in_month (date.year, date.month);
  return (qy_month_of_date (date) - axis->first + part) * axis->width;
}

int
qy_month_axis_find (const QyMonthAxis *axis, double x)
{
  double at = 0;

  g_return_val_if_fail (axis != NULL && axis->width > 0, -1);

  at = floor (x / axis->width);
  return at >= 0 && at < axis->n ? (int) at : -1;
}

int
qy_month_axis_label_step (const QyMonthAxis *axis, double label)
{
  static const int steps[] = { 1, 2, 3, 6, 12 };

  g_return_val_if_fail (axis != NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * axis->width >= label)
      return steps[i];
  return 0;
}

char *
qy_month_short_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  if (qy_language_of_interface () == QY_LANGUAGE_ZH)
    return g_strdup_printf ("%d月", month);
  return g_strndup (qy_language_month (QY_LANGUAGE_EN, month), 3);
}

char *
qy_month_year_name (int year)
{
  return g_strdup_printf (qy_language_of_interface () == QY_LANGUAGE_ZH ? "%d年" : "%d", year);
}

char *
qy_month_title (int number)
{
  if (qy_language_of_interface () == QY_LANGUAGE_ZH)
    return g_strdup_printf ("%d年%d月", qy_month_year (number), qy_month_month (number));
  return g_strdup_printf ("%s %d", qy_language_month (QY_LANGUAGE_EN, qy_month_month (number)),
                          qy_month_year (number));
}
