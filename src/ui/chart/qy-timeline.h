/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-chart.h"
#include "qy-timeline-row.h"

/* How much time the width of the picture shows. */
typedef enum
{
  QY_TIMELINE_ZOOM_QUARTER,
  QY_TIMELINE_ZOOM_YEAR,
  QY_TIMELINE_ZOOM_THREE_YEARS,
} QyTimelineZoom;

/**
 * QyTimeline: rows over months: a title in front, then terms, renewals, notice windows and points
 * in time. The months stay at the top and the titles at the left while it scrolls; only the rows in
 * sight are drawn.
 *
 * It scrolls by itself (#GtkScrollable), so it stands in a scrolled window; #QyChartFrame has one.
 * Up and Down move over the rows, Left and Right over the months, + and − zoom, Ctrl+Home goes to
 * today.
 *
 * Its items are the rows; "activated" says a row's id.
 *
 * Properties beside those of #QyChart: zoom (0 to 2, #QyTimelineZoom).
 */
#define QY_TYPE_TIMELINE (qy_timeline_get_type ())
G_DECLARE_FINAL_TYPE (QyTimeline, qy_timeline, QY, TIMELINE, QyChart)

QyTimeline *qy_timeline_new (void);

/**
 * qy_timeline_show:
 * @rows: (element-type QyTimelineRow): in the order to show them; taken by reference, not to be
 *   changed any more
 * @today: drawn as a line; %QY_DATE_NONE: none is
 *
 * Shows these in place of the earlier ones. The months shown stay where they were; the first time
 * today is at a quarter of the width.
 */
void qy_timeline_show (QyTimeline *self, GPtrArray *rows, QyDate today);
QyTimelineZoom qy_timeline_get_zoom (QyTimeline *self);

/**
 * qy_timeline_set_zoom: what is in the middle stays there.
 */
void qy_timeline_set_zoom (QyTimeline *self, QyTimelineZoom zoom);

/**
 * qy_timeline_go_to: scrolls so that @date is at a quarter of the width.
 */
void qy_timeline_go_to (QyTimeline *self, QyDate date);
