/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-measurement.h"

/**
 * QyMeasurementRow: a row of a table of measurements.
 * @problem: (nullable): why it cannot be stored
 * @duplicate: it is in the book, or further up in the table, already: the same days, quantity,
 * scope and value
 */
typedef struct
{
  guint line;
  QyMeasurement *record;
  char *problem;
  gboolean duplicate;
} QyMeasurementRow;

/**
 * qy_measurement_sheet_read: rows of a table (.xlsx, .csv). Its head names the columns: 计量项 or
 * quantity, 数值 or value, 月份 or month, or 开始 and 结束, from and until; 范围 or scope, 来源 or
 * source, 备注 or note. A quantity is the program's word or its name in either language.
 * @contract_id: whose they are
 *
 * Returns: (transfer full) (element-type QyMeasurementRow)
 *
 * Errors: those of qy_sheet_read(); QY_ERROR_MALFORMED for a table without these columns or rows.
 */
GPtrArray *qy_measurement_sheet_read (const char *path,
                                      const char *sheet,
                                      const char *contract_id,
                                      GCancellable *cancellable,
                                      GError **error);

/**
 * qy_measurement_sheet_compare: marks what is there already; on the book's thread.
 */
gboolean qy_measurement_sheet_compare (GPtrArray *rows, QyBook *book, GError **error);

/**
 * qy_measurement_sheet_apply: stores all rows that are new, or nothing; on the book's thread.
 */
gboolean qy_measurement_sheet_apply (GPtrArray *rows, QyBook *book, GError **error);
void qy_measurement_row_free (QyMeasurementRow *row);
