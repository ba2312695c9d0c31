/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-calendar-question.h"

/**
 * QyCalendarMonth: six weeks of days. One day is chosen; its month is shown.
 *
 * Keys: arrows go to the neighbours, also into other months; Home and End to the first and the last
 * day of the month; Page Up and Page Down to the same day of another month; T to today; Enter, as a
 * click, activates the day.
 *
 * Signals: moved: another day is chosen, perhaps of another month; activated: the chosen day was
 * activated.
 */
#define QY_TYPE_CALENDAR_MONTH (qy_calendar_month_get_type ())
G_DECLARE_FINAL_TYPE (QyCalendarMonth, qy_calendar_month, QY, CALENDAR_MONTH, AdwBin)

/**
 * qy_calendar_month_set_today: which day T goes to and is marked.
 */
void qy_calendar_month_set_today (QyCalendarMonth *self, QyDate today);

/**
 * qy_calendar_month_choose: @day is chosen, and its month shown.
 */
void qy_calendar_month_choose (QyCalendarMonth *self, QyDate day);
QyDate qy_calendar_month_get_day (QyCalendarMonth *self);

/**
 * qy_calendar_month_show: what is due; an answer for another month than that shown is passed over.
 */
void qy_calendar_month_show (QyCalendarMonth *self, const QyCalendarAnswer *answer);
