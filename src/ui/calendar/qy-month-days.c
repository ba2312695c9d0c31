/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-month-days.h"

QyDate
qy_month_days_first (QyDate day)
{
  QyDate first = day;
  QyDate monday;

  g_return_val_if_fail (qy_date_is_set (day), QY_DATE_NONE);

  first.day = 1;
  monday = qy_date_add_days (first, 1 - qy_date_weekday (first));
  return qy_date_is_set (monday) ? monday : first;
}

QyDate
qy_month_days_move (QyDate day, int months)
{
  QyDate moved = qy_date_add_months (day, months);

  return qy_date_is_set (moved) ? moved : day;
}

QyDate
qy_month_days_last (QyDate day)
{
  g_return_val_if_fail (qy_date_is_set (day), QY_DATE_NONE);

  day.day = (guint8) qy_date_days_in_month (day.year, day.month);
  return day;
}
