/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyAttachmentList: the files kept with one record, whatever it is: a contract, party or
 * qualification, or a letter, payment, invoice, incident, service record, window, meeting, change
 * request, evaluation, daily report. Files are dropped on it, pasted or chosen; a click previews
 * one; it follows the changes of the book by itself.
 *
 * Embed it where the form scrolls; it is as high as its rows:
 *
 *   template:  <object class="QyAttachmentList" id="files"><property
 * name="role">record</property></object> class:     g_type_ensure (QY_TYPE_ATTACHMENT_LIST);
 *   record:    qy_attachment_list_show (self->files, session, incident->id);
 *
 * While there is no record yet (%NULL) it is there, but takes nothing.
 *
 * Properties: title: its heading, "Attachments" unless said; role: of new files, "other" unless
 * said; read-only: nothing is added, changed or removed; n-files.
 *
 * Signals: preview (id, name): a file is to be shown; a handler that shows it returns %TRUE,
 * otherwise it gets a window of its own.
 *
 * Its actions are the group "attachment": add, paste, preview (s: id), open (s), save (s), remove
 * (s).
 */
#define QY_TYPE_ATTACHMENT_LIST (qy_attachment_list_get_type ())
G_DECLARE_FINAL_TYPE (QyAttachmentList, qy_attachment_list, QY, ATTACHMENT_LIST, AdwBin)

/**
 * qy_attachment_list_show:
 * @holder_id: (nullable): the record
 */
void qy_attachment_list_show (QyAttachmentList *self, QySession *session, const char *holder_id);

/**
 * qy_attachment_list_add: takes files into the book, as long work that can be stopped.
 * @files: a #GListModel of #GFile
 * @role: (nullable): the list's own
 */
void qy_attachment_list_add (QyAttachmentList *self, GListModel *files, const char *role);

/**
 * qy_attachment_list_set_read_only: nothing can be added, changed or removed; all can be looked at.
 */
void qy_attachment_list_set_read_only (QyAttachmentList *self, gboolean read_only);

/**
 * qy_attachment_list_get_files: (element-type QyAttachment) (transfer none) (nullable): those shown
 */
GPtrArray *qy_attachment_list_get_files (QyAttachmentList *self);

/**
 * qy_attachment_list_has: whether the file @id is among those shown
 */
gboolean qy_attachment_list_has (QyAttachmentList *self, const char *id);

/**
 * qy_attachment_list_select:
 * @id: (nullable): the file that is shown elsewhere
 */
void qy_attachment_list_select (QyAttachmentList *self, const char *id);
