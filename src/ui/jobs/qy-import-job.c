/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-jobs-private.h"
#include "qy-book-search.h"
#include "qy-difference-row.h"
#include "qy-fault-dialog.h"
#include "qy-import-dialog.h"
#include "qy-notice.h"

/* One reading of the file: first to see what it would bring, then to bring it. */
typedef struct
{
  QyBookJob *job;
  gboolean check;
  GHashTable *replaced; /* qy_difference_key() of what was chosen */
  QyXmlImportReport *report;
} Reading;

static void
reading_free (Reading *reading)
{
  qy_book_job_end (reading->job);
  g_clear_pointer (&reading->replaced, g_hash_table_unref);
  g_clear_pointer (&reading->report, qy_xml_import_report_free);
  g_free (reading);
}

static gboolean
decide (const QyXmlDifference *difference, gpointer data)
{
  const Reading *reading = data;
  g_autofree char *key = qy_difference_key (difference);

  return reading->replaced != NULL && g_hash_table_contains (reading->replaced, key);
}

/* On the book's thread. What came in is stored before it is made searchable. */
static gpointer
read_file (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;
  const QyXmlImportOptions options = { .check = reading->check,
                                       .decide = decide,
                                       .decide_data = reading,
                                       .progress = qy_book_job_progress,
                                       .progress_data = reading->job,
                                       .cancellable = cancellable };

  if (!qy_xml_import (qy_book_lend_store (book), reading->job->path, &options, reading->report,
                      error))
    return NULL;
  if (reading->check)
    return reading;
  qy_book_store_written (book);
  return qy_book_reindex (book, NULL, error) ? reading : NULL;
}

static void
say_refused (QyWindow *window, const Reading *reading)
{
  g_autofree char *name = g_path_get_basename (reading->job->path);
  g_autofree char *heading = g_strdup_printf (_ ("%s was not imported"), name);
  const guint64 n = reading->report->n_refused;
  g_autofree char *body =
      g_strdup_printf (ngettext ("%u fault was found in the file. The book is as it was.",
                                 "%u faults were found in the file. The book is as it was.", n),
                       (guint) n);

  gtk_window_present (GTK_WINDOW (
      qy_fault_dialog_new (GTK_WINDOW (window), heading, body, reading->report->refused)));
}

static void
say_failure (QyWindow *window, const Reading *reading, const GError *error)
{
  if (reading->report->n_refused > 0 && error->code != QY_ERROR_CANCELLED)
    say_refused (window, reading);
  else
    qy_notice_problem (GTK_WIDGET (window), _ ("The file was not imported"), error);
}

static void
say_imported (QyWindow *window, const Reading *reading)
{
  g_autofree char *what = qy_book_jobs_describe (&reading->report->added);
  g_autofree char *text = NULL;
  guint replaced = 0;

  for (guint i = 0; i < reading->report->differences->len; i++)
    {
      const QyXmlDifference *difference = reading->report->differences->pdata[i];

      replaced += difference->replaced ? 1 : 0;
    }
  text = replaced == 0
             ? g_strdup_printf (_ ("Imported: %s"), what)
             : g_strdup_printf (ngettext ("Imported: %s; %u record was replaced",
                                          "Imported: %s; %u records were replaced", replaced),
                                what, replaced);
  qy_notice_toast (GTK_WIDGET (window), text);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (QyWindow) window = qy_book_job_get_window (reading->job);
  g_autoptr (GError) error = NULL;
  gboolean fine = qy_book_run_finish (QY_BOOK (source), result, &error) != NULL;

  if (window != NULL && fine)
    say_imported (window, reading);
  else if (window != NULL)
    say_failure (window, reading, error);
  reading_free (reading);
}

static Reading *
reading_new (QyWindow *window, const char *path, gboolean check)
{
  Reading *reading = g_new0 (Reading, 1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (check ? _ ("Checking %s") : _ ("Importing %s"), name);

  reading->job = qy_book_job_new (window, title, path);
  reading->check = check;
  reading->report = qy_xml_import_report_new ();
  return reading;
}

static void
run (Reading *reading, GAsyncReadyCallback done)
{
  qy_book_run_async (reading->job->book, read_file, reading, NULL, NULL,
                     qy_job_get_cancellable (reading->job->job), done, reading);
}

static void
on_response (QyImportDialog *dialog, const char *response, char *path)
{
  QyWindow *window = QY_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  Reading *reading = NULL;

  if (!g_str_equal (response, "import") || window == NULL)
    return;
  reading = reading_new (window, path, FALSE);
  reading->replaced = qy_import_dialog_get_replaced (dialog);
  run (reading, on_imported);
}

static void
path_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
ask (QyWindow *window, const Reading *reading)
{
  g_autofree char *name = g_path_get_basename (reading->job->path);
  QyImportDialog *dialog = qy_import_dialog_new (GTK_WINDOW (window), name, reading->report);

  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response),
                         g_strdup (reading->job->path), path_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (QyWindow) window = qy_book_job_get_window (reading->job);
  g_autoptr (GError) error = NULL;
  gboolean fine = qy_book_run_finish (QY_BOOK (source), result, &error) != NULL;

  if (window != NULL && fine)
    ask (window, reading);
  else if (window != NULL)
    say_failure (window, reading, error);
  reading_free (reading);
}

void
qy_import_job_run (QyWindow *window, const char *path)
{
  run (reading_new (window, path, TRUE), on_checked);
}

void
qy_import_job_begin (QyWindow *window)
{
  qy_book_jobs_choose (window, _ ("Import XML"), NULL, ".xml", _ ("XML files"), qy_import_job_run);
}
