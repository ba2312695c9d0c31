/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet-dump.h"

#include "qy-sheet-read.h"

static gboolean
dump_row (const QySheetRow *row, gpointer data, GError **error)
{
  static const char *const types[] = {
    [QY_SHEET_TEXT] = "",     [QY_SHEET_DATE] = "D:",    [QY_SHEET_MONEY] = "M:",
    [QY_SHEET_NUMBER] = "N:", [QY_SHEET_PERCENT] = "P:", [QY_SHEET_INSTANT] = "I:",
  };
  GString *text = data;

  g_string_append_printf (text, "%u", row->line);
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (text, "|%s%s",
                            row->cells[i].is_fault ? "!:" : types[row->cells[i].type],
                            row->cells[i].text);
  g_string_append_c (text, '\n');
  return TRUE;
}

char *
sheet_dump (const char *path, const char *sheet, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!qy_sheet_read (path, sheet, dump_row, text, NULL, error))
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}
