/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QySignedDialog: enters a contract that was signed on paper, with its scan; opens it afterwards.
 */
#define QY_TYPE_SIGNED_DIALOG (qy_signed_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QySignedDialog, qy_signed_dialog, QY, SIGNED_DIALOG, AdwWindow)

QySignedDialog *qy_signed_dialog_new (QySession *session);

/**
 * qy_signed_dialog_set_scan: the file that is attached with it.
 * @file: (nullable): none
 */
void qy_signed_dialog_set_scan (QySignedDialog *self, GFile *file);

/**
 * qy_signed_dialog_present: makes one over the window of @from.
 */
void qy_signed_dialog_present (GtkWidget *from, QySession *session);
