/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyAttachmentWindow: the files of one record that has no page of its own: a payment, an invoice, a
 * letter, a qualification. Escape closes it. Anything opens it by win.files (s: "ID\nTITLE").
 */
#define QY_TYPE_ATTACHMENT_WINDOW (qy_attachment_window_get_type ())
G_DECLARE_FINAL_TYPE (QyAttachmentWindow, qy_attachment_window, QY, ATTACHMENT_WINDOW, AdwWindow)

/**
 * qy_attachment_window_present:
 * @record: "ID\nTITLE" of the record
 *
 * Returns: (transfer none)
 */
GtkWindow *qy_attachment_window_present (GtkWindow *parent, QySession *session, const char *record);
