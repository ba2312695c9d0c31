/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-editor-buffer-private.h"

/* A heading is no longer than this, in characters. */
#define HEADING_LENGTH 70

/* The ends of the selection, by blocks: what the marks themselves cannot keep when their line is
 * taken out and put in again. */
typedef struct
{
  char *keys[2];
  QyEditorPlace places[2];
} Selection;

static void
get_marks (QyEditorBuffer *self, GtkTextIter ends[2])
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  gtk_text_buffer_get_iter_at_mark (buffer, &ends[0], gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_iter_at_mark (buffer, &ends[1], gtk_text_buffer_get_selection_bound (buffer));
}

static Selection
save_selection (QyEditorBuffer *self)
{
  Selection saved = { { NULL, NULL } };
  GtkTextIter ends[2];

  get_marks (self, ends);
  for (guint i = 0; i < 2; i++)
    {
      const QyEditorLine *line;

      saved.places[i] = qy_editor_buffer_get_place (self, &ends[i]);
      line = qy_editor_buffer_get_line (self, saved.places[i].line);
      saved.keys[i] = line != NULL ? g_strdup (line->key) : NULL;
    }
  return saved;
}

/* Back into the same block; where it is gone, to the same line. Nothing is done when the marks went
 * there by themselves. */
static void
restore_selection (QyEditorBuffer *self, Selection *saved, gboolean exact)
{
  GtkTextIter now[2], wanted[2];

  get_marks (self, now);
  for (guint i = 0; i < 2; i++)
    {
      guint line =
          saved->keys[i] != NULL ? qy_editor_buffer_find_line (self, saved->keys[i]) : G_MAXUINT;

      if (line == (guint) gtk_text_iter_get_line (&now[i]) && !exact)
        wanted[i] = now[i];
      else if (line != G_MAXUINT)
        qy_editor_buffer_get_iter (self, (QyEditorPlace){ line, saved->places[i].offset },
                                   &wanted[i]);
      else
        qy_editor_buffer_get_iter (
            self, (QyEditorPlace){ MIN (saved->places[i].line, MAX (self->lines->len, 1) - 1), 0 },
            &wanted[i]);
      g_free (saved->keys[i]);
    }
  if (!gtk_text_iter_equal (&now[0], &wanted[0]) || !gtk_text_iter_equal (&now[1], &wanted[1]))
    gtk_text_buffer_select_range (GTK_TEXT_BUFFER (self), &wanted[0], &wanted[1]);
}

static gboolean
is_heading (QyEditorBuffer *self, guint index, const QyEditorLine *line)
{
  GPtrArray *blocks = qy_document_get_blocks (self->document);
  const QyBlock *next = index + 1 < blocks->len ? g_ptr_array_index (blocks, index + 1) : NULL;

  return line->kind == QY_BLOCK_CLAUSE && line->length > 0 && line->length <= HEADING_LENGTH
         && !g_str_has_suffix (line->text, "。") && !g_str_has_suffix (line->text, "；")
         && (line->level == 1 || (next != NULL && next->level > line->level));
}

static QyEditorLine *
make_line (QyEditorBuffer *self, guint index)
{
  QyEditorLine *line =
      qy_editor_line_new (self->document, self->resolver,
                          g_ptr_array_index (qy_document_get_blocks (self->document), index));

  line->heading = is_heading (self, index, line);
  return line;
}

static void
tag_line (QyEditorBuffer *self, guint index, gboolean fresh)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  if (!fresh)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &start, (int) index);
      end = start;
      gtk_text_iter_forward_line (&end);
      gtk_text_buffer_remove_all_tags (buffer, &start, &end);
      ((QyEditorLine *) g_ptr_array_index (self->lines, index))->columns = NULL;
    }
  qy_editor_tags_apply (&self->tags, buffer, (int) index, g_ptr_array_index (self->lines, index));
  qy_editor_buffer_underline_findings (self, index);
}

static void
insert_line (QyEditorBuffer *self, guint index)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  QyEditorLine *line = make_line (self, index);
  GtkTextIter iter;

  if (index < self->lines->len)
    {
      g_autofree char *text = g_strconcat (line->text, "\n", NULL);

      gtk_text_buffer_get_iter_at_line (buffer, &iter, (int) index);
      gtk_text_buffer_insert (buffer, &iter, text, -1);
    }
  else
    {
      g_autofree char *text = g_strconcat (index > 0 ? "\n" : "", line->text, NULL);

      gtk_text_buffer_get_end_iter (buffer, &iter);
      gtk_text_buffer_insert (buffer, &iter, text, -1);
    }
  g_ptr_array_insert (self->lines, (int) index, line);
  tag_line (self, index, FALSE);
}

static void
remove_line (QyEditorBuffer *self, guint index)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) index);
  if (index + 1 < self->lines->len)
    gtk_text_buffer_get_iter_at_line (buffer, &end, (int) index + 1);
  else
    {
      gtk_text_buffer_get_end_iter (buffer, &end);
      if (index > 0)
        gtk_text_iter_backward_char (&start);
    }
  gtk_text_buffer_delete (buffer, &start, &end);
  g_ptr_array_remove_index (self->lines, index);
}

static gsize
common_start (const char *a, const char *b, guint at_most)
{
  const char *p = a, *q = b;

  for (; at_most > 0 && *p != '\0' && g_utf8_get_char (p) == g_utf8_get_char (q); at_most--)
    {
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
    }
  return (gsize) (p - a);
}

