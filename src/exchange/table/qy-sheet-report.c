/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-book-report.h"
#include "qy-exchange.h"
#include "qy-sheet-kind.h"

#define MOST_COLUMNS  16
#define CURRENCY_SIZE 4

static gboolean
has_money (const QyReport *report)
{
  for (guint i = 0; i < report->n_columns; i++)
    if (report->columns[i].type == QY_REPORT_MONEY)
      return TRUE;
  return FALSE;
}

/* A column of amounts does not say the currency everywhere; a row has one. */
static void
take_currency (const QyReport *report, const QyReportRow *row, char currency[CURRENCY_SIZE])
{
  currency[0] = '\0';
  for (guint i = 0; i < report->n_columns && currency[0] == '\0'; i++)
    if (report->columns[i].type == QY_REPORT_MONEY && row->cells[i][0] != '\0')
      g_strlcpy (currency, row->cells[i], CURRENCY_SIZE);
}

static gboolean
append (const QyReport *report, const QyReportRow *row, QySheet *sheet, GError **error)
{
  const char *cells[MOST_COLUMNS];
  char currency[CURRENCY_SIZE];

  memcpy (cells, row->cells, report->n_columns * sizeof *cells);
  take_currency (report, row, currency);
  cells[report->n_columns] = currency;
  return qy_sheet_append (sheet, cells, error);
}

static void
begin (const QyReport *report, QySheet *sheet)
{
  static const QySheetType types[] = { [QY_REPORT_TEXT] = QY_SHEET_TEXT,
                                       [QY_REPORT_DATE] = QY_SHEET_DATE,
                                       [QY_REPORT_MONEY] = QY_SHEET_MONEY,
                                       [QY_REPORT_NUMBER] = QY_SHEET_NUMBER };
  QySheetColumn columns[MOST_COLUMNS] = { 0 };

  g_return_if_fail (report->n_columns < MOST_COLUMNS);

  for (guint i = 0; i < report->n_columns; i++)
    {
      columns[i].name = qy_report_column_label (&report->columns[i]);
      columns[i].type = types[report->columns[i].type];
      columns[i].width = report->columns[i].type == QY_REPORT_TEXT ? 20 : 0;
    }
  columns[report->n_columns] = (QySheetColumn){ _ ("Currency"), QY_SHEET_TEXT, 8 };
  qy_sheet_begin (sheet, qy_report_kind_label (report->kind), columns,
                  report->n_columns + (has_money (report) ? 1 : 0));
}

static gboolean
fill (QyReportKind kind, QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error)
{
  g_autoptr (QyReport) report = qy_book_report (book, kind, query->from, query->until, error);

  if (report == NULL)
    return FALSE;
  begin (report, sheet);
  for (guint i = 0; i < report->rows->len; i++)
    {
      const QyReportRow *row = report->rows->pdata[i];

      if (qy_exchange_is_cancelled (query->cancellable, error)
          || !append (report, row, sheet, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_sheet_fill_terms (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error)
{
  return fill (QY_REPORT_TERMS, book, query, sheet, error);
}

gboolean
qy_sheet_fill_money_by_party (QyBook *book,
                              const QySheetQuery *query,
                              QySheet *sheet,
                              GError **error)
{
  return fill (QY_REPORT_MONEY_BY_PARTY, book, query, sheet, error);
}

gboolean
qy_sheet_fill_money_by_kind (QyBook *book,
                             const QySheetQuery *query,
                             QySheet *sheet,
                             GError **error)
{
  return fill (QY_REPORT_MONEY_BY_KIND, book, query, sheet, error);
}

gboolean
qy_sheet_fill_decisions (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error)
{
  return fill (QY_REPORT_DECISIONS, book, query, sheet, error);
}

gboolean
qy_sheet_fill_confidentiality (QyBook *book,
                               const QySheetQuery *query,
                               QySheet *sheet,
                               GError **error)
{
  return fill (QY_REPORT_CONFIDENTIALITY, book, query, sheet, error);
}

gboolean
qy_sheet_fill_qualifications (QyBook *book,
                              const QySheetQuery *query,
                              QySheet *sheet,
                              GError **error)
{
  return fill (QY_REPORT_QUALIFICATIONS, book, query, sheet, error);
}

gboolean
qy_sheet_fill_due (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error)
{
  return fill (QY_REPORT_DUE, book, query, sheet, error);
}

gboolean
qy_sheet_fill_cash (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error)
{
  return fill (QY_REPORT_CASH, book, query, sheet, error);
}
