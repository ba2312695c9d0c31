/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"
#include "qy-session.h"

/**
 * QyAttachmentRow: one file: what it is, when it came, its role and a note that can be changed.
 */
#define QY_TYPE_ATTACHMENT_ROW (qy_attachment_row_get_type ())
G_DECLARE_FINAL_TYPE (QyAttachmentRow, qy_attachment_row, QY, ATTACHMENT_ROW, GtkListBoxRow)

GtkWidget *
qy_attachment_row_new (QySession *session, QyDossier *dossier, const QyAttachment *attachment);
const char *qy_attachment_row_get_id (QyAttachmentRow *self);
