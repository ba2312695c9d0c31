/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-calendar.h"

/**
 * qy_holidays_bundled:
 *
 * The working calendar that comes with the program: the holidays and worked weekends of mainland
 * China as the State Council's General Office announced them, year by year (data/holidays/cn.json).
 * It is read once and shared; to change it, change a qy_calendar_copy(). Any thread may ask.
 *
 * Returns: (transfer full): one more reference to it
 */
QyCalendar *qy_holidays_bundled (void);
