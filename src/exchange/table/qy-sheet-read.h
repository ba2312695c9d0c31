/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-sheet.h"

/* Reads tables from outside: .xlsx, and .csv in UTF-8, GB18030 or UTF-16 with commas, semicolons or
 * tabs. What a file is, its bytes say, not its name. Limits: qy-sheet-limits.h. */

/**
 * QySheetCell: what a cell holds, in the canonical form of its type (qy-sheet.h). All cells of a
 * .csv are texts; of an .xlsx those without a format of their own are numbers or texts.
 */
typedef struct
{
  char *text; /* "": an empty cell */
  QySheetType type;
  gboolean is_fault; /* a formula gave an error ("#REF!") or was never reckoned out ("=") */
} QySheetCell;

/**
 * QySheetRow: a row that holds anything.
 */
typedef struct
{
  guint line; /* .csv: the line it begins on; .xlsx: the row's number */
  const QySheetCell *cells;
  guint n_cells; /* up to the last one that holds anything */
} QySheetRow;

/**
 * QySheetRowFunc: takes one row; what it points to is gone afterwards. FALSE stops the reading and
 * sets @error.
 */
typedef gboolean (*QySheetRowFunc) (const QySheetRow *row, gpointer data, GError **error);

/**
 * qy_sheet_read: hands out the rows of a file, from the first to the last.
 * @sheet: (nullable): the name of a worksheet; %NULL: the first one that is not hidden
 *
 * Rows may have been handed out when it fails: keep none of them then. Errors of QY_EXCHANGE_ERROR,
 * "file:row: reason": QY_ERROR_MALFORMED, QY_ERROR_TOO_LARGE, QY_ERROR_FOREIGN for what is no
 * table, QY_ERROR_NOT_FOUND for a worksheet there is none of, QY_ERROR_IO, QY_ERROR_CANCELLED.
 */
gboolean qy_sheet_read (const char *path,
                        const char *sheet,
                        QySheetRowFunc func,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error);

/**
 * qy_sheet_list: the names of the worksheets of a workbook, in order, hidden ones left out.
 *
 * Returns: (transfer full): NULL-terminated; empty for a .csv; %NULL with @error set
 */
char **qy_sheet_list (const char *path, GError **error);
