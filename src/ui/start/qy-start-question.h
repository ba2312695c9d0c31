/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-due-entry.h"
#include "qy-due-group.h"

/**
 * QyStartQuestion: what the first page wants to know. Texts are owned.
 */
typedef struct
{
  int horizon;
  guint32 kinds;
  char *person_id;
  char *party_id;
  guint most[QY_N_DUE_GROUPS]; /* so many of each group */
  guint enough;                /* stop after so many rows: the first screenful; 0: all */
} QyStartQuestion;

/**
 * QyStartAnswer:
 * @entries: (element-type QyDueEntry)
 * @is_part: there is more than was asked for: the rest is to be asked
 */
typedef struct
{
  GPtrArray *entries;
  QyCalendar *calendar;
  gboolean is_part;
} QyStartAnswer;

QyStartQuestion *qy_start_question_new (const QyDueFilter *filter);
void qy_start_question_free (gpointer question);
void qy_start_answer_free (gpointer answer);

/**
 * qy_start_question_ask: a #QyBookFunc.
 *
 * Returns: (transfer full): a #QyStartAnswer: incidents, groups with a heading each, then contracts
 * that wait for somebody and those worked on last, unless something is left out
 */
gpointer
qy_start_question_ask (QyBook *book, gpointer question, GCancellable *cancellable, GError **error);
