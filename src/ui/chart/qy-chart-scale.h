/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-language.h"

/**
 * QyChartScale: an axis of amounts or counts, with round steps and always with zero on it.
 * @low: its lower end, a multiple of @step, never above 0
 * @high: its upper end, a multiple of @step, never below 0, above @low
 * @step: from one tick to the next
 */
typedef struct
{
  gint64 low;
  gint64 high;
  gint64 step;
} QyChartScale;

/**
 * qy_chart_add: @a + @b, or the nearest amount there is. Only pictures may take it for a sum.
 */
gint64 qy_chart_add (gint64 a, gint64 b);

/**
 * qy_chart_scale_make:
 * @least: the lowest value to show
 * @most: the highest
 * @max_steps: how many steps there is room for, at least 1; two more may be needed around zero
 * @unit: the least step; steps are 1, 2 or 5 × 10ⁿ of it (100 for amounts of two decimals: no tick
 *   in the middle of a yuan)
 *
 * Returns: the scale that takes both and zero with the smallest round step
 */
QyChartScale qy_chart_scale_make (gint64 least, gint64 most, guint max_steps, gint64 unit);

/**
 * qy_chart_scale_count: how many ticks the scale has, both ends included
 */
guint qy_chart_scale_count (const QyChartScale *scale);

/**
 * qy_chart_scale_place:
 * @length: pixels from one end to the other
 *
 * Returns: pixels from the lower end
 */
double qy_chart_scale_place (const QyChartScale *scale, gint64 value, double length);

/**
 * qy_chart_scale_label:
 * @value: a tick, in minor units
 * @decimals: digits of the minor unit; 0 for counts
 * @language: "1.5万", "2亿" or "15k", "200M"
 *
 * What stands at a tick: exact, without the currency, all ticks of a scale in the same unit.
 *
 * Returns: (transfer full): the label
 */
char *
qy_chart_scale_label (const QyChartScale *scale, gint64 value, int decimals, QyLanguage language);
