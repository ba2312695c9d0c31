/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-report-item.h"

/**
 * qy_report_table_set_columns: gives @table the columns of a kind of report, which sort by value;
 * its rows are #QyReportItem.
 */
void qy_report_table_set_columns (GtkColumnView *table, QyReportKind kind);
