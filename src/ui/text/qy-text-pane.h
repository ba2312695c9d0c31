/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-working-text.h"

/**
 * QyTextPane: everything around the text of a contract, a template or a library clause: outline,
 * editor, and beside it the pages as they will be printed, the fields as a form, the findings.
 *
 * Its actions are the group "text": undo, redo, bold, underline, find, find-next, find-previous,
 * outline, side, view (s: "pages", "fields", "findings"), show-block (s), show-field (s),
 * insert-clause and what the editor offers.
 *
 * Properties: text (QyWorkingText), n-findings: how many findings the text has at the moment.
 */
#define QY_TYPE_TEXT_PANE (qy_text_pane_get_type ())
G_DECLARE_FINAL_TYPE (QyTextPane, qy_text_pane, QY, TEXT_PANE, AdwBin)

GtkWidget *qy_text_pane_new (void);

/**
 * qy_text_pane_get_text: (transfer none) (nullable): the text that is worked on
 */
QyWorkingText *qy_text_pane_get_text (QyTextPane *self);
void qy_text_pane_set_text (QyTextPane *self, QyWorkingText *text);
guint qy_text_pane_get_n_findings (QyTextPane *self);

/**
 * qy_text_pane_show_block: puts the cursor into the block; a text still being loaded does it when
 * it is there.
 */
void qy_text_pane_show_block (QyTextPane *self, const char *key);

/**
 * qy_text_pane_show_field: shows the form and puts the cursor into the field's row.
 * @key: of a field, or of a party's attribute ("A.name")
 */
void qy_text_pane_show_field (QyTextPane *self, const char *key);

/**
 * qy_text_pane_search: Ctrl+F: the bar that searches the text.
 */
void qy_text_pane_search (QyTextPane *self);

/**
 * qy_text_pane_flush_async: stores everything that was typed, also what stands in a row of the form
 * and was not confirmed.
 */
void qy_text_pane_flush_async (QyTextPane *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean qy_text_pane_flush_finish (QyTextPane *self, GAsyncResult *result, GError **error);
