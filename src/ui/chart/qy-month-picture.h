/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-chart-legend.h"
#include "qy-chart-scale.h"
#include "qy-month-axis.h"
#include "qy-month-values.h"

/**
 * QyMonthPicture: what a month chart draws.
 * @values: (element-type QyMonthValue): month after month, at least one
 * @currency: (nullable): what they are in
 * @marked: the month that is pointed at, counted from the first, or %G_MAXUINT
 */
typedef struct
{
  GtkWidget *widget;
  const GArray *values;
  const char *currency;
  QyDate today;
  guint marked;
} QyMonthPicture;

/**
 * QyMonthLayout: where it draws what, in pixels of the widget.
 * @left: left end of the columns
 * @top: upper end of the columns
 * @height: of the columns
 * @line: height of a line of small text
 */
typedef struct
{
  QyChartScale scale;
  QyMonthAxis axis;
  double left;
  double top;
  double height;
  double line;
} QyMonthLayout;

/* By #QyMonthPart. */
extern const QyChartLegendEntry qy_month_legend[QY_MONTH_N_PARTS];

void qy_month_picture_lay_out (const QyMonthPicture *picture, QyMonthLayout *layout);

/**
 * qy_month_layout_column: the place of a month, counted from the first
 */
graphene_rect_t qy_month_layout_column (const QyMonthLayout *layout, guint item);

void qy_month_picture_draw (const QyMonthPicture *picture,
                            GtkSnapshot *snapshot,
                            const QyChartColors *colors);
