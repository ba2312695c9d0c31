/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-report.h"
#include "qy-category-chart.h"
#include "qy-month-chart.h"

/**
 * qy_report_picture_is_monthly: whether a report is drawn as money by month, else as bars.
 */
gboolean qy_report_picture_is_monthly (QyReportKind kind);

/**
 * qy_report_picture_show_bars: "activated" says the ledger's expression of a bar, where it has one.
 */
void qy_report_picture_show_bars (QyCategoryChart *chart, const QyReport *report);
void qy_report_picture_show_months (QyMonthChart *chart, const QyReport *report, QyDate today);
