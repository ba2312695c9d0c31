/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-calendar.h"

/**
 * test_holidays: the bundled holidays of 2019 to 2026, read from the source tree.
 */
QyCalendar *test_holidays (void);

/**
 * test_day: the day of an ISO text, which must be one.
 */
QyDate test_day (const char *iso);

/**
 * test_assert_day: that @day is the one of an ISO text; "none" is %QY_DATE_NONE.
 */
void test_assert_day (QyDate day, const char *expected);
