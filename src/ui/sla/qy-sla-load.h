/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-sla.h"

/**
 * QySlaLoad: what the page of a month shows, read at once on the book's thread.
 */
typedef struct
{
  QySlaMonth *month;
  GPtrArray *months; /* (element-type QySlaMonth): the twelve up to it */
  GPtrArray *windows;
  GPtrArray *measurements;
} QySlaLoad;

/**
 * QySlaViewQuestion: which month of which contract.
 */
typedef struct
{
  char *contract_id;
  char *period;
} QySlaViewQuestion;

QySlaViewQuestion *qy_sla_view_question_new (const char *contract_id, const char *period);
void qy_sla_view_question_free (QySlaViewQuestion *question);

/**
 * qy_sla_load: a #QyBookFunc
 * @data: a #QySlaViewQuestion
 *
 * Returns: a #QySlaLoad
 */
gpointer qy_sla_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error);
void qy_sla_load_free (QySlaLoad *load);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySlaLoad, qy_sla_load_free)
