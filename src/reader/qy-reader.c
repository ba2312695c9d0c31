/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader.h"

#include "qy-reader-file.h"
#include "qy-reader-job.h"
#include "qy-reader-process.h"

struct _QyReader
{
  GObject parent_instance;
  GAsyncQueue *queue; /* of GTask with a QyReaderJob; END is the last */
};

G_DEFINE_FINAL_TYPE (QyReader, qy_reader, G_TYPE_OBJECT)

static char end_mark;
#define END ((gpointer) &end_mark)

/* The thread: the process lives and dies with it. */
static gpointer
serve (gpointer data)
{
  g_autoptr (GAsyncQueue) queue = data;
  QyReaderHost *host = qy_reader_host_new ();
  gpointer next;

  while ((next = g_async_queue_pop (queue)) != END)
    {
      g_autoptr (GTask) task = next;

      if (!qy_reader_job_run (g_task_get_task_data (task), host, task))
        g_async_queue_push (queue, g_object_ref (task)); /* others first */
    }
  qy_reader_host_free (host);
  return NULL;
}

static void
qy_reader_finalize (GObject *object)
{
  QyReader *self = QY_READER (object);

  g_async_queue_push (self->queue, END);
  g_async_queue_unref (self->queue);
  G_OBJECT_CLASS (qy_reader_parent_class)->finalize (object);
}

static void
qy_reader_class_init (QyReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_reader_finalize;
}

static void
qy_reader_init (QyReader *self)
{
  self->queue = g_async_queue_new ();
  g_thread_unref (g_thread_new ("qiyue-reader", serve, g_async_queue_ref (self->queue)));
}

static void
push (QyReader *self,
      QyReaderJob *job,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_check_cancellable (task, FALSE); /* the error names the file */
  g_task_set_task_data (task, job, qy_reader_job_free);
  g_async_queue_push (self->queue, task);
}

QyReader *
qy_reader_new (void)
{
  return g_object_new (QY_TYPE_READER, NULL);
}

void
qy_reader_prepare (void)
{
  qy_reader_process_prepare ();
}

void
qy_reader_open_async (QyReader *self,
                      GInputStream *stream,
                      const char *name,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  QyReaderJob *job;

  g_return_if_fail (QY_IS_READER (self));
  g_return_if_fail (G_IS_INPUT_STREAM (stream));
  g_return_if_fail (name != NULL);

  job = qy_reader_job_new (QY_READER_JOB_OPEN, name, 0, 0);
  job->stream = g_object_ref (stream);
  push (self, job, cancellable, callback, data);
}

void
qy_reader_open_fd_async (QyReader *self,
                         int fd,
                         const char *name,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  QyReaderJob *job;

  g_return_if_fail (QY_IS_READER (self));
  g_return_if_fail (name != NULL);

  job = qy_reader_job_new (QY_READER_JOB_OPEN, name, 0, 0);
  job->file = qy_reader_file_for_reading (fd, name, &job->file_error);
  push (self, job, cancellable, callback, data);
}

QyReaderInfo *
qy_reader_open_finish (QyReader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qy_reader_unlock_async (QyReader *self,
                        const char *password,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_return_if_fail (QY_IS_READER (self));
  g_return_if_fail (password != NULL);

  push (self, qy_reader_job_new (QY_READER_JOB_UNLOCK, password, 0, 0), cancellable, callback,
        data);
}

void
qy_reader_sizes_async (QyReader *self,
                       guint first,
                       guint count,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_return_if_fail (QY_IS_READER (self));

  push (self, qy_reader_job_new (QY_READER_JOB_SIZES, NULL, first, count), cancellable, callback,
        data);
}

GArray *
qy_reader_sizes_finish (QyReader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qy_reader_render_async (QyReader *self,
                        guint page,
                        double scale,
                        const QyReaderRect *area,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  QyReaderJob *job;

  g_return_if_fail (QY_IS_READER (self));

  job = qy_reader_job_new (QY_READER_JOB_RENDER, NULL, page, 1);
  job->scale = scale;
  job->whole = area == NULL;
  if (area != NULL)
    job->area = *area;
  push (self, job, cancellable, callback, data);
}

QyReaderDrawing *
qy_reader_render_finish (QyReader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qy_reader_text_async (QyReader *self,
                      guint page,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  g_return_if_fail (QY_IS_READER (self));

  push (self, qy_reader_job_new (QY_READER_JOB_TEXT, NULL, page, 1), cancellable, callback, data);
}

QyReaderText *
qy_reader_text_finish (QyReader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qy_reader_search_async (QyReader *self,
                        const char *text,
                        guint first,
                        guint count,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_return_if_fail (QY_IS_READER (self));
  g_return_if_fail (text != NULL);

  push (self, qy_reader_job_new (QY_READER_JOB_SEARCH, text, first, count), cancellable, callback,
        data);
}

GPtrArray *
qy_reader_search_finish (QyReader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
