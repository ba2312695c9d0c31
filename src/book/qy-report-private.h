/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-report.h"

/**
 * QyReportAsk: what a report is asked for, and where its rows go.
 */
typedef struct
{
  QyBook *book;
  QyDate from;
  QyDate until;
  char *from_text; /* ISO, as the next ones */
  char *until_text;
  char *today_text;
  QyReport *report;
} QyReportAsk;

/**
 * qy_report_add: a further row.
 * @cells: (transfer full): its cells are filled by the caller; %NULL ones become ""
 */
QyReportRow *qy_report_add (QyReport *report, char **cells);

/**
 * qy_report_cells_new: (transfer full): as many empty places as the report has columns
 */
char **qy_report_cells_new (const QyReport *report);

/**
 * qy_report_text: (transfer full): the text in a column of a query's row
 */
char *qy_report_text (QyStatement *statement, int column);

/**
 * qy_report_money: (transfer full): a cell of money
 * @currency: (nullable): CNY
 */
char *qy_report_money (gint64 minor, const char *currency);

/**
 * qy_report_quote: (transfer full): a text as the ledger's expressions take it
 */
char *qy_report_quote (const char *text);

/* Each fills the rows of one kind. */
gboolean qy_report_fill_terms (const QyReportAsk *ask, GError **error);
gboolean qy_report_fill_money_by_party (const QyReportAsk *ask, GError **error);
gboolean qy_report_fill_money_by_kind (const QyReportAsk *ask, GError **error);
gboolean qy_report_fill_decisions (const QyReportAsk *ask, GError **error);
gboolean qy_report_fill_confidentiality (const QyReportAsk *ask, GError **error);
gboolean qy_report_fill_due (const QyReportAsk *ask, GError **error);
gboolean qy_report_fill_cash (const QyReportAsk *ask, GError **error);
gboolean qy_report_fill_qualifications (const QyReportAsk *ask, GError **error);
