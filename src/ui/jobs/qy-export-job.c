/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-jobs-private.h"
#include "qy-book-snapshot.h"
#include "qy-notice.h"

#define COPYING 0.2 /* of the time */

typedef struct
{
  QyBookJob *job;
  QyXmlCounts counts;
} Export;

/* On the thread of the snapshot. */
static gboolean
write_xml (QyStore *snapshot, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;
  const QyXmlExportOptions options = { .progress = qy_book_job_progress,
                                       .progress_data = export->job,
                                       .cancellable = cancellable };

  export->job->from = COPYING;
  export->job->to = 1;
  return qy_xml_export (snapshot, export->job->path, &options, &export->counts, error);
}

static void
tell (QyWindow *window, const Export *export)
{
  g_autofree char *name = g_path_get_basename (export->job->path);
  g_autofree char *what = qy_book_jobs_describe (&export->counts);
  g_autofree char *text = g_strdup_printf (_ ("Exported to %s: %s"), name, what);

  qy_notice_toast (GTK_WIDGET (window), text);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  Export *export = data;
  g_autoptr (QyWindow) window = qy_book_job_get_window (export->job);
  g_autoptr (GError) error = NULL;
  gboolean fine = qy_book_snapshot_run_finish (QY_BOOK (source), result, &error);

  if (window != NULL && fine)
    tell (window, export);
  else if (window != NULL)
    qy_notice_problem (GTK_WIDGET (window), _ ("The book was not exported"), error);
  qy_book_job_end (export->job);
  g_free (export);
}

void
qy_export_job_run (QyWindow *window, const char *path)
{
  Export *export = g_new0 (Export, 1);

  export->job = qy_book_job_new (window, _ ("Exporting the book"), path);
  export->job->to = COPYING;
  qy_book_snapshot_run_async (export->job->book, write_xml, export, NULL, qy_book_job_progress,
                              export->job, qy_job_get_cancellable (export->job->job), on_exported,
                              export);
}

void
qy_export_job_begin (QyWindow *window)
{
  g_autofree char *name = qy_book_jobs_propose_name (window, ".xml");

  qy_book_jobs_choose (window, _ ("Export Book as XML"), name, ".xml", _ ("XML files"),
                       qy_export_job_run);
}
