/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-preview.h"

/**
 * QyPreviewWindow: a #QyPreview in a window of its own. Escape closes it.
 */
#define QY_TYPE_PREVIEW_WINDOW (qy_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (QyPreviewWindow, qy_preview_window, QY, PREVIEW_WINDOW, AdwWindow)

/**
 * qy_preview_window_present: shows an attachment in a window that belongs to the one of @from.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
qy_preview_window_present (GtkWidget *from, QySession *session, const char *id, const char *name);
QyPreview *qy_preview_window_get_preview (QyPreviewWindow *self);
