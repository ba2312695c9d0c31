/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-acts.h"

#define DONE(done) GINT_TO_POINTER (done)

QyTermAct *
qy_term_act_new (const char *holder_id, const char *term_id, const char *attr, const char *text)
{
  QyTermAct *act = g_new0 (QyTermAct, 1);

  act->holder_id = g_strdup (holder_id);
  act->term_id = g_strdup (term_id);
  act->attr = g_strdup (attr);
  act->text = g_strdup (text);
  return act;
}

void
qy_term_act_free (gpointer data)
{
  QyTermAct *act = data;

  g_free (act->holder_id);
  g_free (act->term_id);
  g_free (act->attr);
  g_free (act->text);
  g_free (act);
}

gpointer
qy_term_act_state (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyTermAct *act = data;

  return DONE (
      qy_book_term_state (book, act->holder_id, act->term_id, act->attr, act->text, error));
}

gpointer
qy_term_act_bind (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyTermAct *act = data;
  g_autoptr (QyTerm) term = qy_book_term_get (book, act->term_id, error);

  if (term == NULL)
    return NULL;
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *bound = term->attrs->pdata[i];

      if (!g_str_equal (bound->attr, act->attr))
        continue;
      g_ptr_array_remove_index (term->attrs, i);
      break;
    }
  qy_term_bind (term, act->attr, act->text);
  return DONE (qy_book_term_put (book, term, error));
}

gpointer
qy_term_act_unbind (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyTermAct *act = data;

  return DONE (qy_book_term_unbind (book, act->term_id, act->attr, error));
}

gpointer
qy_term_act_set_clause (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyTermAct *act = data;
  g_autoptr (QyTerm) term = qy_book_term_get (book, act->term_id, error);

  if (term == NULL)
    return NULL;
  g_free (term->block_key);
  term->block_key = g_strdup (act->text);
  return DONE (qy_book_term_put (book, term, error));
}

gpointer
qy_term_act_add (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyTermAct *act = data;

  return qy_book_term_add (book, act->holder_id, act->kind, act->text, error);
}

gpointer
qy_term_act_remove (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyTermAct *act = data;

  return DONE (qy_book_term_remove (book, act->term_id, error));
}
