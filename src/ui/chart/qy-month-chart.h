/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-chart.h"
#include "qy-month-values.h"

/**
 * QyMonthChart: money by month, in above the line and out below it; what was paid filled, what is
 * planned hollow behind it. One currency at a time (see #QyChart); the frame offers the others.
 *
 * Its items are the months; "activated" says one as "2026-11".
 */
#define QY_TYPE_MONTH_CHART (qy_month_chart_get_type ())
G_DECLARE_FINAL_TYPE (QyMonthChart, qy_month_chart, QY, MONTH_CHART, QyChart)

QyMonthChart *qy_month_chart_new (void);

/**
 * qy_month_chart_show:
 * @values: (array length=n): in any order, of any currencies; copied
 * @today: its month is marked; %QY_DATE_NONE: none is
 *
 * Shows these in place of the earlier ones. Months between the first and the last of which there is
 * nothing are empty; of more than %QY_MONTH_VALUES_MOST those from a year before @today on are
 * shown.
 */
void qy_month_chart_show (QyMonthChart *self, const QyMonthValue *values, gsize n, QyDate today);
