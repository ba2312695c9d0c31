/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-signed-copy.h"

#include <glib/gi18n-lib.h>

#include "qy-book-service-record.h"
#include "qy-notice.h"
#include "qy-prompt.h"
#include "qy-request.h"

/* One scan on its way. */
typedef struct
{
  char *record_id;
  GFile *file;
  char *on;
  QyJob *job; /* NULL until it runs */
} Copy;

static Copy *
copy_new (const char *record_id, GFile *file)
{
  Copy *copy = g_new0 (Copy, 1);

  copy->record_id = g_strdup (record_id);
  copy->file = file != NULL ? g_object_ref (file) : NULL;
  return copy;
}

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->record_id);
  g_clear_object (&copy->file);
  g_free (copy->on);
  g_clear_object (&copy->job);
  g_free (copy);
}

static gpointer
store (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Copy *copy = data;
  g_autoptr (GFileInputStream) stream = g_file_read (copy->file, cancellable, error);
  g_autofree char *name = g_file_get_basename (copy->file);

  return stream != NULL
                 && qy_book_service_record_take_signed_copy (book, copy->record_id, name,
                                                             G_INPUT_STREAM (stream), copy->on,
                                                             cancellable, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static void
on_stored (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) page = data;
  g_autoptr (GError) error = NULL;
  QyJob *job = g_object_get_data (G_OBJECT (page), "signed-copy-job");

  qy_book_run_finish (QY_BOOK (book), result, &error);
  qy_job_finish (job);
  g_object_set_data (G_OBJECT (page), "signed-copy-job", NULL);
  if (gtk_widget_get_root (page) == NULL)
    return;
  if (error == NULL)
    qy_notice_toast (page, _ ("The signed copy is attached; the record is closed to changes"));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    qy_notice_toast (page, _ ("Stopped; nothing was attached"));
  else
    qy_notice_problem (page, _ ("The signed copy was not attached"), error);
}

static void
on_day_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyServicePage *page = QY_SERVICE_PAGE (from);
  Copy *copy = copy_new (((Copy *) data)->record_id, ((Copy *) data)->file);
  g_autofree char *typed = qy_prompt_get_text (prompt, 0);
  g_autoptr (GError) error = NULL;
  QyDate day = qy_date_parse (typed, &error);

  if (!qy_date_is_set (day))
    {
      qy_notice_problem (from, _ ("The signed copy was not attached"), error);
      copy_free (copy);
      return;
    }
  copy->on = qy_date_to_iso (day);
  copy->job = qy_job_new (_ ("Attaching the signed copy"));
  g_object_set_data_full (G_OBJECT (page), "signed-copy-job", g_object_ref (copy->job),
                          g_object_unref);
  qy_session_add_job (qy_service_page_get_session (page), copy->job);
  qy_book_run_async (qy_service_page_get_book (page), store, copy, copy_free, NULL,
                     qy_job_get_cancellable (copy->job), on_stored, g_object_ref (page));
}

static void
on_chosen (GtkNativeDialog *dialog, int response, QyServicePage *page)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    qy_signed_copy_take (page, g_object_get_data (G_OBJECT (dialog), "record"), file);
  g_object_unref (dialog);
}

void
qy_signed_copy_choose (QyServicePage *page, const char *record_id)
{
  GtkRoot *root = NULL;
  GtkFileChooserNative *dialog = NULL;

  g_return_if_fail (QY_IS_SERVICE_PAGE (page) && record_id != NULL);

  root = gtk_widget_get_root (GTK_WIDGET (page));
  dialog = gtk_file_chooser_native_new (_ ("Signed Copy"), GTK_WINDOW (root),
                                        GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Attach"), NULL);
  g_object_set_data_full (G_OBJECT (dialog), "record", g_strdup (record_id), g_free);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen), page, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
qy_signed_copy_take (QyServicePage *page, const char *record_id, GFile *file)
{
  g_autofree char *today = NULL;
  QyPrompt *prompt = NULL;

  g_return_if_fail (QY_IS_SERVICE_PAGE (page) && record_id != NULL && G_IS_FILE (file));

  today = qy_date_to_iso (qy_book_get_today (qy_service_page_get_book (page)));
  prompt = qy_prompt_new (GTK_WIDGET (page), _ ("Attach the Signed Copy?"),
                          _ ("The record is signed by both sides from then on and can no longer be "
                             "changed."),
                          _ ("_Attach"));
  qy_prompt_add (prompt, _ ("Day of the signatures"), today, TRUE);
  qy_prompt_ask (prompt, on_day_asked, copy_new (record_id, file), copy_free);
}
