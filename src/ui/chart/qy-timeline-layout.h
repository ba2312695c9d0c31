/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-month-axis.h"
#include "qy-timeline-row.h"

/**
 * QyTimelineLayout: where a timeline draws what, in pixels of the widget.
 * @axis: all months, seen or not
 * @labels: width of the titles at the left
 * @head: height of the months at the top
 * @row: height of a row
 * @x: how far it is scrolled to the right
 * @y: and down
 * @width: of the widget
 * @height: of the widget
 * @n_rows: all rows, seen or not
 */
typedef struct
{
  QyMonthAxis axis;
  double labels;
  double head;
  double row;
  double x;
  double y;
  double width;
  double height;
  guint n_rows;
} QyTimelineLayout;

/**
 * qy_timeline_layout_range:
 * @rows: (element-type QyTimelineRow)
 * @today: is within the range, if it is a day
 * @at_least: months the range has at least
 * @first: (out): the first month of the range, counted as in qy-month-axis.h
 *
 * The months from the first day of the rows to the last one, with one before and after. What lies
 * more than 20 years before or 40 years behind @today is not on the axis: it is drawn up to its
 * edge.
 *
 * Returns: how many months
 */
int qy_timeline_layout_range (const GPtrArray *rows, QyDate today, int at_least, int *first);

/**
 * qy_timeline_layout_find_row: the row at @y, %G_MAXUINT if there is none.
 */
guint qy_timeline_layout_find_row (const QyTimelineLayout *layout, double y);

/**
 * qy_timeline_layout_row_y: upper edge of a row
 */
double qy_timeline_layout_row_y (const QyTimelineLayout *layout, guint row);

/**
 * qy_timeline_layout_visible: the rows in sight.
 * @first: (out)
 *
 * Returns: how many, those seen in part counted
 */
guint qy_timeline_layout_visible (const QyTimelineLayout *layout, guint *first);

/**
 * qy_timeline_layout_x: where @date begins
 */
double qy_timeline_layout_x (const QyTimelineLayout *layout, QyDate date);

/**
 * qy_timeline_layout_span: from where to where a span is drawn; one without a beginning or end goes
 * beyond the edge.
 *
 * Returns: whether any of it is in sight
 */
gboolean qy_timeline_layout_span (const QyTimelineLayout *layout,
                                  const QyTimelineSpan *span,
                                  double *left,
                                  double *right);

/**
 * qy_timeline_layout_point: where the middle of a point's mark is: the middle of its day
 */
double qy_timeline_layout_point (const QyTimelineLayout *layout, const QyTimelinePoint *point);
