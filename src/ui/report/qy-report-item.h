/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-book-report.h"

/**
 * QyReportItem: a row of a report in a list. It keeps the report it is of.
 */
#define QY_TYPE_REPORT_ITEM (qy_report_item_get_type ())
G_DECLARE_FINAL_TYPE (QyReportItem, qy_report_item, QY, REPORT_ITEM, GObject)

/**
 * qy_report_items: (transfer full) (element-type QyReportItem): its rows
 * @report: (transfer full)
 */
GListModel *qy_report_items (QyReport *report);

const QyReportRow *qy_report_item_get_row (QyReportItem *self);

/**
 * qy_report_cell_display: (transfer full): a cell as people read it: "¥1,200.00"
 */
char *qy_report_cell_display (QyReportType type, const char *cell);

/**
 * qy_report_cell_minor: minor units of money, or the number; 0 for anything else
 */
gint64 qy_report_cell_minor (QyReportType type, const char *cell);
