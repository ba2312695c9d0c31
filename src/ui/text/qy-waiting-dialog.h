/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QyWaitingDialog: asks what a value waits for that nobody knows yet.
 *
 * Signals: given (event).
 */
#define QY_TYPE_WAITING_DIALOG (qy_waiting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QyWaitingDialog, qy_waiting_dialog, QY, WAITING_DIALOG, AdwMessageDialog)

/**
 * qy_waiting_dialog_new:
 * @from: a widget of the window it belongs to
 * @label: of the field
 */
GtkWidget *qy_waiting_dialog_new (GtkWidget *from, const char *label);
