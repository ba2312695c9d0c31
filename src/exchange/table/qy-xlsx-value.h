/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sheet.h"
#include "qy-xlsx-look.h"

/**
 * qy_xlsx_value: what a number of a workbook shows.
 * @raw: the number as it is stored, a double in decimal
 * @is_1904: days are counted from 1904-01-01
 * @type: (out): its type; QY_SHEET_TEXT for a time of day and for what is no number
 *
 * A workbook keeps 15 digits of a number; stored with 17 ("0.10000000000000001") they are rounded
 * to what its program shows. A day that the calendar has not, an amount with more decimals than its
 * currency stay plain numbers.
 *
 * Returns: (transfer full): canonical text
 */
char *qy_xlsx_value (const char *raw, const QyXlsxLook *look, gboolean is_1904, QySheetType *type);
