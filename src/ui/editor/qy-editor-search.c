/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-editor-buffer.h"

#define FLAGS (GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_TEXT_ONLY)

static gboolean
search_from (const GtkTextIter *from,
             const char *needle,
             gboolean backwards,
             GtkTextIter *start,
             GtkTextIter *end)
{
  return backwards ? gtk_text_iter_backward_search (from, needle, FLAGS, start, end, NULL)
                   : gtk_text_iter_forward_search (from, needle, FLAGS, start, end, NULL);
}

gboolean
qy_editor_buffer_find (QyEditorBuffer *self, const char *needle, gboolean backwards)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter from, to, start, end;

  g_return_val_if_fail (QY_IS_EDITOR_BUFFER (self) && needle != NULL, FALSE);

  if (*needle == '\0')
    return FALSE;
  gtk_text_buffer_get_selection_bounds (buffer, &from, &to);
  if (!search_from (backwards ? &from : &to, needle, backwards, &start, &end))
    {
      if (backwards)
        gtk_text_buffer_get_end_iter (buffer, &from);
      else
        gtk_text_buffer_get_start_iter (buffer, &from);
      if (!search_from (&from, needle, backwards, &start, &end))
        return FALSE;
    }
  gtk_text_buffer_select_range (buffer, &end, &start);
  return TRUE;
}

gboolean
qy_editor_buffer_find_field (QyEditorBuffer *self, const char *key)
{
  for (guint i = 0; i < qy_editor_buffer_get_n_lines (self); i++)
    {
      const QyEditorLine *line = qy_editor_buffer_get_line (self, i);

      for (guint j = 0; j < line->runs->len; j++)
        {
          const QyRun *run = qy_editor_line_get_run (line, j);
          const QyPiece *piece = qy_editor_line_get_piece (line, j);

          if (run->kind != QY_RUN_FIELD || !g_str_equal (run->key, key))
            continue;
          qy_editor_buffer_select (self, line->key, piece->start, piece->start + piece->length);
          return TRUE;
        }
    }
  return FALSE;
}
