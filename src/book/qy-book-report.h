/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/* Tables that answer a question about many contracts at once. */
typedef enum
{
  QY_REPORT_TERMS,           /* contracts whose running term ends, by month */
  QY_REPORT_MONEY_BY_PARTY,  /* what falls due, by the other side */
  QY_REPORT_MONEY_BY_KIND,   /* the same by the kind of contract */
  QY_REPORT_DECISIONS,       /* renewals, objections, extensions, terminations … */
  QY_REPORT_CONFIDENTIALITY, /* what binds after the end */
  QY_REPORT_DUE,             /* everything open */
  QY_REPORT_CASH,            /* money by month */
  QY_REPORT_QUALIFICATIONS,  /* certificates of parties that have expired or soon will */
  QY_N_REPORTS
} QyReportKind;

typedef enum
{
  QY_REPORT_TEXT,
  QY_REPORT_DATE,   /* ISO; or a text where there is no day */
  QY_REPORT_MONEY,  /* qy_money_to_raw() */
  QY_REPORT_NUMBER, /* digits */
} QyReportType;

/**
 * QyReportColumn:
 * @name: stable: "planned"
 * @label: untranslated, which is English; qy_report_column_label() translates it
 */
typedef struct
{
  const char *name;
  QyReportType type;
  const char *label;
} QyReportColumn;

/**
 * QyReportRow: one line.
 * @cells: (array zero-terminated=1): as many as there are columns, in the canonical form of their
 *   type; "" where nothing is known. Words are in the interface's language.
 * @contract_id: (nullable): the contract it is about
 * @where: (nullable): an expression of the ledger that finds the contracts it is about
 */
typedef struct
{
  char **cells;
  char *contract_id;
  char *where;
} QyReportRow;

/**
 * QyReport: the answer.
 */
typedef struct
{
  QyReportKind kind;
  const QyReportColumn *columns;
  guint n_columns;
  GPtrArray *rows; /* (element-type QyReportRow) */
} QyReport;

/**
 * qy_report_kind_to_string: its stable name: "terms", "money-by-party".
 */
const char *qy_report_kind_to_string (QyReportKind kind);
gboolean qy_report_kind_from_string (const char *name, QyReportKind *kind);

/**
 * qy_report_kind_label: its name in the interface's language.
 */
const char *qy_report_kind_label (QyReportKind kind);

/**
 * qy_report_kind_summary: what a row of it is, in the interface's language.
 */
const char *qy_report_kind_summary (QyReportKind kind);

/**
 * qy_report_kind_columns: (array length=n)
 */
const QyReportColumn *qy_report_kind_columns (QyReportKind kind, guint *n);
const char *qy_report_column_label (const QyReportColumn *column);

/**
 * qy_report_kind_has_period: whether the days it is asked for make a difference.
 */
gboolean qy_report_kind_has_period (QyReportKind kind);

/**
 * qy_book_report: the rows of a report, reckoned on the book's today.
 * @from: the first day; %QY_DATE_NONE: the first of January of this year, for what is due the
 *   beginning of time
 * @until: the last day, which counts; %QY_DATE_NONE: a year after @from, or after today if that
 *   was not given either
 *
 * Errors: QY_ERROR_INVALID when @until is before @from; those of the store.
 */
QyReport *
qy_book_report (QyBook *self, QyReportKind kind, QyDate from, QyDate until, GError **error);
void qy_report_free (QyReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReport, qy_report_free)
