/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fee-due.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"

#define MONTHS_PER_YEAR 12
#define LONGEST_NAME    64

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID, message);
  return FALSE;
}

/* "delivery,acceptance": one event, or several that must all have happened. */
static gboolean
take_events (const char *events, QyDueRule *rule, GError **error)
{
  const char *p = events != NULL ? events : "";

  do
    {
      gsize length = strcspn (p, ",");
      char name[LONGEST_NAME + 1] = "";

      if (length == 0 || length > LONGEST_NAME || rule->n_events == QY_DUE_MAX_EVENTS)
        return refuse (_ ("Say which event a payment waits for, at most eight of them"), error);
      memcpy (name, p, length);
      rule->events[rule->n_events++] = g_intern_string (name);
      p += length;
    }
  while (*p++ == ',');
  rule->base = rule->n_events > 1 ? QY_DUE_ALL : QY_DUE_EVENT;
  return TRUE;
}

/* What is paid once: the first such day that is not before the term, or in arrears after it. */
static int
find_once_month (const QyFeeDuePeriod *period, int day, QyDate *from)
{
  QyDate next = qy_date_is_set (period->last) ? qy_date_add_days (period->last, 1) : period->first;

  *from = period->arrears && qy_date_is_set (next) ? next : period->first;
  return MIN (day, qy_date_days_in_month (from->year, from->month)) >= from->day ? 0 : 1;
}

static gboolean
is_too_early (const QyFeeDuePeriod *period, QyDate month, int day)
{
  int length = qy_date_days_in_month (month.year, month.month);

  month.day = (guint8) MIN (day, MAX (length, 1));
  return period->cut && !period->arrears && qy_date_is_set (month)
         && qy_date_compare (month, period->first) < 0;
}

/* A period of months: its due month is as far from the month that names it as that of any other
 * period. The n-th working day is on the n-th day or later. */
static gboolean
take_month (const QyFeeDue *due, const QyFeeDuePeriod *period, QyDueRule *rule, GError **error)
{
  QyDate from = period->origin;
  int month = period->month + (period->arrears ? period->months : 0);

  if (due->day < 1 || due->day > 31)
    return refuse (_ ("A payment is due on a day of the month from 1 to 31"), error);
  if (period->months == 0)
    month = find_once_month (period, due->day, &from);
  else if (due->day < from.day)
    month++;
  from.day = 1;
  rule->base = QY_DUE_MONTH;
  rule->day = qy_date_add_months (from, month);
  while (is_too_early (period, rule->day, due->day))
    rule->day = qy_date_add_months (from, ++month);
  rule->shift = due->from == QY_FEE_DUE_DAY ? QY_DUE_DAY : QY_DUE_WORKING_DAY;
  rule->nth = due->day;
  return qy_date_is_set (rule->day)
         || refuse (_ ("A payment would be due after the year 9999"), error);
}

static void
take_anniversary (const QyFeeDuePeriod *period, QyDueRule *rule)
{
  int years = period->month / MONTHS_PER_YEAR;

  if (period->arrears)
    years = (period->month + MAX (period->months, MONTHS_PER_YEAR)) / MONTHS_PER_YEAR;
  rule->base = years > 0 ? QY_DUE_ANNIVERSARY : QY_DUE_ON;
  rule->day = years > 0 ? period->origin : period->first;
  rule->n = years;
}

/* Counted from the first day or, in arrears, from the last one, forward or back. */
static void
take_period (const QyFeeDue *due, const QyFeeDuePeriod *period, QyDueRule *rule)
{
  gboolean at_end = period->arrears && qy_date_is_set (period->last);

  rule->base = QY_DUE_PERIOD;
  rule->day = period->first;
  rule->last = period->last;
  if (at_end && due->offset.amount == 0)
    rule->shift = QY_DUE_END;
  else if (!qy_date_is_set (period->last) || (due->offset.amount != 0 && at_end == due->before))
    {
      rule->base = QY_DUE_ON;
      rule->day = at_end ? period->last : period->first;
      rule->last = QY_DATE_NONE;
    }
}

static gboolean
take_base (const QyFeeDue *due, const QyFeeDuePeriod *period, QyDueRule *rule, GError **error)
{
  switch (due->from)
    {
    case QY_FEE_DUE_DATE:
      rule->base = QY_DUE_ON;
      rule->day = due->date;
      return qy_date_is_set (due->date) || refuse (_ ("Say on which day a payment is due"), error);
    case QY_FEE_DUE_EVENT:
      return take_events (due->event, rule, error);
    case QY_FEE_DUE_DAY:
    case QY_FEE_DUE_WORKING_DAY:
      return take_month (due, period, rule, error);
    case QY_FEE_DUE_ANNIVERSARY:
      take_anniversary (period, rule);
      return TRUE;
    case QY_FEE_DUE_PERIOD:
    default:
      take_period (due, period, rule);
      return TRUE;
    }
}

gboolean
qy_fee_due_make_rule (const QyFeeDue *due,
                      const QyFeeDuePeriod *period,
                      QyDueRule *rule,
                      GError **error)
{
  gboolean by_month;

  g_return_val_if_fail (due != NULL && period != NULL && rule != NULL, FALSE);
  g_return_val_if_fail (qy_date_is_set (period->first), FALSE);

  by_month = due->from == QY_FEE_DUE_DAY || due->from == QY_FEE_DUE_WORKING_DAY;
  *rule = (QyDueRule){ .no_roll = due->no_roll, .lead = due->lead };
  if (due->offset.amount < 0 || due->lead < 0)
    return refuse (_ ("A payment is due a number of days after or before something, none or more"),
                   error);
  if (!take_base (due, period, rule, error))
    return FALSE;
  if (due->offset.amount > 0 && !by_month)
    {
      rule->shift = due->before ? QY_DUE_BEFORE : QY_DUE_AFTER;
      rule->length = due->offset;
    }
  return TRUE;
}
