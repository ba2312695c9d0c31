/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-date.h"

/**
 * QyChartTable: the exact figures behind a picture: columns, and rows filled cell by cell.
 */
#define QY_TYPE_CHART_TABLE (qy_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (QyChartTable, qy_chart_table, QY, CHART_TABLE, GObject)

/**
 * QyChartTableRow: one of its rows.
 */
#define QY_TYPE_CHART_TABLE_ROW (qy_chart_table_row_get_type ())
G_DECLARE_FINAL_TYPE (QyChartTableRow, qy_chart_table_row, QY, CHART_TABLE_ROW, GObject)

QyChartTable *qy_chart_table_new (void);

/**
 * qy_chart_table_add_column:
 * @title: its heading, in the interface's language
 * @is_figure: aligned at the right
 */
void qy_chart_table_add_column (QyChartTable *self, const char *title, gboolean is_figure);

/**
 * qy_chart_table_begin_row: the cells added from now on are of a new row
 * @id: (nullable): what the picture's "activated" says for it
 */
void qy_chart_table_begin_row (QyChartTable *self, const char *id);
void qy_chart_table_add_text (QyChartTable *self, const char *text);
void qy_chart_table_add_amount (QyChartTable *self, gint64 minor, const char *currency);
void qy_chart_table_add_count (QyChartTable *self, gint64 count);

/**
 * qy_chart_table_add_date: @date; an empty cell for %QY_DATE_NONE
 */
void qy_chart_table_add_date (QyChartTable *self, QyDate date);

/**
 * qy_chart_table_add_month: a month by its number (qy_month_number())
 */
void qy_chart_table_add_month (QyChartTable *self, int number);

guint qy_chart_table_get_n_columns (QyChartTable *self);
const char *qy_chart_table_get_title (QyChartTable *self, guint column);
gboolean qy_chart_table_is_figure (QyChartTable *self, guint column);

/**
 * qy_chart_table_get_rows: (transfer none): a #GListModel of #QyChartTableRow
 */
GListModel *qy_chart_table_get_rows (QyChartTable *self);

const char *qy_chart_table_row_get_id (QyChartTableRow *self);

/**
 * qy_chart_table_row_get_text: what the cell shows: "¥1,200.00", "2026年11月22日"
 */
const char *qy_chart_table_row_get_text (QyChartTableRow *self, guint column);

/**
 * qy_chart_table_row_compare: by a column: figures and dates by size, texts as the interface's
 * language sorts them.
 */
int qy_chart_table_row_compare (QyChartTableRow *a, QyChartTableRow *b, guint column);

/**
 * qy_chart_table_print_tsv:
 * @rows: (nullable): those of its rows to write; %NULL: all
 *
 * Headings and rows as other programs take them in: amounts as plain numbers, days as 2026-11-22,
 * no line break or tab within a cell, and no text that a spreadsheet would take for a formula.
 *
 * Returns: (transfer full): lines of cells with tabs between them
 */
char *qy_chart_table_print_tsv (QyChartTable *self, GListModel *rows);
