/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-clock.h"

#include "qy-deadline.h"
#include "qy-incident-private.h"

static const QyClock always = { QY_CLOCK_ALWAYS, 0, QY_MINUTES_PER_DAY };

static gboolean
runs_on_clock (QyDuration length)
{
  return length.unit == QY_UNIT_MINUTE || length.unit == QY_UNIT_HOUR;
}

static gint64
length_in_minutes (QyDuration length)
{
  return (gint64) length.amount * (length.unit == QY_UNIT_HOUR ? 60 : 1);
}

static void
explain_pauses (
    GArray *merged, const QyClock *clock, const QyCalendar *calendar, QyMoment due, QyReasons *why)
{
  for (guint i = 0; why != NULL && i < merged->len; i++)
    {
      const QyPause *pause = &g_array_index (merged, QyPause, i);
      g_autofree char *from = qy_moment_to_text (pause->from);
      g_autofree char *until = qy_moment_to_text (pause->until);

      if (qy_moment_compare (pause->from, due) >= 0)
        break;
      qy_reasons_say (
          why, QY_PHRASE_REASON_SLA_PAUSED, QY_REASON_TEXT (from), QY_REASON_TEXT (until),
          QY_REASON_NUMBER (qy_clock_between (clock, calendar, pause->from, pause->until, NULL)));
    }
}

static void
explain_due (const QyIncidentClock *clock,
             GArray *merged,
             const QyCalendar *calendar,
             QyMoment reported,
             QyReasons *why)
{
  QyMoment without;
  g_autofree char *text = qy_moment_to_text (clock->due);

  if (why == NULL
      || !qy_clock_add (&clock->clock, calendar, reported, clock->allowed, &without, NULL, why,
                        NULL)
      || qy_moment_compare (without, clock->due) == 0)
    return;
  explain_pauses (merged, &clock->clock, calendar, clock->due, why);
  qy_reasons_say (why, QY_PHRASE_REASON_SLA_DUE, QY_REASON_TEXT (text));
}

static gboolean
compute_minutes (QyIncidentClock *clock,
                 GArray *merged,
                 const QyCalendar *calendar,
                 QyMoment reported,
                 QyMoment end,
                 QyReasons *why,
                 GError **error)
{
  clock->allowed = length_in_minutes (clock->target->length);
  if (!qy_pauses_add (merged, &clock->clock, calendar, reported, clock->allowed, &clock->due,
                      &clock->certain, error))
    return FALSE;
  clock->used = qy_pauses_used (merged, &clock->clock, calendar, reported, end, NULL);
  clock->left = clock->allowed - clock->used;
  explain_due (clock, merged, calendar, reported, why);
  return TRUE;
}

/* A day ends at midnight, or when business does where there are business hours (Civil Code of the
 * PRC, art. 203). */
static QyMoment
end_of_day (const QyClock *clock, QyDate day)
{
  int close = clock->kind == QY_CLOCK_ALWAYS ? QY_MINUTES_PER_DAY : clock->close;

  return (QyMoment){ day, MIN (close, QY_MINUTES_PER_DAY - 1) };
}

/* Moves the last day by the days that pauses lasted whole. */
static QyDate
move_by_pauses (const QyIncidentClock *clock,
                GArray *merged,
                const QyCalendar *calendar,
                QyDate last,
                gboolean *certain,
                QyReasons *why)
{
  gboolean working = clock->target->length.unit == QY_UNIT_WORKING_DAY;

  for (guint i = 0; i < merged->len && qy_date_is_set (last); i++)
    {
      const QyPause *pause = &g_array_index (merged, QyPause, i);
      int days;

      if (qy_moment_compare (pause->from, end_of_day (&clock->clock, last)) >= 0)
        break;
      days = qy_pause_whole_days (pause, calendar, working, certain);
      if (days == 0)
        continue;
      last = working ? qy_calendar_add_working_days (calendar, last, days, certain)
                     : qy_date_add_days (last, days);
      qy_reasons_say (why, QY_PHRASE_REASON_SLA_PAUSED_DAYS, QY_REASON_DATE (pause->from.day),
                      QY_REASON_DATE (pause->until.day), QY_REASON_NUMBER (days));
    }
  return last;
}

