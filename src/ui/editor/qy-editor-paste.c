/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-editor-buffer-private.h"
#include "qy-rank.h"

/* Blocks on their way into a document. */
typedef struct
{
  QyEditorBuffer *buffer;
  QyDocument *document;
  GHashTable *renamed; /* key there → key here */
  GPtrArray *keys;     /* here, of all that came */
} Paste;

static QyBlock *
block_at (QyDocument *document, guint index)
{
  GPtrArray *blocks = qy_document_get_blocks (document);

  return index < blocks->len ? g_ptr_array_index (blocks, index) : NULL;
}

/* Lines that say something become blocks like @model. */
static QyDocument *
make_part (QyDocument *document, const QyBlock *model, const char *text)
{
  g_autoptr (GRegex) ends = g_regex_new ("\\r\\n|\\r|\\n|\u2029", 0, 0, NULL);
  g_auto (GStrv) lines = g_regex_split (ends, text, 0);
  QyDocument *part = qy_document_new (QY_DOCUMENT_CLAUSE, qy_document_get_language (document));

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *markup = qy_markup_escape (lines[i]);

      if (*markup != '\0')
        qy_document_append (part, model->level, model->kind, markup, NULL);
    }
  return part;
}

/* A copy of @block behind the block @after (G_MAXUINT: first), under its own key if that is free.
 */
static guint
put_block (Paste *paste, guint after, const QyBlock *block)
{
  const QyBlock *before = after != G_MAXUINT ? block_at (paste->document, after) : NULL;
  const QyBlock *next = block_at (paste->document, after + 1);
  const QyBlock *put = NULL;

  if (qy_document_get_block (paste->document, block->key) == NULL)
    {
      QyBlock *copy = qy_block_copy (block);

      g_free (copy->rank);
      copy->rank =
          qy_rank_between (before != NULL ? before->rank : NULL, next != NULL ? next->rank : NULL);
      copy->rev = 0;
      qy_document_take_block (paste->document, copy, NULL);
      put = qy_document_get_block (paste->document, block->key);
    }
  else
    {
      put = qy_document_insert (paste->document, before != NULL ? before->key : NULL, block->level,
                                block->kind, block->text, NULL);
      if (put != NULL && block->cond != NULL)
        qy_document_set_cond (paste->document, put->key, block->cond, NULL);
      if (put != NULL)
        g_hash_table_insert (paste->renamed, block->key, put->key);
    }
  if (put != NULL)
    g_ptr_array_add (paste->keys, put->key);
  return put != NULL ? after + 1 : after;
}

static void
rename_references (Paste *paste)
{
  GHashTableIter iter;
  gpointer from, to;

  g_hash_table_iter_init (&iter, paste->renamed);
  while (g_hash_table_iter_next (&iter, &from, &to))
    for (guint i = 0; i < paste->keys->len; i++)
      {
        const char *key = g_ptr_array_index (paste->keys, i);
        g_autofree char *text = qy_markup_rename_ref (
            qy_document_get_block (paste->document, key)->text, from, to, NULL);

        if (text != NULL)
          qy_document_set_text (paste->document, key, text, NULL);
      }
}

/* Puts the text of @block before (behind) that of the block @index. */
static void
merge_text (Paste *paste, guint index, const QyBlock *block, gboolean before)
{
  const QyBlock *here = block_at (paste->document, index);
  g_autofree char *text = before ? qy_markup_join (block->text, here->text, NULL)
                                 : qy_markup_join (here->text, block->text, NULL);

  if (text != NULL)
    qy_document_set_text (paste->document, here->key, text, NULL);
}

/* Whole blocks stand before the block at whose start they are put, else behind it. */
static guint
put_whole (Paste *paste, QyEditorPlace place, GPtrArray *blocks)
{
  guint index = place.offset == 0 ? place.line - 1 : place.line;

  for (guint i = 0; i < blocks->len; i++)
    index = put_block (paste, index, g_ptr_array_index (blocks, i));
  return index;
}

/* The first and the last block become parts of the one at @place. Returns the line of the end;
 * *@rest: what stands behind it there, or NULL. */
