/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-chart-paint.h"
#include "qy-timeline-layout.h"

/**
 * QyTimelinePicture: what a timeline draws.
 * @rows: (element-type QyTimelineRow)
 * @marked: the row that is pointed at, or %G_MAXUINT
 */
typedef struct
{
  GtkWidget *widget;
  const QyTimelineLayout *layout;
  const QyChartColors *colors;
  const GPtrArray *rows;
  QyDate today;
  guint marked;
} QyTimelinePicture;

/**
 * qy_timeline_draw: the rows and months in sight
 */
void qy_timeline_draw (const QyTimelinePicture *picture, GtkSnapshot *snapshot);

/* How a point is drawn: also for the legend. */
QyChartMark qy_timeline_mark_of (QyTimelinePointKind kind);
QyChartColor qy_timeline_color_of (QyTimelinePointKind kind);
