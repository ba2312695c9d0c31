/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-editor-buffer-private.h"

/* In halves of a letter's height: what a Latin letter takes; a hanzi takes two. */
#define NARROWEST 6
#define WIDEST    24
#define GAP       4
#define MEASURE   80 /* of all columns together, about what the text has */

static guint
get_width (const char *text, gsize length)
{
  guint width = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return CLAMP (width, NARROWEST, WIDEST);
}

static gboolean
is_row (QyEditorBuffer *self, guint number)
{
  const QyEditorLine *line = qy_editor_buffer_get_line (self, number);

  return line != NULL && line->kind == QY_BLOCK_ROW;
}

/* The widest cell of every column but the last one. */
static GArray *
measure_columns (QyEditorBuffer *self, guint start, guint end)
{
  GArray *widths = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = start; i < end; i++)
    {
      const QyEditorLine *line = qy_editor_buffer_get_line (self, i);
      g_auto (GStrv) cells = g_strsplit (line->text, "\t", -1);

      for (guint j = 0; cells[j] != NULL && cells[j + 1] != NULL; j++)
        {
          if (j >= widths->len)
            g_array_set_size (widths, j + 1);
          g_array_index (widths, guint, j) =
              MAX (g_array_index (widths, guint, j), get_width (cells[j], strlen (cells[j])));
        }
    }
  return widths;
}

/* Where the second, the third … column begins. */
static GArray *
place_columns (GArray *widths)
{
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (guint));
  guint total = NARROWEST, at = 0;

  for (guint i = 0; i < widths->len; i++)
    total += g_array_index (widths, guint, i) + GAP;
  for (guint i = 0; i < widths->len; i++)
    {
      guint width = g_array_index (widths, guint, i);

      at += (total > MEASURE ? width * MEASURE / total : width) + GAP;
      g_array_append_val (stops, at);
    }
  return stops;
}

static char *
print_stops (GArray *stops)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < stops->len; i++)
    g_string_append_printf (out, "%u ", g_array_index (stops, guint, i));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
set_tabs (QyEditorBuffer *self, GtkTextTag *tag, const char *stops)
{
  g_auto (GStrv) places = g_strsplit (stops, " ", -1);
  guint n = g_strv_length (places) - 1;
  PangoTabArray *tabs = pango_tab_array_new ((int) n, TRUE);

  for (guint i = 0; i < n; i++)
    pango_tab_array_set_tab (tabs, (int) i, PANGO_TAB_LEFT,
                             (int) (g_ascii_strtod (places[i], NULL) * self->letter / 2));
  g_object_set (tag, "tabs", tabs, NULL);
  pango_tab_array_free (tabs);
}

/* Tables with the same columns share a tag. */
static GtkTextTag *
find_tag (QyEditorBuffer *self, guint start, guint end)
{
  g_autoptr (GArray) widths = measure_columns (self, start, end);
  g_autoptr (GArray) stops = place_columns (widths);
  g_autofree char *name = print_stops (stops);
  GtkTextTag *tag = NULL;

  if (stops->len == 0)
    return NULL;
  tag = g_hash_table_lookup (self->columns, name);
  if (tag == NULL)
    {
      tag = gtk_text_tag_new (NULL);
      set_tabs (self, tag, name);
      gtk_text_tag_table_add (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), tag);
      g_hash_table_insert (self->columns, g_steal_pointer (&name), tag);
    }
  return tag;
}

static void
put_tag (QyEditorBuffer *self, guint number, GtkTextTag *tag)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  QyEditorLine *line = g_ptr_array_index (self->lines, number);
  GtkTextIter start, end;

  if (line->columns == tag)
    return;
  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) number);
  end = start;
  gtk_text_iter_forward_line (&end);
  if (line->columns != NULL)
    gtk_text_buffer_remove_tag (buffer, line->columns, &start, &end);
  if (tag != NULL)
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  line->columns = tag;
}

guint
qy_editor_buffer_align_table (QyEditorBuffer *self, guint number)
{
  guint start = number, end = number;
  GtkTextTag *tag = NULL;

  if (!is_row (self, number))
    return number + 1;
  while (start > 0 && is_row (self, start - 1))
    start--;
  while (is_row (self, end))
    end++;
  tag = find_tag (self, start, end);
  self->rendering++;
  for (guint i = start; i < end; i++)
    put_tag (self, i, tag);
  self->rendering--;
  return end;
}

void
qy_editor_buffer_set_letter (QyEditorBuffer *self, double pixels)
{
  GHashTableIter iter;
  gpointer name, tag;

  g_return_if_fail (QY_IS_EDITOR_BUFFER (self));

  if (self->letter == pixels)
    return;
  self->letter = pixels;
  g_hash_table_iter_init (&iter, self->columns);
  while (g_hash_table_iter_next (&iter, &name, &tag))
    set_tabs (self, tag, name);
}
