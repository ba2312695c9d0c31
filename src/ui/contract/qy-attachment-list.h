/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"
#include "qy-session.h"

/**
 * QyAttachmentList: the files kept with a contract.
 *
 * Its actions are the group "attachment": add, open (s: id), save (s), remove (s).
 */
#define QY_TYPE_ATTACHMENT_LIST (qy_attachment_list_get_type ())
G_DECLARE_FINAL_TYPE (QyAttachmentList, qy_attachment_list, QY, ATTACHMENT_LIST, AdwBin)

void qy_attachment_list_show (QyAttachmentList *self, QySession *session, QyDossier *dossier);

/**
 * qy_attachment_list_add: takes files into the book, as long work that can be stopped.
 * @files: a #GListModel of #GFile
 */
void qy_attachment_list_add (QyAttachmentList *self, GListModel *files);
