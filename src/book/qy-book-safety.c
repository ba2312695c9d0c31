/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-safety.h"

#include <glib/gi18n-lib.h>

#include "qy-act-private.h"
#include "qy-book-private.h"
#include "qy-book-snapshot.h"
#include "qy-verify.h"

typedef struct
{
  char *to;
  GFileProgressCallback progress;
  gpointer progress_data;
} Backup;

static void
backup_free (gpointer data)
{
  g_free (((Backup *) data)->to);
  g_free (data);
}

/* That a copy was made is a happening of the file: it belongs to the book's own stream. */
static gboolean
note_backup (QyBook *book, const char *to, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyEvent) event = NULL;
  g_autofree char *name = g_path_get_basename (to);
  g_autofree char *label = g_strdup_printf (_ ("Backup %s made"), name);

  if (qy_book_is_read_only (book))
    return TRUE;
  act = qy_act_begin (book, error);
  event = act != NULL
              ? qy_act_commit_event (act, QY_EVENT_STREAM_BOOK, "book.backup", label, NULL, error)
              : NULL;
  return event != NULL;
}

static gpointer
do_note_backup (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (note_backup (book, data, error));
}

static void
backup_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Backup *backup = data;
  GError *error = NULL;

  if (qy_book_backup (source, backup->to, backup->progress, backup->progress_data, cancellable,
                      &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

gboolean
qy_book_backup (QyBook *self,
                const char *to,
                GFileProgressCallback progress,
                gpointer progress_data,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (QyCopy) copy = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && to != NULL, FALSE);

  copy = qy_book_copy_pages (self, qy_copy_begin_backup, to, progress, progress_data, cancellable,
                             error);
  return copy != NULL && qy_copy_publish (copy, to, error)
         && qy_book_run (self, do_note_backup, (gpointer) to, NULL, error) != NULL;
}

void
qy_book_backup_async (QyBook *self,
                      const char *to,
                      GFileProgressCallback progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Backup *backup;

  g_return_if_fail (QY_IS_BOOK (self) && to != NULL);

  backup = g_new0 (Backup, 1);
  backup->to = g_strdup (to);
  backup->progress = progress;
  backup->progress_data = progress_data;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, backup, backup_free);
  qy_book_run_task (task, backup_in_thread);
}

gboolean
qy_book_backup_finish (QyBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
do_verify (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
      qy_store_verify (qy_book_get_store (book), TRUE, data, cancellable, error));
}

gboolean
qy_book_verify (QyBook *self, GPtrArray *faults, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && faults != NULL, FALSE);

  return qy_book_run (self, do_verify, faults, cancellable, error) != NULL;
}

static gboolean
verify_snapshot (QyStore *snapshot, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_store_verify (snapshot, TRUE, data, cancellable, error);
}

/* The copy has the same pages as the book: what is wrong in one is wrong in the other, and the book
 * stays usable. */
static void
verify_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  GError *error = NULL;

  if (qy_book_snapshot_run (source, verify_snapshot, faults, NULL, NULL, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&faults), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
qy_book_verify_async (QyBook *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (QY_IS_BOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  qy_book_run_task (task, verify_in_thread);
}

GPtrArray *
qy_book_verify_finish (QyBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
