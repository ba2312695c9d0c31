/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-document.h"
#include "qy-editor-line.h"
#include "qy-finding.h"

/**
 * QyEditorBuffer: a document as a text buffer, a line a block. Whatever a view, an input method or
 * an assistive tool inserts or deletes changes the document; then the line is shown again from it.
 * Marks of the cursor never stand inside a chip.
 *
 * Signals:
 *   act-begins, act-ends (label): around what is one step to people and more than typing
 *   refused (GError *): what was typed cannot be; nothing was changed
 *   rendered: lines or their numbers may be others now
 */
#define QY_TYPE_EDITOR_BUFFER (qy_editor_buffer_get_type ())
G_DECLARE_FINAL_TYPE (QyEditorBuffer, qy_editor_buffer, QY, EDITOR_BUFFER, GtkTextBuffer)

QyEditorBuffer *qy_editor_buffer_new (void);

/**
 * qy_editor_buffer_set_document:
 * @document: (nullable): only the lines that differ from what is shown are touched; the cursor
 *   stays in its block
 */
void qy_editor_buffer_set_document (QyEditorBuffer *self, QyDocument *document);
QyDocument *qy_editor_buffer_get_document (QyEditorBuffer *self);

/**
 * qy_editor_buffer_set_dark: colours for a dark window.
 */
void qy_editor_buffer_set_dark (QyEditorBuffer *self, gboolean dark);

/**
 * qy_editor_buffer_set_letter: the height of the letters, for the width of columns.
 */
void qy_editor_buffer_set_letter (QyEditorBuffer *self, double pixels);

/**
 * qy_editor_buffer_get_line:
 *
 * Returns: (transfer none) (nullable): what the line @number shows; NULL when there is no such
 *   block, also in the one empty line of an empty document
 */
const QyEditorLine *qy_editor_buffer_get_line (QyEditorBuffer *self, guint number);
guint qy_editor_buffer_get_n_lines (QyEditorBuffer *self);

/**
 * qy_editor_buffer_find_line:
 *
 * Returns: the number of the line that shows the block, or G_MAXUINT.
 */
guint qy_editor_buffer_find_line (QyEditorBuffer *self, const char *key);

/**
 * qy_editor_buffer_get_number:
 * @issued: (out) (optional): whether the block's condition holds
 *
 * Returns: (transfer none): what is printed before the block: a number, a bullet, ""
 */
const char *qy_editor_buffer_get_number (QyEditorBuffer *self, guint number, gboolean *issued);

/**
 * qy_editor_buffer_get_cursor:
 * @offset: (out) (optional): in characters from the line's start
 *
 * Returns: (transfer none) (nullable): the line with the cursor
 */
const QyEditorLine *qy_editor_buffer_get_cursor (QyEditorBuffer *self, guint *offset);

/**
 * qy_editor_buffer_select: puts the cursor to @end, the other end of the selection to @start.
 */
void qy_editor_buffer_select (QyEditorBuffer *self, const char *key, guint start, guint end);

/**
 * qy_editor_buffer_find_chip:
 *
 * Returns: (transfer none) (nullable): the run of the chip of which the character at @iter is one
 */
const QyRun *qy_editor_buffer_find_chip (QyEditorBuffer *self, const GtkTextIter *iter);

/**
 * qy_editor_buffer_insert_part: puts runs at the cursor, in place of what is selected.
 */
gboolean qy_editor_buffer_insert_part (QyEditorBuffer *self, const QyRuns *part, GError **error);

/**
 * qy_editor_buffer_paste: puts blocks at the cursor, in place of what is selected. Keys stay unless
 * they are taken; references among the blocks follow.
 * @part: their fields come along where the document lacks them
 * @whole: they stay blocks of their own; else the first and the last become parts of the block with
 *   the cursor
 */
gboolean
qy_editor_buffer_paste (QyEditorBuffer *self, QyDocument *part, gboolean whole, GError **error);

/**
 * qy_editor_buffer_toggle: makes what is selected bold or underlined, or not any more; without a
 * selection, what is typed next.
 */
void qy_editor_buffer_toggle (QyEditorBuffer *self, QyRunKind style);

/* Acts on the blocks that are selected, or on the one with the cursor */
void qy_editor_buffer_indent (QyEditorBuffer *self, int by);
void qy_editor_buffer_set_kind (QyEditorBuffer *self, QyBlockKind kind);

/**
 * qy_editor_buffer_delete_blocks: what stands under them stays.
 */
void qy_editor_buffer_delete_blocks (QyEditorBuffer *self);

/**
 * qy_editor_buffer_move_block: with all under it, past its neighbour.
 */
void qy_editor_buffer_move_block (QyEditorBuffer *self, gboolean down);

/**
 * qy_editor_buffer_go_to_cell: to the next or the previous cell of a table.
 */
void qy_editor_buffer_go_to_cell (QyEditorBuffer *self, gboolean back);

/* Findings */

/**
 * qy_editor_buffer_set_findings:
 * @findings: (nullable) (element-type QyFinding): copied
 */
void qy_editor_buffer_set_findings (QyEditorBuffer *self, const GPtrArray *findings);

/**
 * qy_editor_buffer_get_mark:
 *
 * Returns: whether something was found in the block; *@colour says how bad the worst is.
 */
gboolean qy_editor_buffer_get_mark (QyEditorBuffer *self, guint number, GdkRGBA *colour);

/**
 * qy_editor_buffer_add_messages: appends what was found in the block, a line each.
 * @field_key: (nullable): what is about other fields is left out
 */
void qy_editor_buffer_add_messages (QyEditorBuffer *self,
                                    const char *key,
                                    const char *field_key,
                                    GString *out);

/* Looking for places */

/**
 * qy_editor_buffer_find: selects the next place behind (before) the cursor that shows @needle; goes
 * on from the other end of the text.
 *
 * Returns: whether there is one
 */
gboolean qy_editor_buffer_find (QyEditorBuffer *self, const char *needle, gboolean backwards);

/**
 * qy_editor_buffer_find_field: selects the first place that prints the field.
 *
 * Returns: whether there is one
 */
gboolean qy_editor_buffer_find_field (QyEditorBuffer *self, const char *key);
