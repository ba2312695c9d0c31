/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-attachment-list-private.h"
#include "qy-attachment-out.h"
#include "qy-notice.h"
#include "qy-preview-window.h"
#include "qy-request.h"

static QyBook *
book_of (QyAttachmentList *self)
{
  return qy_session_get_book (self->session);
}

/* The stream in whose history the removal is told: there it can be taken back. */
static gpointer
remove_attachment (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyAttachment) attachment = qy_book_attachment_get (book, id, error);
  g_autofree char *stream =
      attachment != NULL ? qy_book_attachment_find_record (book, attachment, error) : NULL;

  if (stream == NULL || !qy_book_attachment_remove (book, id, error))
    return NULL;
  return g_steal_pointer (&stream);
}

static void
on_removed (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *stream = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The file was not removed"), error);
  else
    qy_notice_toast_with_undo (owner, _ ("File removed"), stream);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_request_run (widget, book_of (QY_ATTACHMENT_LIST (widget)), remove_attachment,
                  g_variant_dup_string (parameter, NULL), g_free, g_free, NULL, on_removed);
}

static const QyAttachment *
find (QyAttachmentList *self, GVariant *id)
{
  for (guint i = 0; self->files != NULL && i < self->files->len; i++)
    {
      const QyAttachment *attachment = self->files->pdata[i];

      if (g_str_equal (attachment->id, g_variant_get_string (id, NULL)))
        return attachment;
    }
  return NULL;
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (widget);
  const QyAttachment *attachment = find (self, parameter);

  if (attachment != NULL)
    qy_attachment_open (widget, book_of (self), attachment->id, attachment->name);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (widget);
  const QyAttachment *attachment = find (self, parameter);

  if (attachment != NULL)
    qy_attachment_save (widget, book_of (self), attachment->id, attachment->name);
}

static void
preview_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (widget);
  const QyAttachment *attachment = find (self, parameter);
  gboolean shown = FALSE;

  if (attachment == NULL)
    return;
  qy_attachment_list_select (self, attachment->id);
  g_signal_emit_by_name (self, "preview", attachment->id, attachment->name, &shown);
  if (!shown)
    qy_preview_window_present (widget, self->session, attachment->id, attachment->name);
}

void
qy_attachment_list_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "attachment.preview", "s", preview_action);
  gtk_widget_class_install_action (widget_class, "attachment.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "attachment.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "attachment.remove", "s", remove_action);
}
