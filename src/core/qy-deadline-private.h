/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-calendar.h"
#include "qy-duration.h"
#include "qy-reasons.h"

/* The days whose being worked or not mattered for a date; for its reasons only. */
typedef struct
{
  QyDate first;
  QyDate last;
} QySpan;

/**
 * qy_span_add: @day mattered too.
 */
void qy_span_add (QySpan *span, QyDate day);

/**
 * qy_explain_working_days:
 *
 * Names the holidays and worked weekend days among the days from @first to @last, which a look at
 * the weekdays alone would not show.
 */
void
qy_explain_working_days (const QyCalendar *calendar, QyDate first, QyDate last, QyReasons *why);

/**
 * qy_explain_day_off: says that @day is not worked, and which holiday it is.
 */
void qy_explain_day_off (const QyCalendar *calendar, QyDate day, QyReasons *why);

/**
 * qy_explain_uncertain: names the years without a table among those of @span.
 */
void qy_explain_uncertain (const QyCalendar *calendar, const QySpan *span, QyReasons *why);

/**
 * qy_deadline_check_length:
 *
 * Fails with %QY_ERROR_INVALID if no date can be counted by @length.
 */
gboolean qy_deadline_check_length (QyDuration length, GError **error);

/**
 * qy_deadline_out_of_range:
 *
 * Returns: FALSE, with the error that counting from @from leads out of the calendar
 */
gboolean qy_deadline_out_of_range (QyDate from, GError **error);
