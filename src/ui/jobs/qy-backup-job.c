/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "qy-book-jobs-private.h"
#include "qy-book-safety.h"
#include "qy-notice.h"

typedef struct
{
  QyBookJob *job;
  char *aside; /* where the file is that was at the place before; NULL: none was */
} Backup;

/* An older copy is given up only when the new one is there. */
static char *
put_aside (const char *path)
{
  g_autofree char *aside = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  aside = g_strconcat (path, ".old", NULL);
  for (guint n = 2; g_file_test (aside, G_FILE_TEST_EXISTS); n++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.old-%u", path, n);
    }
  return g_rename (path, aside) == 0 ? g_steal_pointer (&aside) : NULL;
}

static void
tell (QyWindow *window, const Backup *backup)
{
  g_autofree char *name = g_path_get_basename (backup->job->path);
  g_autofree char *text = g_strdup_printf (_ ("A checked copy of the book is at %s"), name);

  qy_notice_toast (GTK_WIDGET (window), text);
}

static void
on_backed_up (GObject *source, GAsyncResult *result, gpointer data)
{
  Backup *backup = data;
  g_autoptr (QyWindow) window = qy_book_job_get_window (backup->job);
  g_autoptr (GError) error = NULL;
  gboolean fine = qy_book_backup_finish (QY_BOOK (source), result, &error);

  if (backup->aside != NULL && fine)
    g_unlink (backup->aside);
  else if (backup->aside != NULL)
    g_rename (backup->aside, backup->job->path);
  if (window != NULL && fine)
    tell (window, backup);
  else if (window != NULL)
    qy_notice_problem (GTK_WIDGET (window), _ ("The book was not backed up"), error);
  qy_book_job_end (backup->job);
  g_free (backup->aside);
  g_free (backup);
}

void
qy_backup_job_run (QyWindow *window, const char *path)
{
  Backup *backup = g_new0 (Backup, 1);

  backup->job = qy_book_job_new (window, _ ("Backing up the book"), path);
  backup->aside = put_aside (path);
  qy_book_backup_async (backup->job->book, path, qy_book_job_progress, backup->job,
                        qy_job_get_cancellable (backup->job->job), on_backed_up, backup);
}

void
qy_backup_job_begin (QyWindow *window)
{
  g_autofree char *name = qy_book_jobs_propose_name (window, ".qybook");

  qy_book_jobs_choose (window, _ ("Back Up the Book"), name, ".qybook", _ ("Books"),
                       qy_backup_job_run);
}
