/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-field.h"

/**
 * QyFieldInput: what one types a value into: an entry, several lines, a list to choose from; a date
 * also has a calendar. Knows only text.
 *
 * Signals: edited: a person changed the text; confirmed: Enter; left: the focus went.
 */
#define QY_TYPE_FIELD_INPUT (qy_field_input_get_type ())
G_DECLARE_FINAL_TYPE (QyFieldInput, qy_field_input, QY, FIELD_INPUT, AdwBin)

/**
 * qy_field_input_new:
 * @options: (nullable): of a choice
 */
GtkWidget *qy_field_input_new (QyFieldType type, const char *const *options);

/**
 * qy_field_input_get_text:
 *
 * Returns: (transfer full): what stands there, without blanks around it
 */
char *qy_field_input_dup_text (QyFieldInput *self);

/**
 * qy_field_input_set_text: shows a text without "edited".
 */
void qy_field_input_set_text (QyFieldInput *self, const char *text);

/**
 * qy_field_input_set_date: what the calendar shows when it is opened.
 */
void qy_field_input_set_date (QyFieldInput *self, const char *iso);
void qy_field_input_set_placeholder (QyFieldInput *self, const char *text);

/**
 * qy_field_input_set_name: the accessible name, and what marks it as wrong.
 */
void qy_field_input_set_name (QyFieldInput *self, const char *name);
void qy_field_input_set_wrong (QyFieldInput *self, gboolean wrong);
gboolean qy_field_input_has_focus (QyFieldInput *self);
