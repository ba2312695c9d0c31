/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A sheet: named columns of one type each, and rows that are appended one at a time and forgotten,
 * so that a sheet of any length takes no memory. One description, several files: .xlsx with typed
 * cells, .csv for everything else.
 *
 * A cell is a text in the canonical form of its type; NULL and "" are an empty cell:
 *
 *   QY_SHEET_TEXT     any text
 *   QY_SHEET_DATE     "2026-11-22"
 *   QY_SHEET_MONEY    "CNY 12000000": currency and minor units (qy_money_to_raw())
 *   QY_SHEET_NUMBER   "-12.5": digits, at most one point, no groups
 *   QY_SHEET_PERCENT  "5%", "0.05%"
 *   QY_SHEET_INSTANT  "2026-11-22 10:00:00": as a clock on the wall shows it */
typedef enum
{
  QY_SHEET_TEXT,
  QY_SHEET_DATE,
  QY_SHEET_MONEY,
  QY_SHEET_NUMBER,
  QY_SHEET_PERCENT,
  QY_SHEET_INSTANT,
  QY_N_SHEET_TYPES
} QySheetType;

/**
 * QySheetColumn: the head of a column.
 */
typedef struct
{
  const char *name; /* as people read it */
  QySheetType type;
  guint width; /* in half-width characters; 0: what the type and the name need */
} QySheetColumn;

/**
 * QySheet: a sheet that is being written.
 */
typedef struct _QySheet QySheet;

/**
 * qy_sheet_new: begins the file @path, which will take its place when it is whole.
 * @path: ends in .xlsx or .csv
 * @now: (nullable): the instant "YYYY-MM-DDTHH:MM:SSZ" that an .xlsx says it was made at, so that
 * the same rows give the same bytes; %NULL: the epoch
 *
 * Errors: of QY_EXCHANGE_ERROR: QY_ERROR_UNSUPPORTED for any other ending; QY_ERROR_IO,
 * QY_ERROR_READ_ONLY, QY_ERROR_FULL.
 */
QySheet *qy_sheet_new (const char *path, const char *now, GError **error);

/**
 * qy_sheet_free: gives up what was not finished; what stood at the path is as it was.
 */
void qy_sheet_free (QySheet *self);

/**
 * qy_sheet_begin: names the sheet and its columns; before the first row, once.
 * @title: of the worksheet, cut to what a workbook allows; a .csv has none
 */
void qy_sheet_begin (QySheet *self, const char *title, const QySheetColumn *columns, guint n);

/**
 * qy_sheet_append: one more row.
 * @cells: (array): as many as there are columns; copied
 *
 * A cell that is not in the canonical form of its column's type ("after delivery" in a column of
 * dates) is written as a text: nothing is lost.
 *
 * Errors: QY_ERROR_TOO_LARGE for a text or a row more than the format holds, with row and column;
 * QY_ERROR_IO, QY_ERROR_FULL.
 */
gboolean qy_sheet_append (QySheet *self, const char *const *cells, GError **error);

/**
 * qy_sheet_finish: brings the file to the disk and gives it its name, in place of any file that has
 * it. Nothing can be appended afterwards.
 */
gboolean qy_sheet_finish (QySheet *self, GError **error);

/**
 * qy_sheet_n_rows: how many rows were appended; the head does not count.
 */
guint qy_sheet_n_rows (QySheet *self);

/**
 * qy_sheet_is_canonical: whether @cell is in the canonical form of @type.
 */
gboolean qy_sheet_is_canonical (QySheetType type, const char *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySheet, qy_sheet_free)
