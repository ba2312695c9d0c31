/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-register-start.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-register-dialog.h"
#include "qy-window.h"

static void
open_file (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  QyRegister *table = qy_register_open (path, NULL, cancellable, &error);

  if (table != NULL)
    g_task_return_pointer (task, table, (GDestroyNotify) qy_register_free);
  else
    g_task_return_error (task, error);
}

static void
on_opened (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  QyRegister *table = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = g_path_get_basename (g_task_get_task_data (G_TASK (result)));
  QySession *session = qy_window_get_session (QY_WINDOW (window));

  if (table == NULL)
    qy_notice_problem (GTK_WIDGET (window), _ ("The table was not read"), error);
  else if (session == NULL)
    qy_register_free (table);
  else
    gtk_window_present (
        GTK_WINDOW (qy_register_dialog_new (GTK_WINDOW (window), session, name, table)));
}

static void
on_chosen (GtkNativeDialog *dialog, int response, GtkWidget *window)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GTask) task = g_task_new (window, NULL, on_opened, NULL);

      if (g_file_peek_path (file) != NULL)
        {
          g_task_set_task_data (task, g_file_get_path (file), g_free);
          g_task_run_in_thread (task, open_file);
        }
    }
  g_object_unref (dialog);
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Import from Spreadsheet"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Tables (.xlsx, .csv)"));
  gtk_file_filter_add_suffix (filter, "xlsx");
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
qy_register_start_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.import-register", NULL, import_action);
}
