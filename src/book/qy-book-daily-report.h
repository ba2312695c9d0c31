/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-document.h"

/**
 * QyDailyReport: 每日生产运行报告: on the production of one day, seven heads.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *on_day; /* the day reported on */
  char *author;
  char *note;
  gint64 rev;
} QyDailyReport;

void qy_daily_report_free (QyDailyReport *record);

/**
 * qy_book_daily_report_list: by day. (element-type QyDailyReport)
 */
GPtrArray *qy_book_daily_report_list (QyBook *self, const char *contract_id, GError **error);
QyDailyReport *qy_book_daily_report_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_daily_report_put: a new one (rev 0: id and rev are filled in) or a changed one.
 *
 * Errors: QY_ERROR_CONSTRAINT for a second report on the same day.
 */
gboolean qy_book_daily_report_put (QyBook *self, QyDailyReport *record, GError **error);
gboolean qy_book_daily_report_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDailyReport, qy_daily_report_free)

/**
 * QyDailyReportLine: one head: how often, and why.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *report_id;
  gint64 position;
  char *head; /* abnormal-end | hardware | delayed-io | telecom | environment | balance | rerun */
  gint64 count;
  char *cause;
  char *incident_id;
  gint64 rev;
} QyDailyReportLine;

void qy_daily_report_line_free (QyDailyReportLine *line);

/**
 * qy_daily_report_heads: abnormal-end, hardware, delayed-io, telecom, environment, balance, rerun;
 * ended by %NULL
 */
const char *const *qy_daily_report_heads (void);
GPtrArray *qy_book_daily_report_lines (QyBook *self, const char *report_id, GError **error);

/**
 * qy_book_daily_report_put_line: a head that the report has already is replaced.
 */
gboolean qy_book_daily_report_put_line (QyBook *self, QyDailyReportLine *line, GError **error);

/**
 * qy_book_daily_report_begin: the report of the day with all seven heads at 0, or the one there is.
 */
QyDailyReport *qy_book_daily_report_begin (QyBook *self,
                                           const char *contract_id,
                                           const char *on_day,
                                           GError **error);

/**
 * qy_book_daily_report_sheet: the report in the contract's language, to be printed.
 */
QyDocument *qy_book_daily_report_sheet (QyBook *self, const char *report_id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDailyReportLine, qy_daily_report_line_free)
