/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-start.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-notice.h"
#include "qy-review-paste.h"
#include "qy-review-shelf.h"
#include "qy-text-error.h"
#include "qy-text-limits.h"

/* A text to be reviewed: a file, or bytes with a name. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *name;
} Text;

static void
free_text (Text *text)
{
  g_clear_object (&text->file);
  g_clear_pointer (&text->bytes, g_bytes_unref);
  g_free (text->name);
  g_free (text);
}

/* A file far over the limit is not read at all. */
static gboolean
check_size (GFile *file, const char *name, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) <= QY_TEXT_MAX_BYTES)
    return TRUE;
  g_set_error (error, QY_TEXT_ERROR, QY_ERROR_TOO_LARGE,
               _ ("%s is larger than 10 MiB, more than a template can be. Nothing was read; divide "
                  "the file, or import the part you need as text."),
               name);
  return FALSE;
}

static gboolean
check_any (QyShelvedReview *shelved, GError **error)
{
  for (guint i = 0; i < shelved->reviews->len; i++)
    {
      const QyAnalysis *analysis = qy_review_get_analysis (shelved->reviews->pdata[i]);

      if (analysis->clauses->len + analysis->blanks->len + analysis->parties->len > 0)
        return TRUE;
    }
  g_set_error (error, QY_TEXT_ERROR, QY_ERROR_FOREIGN,
               _ ("%s does not look like a contract: it has no clause, no blank and no party. "
                  "Nothing was stored."),
               shelved->name);
  qy_review_shelf_discard (shelved->id);
  return FALSE;
}

static void
read_text (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Text *text = data;
  GError *error = NULL;
  g_autoptr (QyShelvedReview) shelved = NULL;

  if (text->file != NULL && check_size (text->file, text->name, &error))
    text->bytes = g_file_load_bytes (text->file, NULL, NULL, &error);
  if (text->bytes != NULL)
    shelved = qy_review_shelf_put (text->bytes, text->name, &error);
  if (shelved != NULL && check_any (shelved, &error))
    g_task_return_pointer (task, g_strdup (shelved->id), g_free);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject *from, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *page = id != NULL ? g_strconcat ("review:", id, NULL) : NULL;

  if (page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (from), "win.open", "s", page);
  else
    qy_notice_problem (GTK_WIDGET (from), _ ("The text was not imported"), error);
}

static void
start (GtkWidget *from, Text *text)
{
  g_autoptr (GTask) task = g_task_new (from, NULL, on_read, NULL);

  g_task_set_task_data (task, text, (GDestroyNotify) free_text);
  g_task_run_in_thread (task, read_text);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, GtkWidget *from)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    qy_review_start_file (from, file);
  g_object_unref (dialog);
}

static GtkFileFilter *
text_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Text files"));
  gtk_file_filter_add_mime_type (filter, "text/plain");
  gtk_file_filter_add_suffix (filter, "txt");
  return filter;
}

static GtkFileFilter *
any_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("All files"));
  gtk_file_filter_add_pattern (filter, "*");
  return filter;
}

void
qy_review_start_import (GtkWidget *from)
{
  GtkFileChooserNative *dialog = NULL;
  g_autoptr (GtkFileFilter) texts = text_filter ();
  g_autoptr (GtkFileFilter) all = any_filter ();

  g_return_if_fail (GTK_IS_WIDGET (from));

  dialog =
      gtk_file_chooser_native_new (_ ("Import Template"), GTK_WINDOW (gtk_widget_get_root (from)),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Review"), _ ("_Cancel"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), texts);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen), from, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_pasted (GtkWidget *from, const char *pasted)
{
  Text *text = g_new0 (Text, 1);

  text->bytes = g_bytes_new (pasted, strlen (pasted));
  text->name = g_strdup (_ ("Pasted text"));
  start (from, text);
}

void
qy_review_start_paste (GtkWidget *from)
{
  QyReviewPaste *dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  dialog = qy_review_paste_new (GTK_WINDOW (gtk_widget_get_root (from)));
  g_signal_connect_object (dialog, "pasted", G_CALLBACK (on_pasted), from, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
qy_review_start_file (GtkWidget *from, GFile *file)
{
  Text *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && G_IS_FILE (file));

  text = g_new0 (Text, 1);
  text->file = g_object_ref (file);
  text->name = g_file_get_basename (file);
  start (from, text);
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_review_start_import (widget);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_review_start_paste (widget);
}

void
qy_review_start_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.import-template", NULL, import_action);
  gtk_widget_class_install_action (window_class, "win.paste-template", NULL, paste_action);
}
