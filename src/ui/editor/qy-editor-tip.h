/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-editor-buffer.h"

/**
 * qy_editor_tip:
 *
 * Returns: (transfer full) (nullable): what can be said about the character at @iter: the field,
 *   reference or condition, and what was found there
 */
char *qy_editor_tip (QyEditorBuffer *buffer, const GtkTextIter *iter);
