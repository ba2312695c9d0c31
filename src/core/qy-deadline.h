/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-calendar.h"
#include "qy-reasons.h"

/* The longest time, in days, that a notice may be said to need to arrive. */
#define QY_DEADLINE_MAX_LEAD 366

/**
 * QyDeadline:
 * @date: the last day on which the act is in time; %QY_DATE_NONE while an event has not happened
 * @safe: the last safe day: the working day on which a careful person acts at the latest, so that
 * it is done, or has arrived, by @date
 * @certain: FALSE if the holidays of a year that matters are not known
 */
typedef struct
{
  QyDate date;
  QyDate safe;
  gboolean certain;
} QyDeadline;

/**
 * QyDeadlineRule:
 * @length: 1 or more days, working days, weeks, months, quarters, half-years or years
 * @before: counted back from the day, not on from it
 * @no_roll: the parties agreed that it does not move to the next working day (art. 204)
 * @lead: days that a notice needs to arrive, 0 to %QY_DEADLINE_MAX_LEAD
 *
 * How far a deadline is from its day. Zeroed but for @length: after it, by law, no lead.
 */
typedef struct
{
  QyDuration length;
  gboolean before;
  gboolean no_roll;
  int lead;
} QyDeadlineRule;

/**
 * qy_deadline_compute:
 * @from: the day of the event, or the day before which something is due
 * @why: (nullable): the steps are added here
 *
 * The deadline by the Civil Code of the PRC, arts. 200 to 204. The day it is counted from does not
 * count. Days and weeks are calendar days; months and years end on the corresponding day, or on the
 * month's last day if there is none; working days are those of @calendar. A deadline after a day
 * that falls on a day off moves to the next working day; one before a day never moves.
 *
 * The last safe day is the nearest working day on or before the date; with a lead, the nearest
 * working day on or before the day that many days before that.
 *
 * Fails with %QY_ERROR_INVALID if the length is below 1, is minutes or hours (qy-clock.h), the lead
 * is out of bounds, or the date is outside the years 1 to 9999. Without @why and errors it
 * allocates nothing.
 */
gboolean qy_deadline_compute (const QyCalendar *calendar,
                              QyDate from,
                              const QyDeadlineRule *rule,
                              QyDeadline *deadline,
                              QyReasons *why,
                              GError **error);

/**
 * qy_deadline_of_day:
 * @date: a day that is fixed and does not move
 * @lead: as in #QyDeadlineRule
 * @why: (nullable): the steps are added here
 *
 * The deadline that is @date itself, with its last safe day.
 *
 * Fails like qy_deadline_compute().
 */
gboolean qy_deadline_of_day (const QyCalendar *calendar,
                             QyDate date,
                             int lead,
                             QyDeadline *deadline,
                             QyReasons *why,
                             GError **error);

/**
 * qy_service_term_compute:
 * @start: first day, which counts
 * @length: 1 or more days, working days, weeks, months, quarters, half-years or years
 * @last: (out): the last day, which counts too
 * @certain: (inout) (nullable): becomes FALSE when a year without a table was looked at
 * @why: (nullable): the steps are added here
 *
 * A service term "from @start for @length": it ends the day before the corresponding day, or, if
 * the last month has no corresponding day, on that month's last day (qy_date_term_last()). Terms in
 * days and weeks are calendar days. It never moves for a day off: a service is also rendered then.
 *
 * Fails with %QY_ERROR_INVALID like qy_deadline_compute().
 */
gboolean qy_service_term_compute (const QyCalendar *calendar,
                                  QyDate start,
                                  QyDuration length,
                                  QyDate *last,
                                  gboolean *certain,
                                  QyReasons *why,
                                  GError **error);

/**
 * qy_service_term_last:
 *
 * qy_service_term_compute() in short.
 *
 * Returns: the last day, or %QY_DATE_NONE if there is none
 */
QyDate qy_service_term_last (const QyCalendar *calendar,
                             QyDate start,
                             QyDuration length,
                             gboolean *certain);

/**
 * qy_service_term_whole_months:
 *
 * Returns: how many whole months a term from @start to @last has, as qy_date_term_last() reckons; 0
 *   if it is not made of whole months
 */
int qy_service_term_whole_months (QyDate start, QyDate last);
