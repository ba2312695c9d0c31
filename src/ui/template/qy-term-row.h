/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-template-file.h"

/**
 * QyTermRow: what a template provides, and which fields hold its values: each can be bound to
 * another field, the whole can be removed. Actions: term.show, term.remove.
 *
 * Signals: show-block (key): the clause that says so should come into view.
 */
#define QY_TYPE_TERM_ROW (qy_term_row_get_type ())
G_DECLARE_FINAL_TYPE (QyTermRow, qy_term_row, QY, TERM_ROW, AdwExpanderRow)

GtkWidget *qy_term_row_new (QyBook *book, const QyTemplateFile *file, const QyTerm *term);
