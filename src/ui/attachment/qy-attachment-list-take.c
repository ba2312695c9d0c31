/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-attachment-list-private.h"
#include "qy-intake.h"
#include "qy-notice.h"
#include "qy-paste.h"
#include "qy-word.h"

static const char *
chosen_role (GtkFileChooser *chooser, QyAttachmentList *self)
{
  const char *role = gtk_file_chooser_get_choice (chooser, "role");

  return role != NULL && *role != '\0' ? role : self->role;
}

static void
on_files_chosen (GtkNativeDialog *dialog, int response, QyAttachmentList *self)
{
  g_autoptr (GListModel) files = NULL;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      qy_attachment_list_add (self, files, chosen_role (GTK_FILE_CHOOSER (dialog), self));
    }
  g_object_unref (dialog);
}

static void
offer_role (const char *role, GStrvBuilder *roles, GStrvBuilder *labels)
{
  g_strv_builder_add (roles, role);
  g_strv_builder_add (labels, qy_word (role));
}

/* The preferred one first: some dialogs do not take a choice from outside. */
static void
offer_roles (GtkFileChooser *chooser, const char *preferred)
{
  const char *const *all = qy_attachment_roles ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) roles = NULL;
  g_auto (GStrv) labels = NULL;

  offer_role (preferred, names, words);
  for (guint i = 0; all[i] != NULL; i++)
    if (!g_str_equal (all[i], preferred))
      offer_role (all[i], names, words);
  roles = g_strv_builder_end (names);
  labels = g_strv_builder_end (words);
  gtk_file_chooser_add_choice (chooser, "role", _ ("What the files are for"), (const char **) roles,
                               (const char **) labels);
  gtk_file_chooser_set_choice (chooser, "role", preferred);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Attach Files"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
      GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Attach"), NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  offer_roles (GTK_FILE_CHOOSER (dialog), QY_ATTACHMENT_LIST (widget)->role);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_files_chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_pasted (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyAttachmentList) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *incoming = qy_paste_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (incoming != NULL)
    qy_attachment_list_take (self, incoming, NULL);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    qy_notice_problem (GTK_WIDGET (self), _ ("Nothing was pasted"), error);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (qy_paste_is_possible (clipboard))
    qy_paste_async (clipboard, NULL, on_pasted, g_object_ref (widget));
  else
    qy_notice_toast (widget, _ ("The clipboard holds no file, picture or text"));
}

static gboolean
on_drop (QyAttachmentList *self, const GValue *value)
{
  GPtrArray *incoming = NULL;

  if (self->holder_id == NULL || self->read_only)
    return FALSE;
  incoming = qy_incoming_list_new ();
  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    g_ptr_array_add (incoming, qy_incoming_new_file (file->data));
  qy_attachment_list_take (self, incoming, NULL);
  return TRUE;
}

void
qy_attachment_list_take (QyAttachmentList *self, GPtrArray *incoming, const char *role)
{
  g_return_if_fail (QY_IS_ATTACHMENT_LIST (self) && incoming != NULL);

  if (self->holder_id != NULL && !self->read_only)
    qy_intake_run (GTK_WIDGET (self), self->session, self->holder_id,
                   role != NULL ? role : self->role, incoming);
  else
    g_ptr_array_unref (incoming);
}

void
qy_attachment_list_accept_drops (QyAttachmentList *self)
{
  GtkDropTarget *target = NULL;

  g_return_if_fail (QY_IS_ATTACHMENT_LIST (self));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
qy_attachment_list_install_taking (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "attachment.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "attachment.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "attachment.paste", NULL);
}
