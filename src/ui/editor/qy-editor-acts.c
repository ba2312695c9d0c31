/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-editor-buffer-private.h"

/* What is done to a block; FALSE and nothing else when it cannot be. */
typedef gboolean (*BlockAct) (QyEditorBuffer *self, const char *key, int value, GError **error);

/* The blocks that are selected, or the one with the cursor. */
static GPtrArray *
get_chosen (QyEditorBuffer *self)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  GtkTextIter start, end;
  QyEditorPlace first, last;

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  first = qy_editor_buffer_get_place (self, &start);
  last = qy_editor_buffer_get_place (self, &end);
  if (last.line > first.line && last.offset == 0)
    last.line--;
  for (guint i = first.line; i <= last.line && i < self->lines->len; i++)
    g_ptr_array_add (keys, g_strdup (qy_editor_buffer_get_line (self, i)->key));
  return keys;
}

static gboolean
stands_under (QyEditorBuffer *self, const char *key, const char *upper)
{
  guint index = qy_document_find_block (self->document, key);
  guint start = qy_document_find_block (self->document, upper);

  return index > start && index < qy_document_subtree_end (self->document, start);
}

static gboolean
indent (QyEditorBuffer *self, const char *key, int by, GError **error)
{
  return qy_document_indent (self->document, key, by, error);
}

static gboolean
set_kind (QyEditorBuffer *self, const char *key, int kind, GError **error)
{
  return qy_document_set_block_kind (self->document, key, (QyBlockKind) kind, error);
}

static gboolean
remove_only (QyEditorBuffer *self, const char *key, int unused, GError **error)
{
  return qy_document_remove_only (self->document, key, error);
}

/* @subtrees: what is done to a block is done to all under it. */
static void
act (QyEditorBuffer *self, BlockAct function, int value, gboolean subtrees, const char *label)
{
  g_autoptr (GPtrArray) keys = NULL;
  const char *upper = NULL;
  GError *error = NULL;

  if (self->document == NULL || self->lines->len == 0)
    return;
  keys = get_chosen (self);
  qy_editor_buffer_begin_act (self);
  for (guint i = 0; i < keys->len && error == NULL; i++)
    {
      const char *key = g_ptr_array_index (keys, i);

      if (subtrees && upper != NULL && stands_under (self, key, upper))
        continue;
      function (self, key, value, &error);
      upper = key;
    }
  qy_editor_buffer_end_act (self, label);
  if (error != NULL)
    qy_editor_buffer_refuse (self, error);
}

static const QyBlock *
block_at (QyEditorBuffer *self, guint index)
{
  return g_ptr_array_index (qy_document_get_blocks (self->document), index);
}

/* The key of the block behind which the one at @index would come; FALSE at the end of the text. */
static gboolean
find_neighbour (QyEditorBuffer *self, guint index, gboolean down, const char **after)
{
  int level = block_at (self, index)->level;
  guint end = qy_document_subtree_end (self->document, index);
  guint other = index;

  if (down)
    {
      if (end >= qy_document_get_blocks (self->document)->len)
        return FALSE;
      *after = block_at (self, end)->key;
      return TRUE;
    }
  if (index == 0)
    return FALSE;
  do
    other--;
  while (other > 0 && block_at (self, other)->level > level);
  *after = other > 0 ? block_at (self, other - 1)->key : NULL;
  return TRUE;
}

void
qy_editor_buffer_indent (QyEditorBuffer *self, int by)
{
  act (self, indent, by, TRUE, by > 0 ? _ ("Block indented") : _ ("Block outdented"));
}

void
qy_editor_buffer_set_kind (QyEditorBuffer *self, QyBlockKind kind)
{
  act (self, set_kind, (int) kind, FALSE, _ ("Kind of block changed"));
}

void
qy_editor_buffer_delete_blocks (QyEditorBuffer *self)
{
  act (self, remove_only, 0, FALSE, _ ("Block deleted"));
}

void
qy_editor_buffer_move_block (QyEditorBuffer *self, gboolean down)
{
  const QyEditorLine *line = qy_editor_buffer_get_cursor (self, NULL);
  const char *after = NULL;
  g_autofree char *key = NULL;
  GError *error = NULL;

  if (line == NULL
      || !find_neighbour (self, qy_editor_buffer_find_line (self, line->key), down, &after))
    return;
  key = g_strdup (line->key);
  qy_editor_buffer_begin_act (self);
  qy_document_move (self->document, key, after, &error);
  qy_editor_buffer_end_act (self, _ ("Block moved"));
  if (error != NULL)
    qy_editor_buffer_refuse (self, error);
}

/* The offset behind the next border of cells, or before the previous cell; G_MAXUINT if there is
 * none. */
static guint
find_cell (const QyEditorLine *line, guint offset, gboolean back)
{
  guint found = G_MAXUINT, before = 0;

  for (guint i = 0; i < line->runs->len; i++)
    {
      const QyPiece *piece = qy_editor_line_get_piece (line, i);

      if (qy_editor_line_get_run (line, i)->kind != QY_RUN_TAB)
        continue;
      if (!back && piece->start >= offset)
        return piece->start + 1;
      if (back && piece->start < offset)
        {
          found = before;
          before = piece->start + 1;
        }
    }
  return found;
}

void
qy_editor_buffer_go_to_cell (QyEditorBuffer *self, gboolean back)
{
  guint offset = 0;
  const QyEditorLine *line = qy_editor_buffer_get_cursor (self, &offset);
  const QyEditorLine *other = NULL;
  guint number = line != NULL ? qy_editor_buffer_find_line (self, line->key) : 0;
  guint cell = line != NULL ? find_cell (line, offset, back) : G_MAXUINT;

  if (cell != G_MAXUINT)
    {
      qy_editor_buffer_select (self, line->key, cell, cell);
      return;
    }
  other = back ? (number > 0 ? qy_editor_buffer_get_line (self, number - 1) : NULL)
               : qy_editor_buffer_get_line (self, number + 1);
  if (other != NULL && other->kind == QY_BLOCK_ROW)
    qy_editor_buffer_select (self, other->key, back ? other->length : 0, back ? other->length : 0);
}
