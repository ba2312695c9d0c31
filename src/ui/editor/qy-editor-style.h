/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-editor-line.h"

/* How the editor's text looks: one tag a kind of text. */
typedef enum
{
  QY_STYLE_HEADING,
  QY_STYLE_SUBHEADING,
  QY_STYLE_ANNEX,
  QY_STYLE_CAPTION,
  QY_STYLE_ROW,
  QY_STYLE_NOTE,
  QY_STYLE_SIGNATURE,
  QY_STYLE_BOLD,
  QY_STYLE_UNDERLINE,
  QY_STYLE_DEFINED,
  QY_STYLE_FIELD,
  QY_STYLE_BLANK,
  QY_STYLE_LITERAL, /* typed over a field */
  QY_STYLE_REFERENCE,
  QY_STYLE_MARK,     /* of a condition */
  QY_STYLE_UNISSUED, /* its condition does not hold */
  QY_STYLE_ERROR,
  QY_STYLE_WARNING,
  QY_STYLE_HINT,
  QY_N_STYLES
} QyEditorStyle;

typedef struct
{
  GtkTextTag *tags[QY_N_STYLES];
  GtkTextTag *levels[QY_BLOCK_MAX_LEVEL + 1]; /* indentation; NULL for the outermost */
} QyEditorTags;

void qy_editor_tags_init (QyEditorTags *self, GtkTextTagTable *table);

/**
 * qy_editor_tags_set_dark: colours for a light or a dark window.
 */
void qy_editor_tags_set_dark (QyEditorTags *self, gboolean dark);

/**
 * qy_editor_tags_apply: gives line @number of @buffer, which shows @line, its tags; it has none.
 */
void qy_editor_tags_apply (QyEditorTags *self,
                           GtkTextBuffer *buffer,
                           int number,
                           const QyEditorLine *line);
