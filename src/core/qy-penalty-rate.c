/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-penalty-private.h"
#include "qy-proportion.h"

#define MONTHS           12
#define DAYS_PER_MONTH   30 /* of a year of 360 days */
#define DAYS_PER_YEAR    365
#define COMMON_OF_YEARS  (365 * 366)
#define COMMON_OF_MONTHS (4 * 3 * 5 * 7 * 29 * 31) /* of 28, 29, 30 and 31 */

__extension__ typedef unsigned __int128 Product;

static const char *const form_names[QY_N_PENALTY_FORMS] = {
  [QY_PENALTY_DAILY] = "daily",
  [QY_PENALTY_FLAT] = "flat",
  [QY_PENALTY_FIXED] = "fixed",
  [QY_PENALTY_UNPERFORMED] = "unperformed",
};

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_leap (int year)
{
  return qy_date_days_in_month (year, 2) == 29;
}

/* Days of @segment that lie in one month or year, each counted as @common ÷ its length. */
static gint64
weigh_days (const QyPenaltySegment *segment, gboolean by_month, gint64 common)
{
  QyDate day = qy_date_add_days (segment->from, 1);
  gint64 weight = 0;

  while (qy_date_is_set (day) && qy_date_compare (day, segment->to) <= 0)
    {
      QyDate last = { day.year, by_month ? day.month : 12, 31 };
      int length = is_leap (day.year) ? 366 : 365;

      if (by_month)
        last.day = (guint8) (length = qy_date_days_in_month (day.year, day.month));
      if (qy_date_compare (last, segment->to) > 0)
        last = segment->to;
      weight += (qy_date_to_days (last) - qy_date_to_days (day) + 1) * (common / length);
      day = qy_date_add_days (last, 1);
    }
  return weight;
}

/* A rate is @times / @common a day: per year of 365 days, 1 / 365. */
static void
find_fraction (const QyPenaltyRule *rule, gint64 *times, gint64 *common)
{
  gboolean by_month = rule->rate.per == QY_RATE_PER_MONTH;

  *times = 1;
  *common = 1;
  if (rule->rate.per == QY_RATE_PLAIN || rule->rate.per == QY_RATE_PER_DAY)
    return;
  if (rule->year == QY_PENALTY_YEAR_ACTUAL)
    *common = by_month ? COMMON_OF_MONTHS : COMMON_OF_YEARS;
  else if (rule->year == QY_PENALTY_YEAR_360)
    *common = by_month ? DAYS_PER_MONTH : MONTHS * DAYS_PER_MONTH;
  else
    {
      *times = by_month ? MONTHS : 1;
      *common = DAYS_PER_YEAR;
    }
}

/* What a rate may be at most, so that it is not above 100 % a day. */
static gboolean
is_possible (QyRate rate, gboolean daily)
{
  gint64 most = QY_PROPORTION_WHOLE;
  gint64 share = 0;

  if (daily && rate.per == QY_RATE_PER_MONTH)
    most *= DAYS_PER_MONTH;
  else if (daily && rate.per == QY_RATE_PER_YEAR)
    most *= DAYS_PER_YEAR;
  return qy_proportion_of_whole (rate, &share) && share <= most;
}

gboolean
qy_penalty_rule_check (const QyPenaltyRule *rule, QyMoney amount, GError **error)
{
  gboolean daily = rule->form == QY_PENALTY_DAILY;

  if (amount.minor < 0 || amount.minor >= QY_MONEY_LIMIT)
    return refuse (_ ("A penalty is computed of an amount that is not below zero"), error);
  if (rule->form != QY_PENALTY_FIXED && !is_possible (rule->rate, daily))
    return refuse (daily ? _ ("Check the rate: a penalty by the day is at most 100 %")
                         : _ ("Check the rate: this penalty is at most 100 %"),
                   error);
  if (rule->sum < 0 || rule->sum >= QY_MONEY_LIMIT)
    return refuse (_ ("A fixed penalty is a sum that is not below zero"), error);
  if (rule->grace < 0 || rule->grace > QY_PENALTY_MAX_DAYS)
    return refuse (_ ("The grace of a penalty is a number of days, none or more"), error);
  if (rule->has_cap_sum && (rule->cap_sum < 0 || rule->cap_sum >= QY_MONEY_LIMIT))
    return refuse (_ ("The cap of a penalty is a sum that is not below zero"), error);
  if (rule->has_cap_rate && rule->cap_rate.digits < 0)
    return refuse (_ ("The cap of a penalty is a share that is not below zero"), error);
  return TRUE;
}

gboolean
qy_penalty_sum_daily (const QyPenaltyRule *rule, GArray *segments, gint64 *sum)
{
  gboolean by_calendar =
      rule->year == QY_PENALTY_YEAR_ACTUAL
      && (rule->rate.per == QY_RATE_PER_MONTH || rule->rate.per == QY_RATE_PER_YEAR);
  Product total = 0;
  Product divisor = 100;
  gint64 times = 1;
  gint64 common = 1;

  find_fraction (rule, &times, &common);
  for (guint i = 0; i < segments->len; i++)
    {
      const QyPenaltySegment *segment = &g_array_index (segments, QyPenaltySegment, i);
      gint64 days = by_calendar ? weigh_days (segment, rule->rate.per == QY_RATE_PER_MONTH, common)
                                : segment->days * times;

      total += (Product) segment->balance * (Product) days;
    }
  for (guint i = 0; i < rule->rate.scale; i++)
    divisor *= 10;
  divisor *= (Product) common;
  if (__builtin_mul_overflow (total, (Product) rule->rate.digits, &total))
    return FALSE;
  total = total / divisor + (total % divisor * 2 >= divisor ? 1 : 0);
  *sum = (gint64) MIN (total, QY_MONEY_LIMIT);
  return total < QY_MONEY_LIMIT;
}

gboolean
qy_penalty_form_from_string (const char *name, QyPenaltyForm *form)
{
  g_return_val_if_fail (name != NULL && form != NULL, FALSE);

  for (guint i = 0; i < QY_N_PENALTY_FORMS; i++)
    if (g_str_equal (form_names[i], name))
      {
        *form = (QyPenaltyForm) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_penalty_form_to_string (QyPenaltyForm form)
{
  g_return_val_if_fail (form < QY_N_PENALTY_FORMS, NULL);

  return form_names[form];
}

gboolean
qy_penalty_yearly_rate (const QyPenaltyRule *rule, QyRate *yearly)
{
  gint64 times = 1;

  g_return_val_if_fail (rule != NULL && yearly != NULL, FALSE);

  if (rule->rate.per == QY_RATE_PER_MONTH)
    times = MONTHS;
  else if (rule->rate.per != QY_RATE_PER_YEAR)
    times = rule->year == QY_PENALTY_YEAR_360 ? MONTHS * DAYS_PER_MONTH : DAYS_PER_YEAR;
  *yearly = (QyRate){ 0, rule->rate.scale, QY_RATE_PER_YEAR };
  if (__builtin_mul_overflow (rule->rate.digits, times, &yearly->digits))
    return FALSE;
  for (; yearly->scale > 0 && yearly->digits % 10 == 0; yearly->scale--)
    yearly->digits /= 10;
  return TRUE;
}
