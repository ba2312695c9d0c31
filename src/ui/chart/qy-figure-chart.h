/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-chart.h"
#include "qy-month-axis.h"

typedef enum
{
  QY_FIGURE_VALUE_NONE, /* nothing is known of that month */
  QY_FIGURE_VALUE_MET,
  QY_FIGURE_VALUE_MISSED,
  QY_FIGURE_VALUE_PLAIN, /* there is no target */
} QyFigureValueState;

/**
 * QyFigureValue: what an indicator came to in one month.
 * @month: qy_month_number()
 * @value: in the unit of the chart
 * @text: as it is printed: "99.9029%"
 */
typedef struct
{
  int month;
  QyFigureValueState state;
  gint64 value;
  const char *text;
} QyFigureValue;

/**
 * QyFigureChart: one figure by month against its target: a point a month, joined by a line; a month
 * that missed the target is a triangle, one without data is left open. The axis does not begin at
 * zero: it shows what lies around the target.
 *
 * Its items are the months; "activated" says one as "2026-11".
 */
#define QY_TYPE_FIGURE_CHART (qy_figure_chart_get_type ())
G_DECLARE_FINAL_TYPE (QyFigureChart, qy_figure_chart, QY, FIGURE_CHART, QyChart)

QyFigureChart *qy_figure_chart_new (void);

/**
 * qy_figure_chart_show:
 * @name: of the indicator
 * @target: in the unit of the values, with @target_text; of no meaning without a text
 * @target_text: (nullable): %NULL: there is none
 * @values: (array length=n): by month; copied
 */
void qy_figure_chart_show (QyFigureChart *self,
                           const char *name,
                           gint64 target,
                           const char *target_text,
                           const QyFigureValue *values,
                           gsize n);
