/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-paged-question-private.h"

QyPagedQuestion *
qy_paged_question_new (QyPagedModel *model,
                       const QyPagedQuery *query,
                       const char *where,
                       const char *sort)
{
  QyPagedQuestion *question = g_new0 (QyPagedQuestion, 1);

  g_weak_ref_init (&question->model, model);
  question->query = query;
  question->where = g_strdup (where);
  question->sort = g_strdup (sort);
  return question;
}

void
qy_paged_question_free (QyPagedQuestion *question)
{
  g_weak_ref_clear (&question->model);
  g_free (question->where);
  g_free (question->sort);
  g_strfreev (question->ids);
  g_free (question);
}

gpointer
qy_paged_question_list (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyPagedQuestion *question = data;

  if (question->most > 0)
    return question->query->list_first (book, question->where, question->sort, question->most,
                                        error);
  return question->query->list_ids (book, question->where, question->sort, error);
}

gpointer
qy_paged_question_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyPagedQuestion *question = data;

  return question->query->load (book, (const char *const *) question->ids,
                                g_strv_length (question->ids), error);
}
