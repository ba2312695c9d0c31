/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-editor-buffer.h"

#include "qy-editor-buffer-private.h"
#include "qy-language.h"

G_DEFINE_FINAL_TYPE (QyEditorBuffer, qy_editor_buffer, GTK_TYPE_TEXT_BUFFER)

enum
{
  ACT_BEGINS,
  ACT_ENDS,
  REFUSED,
  RENDERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_cursor (QyEditorBuffer *self, const GtkTextIter *iter)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self), &cursor,
                                    gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self)));
  return gtk_text_iter_equal (iter, &cursor);
}

static void
qy_editor_buffer_insert_text (GtkTextBuffer *buffer,
                              GtkTextIter *position,
                              const char *text,
                              int length)
{
  QyEditorBuffer *self = QY_EDITOR_BUFFER (buffer);
  g_autofree char *inserted = NULL;
  gboolean at_cursor;
  QyEditorPlace place;

  if (self->rendering > 0)
    {
      GTK_TEXT_BUFFER_CLASS (qy_editor_buffer_parent_class)
          ->insert_text (buffer, position, text, length);
      return;
    }
  inserted = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  at_cursor = is_cursor (self, position);
  place = qy_editor_buffer_type (self, qy_editor_buffer_get_place (self, position), inserted);
  if (at_cursor)
    qy_editor_buffer_place_cursor (self, place);
  qy_editor_buffer_get_iter (self, place, position);
}

static void
qy_editor_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  QyEditorBuffer *self = QY_EDITOR_BUFFER (buffer);
  gboolean at_cursor;
  QyEditorPlace place;

  if (self->rendering > 0)
    {
      GTK_TEXT_BUFFER_CLASS (qy_editor_buffer_parent_class)->delete_range (buffer, start, end);
      return;
    }
  gtk_text_iter_order (start, end);
  at_cursor = is_cursor (self, start) || is_cursor (self, end);
  place = qy_editor_buffer_erase (self, qy_editor_buffer_get_place (self, start),
                                  qy_editor_buffer_get_place (self, end));
  if (at_cursor)
    qy_editor_buffer_place_cursor (self, place);
  qy_editor_buffer_get_iter (self, place, start);
  *end = *start;
}

/* What a text looks like comes from the document alone. */
static void
qy_editor_buffer_apply_tag (GtkTextBuffer *buffer,
                            GtkTextTag *tag,
                            const GtkTextIter *start,
                            const GtkTextIter *end)
{
  if (QY_EDITOR_BUFFER (buffer)->rendering > 0)
    GTK_TEXT_BUFFER_CLASS (qy_editor_buffer_parent_class)->apply_tag (buffer, tag, start, end);
}

/* Where a mark goes that was put inside a chip: steps from its border go to the other one, anything
 * else to the nearer one. */
static guint
snap (const QyPiece *chip, guint offset, guint from)
{
  guint end = chip->start + chip->length;

  if (from == chip->start)
    return end;
  if (from == end)
    return chip->start;
  return offset - chip->start < end - offset ? chip->start : end;
}

static void
snap_mark (QyEditorBuffer *self, const GtkTextIter *location, GtkTextMark *mark)
{
  QyEditorPlace place = qy_editor_buffer_get_place (self, location);
  const QyEditorLine *line = qy_editor_buffer_get_line (self, place.line);
  guint position = (guint) gtk_text_iter_get_offset (location);
  guint chip = line != NULL ? qy_editor_line_find_chip (line, place.offset) : G_MAXUINT;
  gboolean insert = mark == gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self));
  guint start = position - place.offset;
  GtkTextIter snapped;

  if (chip == G_MAXUINT || qy_editor_line_get_piece (line, chip)->start == place.offset)
    {
      if (insert)
        self->cursor = position;
      return;
    }
  if (insert || position != self->snapped_from)
    {
      guint from = self->cursor >= start ? self->cursor - start : G_MAXUINT;

      self->snapped_from = position;
      self->snapped_to = start + snap (qy_editor_line_get_piece (line, chip), place.offset, from);
    }
  if (insert)
    self->cursor = self->snapped_to;
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &snapped, (int) self->snapped_to);
  gtk_text_buffer_move_mark (GTK_TEXT_BUFFER (self), mark, &snapped);
}

