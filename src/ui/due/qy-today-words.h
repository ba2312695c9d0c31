/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-today.h"

/**
 * qy_today_describe: (transfer full): why a contract stands on the first page
 * @now: UTC: what "3 hours ago" is reckoned from
 */
char *qy_today_describe (const QyTodayItem *item, const char *now);

/**
 * qy_today_is_pressing: whether its end is near or over
 */
gboolean qy_today_is_pressing (const QyTodayItem *item);
