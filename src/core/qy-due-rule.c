/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-rule-private.h"
#include "qy-error.h"
#include "qy-renewal.h"

#include <glib/gi18n-lib.h>

/* What a date is reckoned from: a day, or a month or period. */
typedef struct
{
  QyDate first;
  QyDate last;
  gboolean is_day;
} Span;

static QyDate
last_of_month (QyDate day)
{
  day.day = (guint8) qy_date_days_in_month (day.year, day.month);
  return day;
}

static gboolean
beyond (QyDate day, GError **error)
{
  if (qy_date_is_set (day))
    return TRUE;
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("The date lies outside the years 1 to 9999"));
  return FALSE;
}

static gboolean
resolve_term (const QyDueRule *rule,
              const QyCalendar *calendar,
              Span *span,
              gboolean *certain,
              QyReasons *why,
              GError **error)
{
  QyRenewalRule chain = {
    .start = rule->day,
    .first = rule->first,
    .first_last = rule->last,
    .renew = rule->renew,
  };
  QyRenewalTerm term;

  if (!qy_renewal_term (calendar, &chain, rule->n, &term, why, error))
    return FALSE;
  *span = (Span){ term.last, term.last, TRUE };
  *certain = *certain && term.certain;
  return TRUE;
}

static gboolean
resolve_anniversary (const QyDueRule *rule, Span *span, QyReasons *why, GError **error)
{
  QyDate day = qy_date_add_months (rule->day, rule->n * 12);

  if (!beyond (day, error))
    return FALSE;
  qy_reasons_say (why, QY_PHRASE_REASON_ANNIVERSARY, QY_REASON_DATE (rule->day),
                  QY_REASON_NUMBER (rule->n), QY_REASON_DATE (day));
  *span = (Span){ day, day, TRUE };
  return TRUE;
}

static gboolean
resolve (const QyDueRule *rule,
         const QyCalendar *calendar,
         Span *span,
         gboolean *certain,
         QyReasons *why,
         GError **error)
{
  *span = (Span){ rule->day, rule->day, TRUE };
  switch (rule->base)
    {
    case QY_DUE_EVENT:
      qy_reasons_say (why, QY_PHRASE_REASON_EVENT, QY_REASON_EVENT (rule->events[0]),
                      QY_REASON_DATE (rule->day));
      return TRUE;
    case QY_DUE_ALL:
      qy_reasons_say (why, QY_PHRASE_REASON_ALL_HAPPENED, QY_REASON_DATE (rule->day));
      return TRUE;
    case QY_DUE_TERM:
      return resolve_term (rule, calendar, span, certain, why, error);
    case QY_DUE_ANNIVERSARY:
      return resolve_anniversary (rule, span, why, error);
    case QY_DUE_MONTH:
    case QY_DUE_PERIOD:
      *span = (Span){ rule->day,
                      rule->base == QY_DUE_MONTH ? last_of_month (rule->day) : rule->last, FALSE };
      qy_reasons_say (why, QY_PHRASE_REASON_PERIOD, QY_REASON_DATE (span->first),
                      QY_REASON_DATE (span->last));
      return TRUE;
    case QY_DUE_ON:
    case QY_DUE_EVERY:
    case QY_N_DUE_BASES:
    default:
      qy_reasons_say (why, QY_PHRASE_REASON_ON, QY_REASON_DATE (rule->day));
      return TRUE;
    }
}

/* Goes on to the following period, or from a day to the following month. */
static gboolean
go_on (Span *span, QyReasons *why, GError **error)
{
  int months = span->is_day ? 0 : qy_service_term_whole_months (span->first, span->last);
  Span next = { .is_day = FALSE };

  if (span->is_day)
    {
      next.first = qy_date_add_months ((QyDate){ span->first.year, span->first.month, 1 }, 1);
      next.last = qy_date_is_set (next.first) ? last_of_month (next.first) : QY_DATE_NONE;
    }
  else
    {
      next.first = qy_date_add_days (span->last, 1);
      next.last = months > 0
                      ? qy_date_term_last (span->first, 2 * months)
                      : qy_date_add_days (span->last, qy_date_to_days (span->last)
                                                          - qy_date_to_days (span->first) + 1);
    }
  if (!beyond (next.first, error) || !beyond (next.last, error))
    return FALSE;
  qy_reasons_say (
      why, span->is_day ? QY_PHRASE_REASON_FOLLOWING_MONTH : QY_PHRASE_REASON_FOLLOWING_PERIOD,
      QY_REASON_DATE (next.first), QY_REASON_DATE (next.last));
  *span = next;
  return TRUE;
}

