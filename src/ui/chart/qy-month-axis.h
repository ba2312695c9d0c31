/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"

/* Months are counted through: 12 × year + month − 1, so that neighbours differ by one. */

/**
 * QyMonthAxis: months side by side, all of the same width.
 * @first: the first month
 * @n: how many, at least 1
 * @width: pixels of one
 */
typedef struct
{
  int first;
  int n;
  double width;
} QyMonthAxis;

int qy_month_number (int year, int month);
int qy_month_of_date (QyDate date);
int qy_month_year (int number);

/**
 * qy_month_month: 1 to 12
 */
int qy_month_month (int number);

/**
 * qy_month_axis_place: pixels from the axis' start to that of the @date; may lie outside of it.
 *
 * A day's place within its month is by that month's length; the day after the last of a month is
 * the first of the next.
 */
double qy_month_axis_place (const QyMonthAxis *axis, QyDate date);

/**
 * qy_month_axis_place_end: pixels to the end of @date, where the day after begins
 */
double qy_month_axis_place_end (const QyMonthAxis *axis, QyDate date);

/**
 * qy_month_axis_find: the month at @x, counted from the axis' first one; −1 outside of it.
 */
int qy_month_axis_find (const QyMonthAxis *axis, double x);

/**
 * qy_month_axis_label_step:
 * @label: pixels that the widest label takes, with the room beside it
 *
 * Returns: 1, 2, 3, 6 or 12: every how many months there is room for a label; 0 if there is not
 *   even room for one in a year
 */
int qy_month_axis_label_step (const QyMonthAxis *axis, double label);

/**
 * qy_month_short_name: (transfer full): "11月", "Nov", in the interface's language
 * @month: 1 to 12
 */
char *qy_month_short_name (int month);

/**
 * qy_month_year_name: (transfer full): "2026年", "2026"
 */
char *qy_month_year_name (int year);

/**
 * qy_month_title: (transfer full): "2026年11月", "November 2026"
 */
char *qy_month_title (int number);
