/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-due.h"
#include "qy-dossier.h"

/**
 * QyPenaltyDialog: what paying late costs up to a day, step by step; the sheet as PDF.
 */
#define QY_TYPE_PENALTY_DIALOG (qy_penalty_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QyPenaltyDialog, qy_penalty_dialog, QY, PENALTY_DIALOG, AdwWindow)

void qy_penalty_dialog_present (
    GtkWidget *from, QyBook *book, QyDossier *dossier, const QyDueItem *due, QyDate today);