/* The fixed day in or at the end of @span that the rule names. */
static QyDate
fixed_day (const QyDueRule *rule,
           const QyCalendar *calendar,
           const Span *span,
           gboolean *certain,
           QyReasons *why)
{
  QyDate day = span->first;

  switch (rule->shift)
    {
    case QY_DUE_DAY:
      day.day = (guint8) MIN (rule->nth, qy_date_days_in_month (day.year, day.month));
      qy_reasons_say (
          why, day.day == rule->nth ? QY_PHRASE_REASON_DAY_OF_MONTH : QY_PHRASE_REASON_NO_SUCH_DAY,
          QY_REASON_NUMBER (rule->nth), QY_REASON_DATE (day));
      return day;
    case QY_DUE_WORKING_DAY:
      day = qy_calendar_nth_of_month (calendar, day.year, day.month, rule->nth, certain);
      if (why != NULL && qy_date_is_set (day))
        {
          QyDate before = { day.year, day.month, 1 };
          gboolean enough = qy_calendar_count (calendar, before, day)
                                + (qy_calendar_is_working (calendar, before) ? 1 : 0)
                            == rule->nth;

          qy_reasons_say (
              why, enough ? QY_PHRASE_REASON_NTH_WORKING_DAY : QY_PHRASE_REASON_FEWER_WORKING_DAYS,
              QY_REASON_NUMBER (rule->nth), QY_REASON_DATE (day));
        }
      return day;
    case QY_DUE_END:
      day = span->is_day ? last_of_month (span->last) : span->last;
      qy_reasons_say (why, QY_PHRASE_REASON_PERIOD_ENDS, QY_REASON_DATE (day));
      return day;
    case QY_DUE_AS_IT_IS:
    case QY_DUE_AFTER:
    case QY_DUE_BEFORE:
    case QY_N_DUE_SHIFTS:
    default:
      if (!span->is_day)
        qy_reasons_say (why, QY_PHRASE_REASON_PERIOD_BEGINS, QY_REASON_DATE (day));
      return day;
    }
}

static gboolean
apply_shift (const QyDueRule *rule,
             const QyCalendar *calendar,
             const Span *span,
             QyDeadline *deadline,
             QyReasons *why,
             GError **error)
{
  gboolean certain = TRUE;
  gboolean done;
  QyDate day;

  if (rule->shift == QY_DUE_AFTER || rule->shift == QY_DUE_BEFORE)
    {
      QyDeadlineRule counted = {
        .length = rule->length,
        .before = rule->shift == QY_DUE_BEFORE,
        .no_roll = rule->no_roll,
        .lead = rule->lead,
      };

      return qy_deadline_compute (calendar, counted.before ? span->first : span->last, &counted,
                                  deadline, why, error);
    }
  day = fixed_day (rule, calendar, span, &certain, why);
  if (!qy_date_is_set (day))
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("The month has no working day at all"));
      return FALSE;
    }
  done = qy_deadline_of_day (calendar, day, rule->lead, deadline, why, error);
  deadline->certain = done && deadline->certain && certain;
  return done;
}

static void
explain_waiting (const QyDueRule *rule, QyReasons *why)
{
  for (guint i = 0; i < rule->n_events; i++)
    if (rule->base == QY_DUE_EVENT || (rule->happened & (1u << i)) == 0)
      qy_reasons_say (why, QY_PHRASE_REASON_AWAITED, QY_REASON_EVENT (rule->events[i]));
}

gboolean
qy_due_rule_evaluate (const QyDueRule *rule,
                      const QyCalendar *calendar,
                      QyDeadline *deadline,
                      QyReasons *why,
                      GError **error)
{
  Span span;
  gboolean certain = TRUE;

  g_return_val_if_fail (rule != NULL && calendar != NULL && deadline != NULL, FALSE);

  if (!qy_due_rule_check (rule, error))
    return FALSE;
  if (rule->base == QY_DUE_EVERY)
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("A rule that recurs has many dates, not one"));
      return FALSE;
    }
  if (qy_due_rule_get_event (rule) != NULL)
    {
      *deadline = (QyDeadline){ QY_DATE_NONE, QY_DATE_NONE, TRUE };
      explain_waiting (rule, why);
      return TRUE;
    }
  if (!resolve (rule, calendar, &span, &certain, why, error)
      || (rule->next && !go_on (&span, why, error))
      || !apply_shift (rule, calendar, &span, deadline, why, error))
    return FALSE;
  deadline->certain = deadline->certain && certain;
  return TRUE;
}

const char *
qy_due_rule_get_event (const QyDueRule *rule)
{
  g_return_val_if_fail (rule != NULL, NULL);

  if (rule->base == QY_DUE_EVENT && !qy_date_is_set (rule->day))
    return rule->events[0];
  for (guint i = 0; rule->base == QY_DUE_ALL && i < MIN (rule->n_events, QY_DUE_MAX_EVENTS); i++)
    if ((rule->happened & (1u << i)) == 0)
      return rule->events[i];
  return NULL;
}

gboolean
qy_due_rule_set_event_day (QyDueRule *rule, const char *event, QyDate day)
{
  g_return_val_if_fail (rule != NULL && event != NULL && qy_date_is_set (day), FALSE);

  if (rule->base == QY_DUE_EVENT)
    {
      if (qy_date_is_set (rule->day) || g_strcmp0 (rule->events[0], event) != 0)
        return FALSE;
      rule->day = day;
      return TRUE;
    }
  for (guint i = 0; rule->base == QY_DUE_ALL && i < MIN (rule->n_events, QY_DUE_MAX_EVENTS); i++)
    if ((rule->happened & (1u << i)) == 0 && g_strcmp0 (rule->events[i], event) == 0)
      {
        rule->happened |= 1u << i;
        if (!qy_date_is_set (rule->day) || qy_date_compare (rule->day, day) < 0)
          rule->day = day;
        return TRUE;
      }
  return FALSE;
}
