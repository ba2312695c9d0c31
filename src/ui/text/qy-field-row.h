/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-working-text.h"

/**
 * QyFieldRow: one field of a text as a row of the form. What is typed and can be read as the
 * field's type is in the document at once; what cannot is said beneath it and leaves the document
 * alone.
 *
 * Signals: confirmed: Enter on something right: on to the next one; show-in-text (key).
 */
#define QY_TYPE_FIELD_ROW (qy_field_row_get_type ())
G_DECLARE_FINAL_TYPE (QyFieldRow, qy_field_row, QY, FIELD_ROW, AdwBin)

/**
 * qy_field_row_new:
 * @field: what it is; not kept
 */
GtkWidget *qy_field_row_new (QyWorkingText *text, const QyField *field);
const char *qy_field_row_get_key (QyFieldRow *self);

/**
 * qy_field_row_is_filled: whether the field is set, or waits for an event
 */
gboolean qy_field_row_is_filled (QyFieldRow *self);

/**
 * qy_field_row_matches: whether the row still fits the field's definition
 */
gboolean qy_field_row_matches (QyFieldRow *self, const QyField *field);

/**
 * qy_field_row_update: shows what the document holds, unless something that cannot be read is being
 * typed.
 */
void qy_field_row_update (QyFieldRow *self);
