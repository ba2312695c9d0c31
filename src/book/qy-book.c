/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "qy-act-private.h"
#include "qy-book-private.h"
#include "qy-worker.h"

struct _QyBook
{
  GObject parent_instance;

  char *path;
  QyStore *store;   /* used on the home thread only; the worker's, if there is one */
  QyWorker *worker; /* NULL: inline */
  GThread *home;
  GMainContext *context;
  gboolean read_only;
  QyAct *outer_act; /* of qy_book_together(), or NULL; on the book's thread */

  QyBookStamp stamp;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyBook, qy_book, G_TYPE_OBJECT)
G_DEFINE_QUARK (qy - book - error - quark, qy_book_error)

/* One call of a function on the book's thread. */
typedef struct
{
  QyBook *book; /* held by the task that waits */
  QyBookFunc func;
  gpointer data;
  GDestroyNotify data_free;
} Call;

typedef struct
{
  GWeakRef book;
  char *stream;
} Announcement;

static void
announcement_free (gpointer data)
{
  Announcement *announcement = data;

  g_weak_ref_clear (&announcement->book);
  g_free (announcement->stream);
  g_free (announcement);
}

static void
emit_changed (QyBook *self, const char *stream)
{
  const char *streams[] = { stream, NULL };

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, stream != NULL ? streams : NULL);
}

static gboolean
on_announcement (gpointer data)
{
  Announcement *announcement = data;
  g_autoptr (QyBook) self = g_weak_ref_get (&announcement->book);

  if (self != NULL)
    emit_changed (self, announcement->stream);
  return G_SOURCE_REMOVE;
}

static void
call_free (gpointer data)
{
  Call *call = data;

  if (call->data_free != NULL)
    call->data_free (call->data);
  g_free (call);
}

static gpointer
do_call (QyStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Call *call = data;

  return call->func (call->book, call->data, cancellable, error);
}

static gpointer
do_adopt (QyStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  QyBook *self = data;

  self->store = store;
  self->home = g_thread_self ();
  self->read_only = qy_store_is_read_only (store);
  return self;
}

static gpointer
do_poll (QyStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  if (qy_store_changed_elsewhere (store))
    qy_book_announce (data, NULL);
  return data;
}

static gpointer
do_prepare (QyBook *self, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyBookFlags *flags = data;

  if ((*flags & QY_BOOK_CREATE) && !qy_book_insert_info (self, error))
    return NULL;
  qy_book_refresh_time_zone (self);
  return self;
}

static void
on_polled (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (QyBook) self = user_data;

  qy_worker_run_finish (QY_WORKER (source), result, NULL);
}

static QyStoreFlags
store_flags (QyBookFlags flags)
{
  QyStoreFlags out = QY_STORE_DEFAULT;

  if (flags & QY_BOOK_CREATE)
    out |= QY_STORE_CREATE;
  if (flags & QY_BOOK_READ_ONLY)
    out |= QY_STORE_READ_ONLY;
  return out;
}

static gboolean
open_store (QyBook *self, QyBookFlags flags, GError **error)
{
  if (flags & QY_BOOK_INLINE)
    {
      QyStore *store = qy_store_open (self->path, store_flags (flags), error);

      return store != NULL && do_adopt (store, self, NULL, error) != NULL;
    }
  self->worker = qy_worker_new (self->path, store_flags (flags), error);
  return self->worker != NULL && qy_worker_run (self->worker, do_adopt, self, NULL, error) != NULL;
}

static void
on_call_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer got = qy_worker_run_finish (QY_WORKER (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, got, g_task_get_task_data (task));
}

static void
qy_book_dispose (GObject *object)
{
  qy_book_close (QY_BOOK (object));
  G_OBJECT_CLASS (qy_book_parent_class)->dispose (object);
}

static void
qy_book_finalize (GObject *object)
{
  QyBook *self = QY_BOOK (object);

  g_free (self->path);
  qy_book_stamp_clear (&self->stamp);
  g_main_context_unref (self->context);
  G_OBJECT_CLASS (qy_book_parent_class)->finalize (object);
}