static gboolean
compute_days (QyIncidentClock *clock,
              GArray *merged,
              const QyCalendar *calendar,
              QyMoment reported,
              QyMoment end,
              QyReasons *why,
              GError **error)
{
  QyDeadlineRule rule = { .length = clock->target->length };
  gboolean certain = TRUE;
  g_autofree char *text = NULL;
  QyDeadline deadline;
  QyDate last;

  if (!qy_deadline_compute (calendar, reported.day, &rule, &deadline, why, error))
    return FALSE;
  rule.no_roll = TRUE;
  if (merged->len > 0
      && !qy_deadline_compute (calendar, reported.day, &rule, &deadline, NULL, error))
    return FALSE;
  last = move_by_pauses (clock, merged, calendar, deadline.date, &certain, why);
  if (qy_date_is_set (last) && merged->len > 0)
    last = qy_calendar_on_or_after (calendar, last, &certain);
  if (!qy_date_is_set (last))
    last = deadline.date;
  clock->due = end_of_day (&clock->clock, last);
  clock->certain = clock->certain && deadline.certain && certain;
  clock->allowed = -1;
  clock->used = qy_pauses_used (merged, &always, calendar, reported, end, NULL);
  clock->left = qy_clock_between (&always, calendar, end, clock->due, NULL)
                - qy_clock_between (&always, calendar, clock->due, end, NULL);
  text = qy_moment_to_text (clock->due);
  qy_reasons_say (why, QY_PHRASE_REASON_SLA_DAY_END, QY_REASON_TEXT (text));
  return TRUE;
}

/* Whether the clock runs in the minute after @now. */
static gboolean
runs_at (const QyIncidentClock *clock, const QyCalendar *calendar, QyMoment now)
{
  QyMoment next = now;

  if (!runs_on_clock (clock->target->length))
    return clock->target->length.unit != QY_UNIT_WORKING_DAY
           || qy_calendar_is_working (calendar, now.day);
  return qy_clock_add (&always, calendar, now, 1, &next, NULL, NULL, NULL)
         && qy_clock_between (&clock->clock, calendar, now, next, NULL) > 0;
}

gboolean
qy_incident_clock_compute (QyIncidentClock *clock,
                           GArray *merged,
                           const QyCalendar *calendar,
                           QyMoment reported,
                           QyMoment end,
                           QyReasons *why,
                           GError **error)
{
  g_autofree char *from = why != NULL ? qy_moment_to_text (reported) : NULL;

  if (clock->has_done)
    end = clock->done;
  qy_reasons_say (
      why, QY_PHRASE_REASON_SLA_TARGET,
      QY_REASON_PHRASE ((QyPhrase) (QY_PHRASE_TARGET_RESPONSE + (int) clock->target->kind)),
      QY_REASON_DURATION (clock->target->length), QY_REASON_TEXT (from));
  clock->certain = TRUE;
  if (!(runs_on_clock (clock->target->length) ? compute_minutes : compute_days) (
          clock, merged, calendar, reported, end, why, error))
    return FALSE;
  if (qy_moment_compare (end, clock->due) > 0)
    clock->state = QY_CLOCK_STATE_MISSED;
  else if (clock->has_done)
    clock->state = QY_CLOCK_STATE_MET;
  else if (qy_pauses_at (merged, end) != NULL)
    clock->state = QY_CLOCK_STATE_PAUSED;
  else
    clock->state = runs_at (clock, calendar, end) ? QY_CLOCK_STATE_RUNNING : QY_CLOCK_STATE_WAITING;
  return TRUE;
}
