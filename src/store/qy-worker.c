/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-worker.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  int priority;
  guint64 serial;  /* work of one priority keeps its order */
  QyWorkFunc func; /* NULL: the end */
  gpointer data;
  GDestroyNotify data_destroy;
  GDestroyNotify result_destroy;
} Work;

struct _QyWorker
{
  GObject parent_instance;
  GAsyncQueue *queue; /* of GTask with Work as its data */
  GThread *thread;
  guint64 serial;
};

G_DEFINE_FINAL_TYPE (QyWorker, qy_worker, G_TYPE_OBJECT)

/* What the new thread is told, and what it answers before it starts to serve */
typedef struct
{
  const char *path;
  QyStoreFlags flags;
  GAsyncQueue *queue;
  GMutex lock;
  GCond answered_cond;
  gboolean answered;
  GError *error;
} Start;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->data_destroy != NULL)
    work->data_destroy (work->data);
  g_free (work);
}

static int
compare_urgency (gconstpointer a, gconstpointer b, gpointer unused)
{
  const Work *one = g_task_get_task_data (G_TASK (a));
  const Work *other = g_task_get_task_data (G_TASK (b));

  if (one->priority != other->priority)
    return one->priority < other->priority ? -1 : 1;
  return one->serial < other->serial ? -1 : 1;
}

static void
carry_out (QyStore *store, GTask *task, const Work *work)
{
  GError *error = NULL;
  gpointer result = NULL;

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    result = work->func (store, work->data, g_task_get_cancellable (task), &error);
  if (qy_connection_in_transaction (qy_store_get_connection (store)))
    {
      if (error == NULL)
        g_critical ("work left a transaction open; it is rolled back");
      qy_store_rollback (store);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, work->result_destroy);
}

static QyStore *
open_and_answer (Start *start)
{
  GError *error = NULL;
  QyStore *store = qy_store_open (start->path, start->flags, &error);

  g_mutex_lock (&start->lock);
  start->error = error;
  start->answered = TRUE;
  g_cond_signal (&start->answered_cond);
  g_mutex_unlock (&start->lock);
  return store;
}

/* The thread: the store is made, used and closed here and nowhere else. */
static gpointer
serve (gpointer data)
{
  Start *start = data;
  g_autoptr (GAsyncQueue) queue = g_async_queue_ref (start->queue);
  g_autoptr (QyStore) store = open_and_answer (start); /* start is gone after this */
  gboolean serving = store != NULL;

  while (serving)
    {
      g_autoptr (GTask) task = g_async_queue_pop (queue);
      const Work *work = g_task_get_task_data (task);

      serving = work->func != NULL;
      if (serving)
        carry_out (store, task, work);
      else
        {
          g_clear_object (&store);
          g_task_return_pointer (task, NULL, NULL);
        }
    }
  return NULL;
}

static void
qy_worker_dispose (GObject *object)
{
  qy_worker_close (QY_WORKER (object));
  G_OBJECT_CLASS (qy_worker_parent_class)->dispose (object);
}

static void
qy_worker_finalize (GObject *object)
{
  g_async_queue_unref (QY_WORKER (object)->queue);
  G_OBJECT_CLASS (qy_worker_parent_class)->finalize (object);
}

static void
qy_worker_class_init (QyWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_worker_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_worker_finalize;
}

static void
qy_worker_init (QyWorker *self)
{
  self->queue = g_async_queue_new_full (g_object_unref);
}

QyWorker *
qy_worker_new (const char *path, QyStoreFlags flags, GError **error)
{
  g_autoptr (QyWorker) self = g_object_new (QY_TYPE_WORKER, NULL);
  Start start = { path, flags, self->queue };

  g_return_val_if_fail (path != NULL, NULL);
  g_mutex_init (&start.lock);
  g_cond_init (&start.answered_cond);
  self->thread = g_thread_new ("book", serve, &start);
  g_mutex_lock (&start.lock);
  while (!start.answered)
    g_cond_wait (&start.answered_cond, &start.lock);
  g_mutex_unlock (&start.lock);
  g_mutex_clear (&start.lock);
  g_cond_clear (&start.answered_cond);
  if (start.error == NULL)
    return g_steal_pointer (&self);
  g_thread_join (g_steal_pointer (&self->thread));
  g_propagate_error (error, start.error);
  return NULL;
}

static void
hand_in (QyWorker *self, GTask *task, Work *work)
{
  work->serial = self->serial++;
  g_task_set_task_data (task, work, work_free);
  g_async_queue_push_sorted (self->queue, g_object_ref (task), compare_urgency, NULL);
}

void
qy_worker_run_async (QyWorker *self,
                     int priority,
                     QyWorkFunc func,
                     gpointer data,
                     GDestroyNotify data_destroy,
                     GDestroyNotify result_destroy,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (QY_IS_WORKER (self) && func != NULL);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, qy_worker_run_async);
  g_task_set_check_cancellable (task, FALSE); /* work that was done is reported as done */
  work = g_new0 (Work, 1);
  work->priority = priority;
  work->func = func;
  work->data = data;
  work->data_destroy = data_destroy;
  work->result_destroy = result_destroy;
  if (self->thread != NULL)
    {
      hand_in (self, task, work);
      return;
    }
  g_task_set_task_data (task, work, work_free);
  g_task_return_new_error (task, QY_STORE_ERROR, QY_ERROR_CANCELLED,
                           _ ("The book is closed. Nothing was changed."));
}

gpointer
qy_worker_run_finish (QyWorker *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

gpointer
qy_worker_run (
    QyWorker *self, QyWorkFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_return_val_if_fail (QY_IS_WORKER (self) && func != NULL, NULL);
  g_return_val_if_fail (self->thread != g_thread_self (), NULL);
  context = g_main_context_new ();
  g_main_context_push_thread_default (context);
  qy_worker_run_async (self, G_PRIORITY_DEFAULT, func, data, NULL, NULL, cancellable, on_done,
                       &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return qy_worker_run_finish (self, result, error);
}

void
qy_worker_close (QyWorker *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (QY_IS_WORKER (self));
  if (self->thread == NULL)
    return;
  task = g_task_new (NULL, NULL, NULL, NULL); /* a source would keep the worker alive */
  work = g_new0 (Work, 1);
  work->priority = G_MAXINT;
  hand_in (self, task, work);
  if (self->thread
      == g_thread_self ()) /* the last task held the last reference: the thread ends by itself */
    g_thread_unref (g_steal_pointer (&self->thread));
  else
    g_thread_join (g_steal_pointer (&self->thread));
}