static void
qy_book_class_init (QyBookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_book_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_book_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", QY_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
qy_book_init (QyBook *self)
{
  qy_book_stamp_init (&self->stamp);
  self->context = g_main_context_ref_thread_default ();
}

QyBookStamp *
qy_book_get_stamp (QyBook *self)
{
  return &self->stamp;
}

QyBook *
qy_book_open (const char *path, QyBookFlags flags, GError **error)
{
  return qy_book_open_as (path, flags, NULL, NULL, error);
}

QyBook *
qy_book_open_as (
    const char *path, QyBookFlags flags, const char *who, const char *now, GError **error)
{
  g_autoptr (QyBook) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (QY_TYPE_BOOK, NULL);
  self->path = g_strdup (path);
  self->stamp.who = g_strdup (who);
  self->stamp.now = g_strdup (now);
  if (!open_store (self, flags, error))
    return NULL;
  if (qy_book_run (self, do_prepare, &flags, NULL, error) != NULL)
    return g_steal_pointer (&self);
  qy_book_close (self);
  if (flags & QY_BOOK_CREATE)
    g_unlink (path); /* made a moment ago, and holds nothing */
  return NULL;
}

void
qy_book_close (QyBook *self)
{
  g_return_if_fail (QY_IS_BOOK (self));

  if (self->worker != NULL)
    {
      qy_worker_close (self->worker);
      self->store = NULL;
      g_clear_object (&self->worker);
    }
  if (self->store != NULL)
    qy_store_close (self->store);
  g_clear_object (&self->store);
}

const char *
qy_book_get_path (QyBook *self)
{
  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  return self->path;
}

gboolean
qy_book_is_read_only (QyBook *self)
{
  g_return_val_if_fail (QY_IS_BOOK (self), TRUE);

  return self->read_only;
}

gboolean
qy_book_is_inline (QyBook *self)
{
  return self->worker == NULL;
}

QyStore *
qy_book_get_store (QyBook *self)
{
  g_return_val_if_fail (QY_IS_BOOK (self), NULL);
  g_return_val_if_fail (self->home == g_thread_self (), NULL);

  return self->store;
}

QyStore *
qy_book_lend_store (QyBook *self)
{
  QyStore *store = qy_book_get_store (self);
  g_autofree char *who = qy_book_dup_actor (self);
  g_autofree char *now = qy_book_get_now (self);

  if (store != NULL)
    qy_store_set_actor (store, who, now);
  return store;
}

void
qy_book_store_written (QyBook *self)
{
  g_return_if_fail (QY_IS_BOOK (self));

  qy_book_refresh_time_zone (self);
  qy_book_announce (self, NULL);
}

gpointer
qy_book_run (
    QyBook *self, QyBookFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  Call call = { .book = self, .func = func, .data = data };

  g_return_val_if_fail (QY_IS_BOOK (self) && func != NULL, NULL);

  if (self->store == NULL)
    {
      g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_FAILED, _ ("The book is closed"));
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (self->home == g_thread_self ())
    return func (self, data, cancellable, error);
  if (self->worker == NULL)
    {
      g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_FAILED,
                           _ ("The book has no thread of its own to be asked from another one"));
      return NULL;
    }
  return qy_worker_run (self->worker, do_call, &call, cancellable, error);
}

void
qy_book_run_async (QyBook *self,
                   QyBookFunc func,
                   gpointer data,
                   GDestroyNotify data_free,
                   GDestroyNotify result_free,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Call *call;
  gpointer result;

  g_return_if_fail (QY_IS_BOOK (self) && func != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, qy_book_run_async);
  g_task_set_check_cancellable (task, FALSE); /* what was done is reported as done */
  g_task_set_task_data (task, result_free, NULL);
  call = g_new0 (Call, 1);
  call->book = self;
  call->func = func;
  call->data = data;
  call->data_free = data_free;
  if (self->worker != NULL)
    {
      qy_worker_run_async (self->worker, G_PRIORITY_DEFAULT, do_call, call, call_free, result_free,
                           cancellable, on_call_done, g_steal_pointer (&task));
      return;
    }
  result = qy_book_run (self, func, data, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, result_free);
  call_free (call);
}

gpointer
qy_book_run_finish (QyBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qy_book_poll_foreign_changes (QyBook *self)
{
  g_return_if_fail (QY_IS_BOOK (self));

  if (self->worker != NULL)
    qy_worker_run_async (self->worker, G_PRIORITY_DEFAULT, do_poll, self, NULL, NULL, NULL,
                         on_polled, g_object_ref (self));
  else if (self->store != NULL)
    do_poll (self->store, self, NULL, NULL);
}

/* Attached, never invoked: the context may be free for the taking, and this is the wrong thread for
 * it. */
QyAct *
qy_book_get_outer_act (QyBook *self)
{
  return self->outer_act;
}

void
qy_book_set_outer_act (QyBook *self, QyAct *act)
{
  self->outer_act = act;
}

void
qy_book_announce (QyBook *self, const char *stream)
{
  g_autoptr (GSource) source = NULL;
  Announcement *announcement;

  if (self->worker == NULL)
    {
      emit_changed (self, stream);
      return;
    }
  announcement = g_new0 (Announcement, 1);
  g_weak_ref_init (&announcement->book, self);
  announcement->stream = g_strdup (stream);
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_announcement, announcement, announcement_free);
  g_source_attach (source, self->context);
}

void
qy_book_set_id_seed (QyBook *self, guint32 seed)
{
  g_return_if_fail (self == NULL || QY_IS_BOOK (self));

  g_random_set_seed (seed);
}

char *
qy_book_new_id (QyBook *self)
{
  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  return g_uuid_string_random ();
}
