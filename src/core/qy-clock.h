/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-calendar.h"
#include "qy-reasons.h"

#define QY_MINUTES_PER_DAY (24 * 60)

/**
 * QyMoment:
 * @day: the day
 * @minute: minutes since its midnight, 0 to 1439
 *
 * A minute of the day where the service is rendered; the clock there is never put forward or back.
 * Text: "2026-09-30T23:50".
 */
typedef struct
{
  QyDate day;
  int minute;
} QyMoment;

/* When a service clock runs. */
typedef enum
{
  QY_CLOCK_ALWAYS,       /* 7×24 */
  QY_CLOCK_ALL_DAYS,     /* during opening hours, every day */
  QY_CLOCK_WORKING_DAYS, /* during opening hours of working days */
  QY_N_CLOCK_KINDS
} QyClockKind;

/**
 * QyClock:
 * @open, @close: opening hours in minutes since midnight, @open before @close, @close up to 1440;
 * of no meaning when the clock always runs
 *
 * A service clock. Canonical text: "24x7", "09:00-17:00 all", "09:00-18:00 working".
 */
typedef struct
{
  QyClockKind kind;
  int open;
  int close;
} QyClock;

/**
 * qy_moment_from_text:
 * @text: "2026-09-30T23:50"
 *
 * Fails with %QY_ERROR_INVALID if there is no such minute.
 */
gboolean qy_moment_from_text (const char *text, QyMoment *moment, GError **error);

/**
 * qy_moment_to_text:
 *
 * Returns: (transfer full): "2026-09-30T23:50"
 */
char *qy_moment_to_text (QyMoment moment);

/**
 * qy_moment_compare: like qy_date_compare().
 */
int qy_moment_compare (QyMoment a, QyMoment b);

/**
 * qy_clock_time_from_text:
 * @text: "09:00" to "24:00"
 * @minute: (out): minutes since midnight
 *
 * Fails with %QY_ERROR_INVALID if it is no time of day.
 */
gboolean qy_clock_time_from_text (const char *text, int *minute, GError **error);

/**
 * qy_clock_from_text:
 * @text: canonical text
 *
 * Fails with %QY_ERROR_INVALID if @text is not canonical or the clock would never run.
 */
gboolean qy_clock_from_text (const char *text, QyClock *clock, GError **error);

/**
 * qy_clock_parse:
 * @typed: canonical text, or what people write: "7×24", "7x24小时", "24小时", "5*8", "9:00-17:30",
 * "工作日 9:00-18:00", "Mon-Fri 09:00-17:00"; full-width signs are as good
 *
 * 7×N is every day, 5×N every working day; N hours without a time of day begin at 09:00, so 7×8 is
 * "09:00-17:00 all". Times of day without a word about days are those of every day.
 *
 * Fails with %QY_ERROR_INVALID if @typed is no clock or the clock would never run.
 */
gboolean qy_clock_parse (const char *typed, QyClock *clock, GError **error);

/**
 * qy_clock_to_text:
 *
 * Returns: (transfer full): canonical text
 */
char *qy_clock_to_text (const QyClock *clock);

/**
 * qy_clock_check:
 *
 * Fails with %QY_ERROR_INVALID if the clock would never run: it closes before it opens.
 */
gboolean qy_clock_check (const QyClock *clock, GError **error);

/**
 * qy_clock_add:
 * @minutes: 0 or more minutes of service time
 * @due: (out): the moment at which they have passed
 * @certain: (inout) (nullable): becomes FALSE when a day of a year without a table was looked at
 * @why: (nullable): the steps are added here
 *
 * Runs the clock on from @start, to the minute. Time outside the opening hours does not pass. Time
 * that is used up exactly at closing time is due then, not when the clock runs again; 0 minutes are
 * due at once, whether the clock runs or not.
 *
 * Fails with %QY_ERROR_INVALID if @minutes is below 0 or leads beyond the year 9999.
 */
gboolean qy_clock_add (const QyClock *clock,
                       const QyCalendar *calendar,
                       QyMoment start,
                       gint64 minutes,
                       QyMoment *due,
                       gboolean *certain,
                       QyReasons *why,
                       GError **error);

/**
 * qy_clock_between:
 * @certain: (inout) (nullable): as in qy_clock_add()
 *
 * Returns: how many minutes of service time pass from @from to @to; 0 if @to is not later
 */
gint64 qy_clock_between (const QyClock *clock,
                         const QyCalendar *calendar,
                         QyMoment from,
                         QyMoment to,
                         gboolean *certain);
