/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book.h"
#include "qy-document.h"

/**
 * QyClauseDialog: chooses a clause of the library: what it says, where it stands and when to use
 * it.
 *
 * Signals: given (QyDocument *part, origin, title): as qy_text_act_paste() wants them.
 */
#define QY_TYPE_CLAUSE_DIALOG (qy_clause_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QyClauseDialog, qy_clause_dialog, QY, CLAUSE_DIALOG, AdwWindow)

/**
 * qy_clause_dialog_new:
 * @from: a widget of the window it belongs to
 */
GtkWidget *qy_clause_dialog_new (GtkWidget *from, QyBook *book);
