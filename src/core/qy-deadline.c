/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-deadline.h"

#include <glib/gi18n-lib.h>

#include "qy-deadline-private.h"
#include "qy-error.h"

static gboolean
check_lead (int lead, GError **error)
{
  if (lead >= 0 && lead <= QY_DEADLINE_MAX_LEAD)
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("A notice cannot take %d days to arrive; expected 0 to %d"), lead,
               QY_DEADLINE_MAX_LEAD);
  return FALSE;
}

static QyDate
add_length (const QyCalendar *calendar, QyDate from, QyDuration length, int sign, gboolean *certain)
{
  int months;

  if (qy_duration_to_months (length, &months))
    return qy_date_add_months (from, sign * months);
  if (length.unit == QY_UNIT_WORKING_DAY)
    return qy_calendar_add_working_days (calendar, from, sign * length.amount, certain);
  return qy_date_add_days (from, sign * length.amount * (length.unit == QY_UNIT_WEEK ? 7 : 1));
}

static void
explain_length (
    const QyCalendar *calendar, QyDate from, const QyDeadlineRule *rule, QyDate to, QyReasons *why)
{
  QyPhrase phrase;
  int months;

  if (!rule->before)
    qy_reasons_say (why, QY_PHRASE_REASON_EVENT_NOT_COUNTED, QY_REASON_DATE (from));
  if (!qy_duration_to_months (rule->length, &months))
    phrase = rule->before ? QY_PHRASE_REASON_COUNTED_BACK : QY_PHRASE_REASON_COUNTED_FORWARD;
  else if (to.day == from.day)
    phrase =
        rule->before ? QY_PHRASE_REASON_BACK_TO_CORRESPONDING : QY_PHRASE_REASON_CORRESPONDING_DAY;
  else
    phrase = rule->before ? QY_PHRASE_REASON_BACK_TO_LAST_OF_MONTH : QY_PHRASE_REASON_LAST_OF_MONTH;
  qy_reasons_say (why, phrase, QY_REASON_DATE (from), QY_REASON_DURATION (rule->length),
                  QY_REASON_DATE (to));
  if (rule->length.unit != QY_UNIT_WORKING_DAY)
    return;
  if (rule->before)
    qy_explain_working_days (calendar, to, qy_date_add_days (from, -1), why);
  else
    qy_explain_working_days (calendar, qy_date_add_days (from, 1), to, why);
}

static void
explain_roll (
    const QyCalendar *calendar, const QyDeadlineRule *rule, QyDate date, QyDate to, QyReasons *why)
{
  if (qy_calendar_is_working (calendar, date))
    return;
  qy_explain_day_off (calendar, date, why);
  if (rule->before)
    qy_reasons_add (why, QY_PHRASE_REASON_BACK_NOT_ROLLED, 0, NULL);
  else if (rule->no_roll)
    qy_reasons_add (why, QY_PHRASE_REASON_NOT_ROLLED, 0, NULL);
  else
    qy_reasons_say (why, QY_PHRASE_REASON_ROLLED_FORWARD, QY_REASON_DATE (to));
}

/* Finds the last safe day of a date. @span is what mattered before. */
static gboolean
find_safe (const QyCalendar *calendar,
           int lead,
           QySpan *span,
           QyDeadline *deadline,
           QyReasons *why,
           GError **error)
{
  QyDate arrive = qy_calendar_on_or_before (calendar, deadline->date, &deadline->certain);
  QyDate leave = qy_date_is_set (arrive) ? qy_date_add_days (arrive, -lead) : arrive;
  QyDate safe = qy_date_is_set (leave)
                    ? qy_calendar_on_or_before (calendar, leave, &deadline->certain)
                    : leave;

  if (!qy_date_is_set (safe))
    return qy_deadline_out_of_range (deadline->date, error);
  deadline->safe = safe;
  if (why == NULL)
    return TRUE;
  qy_span_add (span, deadline->date);
  qy_span_add (span, arrive);
  qy_span_add (span, leave);
  qy_span_add (span, safe);
  if (lead > 0)
    qy_reasons_say (why, QY_PHRASE_REASON_LEAD,
                    QY_REASON_DURATION (((QyDuration){ lead, QY_UNIT_DAY })),
                    QY_REASON_DATE (leave));
  qy_reasons_say (why, QY_PHRASE_REASON_LAST_SAFE_DAY, QY_REASON_DATE (safe));
  if (!deadline->certain)
    qy_explain_uncertain (calendar, span, why);
  return TRUE;
}

gboolean
qy_deadline_compute (const QyCalendar *calendar,
                     QyDate from,
                     const QyDeadlineRule *rule,
                     QyDeadline *deadline,
                     QyReasons *why,
                     GError **error)
{
  gboolean certain = TRUE;
  gboolean working;
  QyDate counted;
  QyDate date;
  QySpan span = { 0 };

  g_return_val_if_fail (calendar != NULL && qy_date_is_set (from), FALSE);
  g_return_val_if_fail (rule != NULL && deadline != NULL, FALSE);

  if (!qy_deadline_check_length (rule->length, error) || !check_lead (rule->lead, error))
    return FALSE;
  working = rule->length.unit == QY_UNIT_WORKING_DAY;
  date = counted = add_length (calendar, from, rule->length, rule->before ? -1 : 1, &certain);
  if (qy_date_is_set (counted) && !rule->before && !rule->no_roll && !working)
    date = qy_calendar_on_or_after (calendar, counted, &certain);
  if (!qy_date_is_set (date))
    return qy_deadline_out_of_range (from, error);
  if (why != NULL)
    {
      if (working)
        qy_span_add (&span, qy_date_add_days (from, rule->before ? -1 : 1));
      if (qy_date_compare (date, counted) != 0)
        qy_span_add (&span, counted);
      explain_length (calendar, from, rule, counted, why);
      explain_roll (calendar, rule, counted, date, why);
    }
  *deadline = (QyDeadline){ date, QY_DATE_NONE, certain };
  return find_safe (calendar, rule->lead, &span, deadline, why, error);
}

gboolean
qy_deadline_of_day (const QyCalendar *calendar,
                    QyDate date,
                    int lead,
                    QyDeadline *deadline,
                    QyReasons *why,
                    GError **error)
{
  QySpan span = { 0 };

  g_return_val_if_fail (calendar != NULL && qy_date_is_set (date) && deadline != NULL, FALSE);

  if (!check_lead (lead, error))
    return FALSE;
  if (why != NULL && !qy_calendar_is_working (calendar, date))
    qy_explain_day_off (calendar, date, why);
  *deadline = (QyDeadline){ date, QY_DATE_NONE, TRUE };
  return find_safe (calendar, lead, &span, deadline, why, error);
}
