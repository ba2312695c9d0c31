/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-chart-table.h"

/**
 * qy_chart_table_view_show: shows @table in @view, with a sortable column for each of its columns.
 *
 * If the view shows a table with the same columns already, its widths and its order stay.
 */
void qy_chart_table_view_show (GtkColumnView *view, QyChartTable *table);

/**
 * qy_chart_table_view_print: (transfer full): the selected rows, or all if none is, in the order
 * shown (qy_chart_table_print_tsv()).
 */
char *qy_chart_table_view_print (GtkColumnView *view);

/**
 * qy_chart_table_view_get_id: (transfer none) (nullable): the id of the row shown at @position
 */
const char *qy_chart_table_view_get_id (GtkColumnView *view, guint position);
