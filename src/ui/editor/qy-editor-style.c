/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-editor-style.h"

#define INDENT 22 /* pixels a level */

/* Foreground and background on a light and on a dark window; NULL: as the text around it. */
static const struct
{
  const char *light, *light_behind, *dark, *dark_behind;
} colours[QY_N_STYLES] = {
  [QY_STYLE_NOTE] = { "#7a6a2f", NULL, "#d8c98a", NULL },
  [QY_STYLE_FIELD] = { NULL, "#dfebf9", NULL, "#2c4058" },
  [QY_STYLE_BLANK] = { "#865e00", "#fbeecb", "#f3cd72", "#4b3c16" },
  [QY_STYLE_REFERENCE] = { "#1a5fb4", NULL, "#8bbcf2", NULL },
  [QY_STYLE_MARK] = { "#77767b", NULL, "#9a9996", NULL },
  [QY_STYLE_UNISSUED] = { "#8d8c90", NULL, "#8d8c90", NULL },
};

static const struct
{
  const char *light, *dark;
} finding_colours[QY_N_STYLES] = {
  [QY_STYLE_ERROR] = { "#c01c28", "#ff7b63" },
  [QY_STYLE_WARNING] = { "#cd7a00", "#f8c64a" },
  [QY_STYLE_HINT] = { "#77767b", "#9a9996" },
  [QY_STYLE_LITERAL] = { "#cd7a00", "#f8c64a" },
};

static void
set_shapes (QyEditorTags *self)
{
  GtkTextTag **tags = self->tags;

  g_object_set (tags[QY_STYLE_HEADING], "weight", PANGO_WEIGHT_BOLD, "scale", 1.12,
                "pixels-above-lines", 16, NULL);
  g_object_set (tags[QY_STYLE_SUBHEADING], "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 8,
                NULL);
  g_object_set (tags[QY_STYLE_ANNEX], "weight", PANGO_WEIGHT_BOLD, "scale", 1.12,
                "pixels-above-lines", 28, NULL);
  g_object_set (tags[QY_STYLE_CAPTION], "weight", PANGO_WEIGHT_SEMIBOLD, "pixels-above-lines", 10,
                NULL);
  g_object_set (tags[QY_STYLE_NOTE], "scale", 0.95, NULL);
  g_object_set (tags[QY_STYLE_SIGNATURE], "pixels-above-lines", 20, NULL);
  g_object_set (tags[QY_STYLE_BOLD], "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (tags[QY_STYLE_UNDERLINE], "underline", PANGO_UNDERLINE_SINGLE, NULL);
  g_object_set (tags[QY_STYLE_DEFINED], "weight", PANGO_WEIGHT_SEMIBOLD, NULL);
  g_object_set (tags[QY_STYLE_LITERAL], "underline", PANGO_UNDERLINE_DOUBLE, NULL);
  g_object_set (tags[QY_STYLE_MARK], "scale", 0.9, NULL);
  g_object_set (tags[QY_STYLE_ERROR], "underline", PANGO_UNDERLINE_ERROR, NULL);
  g_object_set (tags[QY_STYLE_WARNING], "underline", PANGO_UNDERLINE_ERROR, NULL);
  g_object_set (tags[QY_STYLE_HINT], "underline", PANGO_UNDERLINE_ERROR, NULL);
}

static void
set_colour (GtkTextTag *tag, const char *property, const char *colour)
{
  GdkRGBA rgba;

  if (colour != NULL && gdk_rgba_parse (&rgba, colour))
    g_object_set (tag, property, &rgba, NULL);
}

static void
apply (QyEditorTags *self, GtkTextBuffer *buffer, int number, guint start, guint end, guint style)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &from, number, (int) start);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &to, number, (int) end);
  gtk_text_buffer_apply_tag (buffer, self->tags[style], &from, &to);
}

/* The style of the whole line, or QY_N_STYLES. */
static QyEditorStyle
style_of_line (const QyEditorLine *line)
{
  switch (line->kind)
    {
    case QY_BLOCK_CLAUSE:
      return !line->heading     ? QY_N_STYLES
             : line->level == 1 ? QY_STYLE_HEADING
                                : QY_STYLE_SUBHEADING;
    case QY_BLOCK_ANNEX:
      return QY_STYLE_ANNEX;
    case QY_BLOCK_TABLE:
      return QY_STYLE_CAPTION;
    case QY_BLOCK_ROW:
      return QY_STYLE_ROW;
    case QY_BLOCK_NOTE:
      return QY_STYLE_NOTE;
    case QY_BLOCK_SIGNATURE:
      return QY_STYLE_SIGNATURE;
    default:
      return QY_N_STYLES;
    }
}

