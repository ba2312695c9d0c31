/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-clock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-deadline-private.h"
#include "qy-error.h"

#define MOST_DAYS 3700000 /* more than there are in the years 1 to 9999 */

/* How many minutes the clock runs in a day of service. */
static int
minutes_of_day (const QyClock *clock)
{
  return clock->kind == QY_CLOCK_ALWAYS ? QY_MINUTES_PER_DAY : clock->close - clock->open;
}

static gboolean
runs_on (const QyClock *clock, const QyCalendar *calendar, QyDate day, gboolean *certain)
{
  if (clock->kind != QY_CLOCK_WORKING_DAYS)
    return TRUE;
  if (certain != NULL && !qy_calendar_covers_year (calendar, day.year))
    *certain = FALSE;
  return qy_calendar_is_working (calendar, day);
}

/* How many minutes the clock runs on @day from minute @from to minute @to of it. */
static int
minutes_within (const QyClock *clock,
                const QyCalendar *calendar,
                QyDate day,
                int from,
                int to,
                gboolean *certain)
{
  if (clock->kind != QY_CLOCK_ALWAYS)
    {
      from = MAX (from, clock->open);
      to = MIN (to, clock->close);
    }
  return from < to && runs_on (clock, calendar, day, certain) ? to - from : 0;
}

/* The @n-th day of service after @day, or %QY_DATE_NONE. */
static QyDate
add_days (const QyClock *clock, const QyCalendar *calendar, QyDate day, gint64 n, gboolean *certain)
{
  if (n > MOST_DAYS)
    return QY_DATE_NONE;
  if (clock->kind == QY_CLOCK_WORKING_DAYS)
    return qy_calendar_add_working_days (calendar, day, (int) n, certain);
  return qy_date_add_days (day, (int) n);
}

/* The moment at minute @minute of a day; minute 1440 is midnight, which belongs to the next one. */
static QyMoment
make_moment (QyDate day, int minute)
{
  if (qy_date_is_set (day) && minute == QY_MINUTES_PER_DAY)
    return (QyMoment){ qy_date_add_days (day, 1), 0 };
  return (QyMoment){ day, minute };
}

/* The moment at which @minutes, at least 1, have passed; its day may be none. */
static QyMoment
find_due (const QyClock *clock,
          const QyCalendar *calendar,
          QyMoment start,
          gint64 minutes,
          gboolean *certain)
{
  int opens = clock->kind == QY_CLOCK_ALWAYS ? 0 : clock->open;
  int day_length = minutes_of_day (clock);
  int today =
      minutes_within (clock, calendar, start.day, start.minute, QY_MINUTES_PER_DAY, certain);
  gint64 whole_days;

  if (minutes <= today)
    return make_moment (start.day, MAX (start.minute, opens) + (int) minutes);
  minutes -= today;
  whole_days = (minutes - 1) / day_length;
  return make_moment (add_days (clock, calendar, start.day, whole_days + 1, certain),
                      opens + (int) (minutes - whole_days * day_length));
}

/* The first moment not before @start from which the clock runs. */
static QyMoment
find_running (const QyClock *clock, const QyCalendar *calendar, QyMoment start)
{
  if (minutes_within (clock, calendar, start.day, start.minute, QY_MINUTES_PER_DAY, NULL) > 0)
    return (QyMoment){ start.day,
                       MAX (start.minute, clock->kind == QY_CLOCK_ALWAYS ? 0 : clock->open) };
  return (QyMoment){ add_days (clock, calendar, start.day, 1, NULL), clock->open };
}

