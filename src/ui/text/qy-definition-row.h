/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-working-text.h"

/**
 * QyDefinitionRow: how a template defines a field: its name, its type, what is usual; to be changed
 * and removed.
 */
#define QY_TYPE_DEFINITION_ROW (qy_definition_row_get_type ())
G_DECLARE_FINAL_TYPE (QyDefinitionRow, qy_definition_row, QY, DEFINITION_ROW, AdwBin)

/**
 * qy_definition_row_new:
 * @field: not kept
 */
GtkWidget *qy_definition_row_new (QyWorkingText *text, const QyField *field);
const char *qy_definition_row_get_key (QyDefinitionRow *self);

/**
 * qy_definition_row_matches: whether the row still shows the field as it is defined
 */
gboolean qy_definition_row_matches (QyDefinitionRow *self, const QyField *field);
