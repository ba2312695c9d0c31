/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"

/**
 * QyRedlineWindow: two states of a contract's text as one: what is gone struck out, what is new
 * underlined, moved blocks marked; from change to change with the buttons or F7 and Shift+F7.
 *
 * Properties: n-changes.
 */
#define QY_TYPE_REDLINE_WINDOW (qy_redline_window_get_type ())
G_DECLARE_FINAL_TYPE (QyRedlineWindow, qy_redline_window, QY, REDLINE_WINDOW, AdwWindow)

/**
 * qy_redline_window_new:
 * @n: the revision that is compared with the text as it is now; where that is the same revision,
 *   the one before with it
 */
QyRedlineWindow *qy_redline_window_new (QyBook *book, QyDossier *dossier, gint64 n);

/**
 * qy_redline_window_present: over the window of @from.
 */
void qy_redline_window_present (GtkWidget *from, QyBook *book, QyDossier *dossier, gint64 n);
