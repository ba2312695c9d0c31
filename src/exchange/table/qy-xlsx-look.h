/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A workbook stores dates, amounts and percentages as plain numbers; only the number format of the
 * cell says what they are. */
typedef enum
{
  QY_XLSX_NUMBER,
  QY_XLSX_PERCENT,
  QY_XLSX_MONEY,
  QY_XLSX_DATE,
  QY_XLSX_INSTANT, /* day and time of day */
  QY_XLSX_TIME,    /* time of day or span of time, without a day */
} QyXlsxLookKind;

typedef struct
{
  QyXlsxLookKind kind;
  char currency[4]; /* of MONEY */
} QyXlsxLook;

/**
 * qy_xlsx_look_from_code: what a number format says: "yyyy\-mm\-dd", "[$¥-804]#,##0.00", "0.00%".
 */
QyXlsxLook qy_xlsx_look_from_code (const char *code);

/**
 * qy_xlsx_look_from_id: what a built-in number format (ECMA-376 part 1, 18.8.30) says, those of
 * Chinese and Japanese programs included.
 */
QyXlsxLook qy_xlsx_look_from_id (guint id);