static void
qy_editor_buffer_mark_set (GtkTextBuffer *buffer, const GtkTextIter *location, GtkTextMark *mark)
{
  QyEditorBuffer *self = QY_EDITOR_BUFFER (buffer);

  GTK_TEXT_BUFFER_CLASS (qy_editor_buffer_parent_class)->mark_set (buffer, location, mark);
  if (self->rendering > 0
      || (mark != gtk_text_buffer_get_insert (buffer)
          && mark != gtk_text_buffer_get_selection_bound (buffer)))
    return;
  self->typing_styles = 0;
  snap_mark (self, location, mark);
}

static void
on_document_changed (QyEditorBuffer *self, const char *key)
{
  if (key == NULL)
    self->values_changed = TRUE;
  if (self->editing == 0)
    qy_editor_buffer_sync (self);
}

static void
drop_document (QyEditorBuffer *self)
{
  if (self->document != NULL)
    g_clear_signal_handler (&self->changed_handler, self->document);
  g_clear_pointer (&self->resolver, qy_resolver_free);
  g_clear_object (&self->document);
}

static void
qy_editor_buffer_constructed (GObject *object)
{
  QyEditorBuffer *self = QY_EDITOR_BUFFER (object);

  G_OBJECT_CLASS (qy_editor_buffer_parent_class)->constructed (object);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);
  qy_editor_tags_init (&self->tags, gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)));
}

static void
qy_editor_buffer_dispose (GObject *object)
{
  drop_document (QY_EDITOR_BUFFER (object));
  G_OBJECT_CLASS (qy_editor_buffer_parent_class)->dispose (object);
}

static void
qy_editor_buffer_finalize (GObject *object)
{
  QyEditorBuffer *self = QY_EDITOR_BUFFER (object);

  g_ptr_array_unref (self->lines);
  g_hash_table_unref (self->columns);
  g_clear_pointer (&self->findings, g_hash_table_unref);
  G_OBJECT_CLASS (qy_editor_buffer_parent_class)->finalize (object);
}

static void
qy_editor_buffer_class_init (QyEditorBufferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  object_class->constructed = qy_editor_buffer_constructed;
  object_class->dispose = qy_editor_buffer_dispose;
  object_class->finalize = qy_editor_buffer_finalize;
  buffer_class->insert_text = qy_editor_buffer_insert_text;
  buffer_class->delete_range = qy_editor_buffer_delete_range;
  buffer_class->apply_tag = qy_editor_buffer_apply_tag;
  buffer_class->mark_set = qy_editor_buffer_mark_set;
  signals[ACT_BEGINS] = g_signal_new ("act-begins", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACT_ENDS] = g_signal_new ("act-ends", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[RENDERED] = g_signal_new ("rendered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
qy_editor_buffer_init (QyEditorBuffer *self)
{
  self->letter = 15;
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_editor_line_free);
}

QyEditorBuffer *
qy_editor_buffer_new (void)
{
  return g_object_new (QY_TYPE_EDITOR_BUFFER, NULL);
}

void
qy_editor_buffer_set_document (QyEditorBuffer *self, QyDocument *document)
{
  g_return_if_fail (QY_IS_EDITOR_BUFFER (self));
  g_return_if_fail (document == NULL || QY_IS_DOCUMENT (document));

  if (self->document == document)
    return;
  drop_document (self);
  if (document == NULL)
    {
      qy_editor_buffer_clear (self);
      return;
    }
  self->document = g_object_ref (document);
  self->values_changed = TRUE;
  self->changed_handler =
      g_signal_connect_swapped (document, "changed", G_CALLBACK (on_document_changed), self);
  qy_editor_buffer_sync (self);
}

QyDocument *
qy_editor_buffer_get_document (QyEditorBuffer *self)
{
  return self->document;
}

void
qy_editor_buffer_set_dark (QyEditorBuffer *self, gboolean dark)
{
  qy_editor_tags_set_dark (&self->tags, dark);
}

const QyEditorLine *
qy_editor_buffer_get_line (QyEditorBuffer *self, guint number)
{
  return number < self->lines->len ? g_ptr_array_index (self->lines, number) : NULL;
}

guint
qy_editor_buffer_get_n_lines (QyEditorBuffer *self)
{
  return self->lines->len;
}

guint
qy_editor_buffer_find_line (QyEditorBuffer *self, const char *key)
{
  return self->document != NULL ? qy_document_find_block (self->document, key) : G_MAXUINT;
}

const char *
qy_editor_buffer_get_number (QyEditorBuffer *self, guint number, gboolean *issued)
{
  const QyEditorLine *line = qy_editor_buffer_get_line (self, number);
  const QyNumberEntry *entry = line != NULL && self->resolver != NULL
                                   ? qy_resolver_get_entry (self->resolver, line->key)
                                   : NULL;

  if (issued != NULL)
    *issued = entry != NULL || self->resolver == NULL;
  if (entry != NULL && *entry->number != '\0')
    return entry->number;
  if (line != NULL && line->kind == QY_BLOCK_ITEM)
    return qy_language_phrase (qy_document_get_language (self->document), QY_PHRASE_BULLET);
  return "";
}

const QyEditorLine *
qy_editor_buffer_get_cursor (QyEditorBuffer *self, guint *offset)
{
  GtkTextIter iter;
  QyEditorPlace place;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self), &iter,
                                    gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self)));
  place = qy_editor_buffer_get_place (self, &iter);
  if (offset != NULL)
    *offset = place.offset;
  return qy_editor_buffer_get_line (self, place.line);
}

