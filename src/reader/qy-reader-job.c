/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-job.h"

#include <unistd.h>

#include "qy-reader-file.h"

QyReaderJob *
qy_reader_job_new (QyReaderJobKind kind, const char *text, guint first, guint count)
{
  QyReaderJob *job = g_new0 (QyReaderJob, 1);

  job->kind = kind;
  job->file = -1;
  job->text = g_strdup (text);
  job->first = first;
  job->count = count;
  return job;
}

void
qy_reader_job_free (gpointer data)
{
  QyReaderJob *job = data;

  g_clear_object (&job->stream);
  g_clear_error (&job->file_error);
  if (job->file >= 0)
    close (job->file);
  g_free (job->text);
  g_clear_pointer (&job->matches, g_ptr_array_unref);
  g_free (job);
}

static void
answer (GTask *task, gpointer result, GDestroyNotify destroy, GError *error)
{
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, destroy);
}

static QyReaderInfo *
open_file (QyReaderJob *job, QyReaderHost *host, GCancellable *cancellable, GError **error)
{
  if (job->file_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&job->file_error));
      return NULL;
    }
  if (job->file < 0)
    job->file = qy_reader_file_of_stream (job->stream, job->text, cancellable, error);
  return job->file >= 0 ? qy_reader_host_open (host, job->file, job->text, cancellable, error)
                        : NULL;
}

static gboolean
search (QyReaderJob *job, QyReaderHost *host, GTask *task)
{
  GError *error = NULL;

  if (job->matches == NULL)
    {
      job->matches = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_reader_match_free);
      job->count = job->count > 0 ? job->first + MIN (job->count, G_MAXUINT - job->first) : 0;
    }
  if (qy_reader_host_search (host, job->text, &job->first, &job->count, job->matches,
                             g_task_get_cancellable (task), &error)
      && job->first < job->count)
    return FALSE;
  answer (task, error == NULL ? g_steal_pointer (&job->matches) : NULL,
          (GDestroyNotify) g_ptr_array_unref, error);
  return TRUE;
}

gboolean
qy_reader_job_run (QyReaderJob *job, QyReaderHost *host, GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  gpointer result;

  switch (job->kind)
    {
    case QY_READER_JOB_OPEN:
      result = open_file (job, host, cancellable, &error);
      answer (task, result, (GDestroyNotify) qy_reader_info_free, error);
      return TRUE;
    case QY_READER_JOB_UNLOCK:
      result = qy_reader_host_unlock (host, job->text, cancellable, &error);
      answer (task, result, (GDestroyNotify) qy_reader_info_free, error);
      return TRUE;
    case QY_READER_JOB_SIZES:
      result = qy_reader_host_sizes (host, job->first, job->count, cancellable, &error);
      answer (task, result, (GDestroyNotify) g_array_unref, error);
      return TRUE;
    case QY_READER_JOB_RENDER:
      result = qy_reader_host_render (host, job->first, job->scale, job->whole ? NULL : &job->area,
                                      cancellable, &error);
      answer (task, result, (GDestroyNotify) qy_reader_drawing_free, error);
      return TRUE;
    case QY_READER_JOB_TEXT:
      result = qy_reader_host_text (host, job->first, cancellable, &error);
      answer (task, result, (GDestroyNotify) qy_reader_text_free, error);
      return TRUE;
    case QY_READER_JOB_SEARCH:
      return search (job, host, task);
    default:
      g_return_val_if_reached (TRUE);
    }
}
