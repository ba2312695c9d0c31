/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-sheet.h"

/**
 * QySheetQuery: which rows of a kind of sheet; a kind takes of it what it knows.
 */
typedef struct
{
  const char *where; /* (nullable): an expression of the ledger, see qy-book-ledger.h */
  const char *sort;  /* (nullable): its columns */
  QyDate from;       /* of a report, see qy_book_report() */
  QyDate until;
  GCancellable *cancellable;
} QySheetQuery;

/**
 * QySheetFill: begins @sheet with its title and columns and appends its rows. Runs on the book's
 * thread, only reads.
 */
typedef gboolean (*QySheetFill) (QyBook *book,
                                 const QySheetQuery *query,
                                 QySheet *sheet,
                                 GError **error);

/**
 * QySheetKind: a table that the book can be asked for. A further one is a function and a row in
 * qy-sheet-kind.c; commands and window list it by themselves.
 */
typedef struct
{
  const char *name;    /* stable: "ledger" */
  const char *title;   /* N_() */
  const char *summary; /* N_(): what a row of it is */
  QySheetFill fill;
} QySheetKind;

/**
 * qy_sheet_kinds: all of them, the first one being the usual one.
 */
const QySheetKind *qy_sheet_kinds (guint *n);

/**
 * qy_sheet_kind_find: (nullable): the one with this name
 */
const QySheetKind *qy_sheet_kind_find (const char *name);

/**
 * qy_sheet_export: fills a sheet of @kind into the file @path, see qy_sheet_new().
 * @n_rows: (out) (optional): how many rows it has
 *
 * Errors: those of the writer and of the kind; what stood at @path is then as it was.
 */
gboolean qy_sheet_export (QyBook *book,
                          const QySheetKind *kind,
                          const QySheetQuery *query,
                          const char *path,
                          guint *n_rows,
                          GError **error);

/* The kinds' functions. */

/**
 * qy_sheet_fill_ledger: a contract a row, as the ledger finds and sorts them.
 */
gboolean
qy_sheet_fill_ledger (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error);

/* Reports, see qy-book-report.h. */
gboolean
qy_sheet_fill_terms (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error);
gboolean qy_sheet_fill_money_by_party (QyBook *book,
                                       const QySheetQuery *query,
                                       QySheet *sheet,
                                       GError **error);
gboolean qy_sheet_fill_money_by_kind (QyBook *book,
                                      const QySheetQuery *query,
                                      QySheet *sheet,
                                      GError **error);
gboolean
qy_sheet_fill_decisions (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error);
gboolean qy_sheet_fill_confidentiality (QyBook *book,
                                        const QySheetQuery *query,
                                        QySheet *sheet,
                                        GError **error);
gboolean qy_sheet_fill_qualifications (QyBook *book,
                                       const QySheetQuery *query,
                                       QySheet *sheet,
                                       GError **error);
gboolean
qy_sheet_fill_due (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error);
gboolean
qy_sheet_fill_cash (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error);
