/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-editor-buffer-private.h"

static const QyRunKind toggled_styles[] = { QY_RUN_BOLD, QY_RUN_UNDERLINE };

static const QyBlock *
block_at (QyEditorBuffer *self, guint line)
{
  GPtrArray *blocks = qy_document_get_blocks (self->document);

  return line < blocks->len ? g_ptr_array_index (blocks, line) : NULL;
}

/* Stores a block's text and shows it; *@hint: the first character that may be another one. */
static gboolean
set_text (QyEditorBuffer *self, guint line, const char *markup, guint hint)
{
  GError *error = NULL;

  self->editing++;
  qy_document_set_text (self->document, block_at (self, line)->key, markup, &error);
  self->editing--;
  if (error != NULL)
    {
      qy_editor_buffer_refuse (self, error);
      return FALSE;
    }
  qy_editor_buffer_refresh (self, line, hint);
  return TRUE;
}

/* Gives what was just typed the styles that were toggled before. */
static void
apply_typing_styles (QyEditorBuffer *self, guint line, guint start, guint end)
{
  guint styles = self->typing_styles;

  self->typing_styles = 0;
  for (guint i = 0; i < G_N_ELEMENTS (toggled_styles) && end > start; i++)
    if (styles & 1u << toggled_styles[i])
      {
        g_autofree char *markup = qy_editor_line_toggle (qy_editor_buffer_get_line (self, line),
                                                         start, end, toggled_styles[i]);

        set_text (self, line, markup, start);
      }
}

/* Enter: behind a heading with blocks under it the new block is the first of those; at the start of
 * a text the new one stands before it, so that the text keeps its key. */
static QyEditorPlace
split (QyEditorBuffer *self, QyEditorPlace place)
{
  const QyEditorLine *line = qy_editor_buffer_get_line (self, place.line);
  const QyBlock *block = block_at (self, place.line), *next = block_at (self, place.line + 1);
  const QyBlock *before = place.line > 0 ? block_at (self, place.line - 1) : NULL;
  GError *error = NULL;

  qy_editor_buffer_begin_act (self);
  if (place.offset == 0 && line->length > 0)
    qy_document_insert (self->document, before != NULL ? before->key : NULL, block->level,
                        block->kind, "", &error);
  else if (place.offset == line->length && next != NULL && next->level > block->level
           && line->heading)
    qy_document_insert (self->document, block->key, next->level, next->kind, "", &error);
  else
    qy_document_split (self->document, block->key, qy_editor_line_get_byte (line, place.offset),
                       &error);
  qy_editor_buffer_end_act (self, _ ("Block split"));
  if (error == NULL)
    return (QyEditorPlace){ place.line + 1, 0 };
  qy_editor_buffer_refuse (self, error);
  return place;
}

static gboolean
remove_only (QyEditorBuffer *self, guint line)
{
  return qy_document_remove_only (self->document, block_at (self, line)->key, NULL);
}

/* Whole blocks go with all they are; otherwise the rests of the first and of the last block become
 * one, if they may. */
static QyEditorPlace
erase_lines (QyEditorBuffer *self, QyEditorPlace start, QyEditorPlace end)
{
  gboolean whole = start.offset == 0 && end.offset == 0;
  const QyEditorLine *first = qy_editor_buffer_get_line (self, start.line);
  const QyEditorLine *last = qy_editor_buffer_get_line (self, end.line);
  g_autofree char *head = qy_editor_line_delete (first, start.offset, first->length);
  g_autofree char *tail = qy_editor_line_delete (last, 0, end.offset);
  GError *error = NULL;

  qy_editor_buffer_begin_act (self);
  for (guint i = end.line - 1; i > start.line; i--)
    remove_only (self, i);
  if (whole)
    remove_only (self, start.line);
  else
    {
      qy_document_set_text (self->document, block_at (self, start.line)->key, head, NULL);
      qy_document_set_text (self->document, block_at (self, start.line + 1)->key, tail, NULL);
      qy_document_join (self->document, block_at (self, start.line + 1)->key, &error);
    }
  qy_editor_buffer_end_act (self,
                            end.line - start.line > 1 ? _ ("Text deleted") : _ ("Blocks joined"));
  if (error != NULL)
    qy_editor_buffer_refuse (self, error);
  return start;
}

