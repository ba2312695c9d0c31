/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-act-private.h"

#include "qy-book-private.h"

/* A rev in memory that follows a row once the row is committed. */
typedef struct
{
  gint64 *where;
  gint64 value;
} RevChange;

typedef struct
{
  void (*func) (gpointer data);
  gpointer data;
  GDestroyNotify free_data;
} After;

static void
after_free (After *after)
{
  if (after->free_data != NULL)
    after->free_data (after->data);
  g_free (after);
}

static void
remember_rev (QyAct *act, const QyRow *row, gint64 *rev)
{
  RevChange change = { rev, qy_row_get_int (row, "rev") };

  act->touched = TRUE;
  if (rev != NULL)
    g_array_append_val (act->revs, change);
}

static void
tell_memory (QyAct *act)
{
  for (guint i = 0; i < act->revs->len; i++)
    {
      RevChange *change = &g_array_index (act->revs, RevChange, i);

      *change->where = change->value;
    }
  for (guint i = 0; i < act->after->len; i++)
    {
      After *after = act->after->pdata[i];

      after->func (after->data);
    }
}

static gboolean
commit (QyAct *act, GError **error)
{
  if (act->outer != NULL)
    {
      act->done = TRUE;
      tell_memory (act);
      return TRUE;
    }
  if (!qy_store_commit (act->store, error))
    return FALSE;
  act->open = FALSE;
  tell_memory (act);
  return TRUE;
}

QyAct *
qy_act_begin (QyBook *book, GError **error)
{
  g_autoptr (QyAct) act = g_new0 (QyAct, 1);
  g_autofree char *now = qy_book_get_now (book);
  g_autofree char *who = qy_book_dup_actor (book);

  act->book = book;
  act->revs = g_array_new (FALSE, FALSE, sizeof (RevChange));
  act->after = g_ptr_array_new_with_free_func ((GDestroyNotify) after_free);
  act->store = qy_book_get_store (book);
  if (act->store == NULL)
    {
      g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_FAILED, "the book is closed");
      return NULL;
    }
  act->outer = qy_book_get_outer_act (book);
  if (act->outer != NULL)
    return g_steal_pointer (&act);
  if (qy_store_changed_elsewhere (act->store))
    qy_book_announce (book, NULL); /* who shows the book asks anew, also if this act fails */
  qy_store_set_actor (act->store, who, now);
  if (!qy_store_begin (act->store, error))
    return NULL;
  act->open = TRUE;
  return g_steal_pointer (&act);
}

gboolean
qy_act_insert (QyAct *act, QyRow *row, gint64 *rev, GError **error)
{
  if (!qy_store_insert (act->store, row, error))
    return FALSE;
  remember_rev (act, row, rev);
  return TRUE;
}

gboolean
qy_act_update (QyAct *act, QyRow *row, gint64 *rev, GError **error)
{
  gint64 before = qy_row_get_int (row, "rev");

  if (!qy_store_update (act->store, row, error))
    return FALSE;
  if (qy_row_get_int (row, "rev") != before)
    remember_rev (act, row, rev);
  return TRUE;
}

gboolean
qy_act_remove (QyAct *act, const QyRow *row, GError **error)
{
  if (!qy_store_remove (act->store, row, error))
    return FALSE;
  act->touched = TRUE;
  return TRUE;
}

void
qy_act_after (QyAct *act, void (*func) (gpointer data), gpointer data, GDestroyNotify free_data)
{
  After *after = g_new0 (After, 1);

  after->func = func;
  after->data = data;
  after->free_data = free_data;
  g_ptr_array_add (act->after, after);
}

QyEvent *
qy_act_commit_event (QyAct *act,
                     const char *stream,
                     const char *verb,
                     const char *label,
                     const char *undoes,
                     GError **error)
{
  g_autoptr (QyEvent) event = NULL;

  event = qy_event_append (act->store, stream, verb, label, undoes, error);
  if (event == NULL || !commit (act, error))
    return NULL;
  if (act->outer == NULL)
    qy_book_announce (act->book, stream);
  return g_steal_pointer (&event);
}

gboolean
qy_act_commit (QyAct *act, const char *stream, const char *verb, const char *label, GError **error)
{
  g_autoptr (QyEvent) event = NULL;

  act->done = !act->touched;
  if (act->done)
    return TRUE;
  event = qy_act_commit_event (act, stream, verb, label, NULL, error);
  return event != NULL;
}

gboolean
qy_act_commit_quietly (QyAct *act, GError **error)
{
  return commit (act, error);
}

void
qy_act_free (QyAct *act)
{
  if (act->open)
    qy_store_rollback (act->store);
  if (act->outer != NULL && !act->done)
    act->outer->broken = TRUE;
  g_array_unref (act->revs);
  g_ptr_array_unref (act->after);
  g_free (act);
}