/* What a paragraph is goes with its end too, so that an empty one has it. */
static void
apply_to_line (QyEditorTags *self, GtkTextBuffer *buffer, int number, const QyEditorLine *line)
{
  QyEditorStyle style = style_of_line (line);
  GtkTextTag *level = line->kind != QY_BLOCK_ANNEX ? self->levels[line->level] : NULL;
  GtkTextIter start, end;

  if (style == QY_N_STYLES && level == NULL)
    return;
  gtk_text_buffer_get_iter_at_line (buffer, &start, number);
  end = start;
  gtk_text_iter_forward_line (&end);
  if (style != QY_N_STYLES)
    gtk_text_buffer_apply_tag (buffer, self->tags[style], &start, &end);
  if (level != NULL)
    gtk_text_buffer_apply_tag (buffer, level, &start, &end);
}

static QyEditorStyle
style_of_chip (const QyRun *run, const QyPiece *piece)
{
  if (run->kind == QY_RUN_IF || run->kind == QY_RUN_END_IF)
    return QY_STYLE_MARK;
  if (piece->blank)
    return QY_STYLE_BLANK;
  return run->kind == QY_RUN_REF ? QY_STYLE_REFERENCE : QY_STYLE_FIELD;
}

void
qy_editor_tags_init (QyEditorTags *self, GtkTextTagTable *table)
{
  for (guint i = 0; i < QY_N_STYLES; i++)
    {
      self->tags[i] = gtk_text_tag_new (NULL);
      gtk_text_tag_table_add (table, self->tags[i]);
      g_object_unref (self->tags[i]);
    }
  self->levels[0] = self->levels[1] = NULL;
  for (int level = 2; level <= QY_BLOCK_MAX_LEVEL; level++)
    {
      self->levels[level] = gtk_text_tag_new (NULL);
      g_object_set (self->levels[level], "accumulative-margin", TRUE, "left-margin",
                    (level - 1) * INDENT, NULL);
      gtk_text_tag_table_add (table, self->levels[level]);
      g_object_unref (self->levels[level]);
    }
  set_shapes (self);
}

void
qy_editor_tags_set_dark (QyEditorTags *self, gboolean dark)
{
  for (guint i = 0; i < QY_N_STYLES; i++)
    {
      set_colour (self->tags[i], "foreground-rgba", dark ? colours[i].dark : colours[i].light);
      set_colour (self->tags[i], "background-rgba",
                  dark ? colours[i].dark_behind : colours[i].light_behind);
      set_colour (self->tags[i], "underline-rgba",
                  dark ? finding_colours[i].dark : finding_colours[i].light);
    }
  set_colour (self->tags[QY_STYLE_NOTE], "paragraph-background-rgba", dark ? "#35301d" : "#fdf6df");
}

void
qy_editor_tags_apply (QyEditorTags *self,
                      GtkTextBuffer *buffer,
                      int number,
                      const QyEditorLine *line)
{
  guint started[QY_N_STYLES] = { 0 };

  apply_to_line (self, buffer, number, line);
  for (guint i = 0; i < line->runs->len; i++)
    {
      const QyRun *run = qy_editor_line_get_run (line, i);
      const QyPiece *piece = qy_editor_line_get_piece (line, i);
      guint end = piece->start + piece->length;

      if (run->kind == QY_RUN_BOLD || run->kind == QY_RUN_UNDERLINE || run->kind == QY_RUN_DEFINED)
        started[run->kind] = piece->start;
      else if (run->kind == QY_RUN_END_BOLD)
        apply (self, buffer, number, started[QY_RUN_BOLD], end, QY_STYLE_BOLD);
      else if (run->kind == QY_RUN_END_UNDERLINE)
        apply (self, buffer, number, started[QY_RUN_UNDERLINE], end, QY_STYLE_UNDERLINE);
      else if (run->kind == QY_RUN_END_DEFINED)
        apply (self, buffer, number, started[QY_RUN_DEFINED], end, QY_STYLE_DEFINED);
      else if (piece->chip)
        apply (self, buffer, number, piece->start, end, style_of_chip (run, piece));
      if (run->kind == QY_RUN_FIELD && run->text != NULL)
        apply (self, buffer, number, piece->start, end, QY_STYLE_LITERAL);
      if (!piece->issued && piece->length > 0)
        apply (self, buffer, number, piece->start, end, QY_STYLE_UNISSUED);
    }
}
