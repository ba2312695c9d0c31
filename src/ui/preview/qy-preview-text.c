/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-preview-text.h"

#include <glib/gi18n-lib.h>

#define MOST_CHARACTERS (1024 * 1024)
#define LONGEST_LINE                                                                               \
  2000 /* characters: a longer one is broken, for laying it out takes too long                     \
        */

struct _QyPreviewText
{
  AdwBin parent_instance;

  QyReader *reader;
  guint n_pages;
  GArray *starts; /* of pages: gint, characters before them in the buffer */
  GArray *breaks; /* gint, places in the buffer where a line was broken, in their order */
  GCancellable *cancellable;
  GPtrArray *matches;
  const QyReaderMatch *current; /* one of them */

  GtkTextView *view;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (QyPreviewText, qy_preview_text, ADW_TYPE_BIN)

static void
forget (QyPreviewText *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  self->current = NULL;
  g_array_set_size (self->starts, 0);
  g_array_set_size (self->breaks, 0);
}

/* Where the character @offset of a page stands in the buffer; -1 if it is not there. */
static int
place_of (QyPreviewText *self, guint page, guint offset)
{
  int place = 0;
  guint i = 0;

  if (page >= self->starts->len)
    return -1;
  place = g_array_index (self->starts, int, page);
  while (i < self->breaks->len && g_array_index (self->breaks, int, i) < place)
    i++;
  place += (int) offset;
  for (; i < self->breaks->len && g_array_index (self->breaks, int, i) <= place; i++)
    place++;
  return place;
}

static void
mark (QyPreviewText *self, const QyReaderMatch *match, const char *tag)
{
  int from = place_of (self, match->page, match->offset);
  int until = place_of (self, match->page, match->offset + match->length);
  GtkTextIter start;
  GtkTextIter end;

  if (from < 0)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, until);
  gtk_text_buffer_apply_tag_by_name (self->buffer, tag, &start, &end);
  if (match == self->current)
    gtk_text_view_scroll_to_iter (self->view, &start, 0.1, FALSE, 0, 0);
}

static void
mark_all (QyPreviewText *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  for (guint i = 0; self->matches != NULL && i < self->matches->len; i++)
    mark (self, self->matches->pdata[i], "found");
  if (self->current != NULL)
    mark (self, self->current, "current");
}

static void
append (QyPreviewText *self, const char *text, gssize length)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_insert (self->buffer, &end, text, (int) length);
}

static void
break_line (QyPreviewText *self)
{
  int place = gtk_text_buffer_get_char_count (self->buffer);

  append (self, "\n", 1);
  g_array_append_val (self->breaks, place);
}

static void
append_page (QyPreviewText *self, const char *text)
{
  int start = gtk_text_buffer_get_char_count (self->buffer);
  const char *from = text;
  const char *p = text;
  guint in_line = 0;

  g_array_append_val (self->starts, start);
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      in_line = *p == '\n' ? 0 : in_line + 1;
      if (in_line <= LONGEST_LINE)
        continue;
      append (self, from, p - from);
      break_line (self);
      from = p;
      in_line = 1;
    }
  append (self, from, p - from);
}

static void
on_text (GObject *reader, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyPreviewText) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderText) text = qy_reader_text_finish (QY_READER (reader), result, &error);

  if (self->reader != QY_READER (reader))
    return;
  if (text == NULL)
    {
      append (self, error->message, -1);
      return;
    }
  append_page (self, text->text);
  if (self->starts->len >= self->n_pages)
    return;
  if (gtk_text_buffer_get_char_count (self->buffer) < MOST_CHARACTERS)
    qy_reader_text_async (self->reader, self->starts->len, self->cancellable, on_text,
                          g_object_ref (self));
  else
    append (self, _ ("\n\nThe rest is not shown here. Save a copy to read on."), -1);
}

static void
qy_preview_text_dispose (GObject *object)
{
  forget (QY_PREVIEW_TEXT (object));
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PREVIEW_TEXT);
  G_OBJECT_CLASS (qy_preview_text_parent_class)->dispose (object);
}

static void
qy_preview_text_finalize (GObject *object)
{
  g_array_unref (QY_PREVIEW_TEXT (object)->starts);
  g_array_unref (QY_PREVIEW_TEXT (object)->breaks);
  G_OBJECT_CLASS (qy_preview_text_parent_class)->finalize (object);
}

static void
qy_preview_text_class_init (QyPreviewTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_preview_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_preview_text_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/preview/qy-preview-text.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPreviewText, view);
  gtk_widget_class_bind_template_child (widget_class, QyPreviewText, buffer);
}

static void
qy_preview_text_init (QyPreviewText *self)
{
  self->starts = g_array_new (FALSE, FALSE, sizeof (int));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_preview_text_set_reader (QyPreviewText *self, QyReader *reader, guint n_pages)
{
  g_return_if_fail (QY_IS_PREVIEW_TEXT (self));

  forget (self);
  gtk_text_buffer_set_text (self->buffer, "", 0);
  self->n_pages = n_pages;
  if (reader == NULL)
    return;
  self->reader = g_object_ref (reader);
  self->cancellable = g_cancellable_new ();
  qy_reader_text_async (reader, 0, self->cancellable, on_text, g_object_ref (self));
}

void
qy_preview_text_set_matches (QyPreviewText *self, GPtrArray *matches, const QyReaderMatch *current)
{
  g_return_if_fail (QY_IS_PREVIEW_TEXT (self));

  if (matches != NULL)
    g_ptr_array_ref (matches);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  self->matches = matches;
  self->current = current;
  mark_all (self);
}
