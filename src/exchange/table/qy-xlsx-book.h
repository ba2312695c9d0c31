/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-xlsx-look.h"
#include "qy-xlsx-package.h"

/**
 * QyXlsxSheet: a worksheet of a workbook.
 */
typedef struct
{
  char *name;
  char *part; /* the file that holds it */
  gboolean is_hidden;
} QyXlsxSheet;

/**
 * QyXlsxBook: what a workbook says of itself.
 */
typedef struct
{
  GPtrArray *sheets; /* of QyXlsxSheet, in order */
  char *strings;     /* the file of the shared texts, or NULL */
  char *styles;      /* the file of the cell styles, or NULL */
  gboolean is_1904;
  GArray *looks; /* of QyXlsxLook, by number of the cell style */
} QyXlsxBook;

gboolean qy_xlsx_book_load (QyXlsxBook *self,
                            QyXlsxPackage *package,
                            const QySheetFeed *feed,
                            GError **error);
void qy_xlsx_book_clear (QyXlsxBook *self);

/**
 * qy_xlsx_book_load_looks: the cell styles; the rest of the book must be loaded.
 */
gboolean qy_xlsx_book_load_looks (QyXlsxBook *self,
                                  QyXlsxPackage *package,
                                  const QySheetFeed *feed,
                                  GError **error);
