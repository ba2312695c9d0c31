/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-editor-buffer.h"

/**
 * QyEditorClip: what was copied out of a text, for a text of this program: its blocks with fields
 * and references; other programs get what is printed.
 */
typedef struct
{
  QyDocument *part;
  gboolean whole; /* blocks from their start to their end */
} QyEditorClip;

#define QY_TYPE_EDITOR_CLIP (qy_editor_clip_get_type ())
GType qy_editor_clip_get_type (void);

/**
 * qy_editor_clip_new:
 *
 * Returns: (transfer full): what stands between
 */
QyEditorClip *
qy_editor_clip_new (QyEditorBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end);
QyEditorClip *qy_editor_clip_copy (QyEditorClip *self);
void qy_editor_clip_free (QyEditorClip *self);

/**
 * qy_editor_clip_print:
 *
 * Returns: (transfer full): what stands between as plain text: as it is printed, whole blocks
 * behind their number if there are several
 */
char *
qy_editor_clip_print (QyEditorBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyEditorClip, qy_editor_clip_free)
