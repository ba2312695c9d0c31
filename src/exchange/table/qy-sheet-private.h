/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sheet.h"

/* What a format does. Each function that returns FALSE has set @error, without the file's name. */
typedef struct
{
  const char *suffix;
  gpointer (*open) (const char *path, const char *now, GError **error);
  void (*begin) (gpointer file, const char *title, const QySheetColumn *columns, guint n);
  gboolean (*append) (gpointer file, guint row, const char *const *cells, GError **error);
  gboolean (*close) (gpointer file, GError **error); /* everything is written; still to be freed */
  void (*free) (gpointer file);
} QySheetFormat;

extern const QySheetFormat qy_sheet_csv;
extern const QySheetFormat qy_sheet_xlsx;

/**
 * qy_sheet_fail_errno: sets @error from an errno.
 *
 * Returns: FALSE
 */
gboolean qy_sheet_fail_errno (int number, GError **error);

/**
 * qy_sheet_text_width: the places that @text takes, a Chinese character two.
 */
guint qy_sheet_text_width (const char *text);
