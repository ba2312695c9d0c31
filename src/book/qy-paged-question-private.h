/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-paged-model.h"

/**
 * QyPagedQuestion: what a paged model asks the book's thread, and whom to tell the answer.
 */
typedef struct
{
  GWeakRef model;
  const QyPagedQuery *query;
  char *where;
  char *sort;
  guint most; /* of the ids, 0: all */
  char **ids; /* of the rows to load, or NULL */
  guint generation;
} QyPagedQuestion;

QyPagedQuestion *qy_paged_question_new (QyPagedModel *model,
                                        const QyPagedQuery *query,
                                        const char *where,
                                        const char *sort);
void qy_paged_question_free (QyPagedQuestion *question);

/* QyBookFunc: the ids; the rows of the ids. */
gpointer
qy_paged_question_list (QyBook *book, gpointer question, GCancellable *cancellable, GError **error);
gpointer
qy_paged_question_load (QyBook *book, gpointer question, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPagedQuestion, qy_paged_question_free)
