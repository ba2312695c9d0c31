/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-editor-buffer.h"
#include "qy-editor-style.h"

struct _QyEditorBuffer
{
  GtkTextBuffer parent_instance;

  QyDocument *document;
  gulong changed_handler;
  QyResolver *resolver; /* or NULL: a condition cannot be decided */
  GPtrArray *lines;     /* of QyEditorLine; those of the buffer */
  QyEditorTags tags;
  GHashTable *columns;  /* places of columns → GtkTextTag */
  double letter;        /* height in pixels */
  GHashTable *findings; /* key → GPtrArray, or NULL */
  guint rendering;      /* the buffer itself is changed */
  guint editing; /* the document is changed from here: what follows is shown when it is done */
  guint acts;
  gboolean values_changed; /* parties, fields or values; not shown yet */
  guint typing_styles;     /* 1 << QyRunKind: toggled for what is typed next */
  guint snapped_from;      /* where the cursor was meant to go, and … */
  guint snapped_to;        /* where it stands, outside of the chip */
  guint cursor;            /* where it was before */
};

/* A place of the text: a line and a character in it. */
typedef struct
{
  guint line;
  guint offset;
} QyEditorPlace;

/* Rendering: qy-editor-render.c */

/* Shows the document as it is now, touching only lines that differ. */
void qy_editor_buffer_sync (QyEditorBuffer *self);

/* Shows a block again of which the text was changed, and nothing else. @hint: where the change
 * begins. */
void qy_editor_buffer_refresh (QyEditorBuffer *self, guint number, guint hint);
void qy_editor_buffer_clear (QyEditorBuffer *self);
void qy_editor_buffer_tag_again (QyEditorBuffer *self, guint number);

/* Gives the rows of the table around the line the same columns. Returns the line behind it. */
guint qy_editor_buffer_align_table (QyEditorBuffer *self, guint number);
void qy_editor_buffer_underline_findings (QyEditorBuffer *self, guint number);

/* Typing: qy-editor-typing.c */

/* The first block of an empty document. */
void qy_editor_buffer_make_first_block (QyEditorBuffer *self);
QyEditorPlace qy_editor_buffer_type (QyEditorBuffer *self, QyEditorPlace place, const char *text);
QyEditorPlace
qy_editor_buffer_put_runs (QyEditorBuffer *self, QyEditorPlace place, const QyRuns *part);
QyEditorPlace qy_editor_buffer_erase (QyEditorBuffer *self, QyEditorPlace start, QyEditorPlace end);

/* Blocks from elsewhere: qy-editor-paste.c */

/* Lines of plain text become blocks like the one they are put into. */
QyEditorPlace
qy_editor_buffer_put_lines (QyEditorBuffer *self, QyEditorPlace place, const char *text);

void qy_editor_buffer_begin_act (QyEditorBuffer *self);
void qy_editor_buffer_end_act (QyEditorBuffer *self, const char *label);

/* Tells why something cannot be; takes the error. */
void qy_editor_buffer_refuse (QyEditorBuffer *self, GError *error);
QyEditorPlace qy_editor_buffer_get_place (QyEditorBuffer *self, const GtkTextIter *iter);
void qy_editor_buffer_get_iter (QyEditorBuffer *self, QyEditorPlace place, GtkTextIter *iter);
void qy_editor_buffer_place_cursor (QyEditorBuffer *self, QyEditorPlace place);
