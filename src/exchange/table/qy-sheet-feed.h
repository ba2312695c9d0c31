/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-exchange.h"
#include "qy-sheet-read.h"

/**
 * QySheetFeed: gathers the cells of a row, holds the limits and hands the row on. What the readers
 * of all formats write to.
 */
typedef struct
{
  const char *path; /* for messages */
  QySheetRowFunc func;
  gpointer data;
  GCancellable *cancellable;
  GArray *cells;   /* of QySheetCell */
  guint n_cells;   /* up to the last one that holds anything */
  guint n_rows;    /* handed on */
  guint64 n_bytes; /* of all texts */
} QySheetFeed;

void qy_sheet_feed_init (QySheetFeed *self);
void qy_sheet_feed_clear (QySheetFeed *self);

/**
 * qy_sheet_feed_cell: a cell of the row under way; an empty text is nothing.
 * @line: for messages
 * @column: from 0
 */
gboolean qy_sheet_feed_cell (QySheetFeed *self,
                             guint line,
                             guint column,
                             QySheetType type,
                             const char *text,
                             GError **error);

/**
 * qy_sheet_feed_fault: the same for an error of a formula.
 */
gboolean
qy_sheet_feed_fault (QySheetFeed *self, guint line, guint column, const char *text, GError **error);

/**
 * qy_sheet_feed_row: the row is complete; one without anything in it is passed over.
 */
gboolean qy_sheet_feed_row (QySheetFeed *self, guint line, GError **error);

/**
 * qy_sheet_feed_fail: sets @error to "file:line: what is wrong"; @line 0: "file: what is wrong".
 *
 * Returns: FALSE
 */
gboolean qy_sheet_feed_fail (
    const QySheetFeed *self, guint line, QyErrorCode code, GError **error, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

/**
 * qy_csv_read: the rows of a text.
 */
gboolean qy_csv_read (QySheetFeed *feed, GBytes *bytes, GError **error);

/**
 * qy_xlsx_read: the rows of a worksheet of a workbook.
 * @names: (nullable): only lists the names of the worksheets, as an array of char *
 */
gboolean qy_xlsx_read (
    QySheetFeed *feed, GBytes *bytes, const char *sheet, GPtrArray *names, GError **error);
