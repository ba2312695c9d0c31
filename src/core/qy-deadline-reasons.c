/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-deadline-private.h"
#include "qy-error.h"

#define LENGTH_MAX 1000000 /* what a duration can say */

static gboolean
is_listed_off (const QyCalendar *calendar, QyDate day)
{
  return qy_calendar_is_listed (calendar, day) && !qy_calendar_is_working (calendar, day);
}

static QyReasonArg
name_of (const QyCalendar *calendar, QyDate day)
{
  const char *name = qy_calendar_get_name (calendar, day);

  return name != NULL ? QY_REASON_TEXT (name) : QY_REASON_PHRASE (QY_PHRASE_REASON_A_HOLIDAY);
}

/* Says that the days from @first to @last are the days off of one holiday. */
static void
explain_run (const QyCalendar *calendar, QyDate first, QyDate last, QyReasons *why)
{
  if (qy_date_compare (first, last) == 0)
    qy_reasons_say (why, QY_PHRASE_REASON_HOLIDAY_SKIPPED, QY_REASON_DATE (first),
                    name_of (calendar, first));
  else
    qy_reasons_say (why, QY_PHRASE_REASON_HOLIDAYS_SKIPPED, QY_REASON_DATE (first),
                    QY_REASON_DATE (last), name_of (calendar, first));
}

/* The last day, up to @limit, of the run of days off that @first begins. */
static QyDate
end_of_run (const QyCalendar *calendar, QyDate first, QyDate limit)
{
  const char *name = qy_calendar_get_name (calendar, first);
  QyDate end = first;

  while (qy_date_compare (end, limit) < 0)
    {
      QyDate next = qy_date_add_days (end, 1);

      if (!is_listed_off (calendar, next)
          || g_strcmp0 (qy_calendar_get_name (calendar, next), name) != 0)
        break;
      end = next;
    }
  return end;
}

void
qy_span_add (QySpan *span, QyDate day)
{
  if (!qy_date_is_set (span->first) || qy_date_compare (day, span->first) < 0)
    span->first = day;
  if (!qy_date_is_set (span->last) || qy_date_compare (day, span->last) > 0)
    span->last = day;
}

void
qy_explain_working_days (const QyCalendar *calendar, QyDate first, QyDate last, QyReasons *why)
{
  for (QyDate day = first; qy_date_is_set (day) && qy_date_compare (day, last) <= 0;
       day = qy_date_add_days (day, 1))
    if (is_listed_off (calendar, day))
      {
        QyDate end = end_of_run (calendar, day, last);

        explain_run (calendar, day, end, why);
        day = end;
      }
    else if (qy_date_weekday (day) > 5 && qy_calendar_is_working (calendar, day))
      qy_reasons_say (why, QY_PHRASE_REASON_WORKED_WEEKEND, QY_REASON_DATE (day));
}

void
qy_explain_day_off (const QyCalendar *calendar, QyDate day, QyReasons *why)
{
  if (qy_calendar_get_name (calendar, day) != NULL)
    qy_reasons_say (why, QY_PHRASE_REASON_HOLIDAY, QY_REASON_DATE (day), name_of (calendar, day));
  else
    qy_reasons_say (why, QY_PHRASE_REASON_NOT_A_WORKING_DAY, QY_REASON_DATE (day));
}

void
qy_explain_uncertain (const QyCalendar *calendar, const QySpan *span, QyReasons *why)
{
  int first = span->first.year;
  int last = span->last.year;

  while (first < last && qy_calendar_covers_year (calendar, first))
    first++;
  while (last > first && qy_calendar_covers_year (calendar, last))
    last--;
  if (first == last)
    qy_reasons_say (why, QY_PHRASE_REASON_UNCERTAIN, QY_REASON_NUMBER (first));
  else
    qy_reasons_say (why, QY_PHRASE_REASON_UNCERTAIN_YEARS, QY_REASON_NUMBER (first),
                    QY_REASON_NUMBER (last));
}

gboolean
qy_deadline_check_length (QyDuration length, GError **error)
{
  if (length.unit >= QY_N_UNITS || length.amount < 1)
    g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                         _ ("The period is empty; it must be at least 1 day"));
  else if (length.amount > LENGTH_MAX)
    g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                 _ ("The period is too long; the longest is %d"), LENGTH_MAX);
  else if (length.unit == QY_UNIT_MINUTE || length.unit == QY_UNIT_HOUR)
    g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                         _ ("A date cannot be counted in minutes or hours; expected days, working "
                            "days, weeks, months or years"));
  else
    return TRUE;
  return FALSE;
}

gboolean
qy_deadline_out_of_range (QyDate from, GError **error)
{
  g_autofree char *day = qy_date_to_iso (from);

  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("The period leads outside the years 1 to 9999, counted from %s"), day);
  return FALSE;
}
