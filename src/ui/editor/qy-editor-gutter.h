/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-editor-view.h"

/* The numbers of the blocks, drawn into the left margin of the view. */

/**
 * qy_editor_gutter_measure:
 *
 * Returns: the left margin that the numbers of the whole text need, in pixels
 */
int qy_editor_gutter_measure (QyEditorView *view);

/**
 * qy_editor_gutter_snapshot: draws those of the lines on the screen; in coordinates of the buffer.
 */
void qy_editor_gutter_snapshot (QyEditorView *view, GtkSnapshot *snapshot);
