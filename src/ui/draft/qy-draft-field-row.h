/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-document.h"

/**
 * QyDraftFieldRow: a field of a new contract: what is typed is read at once, and how the contract
 * will print it stands behind it.
 *
 * Properties: fine: nothing is typed, or what is can be read.
 */
#define QY_TYPE_DRAFT_FIELD_ROW (qy_draft_field_row_get_type ())
G_DECLARE_FINAL_TYPE (QyDraftFieldRow, qy_draft_field_row, QY, DRAFT_FIELD_ROW, AdwEntryRow)

/**
 * qy_draft_field_row_new:
 * @document: the field is one of its
 */
GtkWidget *qy_draft_field_row_new (QyDocument *document, const QyField *field);
const char *qy_draft_field_row_get_key (QyDraftFieldRow *self);
gboolean qy_draft_field_row_is_fine (QyDraftFieldRow *self);
