/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-finding.h"
#include "qy-working-text.h"

/**
 * QyTextEditor: a document as people write it: one line a block, numbers in the margin, fields as
 * their printed text. What is done in it changes the document first; the line is shown again from
 * the document. Changes of the document from elsewhere (a form, an outline) are shown at once.
 *
 * Properties: text (#QyWorkingText), editable (FALSE: shown and copied only; a text whose holder
 * does not allow changes is never editable), block (key of the block with the cursor, or NULL).
 *
 * Signals:
 *   block-entered (key): the cursor came into another block
 *   field-activated (key): a field's printed text was clicked, or Enter pressed on it; also
 *     attributes of parties ("A.name")
 *
 * Actions, for menus and buttons around it: editor.undo, editor.redo, editor.bold,
 * editor.underline, editor.indent, editor.outdent, editor.move-up, editor.move-down,
 * editor.delete-block, editor.insert-cell, editor.set-kind (s: name of a block kind).
 */
#define QY_TYPE_TEXT_EDITOR (qy_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (QyTextEditor, qy_text_editor, QY, TEXT_EDITOR, AdwBin)

GtkWidget *qy_text_editor_new (void);

/**
 * qy_text_editor_set_text:
 * @text: (nullable): shown when it is loaded, and again when it is another document
 */
void qy_text_editor_set_text (QyTextEditor *self, QyWorkingText *text);
QyWorkingText *qy_text_editor_get_text (QyTextEditor *self);

/**
 * qy_text_editor_set_document:
 * @document: (nullable): shown instead of a working text: one that nobody stores, without undo
 */
void qy_text_editor_set_document (QyTextEditor *self, QyDocument *document);

void qy_text_editor_set_editable (QyTextEditor *self, gboolean editable);
gboolean qy_text_editor_get_editable (QyTextEditor *self);

/**
 * qy_text_editor_show_block: puts the cursor to the start of the block and scrolls to it.
 *
 * Returns: whether there is such a block
 */
gboolean qy_text_editor_show_block (QyTextEditor *self, const char *key);

/**
 * qy_text_editor_show_field: selects the first place where the field is printed, and scrolls to it.
 * @key: of a field, or of a party's attribute ("A.name")
 *
 * Returns: whether the text prints it
 */
gboolean qy_text_editor_show_field (QyTextEditor *self, const char *key);

/**
 * qy_text_editor_find: selects the next place behind (before) the cursor that shows @needle, from
 * the other end of the text when there is none; upper and lower case do not matter.
 *
 * Returns: whether there is one
 */
gboolean qy_text_editor_find (QyTextEditor *self, const char *needle, gboolean backwards);

/**
 * qy_text_editor_get_block:
 *
 * Returns: (transfer none) (nullable): key of the block with the cursor
 */
const char *qy_text_editor_get_block (QyTextEditor *self);

/**
 * qy_text_editor_set_findings:
 * @findings: (nullable) (element-type QyFinding): underlined in the text, with a mark in the margin
 *   and their message as tooltip; not kept: copied as far as needed
 */
void qy_text_editor_set_findings (QyTextEditor *self, GPtrArray *findings);

/**
 * qy_text_editor_insert_field: puts the field at the cursor, in place of what is selected.
 * @key: of a field, or of a party's attribute ("A.name")
 */
gboolean qy_text_editor_insert_field (QyTextEditor *self, const char *key, GError **error);

/**
 * qy_text_editor_insert_reference: puts the number of a block at the cursor; it follows the block.
 * @key: of the block
 */
gboolean qy_text_editor_insert_reference (QyTextEditor *self, const char *key, GError **error);
