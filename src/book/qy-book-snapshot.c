/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-snapshot.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "qy-book-private.h"

#define ROOM_LEFT (16 << 20) /* bytes that a snapshot leaves to the others on a disk */

typedef struct
{
  QyCopy *(*begin) (QyConnection *, const char *, GError **);
  const char *path;
  QyCopy *copy;
  goffset done;
  goffset total;
} Copying;

typedef struct
{
  QySnapshotFunc func;
  gpointer data;
  GDestroyNotify data_free;
  GFileProgressCallback progress;
  gpointer progress_data;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->data_free != NULL)
    job->data_free (job->data);
  g_free (job);
}

static gpointer
do_step (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Copying *copying = data;

  if (copying->copy == NULL)
    copying->copy =
        copying->begin (qy_store_get_connection (qy_book_get_store (book)), copying->path, error);
  if (copying->copy == NULL
      || !qy_copy_step (copying->copy, &copying->done, &copying->total, error))
    return NULL;
  return book;
}

static gpointer
do_free (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  qy_copy_free (data);
  return book;
}

/* On the book's thread, whose handle an unfinished copy uses; a closed book has none any more. */
static void
give_up (QyBook *book, QyCopy *copy)
{
  if (copy != NULL && qy_book_run (book, do_free, copy, NULL, NULL) == NULL)
    qy_copy_free (copy);
}

QyCopy *
qy_book_copy_pages (QyBook *self,
                    QyCopy *(*begin) (QyConnection *, const char *, GError **),
                    const char *path,
                    GFileProgressCallback progress,
                    gpointer progress_data,
                    GCancellable *cancellable,
                    GError **error)
{
  Copying copying = { begin, path };

  do
    {
      if (qy_book_run (self, do_step, &copying, cancellable, error) == NULL)
        {
          give_up (self, copying.copy);
          return NULL;
        }
      if (progress != NULL)
        progress (copying.done, copying.total, progress_data);
    }
  while (!qy_copy_is_complete (copying.copy));
  return copying.copy;
}

void
qy_book_run_task (GTask *task, GTaskThreadFunc func)
{
  gpointer book = g_task_get_source_object (task);

  if (qy_book_is_inline (book))
    func (task, book, g_task_get_task_data (task), g_task_get_cancellable (task));
  else
    g_task_run_in_thread (task, func);
}

/* Where nobody says how much room there is, trying shows it. */
static gboolean
has_room (const char *folder, guint64 size)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileInfo) info =
      g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);

  if (g_access (folder, W_OK | X_OK) != 0)
    return FALSE;
  return info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE)
         || g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE)
                >= size + ROOM_LEFT;
}

static char *
choose_pattern (QyBook *book, GError **error)
{
  const char *path = qy_book_get_path (book);
  g_autofree char *beside = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *pattern = g_strdup_printf (".%s.snapshot-XXXXXX", name);
  const char *folders[] = { beside, g_get_tmp_dir () };
  g_autofree char *needed = NULL;
  GStatBuf info;
  guint64 size = g_stat (path, &info) == 0 ? (guint64) info.st_size : 0;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    if (has_room (folders[i], size))
      return g_build_filename (folders[i], pattern, NULL);
  needed = g_format_size (size);
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_FULL,
               _ ("Neither %s nor %s has room for a copy of the book (%s). Nothing was changed; "
                  "free some space and try again."),
               folders[0], folders[1], needed);
  return NULL;
}

/* Opened, the file needs no name: whatever happens to this program, nothing is left of it. */
static gboolean
run_over (
    const char *path, QySnapshotFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyStore) snapshot = qy_store_open (path, QY_STORE_READ_ONLY, error);

  g_unlink (path);
  return snapshot != NULL && func (snapshot, data, cancellable, error);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (qy_book_snapshot_run (source, job->func, job->data, job->progress, job->progress_data,
                            cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

gboolean
qy_book_snapshot_run (QyBook *self,
                      QySnapshotFunc func,
                      gpointer data,
                      GFileProgressCallback progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (QyCopy) copy = NULL;
  g_autofree char *pattern = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && func != NULL, FALSE);

  pattern = choose_pattern (self, error);
  if (pattern == NULL)
    return FALSE;
  copy = qy_book_copy_pages (self, qy_copy_begin, pattern, progress, progress_data, cancellable,
                             error);
  if (copy == NULL)
    return FALSE;
  path = qy_copy_take (copy);
  return run_over (path, func, data, cancellable, error);
}

void
qy_book_snapshot_run_async (QyBook *self,
                            QySnapshotFunc func,
                            gpointer data,
                            GDestroyNotify data_free,
                            GFileProgressCallback progress,
                            gpointer progress_data,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (QY_IS_BOOK (self) && func != NULL);

  job = g_new0 (Job, 1);
  *job = (Job){ func, data, data_free, progress, progress_data };
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, qy_book_snapshot_run_async);
  g_task_set_task_data (task, job, job_free);
  qy_book_run_task (task, run_in_thread);
}

gboolean
qy_book_snapshot_run_finish (QyBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