void
qy_editor_buffer_select (QyEditorBuffer *self, const char *key, guint start, guint end)
{
  guint line = qy_editor_buffer_find_line (self, key);
  GtkTextIter from, to;

  if (line == G_MAXUINT)
    return;
  qy_editor_buffer_get_iter (self, (QyEditorPlace){ line, start }, &from);
  qy_editor_buffer_get_iter (self, (QyEditorPlace){ line, end }, &to);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (self), &to, &from);
}

const QyRun *
qy_editor_buffer_find_chip (QyEditorBuffer *self, const GtkTextIter *iter)
{
  QyEditorPlace place = qy_editor_buffer_get_place (self, iter);
  const QyEditorLine *line = qy_editor_buffer_get_line (self, place.line);
  guint chip = line != NULL ? qy_editor_line_find_chip (line, place.offset) : G_MAXUINT;

  return chip != G_MAXUINT ? qy_editor_line_get_run (line, chip) : NULL;
}

QyEditorPlace
qy_editor_buffer_get_place (QyEditorBuffer *self, const GtkTextIter *iter)
{
  return (QyEditorPlace){ (guint) gtk_text_iter_get_line (iter),
                          (guint) gtk_text_iter_get_line_offset (iter) };
}

void
qy_editor_buffer_get_iter (QyEditorBuffer *self, QyEditorPlace place, GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_line_offset (GTK_TEXT_BUFFER (self), iter, (int) place.line,
                                           (int) place.offset);
}

void
qy_editor_buffer_place_cursor (QyEditorBuffer *self, QyEditorPlace place)
{
  GtkTextIter iter;
  guint styles = self->typing_styles;

  qy_editor_buffer_get_iter (self, place, &iter);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &iter);
  self->typing_styles = styles;
}

void
qy_editor_buffer_begin_act (QyEditorBuffer *self)
{
  if (self->acts++ == 0)
    g_signal_emit (self, signals[ACT_BEGINS], 0);
  self->editing++;
}

void
qy_editor_buffer_end_act (QyEditorBuffer *self, const char *label)
{
  self->editing--;
  if (self->editing == 0)
    qy_editor_buffer_sync (self);
  if (--self->acts == 0)
    g_signal_emit (self, signals[ACT_ENDS], 0, label);
}

void
qy_editor_buffer_refuse (QyEditorBuffer *self, GError *error)
{
  g_signal_emit (self, signals[REFUSED], 0, error);
  g_error_free (error);
}
