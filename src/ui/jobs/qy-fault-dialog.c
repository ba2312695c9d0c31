/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fault-dialog.h"

#include <glib/gi18n-lib.h>

struct _QyFaultDialog
{
  AdwMessageDialog parent_instance;

  GtkWidget *scroller;
  GtkLabel *faults;
};

G_DEFINE_FINAL_TYPE (QyFaultDialog, qy_fault_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
qy_fault_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_FAULT_DIALOG);
  G_OBJECT_CLASS (qy_fault_dialog_parent_class)->dispose (object);
}

static void
qy_fault_dialog_class_init (QyFaultDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_fault_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/jobs/qy-fault-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QyFaultDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, QyFaultDialog, faults);
}

static void
qy_fault_dialog_init (QyFaultDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyFaultDialog *
qy_fault_dialog_new (GtkWindow *parent, const char *heading, const char *body, GPtrArray *faults)
{
  QyFaultDialog *self = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  g_return_val_if_fail (heading != NULL && body != NULL && faults != NULL, NULL);

  self = g_object_new (QY_TYPE_FAULT_DIALOG, "transient-for", parent, "heading", heading, "body",
                       body, NULL);
  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (lines, "%s• %s", i > 0 ? "\n" : "", (const char *) faults->pdata[i]);
  gtk_label_set_text (self->faults, lines->str);
  gtk_widget_set_visible (self->scroller, faults->len > 0);
  return self;
}

QyFaultDialog *
qy_fault_dialog_new_verified (GtkWindow *parent, GPtrArray *faults)
{
  g_autofree char *heading = NULL;

  g_return_val_if_fail (faults != NULL, NULL);

  if (faults->len == 0)
    return qy_fault_dialog_new (parent, _ ("The book is sound"),
                                _ ("Checked: the file, every text as it was issued, attachments "
                                   "and the history of each record."),
                                faults);
  heading = g_strdup_printf (ngettext ("%u fault was found", "%u faults were found", faults->len),
                             faults->len);
  return qy_fault_dialog_new (parent, heading,
                              _ ("Nothing was changed. Keep a copy of the file as it is, and go on "
                                 "with the newest backup that is sound."),
                              faults);
}
