/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sheet-feed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-sheet-limits.h"

static void
clear_cell (gpointer data)
{
  g_clear_pointer (&((QySheetCell *) data)->text, g_free);
}

void
qy_sheet_feed_init (QySheetFeed *self)
{
  self->cells = g_array_new (FALSE, TRUE, sizeof (QySheetCell));
  g_array_set_clear_func (self->cells, clear_cell);
}

void
qy_sheet_feed_clear (QySheetFeed *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
}

gboolean
qy_sheet_feed_fail (
    const QySheetFeed *self, guint line, QyErrorCode code, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  if (line > 0)
    g_set_error (error, QY_EXCHANGE_ERROR, code, "%s:%u: %s", self->path, line, reason);
  else
    g_set_error (error, QY_EXCHANGE_ERROR, code, "%s: %s", self->path, reason);
  return FALSE;
}

/* Cells that the row leaves out are empty, not missing. */
static QySheetCell *
reach_cell (QySheetFeed *self, guint column)
{
  static const QySheetCell empty = { NULL, QY_SHEET_TEXT, FALSE };

  while (self->cells->len <= column)
    {
      g_array_append_val (self->cells, empty);
      g_array_index (self->cells, QySheetCell, self->cells->len - 1).text = g_strdup ("");
    }
  self->n_cells = MAX (self->n_cells, column + 1);
  return &g_array_index (self->cells, QySheetCell, column);
}

gboolean
qy_sheet_feed_cell (
    QySheetFeed *self, guint line, guint column, QySheetType type, const char *text, GError **error)
{
  gsize length = strlen (text);
  QySheetCell *cell;

  if (length == 0)
    return TRUE;
  if (column >= QY_SHEET_MAX_COLUMNS)
    return qy_sheet_feed_fail (self, line, QY_ERROR_TOO_LARGE, error,
                               _ ("the row has more than %d columns"), QY_SHEET_MAX_COLUMNS);
  if (length > QY_SHEET_MAX_CELL)
    return qy_sheet_feed_fail (self, line, QY_ERROR_TOO_LARGE, error,
                               _ ("the text in column %u is longer than %d KiB"), column + 1,
                               QY_SHEET_MAX_CELL >> 10);
  self->n_bytes += length;
  if (self->n_bytes > QY_SHEET_MAX_TEXT)
    return qy_sheet_feed_fail (self, line, QY_ERROR_TOO_LARGE, error,
                               _ ("the texts up to here are longer than %d MiB; split the table"),
                               QY_SHEET_MAX_TEXT >> 20);
  cell = reach_cell (self, column);
  g_free (cell->text);
  cell->text = g_strdup (text);
  cell->type = type;
  return TRUE;
}

gboolean
qy_sheet_feed_fault (QySheetFeed *self, guint line, guint column, const char *text, GError **error)
{
  if (!qy_sheet_feed_cell (self, line, column, QY_SHEET_TEXT, text, error))
    return FALSE;
  if (column < self->n_cells)
    g_array_index (self->cells, QySheetCell, column).is_fault = TRUE;
  return TRUE;
}

gboolean
qy_sheet_feed_row (QySheetFeed *self, guint line, GError **error)
{
  QySheetRow row = { line, (const QySheetCell *) self->cells->data, self->n_cells };
  gboolean fine;

  if (qy_exchange_is_cancelled (self->cancellable, error))
    return FALSE;
  if (self->n_cells == 0)
    return TRUE;
  if (++self->n_rows > QY_SHEET_MAX_ROWS)
    return qy_sheet_feed_fail (self, line, QY_ERROR_TOO_LARGE, error,
                               _ ("the table has more than %d rows; split it"), QY_SHEET_MAX_ROWS);
  fine = self->func (&row, self->data, error);
  g_array_set_size (self->cells, 0);
  self->n_cells = 0;
  return fine;
}
