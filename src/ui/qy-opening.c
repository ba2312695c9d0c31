/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-opening.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "qy-paper.h"
#include "qy-sample.h"

typedef struct
{
  QyBook *book;
  QyDate today;
  QyJob *job;
  int n_papers;
} Filling;

void
qy_opening_free (QyOpening *opening)
{
  g_return_if_fail (opening != NULL);

  g_free (opening->path);
  g_free (opening->person);
  g_free (opening->now);
  g_free (opening);
}

static GBytes *
render (QyPrinted *printed, const QyRenderInfo *info, gpointer data, guint *pages, GError **error)
{
  Filling *filling = data;

  if (filling->job != NULL)
    {
      if (g_cancellable_set_error_if_cancelled (qy_job_get_cancellable (filling->job), error))
        return NULL;
      qy_job_progress (++filling->n_papers, QY_SAMPLE_N_PAPERS, filling->job);
    }
  return qy_paper_render (printed, info, NULL, pages, error);
}

static gpointer
fill (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Filling *filling = data;

  return qy_sample_fill (book, filling->today, render, filling, error) ? book : NULL;
}

/* A sample that is not whole is of no use: its file goes away again. */
static gboolean
fill_sample (QyBook *book, const QyOpening *opening, QyJob *job, GError **error)
{
  Filling filling = { book, qy_book_get_today (book), job, 0 };

  if (qy_book_run (book, fill, &filling, NULL, error) == NULL)
    {
      qy_book_close (book);
      g_unlink (opening->path);
      g_prefix_error (error, _ ("No sample book was made: "));
      return FALSE;
    }
  qy_book_set_actor (book, opening->person);
  qy_book_set_now (book, opening->now);
  return TRUE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_IO,
               _ ("The folder %s cannot be made: %s. No book was made; choose another place."),
               folder, g_strerror (errno));
  return FALSE;
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const QyOpening *opening = data;
  QyJob *job = g_object_get_data (G_OBJECT (task), "job");
  g_autoptr (QyBook) book = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new = opening->kind != QY_OPENING_EXISTING;

  if (!is_new || make_folder (opening->path, &error))
    book = qy_book_open_as (opening->path, is_new ? QY_BOOK_CREATE : QY_BOOK_DEFAULT,
                            opening->person, opening->now, &error);
  if (book != NULL)
    qy_book_set_today (book, opening->today);
  if (book != NULL && opening->kind == QY_OPENING_SAMPLE
      && !fill_sample (book, opening, job, &error))
    g_clear_object (&book);
  if (book != NULL)
    qy_book_set_today (book, opening->today);
  if (book == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&book), g_object_unref);
}

void
qy_opening_run_async (QyOpening *opening,
                      QyJob *job,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (opening != NULL && opening->path != NULL);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, qy_opening_run_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) qy_opening_free);
  if (job != NULL)
    g_object_set_data_full (G_OBJECT (task), "job", g_object_ref (job), g_object_unref);
  g_task_run_in_thread (task, run);
}

QyBook *
qy_opening_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
