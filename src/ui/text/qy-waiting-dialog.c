/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-waiting-dialog.h"

struct _QyWaitingDialog
{
  AdwMessageDialog parent_instance;

  GtkEditable *event;
};

static guint given;

G_DEFINE_FINAL_TYPE (QyWaitingDialog, qy_waiting_dialog, ADW_TYPE_MESSAGE_DIALOG)

static char *
dup_event (QyWaitingDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->event)));
}

static void
on_edited (QyWaitingDialog *self)
{
  g_autofree char *event = dup_event (self);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "set", *event != '\0');
}

static void
qy_waiting_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  g_autofree char *event = dup_event (QY_WAITING_DIALOG (dialog));

  if (g_str_equal (response, "set"))
    g_signal_emit (dialog, given, 0, event);
}

static void
qy_waiting_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_WAITING_DIALOG);
  G_OBJECT_CLASS (qy_waiting_dialog_parent_class)->dispose (object);
}

static void
qy_waiting_dialog_class_init (QyWaitingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_waiting_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = qy_waiting_dialog_response;
  given = g_signal_new ("given", QY_TYPE_WAITING_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                        G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-waiting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QyWaitingDialog, event);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
qy_waiting_dialog_init (QyWaitingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_edited (self);
}

GtkWidget *
qy_waiting_dialog_new (GtkWidget *from, const char *label)
{
  GtkRoot *root = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && label != NULL, NULL);

  root = gtk_widget_get_root (from);
  return g_object_new (QY_TYPE_WAITING_DIALOG, "heading", label, "transient-for",
                       GTK_IS_WINDOW (root) ? root : NULL, NULL);
}
