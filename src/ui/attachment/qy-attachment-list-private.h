/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-attachment-list.h"
#include "qy-book-attachment.h"
#include "qy-refresh.h"

struct _QyAttachmentList
{
  AdwBin parent_instance;

  QySession *session;
  char *holder_id;
  char *role;
  gboolean read_only;
  QyRefresh *refresh;
  GCancellable *loading;
  GPtrArray *files; /* NULL until they were read */

  GtkLabel *title_label;
  GtkWidget *add_button;
  GtkListBox *list;
  GtkWidget *empty_label;
};

/**
 * qy_attachment_list_take: takes them into the book, if the list may be added to.
 * @incoming: (element-type QyIncoming) (transfer full)
 * @role: (nullable): the list's own
 */
void qy_attachment_list_take (QyAttachmentList *self, GPtrArray *incoming, const char *role);

/**
 * qy_attachment_list_accept_drops: files dropped on it are attached.
 */
void qy_attachment_list_accept_drops (QyAttachmentList *self);

/* The actions: adding and pasting; what can be done with one file. */
void qy_attachment_list_install_taking (GtkWidgetClass *widget_class);
void qy_attachment_list_install_acts (GtkWidgetClass *widget_class);
