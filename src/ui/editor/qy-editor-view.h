/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-editor-buffer.h"

/**
 * QyEditorView: shows a #QyEditorBuffer, with the numbers of its blocks in the left margin. Knows
 * keys, pointer, clipboard and tooltips.
 *
 * Properties: composing (an input method holds text that is not in the buffer yet).
 *
 * Signals: field-activated (key).
 */
#define QY_TYPE_EDITOR_VIEW (qy_editor_view_get_type ())
G_DECLARE_FINAL_TYPE (QyEditorView, qy_editor_view, QY, EDITOR_VIEW, GtkTextView)

QyEditorBuffer *qy_editor_view_get_buffer (QyEditorView *self);
gboolean qy_editor_view_get_composing (QyEditorView *self);

/**
 * qy_editor_view_show_cursor: scrolls to it; where it is not on the screen, near the top.
 */
void qy_editor_view_show_cursor (QyEditorView *self);
