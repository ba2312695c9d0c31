/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-attachment-list.h"

/**
 * QyAttachmentPane: the files of a record with the preview beside them, or below where there is not
 * enough room from left to right; for a tab of its own.
 */
#define QY_TYPE_ATTACHMENT_PANE (qy_attachment_pane_get_type ())
G_DECLARE_FINAL_TYPE (QyAttachmentPane, qy_attachment_pane, QY, ATTACHMENT_PANE, GtkWidget)

void qy_attachment_pane_show (QyAttachmentPane *self, QySession *session, const char *holder_id);

/**
 * qy_attachment_pane_search: looks for words in the file that is shown, if there is one.
 */
void qy_attachment_pane_search (QyAttachmentPane *self);

/**
 * qy_attachment_pane_get_list: (transfer none)
 */
QyAttachmentList *qy_attachment_pane_get_list (QyAttachmentPane *self);
