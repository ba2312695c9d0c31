/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-query.h"

typedef struct
{
  GWeakRef owner;
  GCancellable *cancellable;
  GDestroyNotify result_free;
  QyQueryDone done;
} Query;

static void
query_free (Query *query)
{
  g_weak_ref_clear (&query->owner);
  g_clear_object (&query->cancellable);
  g_free (query);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Query, query_free)

static void
on_answered (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (Query) query = data;
  g_autoptr (GObject) owner = g_weak_ref_get (&query->owner);
  g_autoptr (GError) error = NULL;
  gpointer answer = qy_book_run_finish (QY_BOOK (book), result, &error);

  if (owner != NULL && !g_cancellable_is_cancelled (query->cancellable))
    query->done (owner, answer, error);
  else if (answer != NULL && query->result_free != NULL)
    query->result_free (answer);
}

void
qy_query_run (gpointer owner,
              QyBook *book,
              QyBookFunc func,
              gpointer data,
              GDestroyNotify data_free,
              GDestroyNotify result_free,
              GCancellable *cancellable,
              QyQueryDone done)
{
  Query *query = NULL;

  g_return_if_fail (G_IS_OBJECT (owner) && QY_IS_BOOK (book) && func != NULL && done != NULL);

  query = g_new0 (Query, 1);
  g_weak_ref_init (&query->owner, owner);
  query->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  query->result_free = result_free;
  query->done = done;
  qy_book_run_async (book, func, data, data_free, result_free, cancellable, on_answered, query);
}
