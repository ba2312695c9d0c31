/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"

/* A month as a grid of six weeks, Monday first. */
#define QY_MONTH_DAYS 42

/**
 * qy_month_days_first: the Monday on which the grid of @day's month begins, on the first of the
 * month or before; the first of the month where the years end.
 */
QyDate qy_month_days_first (QyDate day);

/**
 * qy_month_days_move: the same day so many months on, the month's last if it has none.
 */
QyDate qy_month_days_move (QyDate day, int months);

/**
 * qy_month_days_last: the last day of @day's month
 */
QyDate qy_month_days_last (QyDate day);
