/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-due.h"

/**
 * qy_ics_due_text: what is due as a calendar: an event on each last safe day, with alarms; what
 * waits for an event has no day and is left out. The same thing has the same uid each time, so a
 * later file updates what an earlier one made, and takes away what is done.
 * @items: (element-type QyDueItem)
 * @name: how programs list the calendar
 * @now: "YYYY-MM-DDTHH:MM:SSZ"; a later file must have a later one, by a minute at least
 * @alarms: (array length=n_alarms): days before, at 09:00
 * @language: of titles and reasons
 *
 * Errors: those of qy_ics_to_text().
 *
 * Returns: (transfer full): the text of the file, or %NULL with @error set
 */
char *qy_ics_due_text (const GPtrArray *items,
                       const QyCalendar *calendar,
                       const char *name,
                       const char *now,
                       const int *alarms,
                       gsize n_alarms,
                       QyLanguage language,
                       GError **error);
