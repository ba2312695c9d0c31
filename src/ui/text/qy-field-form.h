/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"
#include "qy-working-text.h"

/**
 * QyFieldForm: the parties and fields of a text as a form, in the order the text names them. Form
 * and text are one value: what is given here is printed there at once, and the other way round. In
 * a template and a library clause it shows how the fields are defined.
 *
 * Properties: text (QyWorkingText), n-fields, n-filled.
 *
 * Signals: show-in-text (key).
 */
#define QY_TYPE_FIELD_FORM (qy_field_form_get_type ())
G_DECLARE_FINAL_TYPE (QyFieldForm, qy_field_form, QY, FIELD_FORM, AdwBin)

void qy_field_form_set_text (QyFieldForm *self, QyWorkingText *text);

/**
 * qy_field_form_set_session:
 * @session: (nullable): to choose parties from
 */
void qy_field_form_set_session (QyFieldForm *self, QySession *session);

/**
 * qy_field_form_show: puts the cursor into a row.
 * @key: of a field, or of a party's attribute ("A.name")
 *
 * Returns: whether there is one
 */
gboolean qy_field_form_show (QyFieldForm *self, const char *key);
guint qy_field_form_get_n_fields (QyFieldForm *self);
guint qy_field_form_get_n_filled (QyFieldForm *self);
