/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-register.h"
#include "qy-session.h"

/**
 * QyRegisterDialog: what a spreadsheet would bring into the book: which column holds what, the
 * first rows as contracts, what is there already, what is wrong in which row.
 *
 * Actions: register.import, register.close.
 */
#define QY_TYPE_REGISTER_DIALOG (qy_register_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QyRegisterDialog, qy_register_dialog, QY, REGISTER_DIALOG, AdwWindow)

/**
 * qy_register_dialog_new:
 * @name: of the file
 * @table: (transfer full)
 */
QyRegisterDialog *
qy_register_dialog_new (GtkWindow *parent, QySession *session, const char *name, QyRegister *table);
