/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyCalendarPage: what is due by day: a month, its list, or one day.
 *
 * Actions: calendar.previous, calendar.next, calendar.today: another month (or day);
 * calendar.back: from a day to its month; calendar.export: what is due as an .ics file;
 * calendar.import: holidays from a file; calendar.refresh: dates are derived anew, for other
 * holidays count.
 */
#define QY_TYPE_CALENDAR_PAGE (qy_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (QyCalendarPage, qy_calendar_page, QY, CALENDAR_PAGE, QyPage)