void
qy_editor_buffer_make_first_block (QyEditorBuffer *self)
{
  self->editing++;
  qy_document_append (self->document, 1, QY_BLOCK_PARA, "", NULL);
  self->editing--;
  qy_editor_buffer_sync (self);
}

QyEditorPlace
qy_editor_buffer_put_runs (QyEditorBuffer *self, QyEditorPlace place, const QyRuns *part)
{
  const QyEditorLine *line = qy_editor_buffer_get_line (self, place.line);
  g_autofree char *markup = qy_editor_line_insert (line, place.offset, part);
  guint length = line->length;

  if (part->len > 0 && set_text (self, place.line, markup, place.offset))
    {
      guint added = qy_editor_buffer_get_line (self, place.line)->length - length;

      apply_typing_styles (self, place.line, place.offset, place.offset + added);
      place.offset += added;
    }
  return place;
}

QyEditorPlace
qy_editor_buffer_type (QyEditorBuffer *self, QyEditorPlace place, const char *text)
{
  g_autoptr (QyRuns) part = qy_runs_new ();

  if (self->document == NULL)
    return place;
  if (self->lines->len == 0)
    qy_editor_buffer_make_first_block (self);
  if (g_str_equal (text, "\n"))
    return split (self, place);
  if (strpbrk (text, "\r\n") != NULL || strstr (text, "\u2029") != NULL)
    return qy_editor_buffer_put_lines (self, place, text);
  qy_runs_add_text (part, text);
  return qy_editor_buffer_put_runs (self, place, part);
}

QyEditorPlace
qy_editor_buffer_erase (QyEditorBuffer *self, QyEditorPlace start, QyEditorPlace end)
{
  const QyEditorLine *line = qy_editor_buffer_get_line (self, start.line);
  g_autofree char *markup = NULL;

  if (self->document == NULL || line == NULL)
    return start;
  if (end.line >= self->lines->len)
    end = (QyEditorPlace){ self->lines->len - 1, G_MAXUINT };
  if (end.line > start.line)
    return erase_lines (self, start, end);
  qy_editor_line_widen (line, &start.offset, &end.offset);
  markup = qy_editor_line_delete (line, start.offset, end.offset);
  set_text (self, start.line, markup, start.offset);
  return start;
}

gboolean
qy_editor_buffer_insert_part (QyEditorBuffer *self, const QyRuns *part, GError **error)
{
  g_autofree char *markup = qy_markup_print (part);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter iter;
  QyEditorPlace place;

  g_return_val_if_fail (self->document != NULL, FALSE);

  if (!qy_document_check_text (self->document, markup, error))
    return FALSE;
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  if (self->lines->len == 0)
    qy_editor_buffer_make_first_block (self);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  place = qy_editor_buffer_put_runs (self, qy_editor_buffer_get_place (self, &iter), part);
  qy_editor_buffer_place_cursor (self, place);
  return TRUE;
}

void
qy_editor_buffer_toggle (QyEditorBuffer *self, QyRunKind style)
{
  GtkTextIter start, end;
  QyEditorPlace first, last;

  g_return_if_fail (style == QY_RUN_BOLD || style == QY_RUN_UNDERLINE);

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end))
    {
      self->typing_styles ^= 1u << style;
      return;
    }
  first = qy_editor_buffer_get_place (self, &start);
  last = qy_editor_buffer_get_place (self, &end);
  for (guint i = first.line; i <= last.line && i < self->lines->len; i++)
    {
      const QyEditorLine *line = qy_editor_buffer_get_line (self, i);
      guint from = i == first.line ? first.offset : 0;
      guint to = i == last.line ? last.offset : line->length;
      g_autofree char *markup = qy_editor_line_toggle (line, from, to, style);

      if (to > from)
        set_text (self, i, markup, from);
    }
}
