/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"
#include "qy-ics-lines.h"

/* What the values of lines mean. Errors are those of qy_ics_read_holidays(). */

/**
 * qy_ics_value_day: the day of DTSTART, DTEND and the like; also the midnight that begins it.
 */
gboolean qy_ics_value_day (const char *path, const QyIcsLine *line, QyDate *day, GError **error);

/**
 * qy_ics_value_days: the length of a DURATION in days; 0 when it is none of whole days
 */
int qy_ics_value_days (const QyIcsLine *line);

/**
 * qy_ics_value_text: (transfer full): the text of a SUMMARY, in one line; "" for %NULL
 */
char *qy_ics_value_text (const QyIcsLine *line);

/**
 * QyIcsDayFunc: takes the first day of an event as it takes place once.
 */
typedef gboolean (*QyIcsDayFunc) (QyDate first, gpointer data, GError **error);

/**
 * qy_ics_value_recur: calls @func for each time that the RRULE @line gives.
 * @first: the event's own first day
 * @length: its days, which count against QY_ICS_MAX_DAYS
 */
gboolean qy_ics_value_recur (const char *path,
                             const QyIcsLine *line,
                             QyDate first,
                             int length,
                             QyIcsDayFunc func,
                             gpointer data,
                             GError **error);
