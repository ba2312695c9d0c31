/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-chart.h"

/**
 * QyCategoryValue: one bar.
 * @id: (nullable): what "activated" says for it
 * @label: what stands before it
 * @value: minor units, or a count; may be negative
 * @currency: ISO 4217 code, "" for counts
 */
typedef struct
{
  const char *id;
  const char *label;
  gint64 value;
  char currency[4];
} QyCategoryValue;

/**
 * QyCategoryChart: bars lying under each other, in the order given: label, bar, figure. One
 * currency at a time (see #QyChart). It is as high as its bars need: give it some dozens at most.
 */
#define QY_TYPE_CATEGORY_CHART (qy_category_chart_get_type ())
G_DECLARE_FINAL_TYPE (QyCategoryChart, qy_category_chart, QY, CATEGORY_CHART, QyChart)

QyCategoryChart *qy_category_chart_new (void);

/**
 * qy_category_chart_show:
 * @values: (array length=n): copied
 * @label_title: heading of the labels in the table, as "Party"
 * @value_title: heading of the figures, as "Amount"
 */
void qy_category_chart_show (QyCategoryChart *self,
                             const QyCategoryValue *values,
                             gsize n,
                             const char *label_title,
                             const char *value_title);
