/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-preview-window.h"

struct _QyPreviewWindow
{
  AdwWindow parent_instance;

  QyPreview *preview;
};

G_DEFINE_FINAL_TYPE (QyPreviewWindow, qy_preview_window, ADW_TYPE_WINDOW)

static void
qy_preview_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PREVIEW_WINDOW);
  G_OBJECT_CLASS (qy_preview_window_parent_class)->dispose (object);
}

static void
qy_preview_window_class_init (QyPreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_preview_window_dispose;
  g_type_ensure (QY_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/preview/qy-preview-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPreviewWindow, preview);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
qy_preview_window_init (QyPreviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
qy_preview_window_present (GtkWidget *from, QySession *session, const char *id, const char *name)
{
  QyPreviewWindow *self = NULL;
  GtkRoot *root = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session), NULL);
  g_return_val_if_fail (id != NULL && name != NULL, NULL);

  root = gtk_widget_get_root (from);
  self = g_object_new (QY_TYPE_PREVIEW_WINDOW, "title", name, NULL);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  qy_preview_show (self->preview, session, id, name);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}

QyPreview *
qy_preview_window_get_preview (QyPreviewWindow *self)
{
  g_return_val_if_fail (QY_IS_PREVIEW_WINDOW (self), NULL);

  return self->preview;
}
