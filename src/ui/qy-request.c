/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-request.h"

typedef struct
{
  GWeakRef owner;
  GCancellable *cancellable;
  GDestroyNotify result_free;
  QyRequestDone done;
} Request;

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->owner);
  g_clear_object (&request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
on_answered (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GObject) owner = g_weak_ref_get (&request->owner);
  g_autoptr (GError) error = NULL;
  gpointer answer = qy_book_run_finish (QY_BOOK (book), result, &error);

  if (owner != NULL && !g_cancellable_is_cancelled (request->cancellable))
    request->done (owner, answer, error);
  else if (answer != NULL && request->result_free != NULL)
    request->result_free (answer);
}

void
qy_request_run (gpointer owner,
                QyBook *book,
                QyBookFunc func,
                gpointer data,
                GDestroyNotify data_free,
                GDestroyNotify result_free,
                GCancellable *cancellable,
                QyRequestDone done)
{
  Request *request = NULL;

  g_return_if_fail (G_IS_OBJECT (owner) && QY_IS_BOOK (book) && func != NULL && done != NULL);

  request = g_new0 (Request, 1);
  g_weak_ref_init (&request->owner, owner);
  request->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  request->result_free = result_free;
  request->done = done;
  qy_book_run_async (book, func, data, data_free, result_free, cancellable, on_answered, request);
}
