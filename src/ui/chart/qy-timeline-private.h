/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-timeline-layout.h"
#include "qy-timeline.h"

struct _QyTimeline
{
  QyChart parent_instance;

  GPtrArray *rows;
  QyDate today;
  QyTimelineZoom zoom;
  int first; /* month */
  int n_months;
  gboolean is_placed; /* scrolled to today once */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  guint policies[2];
};

void qy_timeline_lay_out (QyTimeline *self, QyTimelineLayout *layout);

/* The spans by their kinds, the points by theirs, and what a hollow point means. */
#define QY_TIMELINE_N_LEGEND (QY_TIMELINE_N_SPANS + QY_TIMELINE_N_POINTS + 1)
extern const QyChartLegendEntry qy_timeline_legend[QY_TIMELINE_N_LEGEND];
guint qy_timeline_get_legend_mask (QyChart *chart);

/* What it says in words (qy-timeline-words.c) and what stands beside its title
 * (qy-timeline-controls.c): for its class. */
char *qy_timeline_describe_item (QyChart *chart, guint item, const graphene_point_t *at);
char *qy_timeline_summarize (QyChart *chart);
void qy_timeline_fill_table (QyChart *chart, QyChartTable *table);
GtkWidget *qy_timeline_make_controls (QyChart *chart);
