/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-document.h"

/**
 * QyFieldDialog: how a field is defined: a new one, or one that is there.
 *
 * Signals: given (QyField *): the definition, which the document would take.
 */
#define QY_TYPE_FIELD_DIALOG (qy_field_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QyFieldDialog, qy_field_dialog, QY, FIELD_DIALOG, AdwWindow)

/**
 * qy_field_dialog_new:
 * @from: a widget of the window it belongs to
 * @document: the field's; asked for a key that is free
 * @field: (nullable): what is to be changed; %NULL: a new one
 */
GtkWidget *qy_field_dialog_new (GtkWidget *from, QyDocument *document, const QyField *field);
