/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-date.h"

/**
 * QyCalendar:
 *
 * A working calendar: Monday to Friday are worked, Saturday and Sunday are not, corrected day by
 * day by the holidays and worked weekends of each year that has a table. A day of a year without a
 * table is told by its weekday alone and is not certain.
 *
 * Fill it, then share it: it is counted by reference, and nothing changes it once it is shared, so
 * that threads may read it at the same time.
 */
typedef struct _QyCalendar QyCalendar;

/**
 * qy_calendar_new:
 *
 * Returns: (transfer full): weekends only, no year covered
 */
QyCalendar *qy_calendar_new (void);

/**
 * qy_calendar_copy:
 *
 * Returns: (transfer full): a calendar of the same days, to be changed and shared in its turn
 */
QyCalendar *qy_calendar_copy (const QyCalendar *self);

/**
 * qy_calendar_ref: one more owner.
 */
QyCalendar *qy_calendar_ref (QyCalendar *self);

/**
 * qy_calendar_unref: one owner fewer; the last one takes the calendar along.
 */
void qy_calendar_unref (QyCalendar *self);

/**
 * qy_calendar_add_json:
 * @text: a year, `{"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay":
 * true}, …]}`, or a list of such years; other members are passed over
 * @length: its bytes, -1 if a NUL ends it
 * @name: what errors call it: the file's name
 *
 * Adds the days of a table and covers its years: isOffDay true is a day off, also on a weekday;
 * false is a weekend day that is worked. A day that the calendar already has is replaced. All or
 * nothing.
 *
 * Fails with %QY_ERROR_MALFORMED, "name:line: reason", if it is not well-formed, a day does not
 * exist or is not of its year, or is said to be both off and worked.
 */
gboolean qy_calendar_add_json (
    QyCalendar *self, const char *text, gssize length, const char *name, GError **error);

/**
 * qy_calendar_set_day:
 * @off: TRUE: not worked, whatever its weekday; FALSE: worked
 * @name: (nullable): the holiday's: "国庆节"
 *
 * Says what one day is. Its year is not covered by that: see qy_calendar_cover_year().
 */
void qy_calendar_set_day (QyCalendar *self, QyDate day, gboolean off, const char *name);

/**
 * qy_calendar_cover_year:
 * @year: 1 to 9999
 *
 * Says that all holidays of the year are known.
 */
void qy_calendar_cover_year (QyCalendar *self, int year);

/**
 * qy_calendar_covers_year:
 *
 * Returns: whether the year has its table, hence whether its days are certain
 */
gboolean qy_calendar_covers_year (const QyCalendar *self, int year);

/**
 * qy_calendar_is_working:
 *
 * Returns: whether @day is worked
 */
gboolean qy_calendar_is_working (const QyCalendar *self, QyDate day);

/**
 * qy_calendar_is_listed:
 *
 * Returns: whether a table or the user says what @day is, so that its weekday does not matter
 */
gboolean qy_calendar_is_listed (const QyCalendar *self, QyDate day);

/**
 * qy_calendar_get_name:
 *
 * Returns: (nullable): the name of the holiday that @day belongs to, or is worked for
 */
const char *qy_calendar_get_name (const QyCalendar *self, QyDate day);

/**
 * qy_calendar_add_working_days:
 * @days: how many; below zero, they are counted back
 * @certain: (inout) (nullable): becomes FALSE when a day of a year without a table was looked at,
 * else is left alone
 *
 * Counts working days from @from, which is not counted itself: day 1 is the first working day after
 * it (before it, when counting back). 0 is @from as it is.
 *
 * Returns: the last day counted, or %QY_DATE_NONE outside the years 1 to 9999
 */
QyDate
qy_calendar_add_working_days (const QyCalendar *self, QyDate from, int days, gboolean *certain);

/**
 * qy_calendar_on_or_after:
 *
 * Returns: @day if it is worked, or else the next working day; %QY_DATE_NONE after the year 9999
 */
QyDate qy_calendar_on_or_after (const QyCalendar *self, QyDate day, gboolean *certain);

/**
 * qy_calendar_on_or_before:
 *
 * Returns: @day if it is worked, or else the last working day before it; %QY_DATE_NONE before the
 *   year 1
 */
QyDate qy_calendar_on_or_before (const QyCalendar *self, QyDate day, gboolean *certain);

/**
 * qy_calendar_count:
 *
 * Returns: how many working days there are after @after, up to @until, which counts; 0 if @until is
 *   not after @after
 */
int qy_calendar_count (const QyCalendar *self, QyDate after, QyDate until);

/**
 * qy_calendar_nth_of_month:
 * @nth: 1 is the first one
 *
 * Returns: the month's @nth working day, its last one if it has fewer; %QY_DATE_NONE if there is no
 *   such month or it has none at all
 */
QyDate
qy_calendar_nth_of_month (const QyCalendar *self, int year, int month, int nth, gboolean *certain);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyCalendar, qy_calendar_unref)