static void
explain (const QyClock *clock,
         const QyCalendar *calendar,
         QyMoment start,
         gint64 minutes,
         QyMoment due,
         QyReasons *why)
{
  QyMoment running = find_running (clock, calendar, start);
  g_autofree char *hours = qy_clock_to_text (clock);
  g_autofree char *opens = g_strndup (hours, 5);
  g_autofree char *closes = g_strndup (hours + MIN (strlen (hours), 6), 5);
  g_autofree char *from = qy_moment_to_text (start);
  g_autofree char *to = qy_moment_to_text (due);
  gboolean working = clock->kind == QY_CLOCK_WORKING_DAYS;

  if (clock->kind == QY_CLOCK_ALWAYS)
    qy_reasons_add (why, QY_PHRASE_REASON_CLOCK_ALWAYS, 0, NULL);
  else
    qy_reasons_say (why,
                    working ? QY_PHRASE_REASON_CLOCK_WORKING_DAYS : QY_PHRASE_REASON_CLOCK_ALL_DAYS,
                    QY_REASON_TEXT (opens), QY_REASON_TEXT (closes));
  if (minutes > 0 && qy_moment_compare (running, start) > 0)
    {
      g_autofree char *begins = qy_moment_to_text (running);

      qy_reasons_say (why, QY_PHRASE_REASON_CLOCK_NOT_RUNNING, QY_REASON_TEXT (from),
                      QY_REASON_TEXT (begins));
    }
  if (working)
    qy_explain_working_days (calendar, start.day, due.day, why);
  qy_reasons_say (why, QY_PHRASE_REASON_CLOCK_DUE, QY_REASON_TEXT (from),
                  QY_REASON_NUMBER (minutes), QY_REASON_TEXT (to));
}

gboolean
qy_clock_check (const QyClock *clock, GError **error)
{
  g_return_val_if_fail (clock != NULL, FALSE);

  if (clock->kind == QY_CLOCK_ALWAYS)
    return TRUE;
  if (clock->kind < QY_N_CLOCK_KINDS && clock->open >= 0 && clock->open < clock->close
      && clock->close <= QY_MINUTES_PER_DAY)
    return TRUE;
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("Service hours must open before they close, within one day"));
  return FALSE;
}

gboolean
qy_clock_add (const QyClock *clock,
              const QyCalendar *calendar,
              QyMoment start,
              gint64 minutes,
              QyMoment *due,
              gboolean *certain,
              QyReasons *why,
              GError **error)
{
  gboolean sure = TRUE;
  QyMoment found = start;

  g_return_val_if_fail (clock != NULL && calendar != NULL && due != NULL, FALSE);
  g_return_val_if_fail (qy_date_is_set (start.day), FALSE);

  if (!qy_clock_check (clock, error))
    return FALSE;
  if (minutes > 0)
    found = find_due (clock, calendar, start, minutes, &sure);
  if (minutes < 0 || !qy_date_is_set (found.day))
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           minutes < 0 ? _ ("A service time cannot be below 0 minutes")
                                       : _ ("The service time ends after the year 9999"));
      return FALSE;
    }
  *due = found;
  if (why != NULL)
    explain (clock, calendar, start, minutes, found, why);
  if (why != NULL && !sure)
    qy_explain_uncertain (calendar, &(QySpan){ start.day, found.day }, why);
  if (certain != NULL && !sure)
    *certain = FALSE;
  return TRUE;
}

gint64
qy_clock_between (
    const QyClock *clock, const QyCalendar *calendar, QyMoment from, QyMoment to, gboolean *certain)
{
  QyDate before;
  gint64 days;
  gint64 minutes;

  g_return_val_if_fail (clock != NULL && calendar != NULL && qy_clock_check (clock, NULL), 0);
  g_return_val_if_fail (qy_date_is_set (from.day) && qy_date_is_set (to.day), 0);

  if (qy_moment_compare (from, to) >= 0)
    return 0;
  if (qy_date_compare (from.day, to.day) == 0)
    return minutes_within (clock, calendar, from.day, from.minute, to.minute, certain);
  before = qy_date_add_days (to.day, -1);
  minutes = minutes_within (clock, calendar, from.day, from.minute, QY_MINUTES_PER_DAY, certain)
            + minutes_within (clock, calendar, to.day, 0, to.minute, certain);
  days = qy_date_to_days (before) - qy_date_to_days (from.day);
  if (clock->kind == QY_CLOCK_WORKING_DAYS)
    {
      days = qy_calendar_count (calendar, from.day, before);
      for (int year = from.day.year; certain != NULL && year <= before.year; year++)
        *certain = *certain && qy_calendar_covers_year (calendar, year);
    }
  return minutes + days * minutes_of_day (clock);
}
