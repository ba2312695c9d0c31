/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-chart-paint.h"

/**
 * QyChartLegendEntry: a sample and its name.
 * @label: not translated yet (N_())
 * @is_mark: a sample of @mark, hollow when @fill says so, in place of one of @fill
 */
typedef struct
{
  const char *label;
  QyChartColor color;
  QyChartFill fill;
  gboolean is_mark;
  QyChartMark mark;
} QyChartLegendEntry;

/**
 * QyChartLegend: what the colours and shapes of a picture mean, in as many lines as it takes.
 */
#define QY_TYPE_CHART_LEGEND (qy_chart_legend_get_type ())
G_DECLARE_FINAL_TYPE (QyChartLegend, qy_chart_legend, QY, CHART_LEGEND, GtkWidget)

/**
 * qy_chart_legend_show:
 * @entries: (array length=n): must stay where they are; at most 32
 * @mask: a bit for each of them that is shown
 */
void
qy_chart_legend_show (QyChartLegend *self, const QyChartLegendEntry *entries, guint n, guint mask);
