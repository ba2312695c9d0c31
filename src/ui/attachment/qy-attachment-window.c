/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-attachment-window.h"

#include "qy-attachment-pane.h"

struct _QyAttachmentWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  QyAttachmentPane *files;
};

G_DEFINE_FINAL_TYPE (QyAttachmentWindow, qy_attachment_window, ADW_TYPE_WINDOW)

static void
qy_attachment_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_ATTACHMENT_WINDOW);
  G_OBJECT_CLASS (qy_attachment_window_parent_class)->dispose (object);
}

static void
qy_attachment_window_class_init (QyAttachmentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_attachment_window_dispose;
  g_type_ensure (QY_TYPE_ATTACHMENT_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/attachment/qy-attachment-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentWindow, title);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentWindow, files);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
qy_attachment_window_init (QyAttachmentWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
qy_attachment_window_present (GtkWindow *parent, QySession *session, const char *record)
{
  QyAttachmentWindow *self = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && QY_IS_SESSION (session), NULL);
  g_return_val_if_fail (record != NULL && *record != '\0', NULL);

  parts = g_strsplit (record, "\n", 2);
  self = g_object_new (QY_TYPE_ATTACHMENT_WINDOW, "transient-for", parent, NULL);
  adw_window_title_set_subtitle (self->title, parts[1] != NULL ? parts[1] : "");
  qy_attachment_pane_show (self->files, session, parts[0]);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
