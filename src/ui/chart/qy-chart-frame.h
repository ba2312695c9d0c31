/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-chart.h"

/**
 * QyChartFrame: a picture with its title, its legend, a choice of currency when there are several,
 * and the table behind it: the same figures, which a button swaps in, and which can be copied and
 * read out.
 *
 * In a template:
 *
 *   <object class="QyChartFrame">
 *     <property name="title" translatable="yes">Money by Month</property>
 *     <property name="chart">
 *       <object class="QyMonthChart" id="money"/>
 *     </property>
 *   </object>
 *
 * (The classes must be known to the builder: g_type_ensure() both in the class_init of the page.)
 * Fill the chart with its own …_show(); the frame follows it.
 *
 * Actions: chart.show-table (boolean state), chart.copy: the table, or what is selected of it, to
 * the clipboard as lines of cells with tabs between them.
 *
 * Properties: title, chart, show-table, max-height (how many pixels a picture that scrolls
 * by itself may take; -1, as at first, for as many as it likes). A frame does not expand downwards
 * unless it is told to.
 */
#define QY_TYPE_CHART_FRAME (qy_chart_frame_get_type ())
G_DECLARE_FINAL_TYPE (QyChartFrame, qy_chart_frame, QY, CHART_FRAME, AdwBin)

/**
 * qy_chart_frame_new:
 * @chart: (transfer floating): the picture
 */
GtkWidget *qy_chart_frame_new (const char *title, QyChart *chart);
QyChart *qy_chart_frame_get_chart (QyChartFrame *self);
gboolean qy_chart_frame_get_show_table (QyChartFrame *self);
void qy_chart_frame_set_show_table (QyChartFrame *self, gboolean show_table);
