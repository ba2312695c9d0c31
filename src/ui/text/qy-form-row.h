/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-document.h"

/* What the form does with any of its rows: of a party, of a field, of a field's definition. */

gboolean qy_form_row_is_filled (GtkWidget *row);

/**
 * qy_form_row_update: shows what the document holds.
 */
void qy_form_row_update (GtkWidget *row);

/**
 * qy_form_row_matches: whether the row is that of the field as it is defined now
 * @definition: whether the form shows definitions
 */
gboolean qy_form_row_matches (GtkWidget *row, const QyField *field, gboolean definition);

/**
 * qy_form_row_shows:
 * @key: of a field, or of a party's attribute ("A.name")
 */
gboolean qy_form_row_shows (GtkWidget *row, const char *key);
