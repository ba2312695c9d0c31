/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A workbook put together from pieces, right or wrong, as no program would write it. NULL: what a
 * plain workbook has there. */
typedef struct
{
  const char *rows;    /* inside <sheetData> */
  const char *sheet;   /* or the whole worksheet */
  const char *book;    /* the whole workbook.xml */
  const char *strings; /* inside <sst>; NULL: there is no such part */
  const char *formats; /* inside <numFmts> */
  const char *styles;  /* inside <cellXfs> */
  const char *extra;   /* the name of one more file */
  const char *extra_text;
  guint n_empty_rows; /* before the rows */
} Workbook;

/**
 * workbook_write: makes the file @path.
 */
void workbook_write (const char *path, const Workbook *workbook);
