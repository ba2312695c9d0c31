/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"

/**
 * QySignDialog: records who signed the issued text and when; the signed copy can be attached in the
 * same step.
 */
#define QY_TYPE_SIGN_DIALOG (qy_sign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QySignDialog, qy_sign_dialog, QY, SIGN_DIALOG, AdwWindow)

QySignDialog *qy_sign_dialog_new (QyBook *book, QyDossier *dossier);

/**
 * qy_sign_dialog_set_scan: the signed copy that is attached with it.
 * @file: (nullable): none
 */
void qy_sign_dialog_set_scan (QySignDialog *self, GFile *file);

/**
 * qy_sign_dialog_present: makes one over the window of @from.
 */
void qy_sign_dialog_present (GtkWidget *from, QyBook *book, QyDossier *dossier);
