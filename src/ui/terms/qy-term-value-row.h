/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-term-value.h"

/**
 * QyTermValueRow: one attribute of a term: what it is, what it says, where the text says so. Where
 * it may be changed it is typed or chosen in place; what cannot be read is said beneath it and the
 * book keeps what it had.
 *
 * Its actions: value.show, value.wait, value.bind, value.unbind.
 */
#define QY_TYPE_TERM_VALUE_ROW (qy_term_value_row_get_type ())
G_DECLARE_FINAL_TYPE (QyTermValueRow, qy_term_value_row, QY, TERM_VALUE_ROW, AdwPreferencesRow)

GtkWidget *qy_term_value_row_new (QyBook *book);

/**
 * qy_term_value_row_show: what @attr of @term is now. What is being typed stays.
 */
void qy_term_value_row_show (QyTermValueRow *self,
                             QyDossier *dossier,
                             const QyTerm *term,
                             const QyTermAttrKind *attr);

/**
 * qy_term_value_row_get_attr: (transfer none): the attribute's name
 */
const char *qy_term_value_row_get_attr (QyTermValueRow *self);
