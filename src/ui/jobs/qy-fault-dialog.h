/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QyFaultDialog: what a check of a book or a file found, one fault a line.
 */
#define QY_TYPE_FAULT_DIALOG (qy_fault_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QyFaultDialog, qy_fault_dialog, QY, FAULT_DIALOG, AdwMessageDialog)

/**
 * qy_fault_dialog_new:
 * @faults: (element-type utf8): sentences, maybe none
 */
QyFaultDialog *
qy_fault_dialog_new (GtkWindow *parent, const char *heading, const char *body, GPtrArray *faults);

/**
 * qy_fault_dialog_new_verified: the same after qy_book_verify(): all is well, or what to do.
 */
QyFaultDialog *qy_fault_dialog_new_verified (GtkWindow *parent, GPtrArray *faults);
