/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-attachment.h"
#include "qy-session.h"

/**
 * QyAttachmentRow: one file: what it is, when it came, its role and a note that can be changed. Its
 * buttons are actions of the group "attachment".
 */
#define QY_TYPE_ATTACHMENT_ROW (qy_attachment_row_get_type ())
G_DECLARE_FINAL_TYPE (QyAttachmentRow, qy_attachment_row, QY, ATTACHMENT_ROW, GtkListBoxRow)

GtkWidget *qy_attachment_row_new (QySession *session, const QyAttachment *attachment);
const char *qy_attachment_row_get_id (QyAttachmentRow *self);

/**
 * qy_attachment_row_set_read_only: role and note can be read, and the file stays.
 */
void qy_attachment_row_set_read_only (QyAttachmentRow *self, gboolean read_only);