static gsize
common_end (const char *a, const char *b)
{
  const char *p = a + strlen (a), *q = b + strlen (b);

  while (p > a && q > b)
    {
      const char *before = g_utf8_prev_char (p), *before_q = g_utf8_prev_char (q);

      if (g_utf8_get_char (before) != g_utf8_get_char (before_q))
        break;
      p = before;
      q = before_q;
    }
  return strlen (p);
}

/* Puts the new text in place of the old one by touching only what differs. */
static void
patch_text (QyEditorBuffer *self, guint index, const char *from, const char *to, guint hint)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  gsize start = common_start (from, to, hint), end = common_end (from + start, to + start);
  gsize removed = strlen (from) - start - end, added = strlen (to) - start - end;
  QyEditorPlace place = { index, (guint) g_utf8_strlen (from, (gssize) start) };
  GtkTextIter first, last;

  if (removed > 0)
    {
      qy_editor_buffer_get_iter (self, place, &first);
      last = first;
      gtk_text_iter_forward_chars (&last, (int) g_utf8_strlen (from + start, (gssize) removed));
      gtk_text_buffer_delete (buffer, &first, &last);
    }
  if (added > 0)
    {
      qy_editor_buffer_get_iter (self, place, &first);
      gtk_text_buffer_insert (buffer, &first, to + start, (int) added);
    }
}

static void
replace_line (QyEditorBuffer *self, guint index, guint hint)
{
  QyEditorLine *old = g_ptr_array_index (self->lines, index);
  QyEditorLine *line = make_line (self, index);

  if (qy_editor_line_is_like (old, line))
    {
      qy_editor_line_free (line);
      return;
    }
  if (!g_str_equal (old->text, line->text))
    patch_text (self, index, old->text, line->text, hint);
  qy_editor_line_free (old);
  g_ptr_array_index (self->lines, index) = line;
  tag_line (self, index, FALSE);
}

/* Whether the line certainly shows what it would show when made again. */
static gboolean
is_current (QyEditorBuffer *self, guint index, const QyBlock *block)
{
  const QyEditorLine *line = g_ptr_array_index (self->lines, index);

  return g_str_equal (line->markup, block->text) && line->kind == block->kind
         && line->level == block->level && line->heading == is_heading (self, index, line)
         && !(self->values_changed ? qy_editor_line_depends (line) : qy_editor_line_refers (line));
}

static guint
find_old_line (QyEditorBuffer *self, const char *key, guint from)
{
  for (guint i = from; i < self->lines->len; i++)
    if (g_str_equal (((QyEditorLine *) g_ptr_array_index (self->lines, i))->key, key))
      return i;
  return G_MAXUINT;
}

/* Makes line @index that of the block @index. Lines that stand elsewhere now are taken out and made
 * again at their place: of two, the one that goes farther. */
static void
align_line (QyEditorBuffer *self, guint index, const QyBlock *block)
{
  while (index < self->lines->len)
    {
      const QyEditorLine *line = g_ptr_array_index (self->lines, index);
      guint now = qy_document_find_block (self->document, line->key), old;

      if (g_str_equal (line->key, block->key))
        {
          if (!is_current (self, index, block))
            replace_line (self, index, G_MAXUINT);
          return;
        }
      if (now == G_MAXUINT)
        {
          remove_line (self, index);
          continue;
        }
      old = find_old_line (self, block->key, index + 1);
      if (old == G_MAXUINT)
        break;
      remove_line (self, now - index > old - index ? index : old);
      if (now - index <= old - index)
        break;
    }
  insert_line (self, index);
}

/* All at once: much faster than line by line. */
static void
fill (QyEditorBuffer *self, GPtrArray *blocks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      QyEditorLine *line = make_line (self, i);

      g_ptr_array_add (self->lines, line);
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line->text);
    }
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), text->str, (int) text->len);
  for (guint i = 0; i < blocks->len; i++)
    tag_line (self, i, TRUE);
}

void
qy_editor_buffer_sync (QyEditorBuffer *self)
{
  GPtrArray *blocks = qy_document_get_blocks (self->document);
  Selection saved = save_selection (self);
  gboolean first = self->lines->len == 0;
  GtkTextIter start;

  g_clear_pointer (&self->resolver, qy_resolver_free);
  self->resolver = qy_resolver_new (self->document, TRUE, NULL);
  self->rendering++;
  if (first)
    fill (self, blocks);
  for (guint i = 0; i < blocks->len && !first; i++)
    align_line (self, i, g_ptr_array_index (blocks, i));
  while (self->lines->len > blocks->len)
    remove_line (self, self->lines->len - 1);
  self->rendering--;
  for (guint i = 0; i < self->lines->len;)
    i = qy_editor_buffer_align_table (self, i);
  self->values_changed = FALSE;
  restore_selection (self, &saved, FALSE);
  if (first)
    {
      gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &start);
      gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &start);
    }
  g_signal_emit_by_name (self, "rendered");
}

void
qy_editor_buffer_refresh (QyEditorBuffer *self, guint number, guint hint)
{
  self->rendering++;
  replace_line (self, number, hint);
  self->rendering--;
  qy_editor_buffer_align_table (self, number);
}

void
qy_editor_buffer_tag_again (QyEditorBuffer *self, guint number)
{
  self->rendering++;
  tag_line (self, number, FALSE);
  self->rendering--;
  qy_editor_buffer_align_table (self, number);
}

void
qy_editor_buffer_clear (QyEditorBuffer *self)
{
  g_ptr_array_set_size (self->lines, 0);
  self->rendering++;
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), "", 0);
  self->rendering--;
  g_signal_emit_by_name (self, "rendered");
}