static guint
put_inside (Paste *paste, QyEditorPlace place, GPtrArray *blocks, gboolean *rest)
{
  const QyEditorLine *line = qy_editor_buffer_get_line (paste->buffer, place.line);
  guint last = blocks->len - 1, index = place.line;
  gboolean at_start = place.offset == 0 && line->length > 0;

  *rest = place.offset < line->length;
  if (*rest && !at_start
      && qy_document_split (paste->document, line->key,
                            qy_editor_line_get_byte (line, place.offset), NULL)
             == NULL)
    {
      *rest = FALSE; /* the block refuses to be parted: the lines come behind it */
      return put_whole (paste, place, blocks);
    }
  if (at_start)
    index--;
  else
    merge_text (paste, index, g_ptr_array_index (blocks, 0), FALSE);
  for (guint i = at_start ? 0 : 1; i < (*rest ? last : last + 1); i++)
    index = put_block (paste, index, g_ptr_array_index (blocks, i));
  if (*rest)
    merge_text (paste, ++index, g_ptr_array_index (blocks, last), TRUE);
  return index;
}

static QyEditorPlace
put_part (QyEditorBuffer *self, QyEditorPlace place, QyDocument *part, gboolean whole)
{
  GPtrArray *blocks = qy_document_get_blocks (part);
  Paste paste = { .buffer = self, .document = self->document };
  g_autofree char *key = NULL;
  gboolean rest = FALSE;
  guint index, length = 0;

  if (blocks->len == 0)
    return place;
  if (blocks->len == 1 && !whole)
    {
      g_autoptr (QyRuns) runs = qy_markup_parse (block_at (part, 0)->text, NULL);

      return qy_editor_buffer_put_runs (self, place, runs);
    }
  paste.renamed = g_hash_table_new (g_str_hash, g_str_equal);
  paste.keys = g_ptr_array_new ();
  qy_editor_buffer_begin_act (self);
  index = whole ? put_whole (&paste, place, blocks) : put_inside (&paste, place, blocks, &rest);
  rename_references (&paste);
  key = g_strdup (block_at (self->document, index)->key);
  g_hash_table_unref (paste.renamed);
  g_ptr_array_unref (paste.keys);
  qy_editor_buffer_end_act (self, _ ("Text pasted"));
  index = qy_editor_buffer_find_line (self, key);
  if (rest)
    {
      g_autoptr (QyEditorLine) last = qy_editor_line_new (
          self->document, self->resolver, g_ptr_array_index (blocks, blocks->len - 1));
      length = last->length;
    }
  else
    length = qy_editor_buffer_get_line (self, index)->length;
  return (QyEditorPlace){ index, length };
}

/* The fields of @part that are missing here. */
static gboolean
add_fields (QyEditorBuffer *self, QyDocument *part, GError **error)
{
  GPtrArray *fields = qy_document_get_fields (part);

  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = g_ptr_array_index (fields, i);
      const QyField *own = qy_document_find_field (self->document, field->key);

      if ((own == NULL || !g_str_equal (own->key, field->key))
          && !qy_document_add_field (self->document, qy_field_copy (field), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_texts (QyEditorBuffer *self, QyDocument *part, GError **error)
{
  GPtrArray *blocks = qy_document_get_blocks (part);

  for (guint i = 0; i < blocks->len; i++)
    if (!qy_document_check_text (self->document, block_at (part, i)->text, error))
      return FALSE;
  return TRUE;
}

QyEditorPlace
qy_editor_buffer_put_lines (QyEditorBuffer *self, QyEditorPlace place, const char *text)
{
  g_autoptr (QyDocument) part =
      make_part (self->document, block_at (self->document, place.line), text);

  return put_part (self, place, part, FALSE);
}

gboolean
qy_editor_buffer_paste (QyEditorBuffer *self, QyDocument *part, gboolean whole, GError **error)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter iter;
  gboolean fits;

  g_return_val_if_fail (self->document != NULL && QY_IS_DOCUMENT (part), FALSE);

  self->editing++;
  fits = add_fields (self, part, error) && check_texts (self, part, error);
  self->editing--;
  if (!fits)
    return FALSE;
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  if (self->lines->len == 0)
    qy_editor_buffer_make_first_block (self);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  qy_editor_buffer_place_cursor (
      self, put_part (self, qy_editor_buffer_get_place (self, &iter), part, whole));
  return TRUE;
}
