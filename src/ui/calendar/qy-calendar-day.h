/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book-due.h"

/**
 * QyCalendarDay: a day of a month: its number, whether it is a holiday or a worked weekend, and the
 * first of what is due on it.
 */
#define QY_TYPE_CALENDAR_DAY (qy_calendar_day_get_type ())
G_DECLARE_FINAL_TYPE (QyCalendarDay, qy_calendar_day, QY, CALENDAR_DAY, GtkBox)

/**
 * qy_calendar_day_show:
 * @items: (nullable) (element-type QyDueItem): %NULL: not known yet
 * @most: of more items than this only that there are more is known
 * @calendar: (nullable): %NULL: not known yet
 */
void qy_calendar_day_show (QyCalendarDay *self,
                           QyDate day,
                           gboolean is_of_month,
                           gboolean is_today,
                           const GPtrArray *items,
                           guint most,
                           const QyCalendar *calendar);
QyDate qy_calendar_day_get_date (QyCalendarDay *self);
