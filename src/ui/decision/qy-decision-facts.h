/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-due.h"
#include "qy-book-evaluation.h"

/**
 * QyDecisionFacts: what one looks at before deciding what becomes of a contract; never changed once
 * loaded.
 */
typedef struct
{
  QyContract *contract;
  QyTermOnDay *term; /* or NULL */
  GPtrArray *dues;   /* (element-type QyDueItem): all of the contract */
  GPtrArray *chain;  /* (element-type QyContract): the contracts before it, the nearest first */
  QyEvaluation *evaluation; /* the latest final one, or NULL */
  QyCalendar *calendar;
  QyDate today;
} QyDecisionFacts;

/**
 * QyDecisionSum: money of one currency, in minor units.
 */
typedef struct
{
  char currency[4];
  gint64 planned;
  gint64 paid;
  gint64 overdue;
} QyDecisionSum;

/**
 * qy_decision_facts_load: on the book's thread.
 */
QyDecisionFacts *qy_decision_facts_load (QyBook *book, const char *contract_id, GError **error);
void qy_decision_facts_free (QyDecisionFacts *facts);

/**
 * qy_decision_facts_sums: (element-type QyDecisionSum): each currency by itself
 */
GArray *qy_decision_facts_sums (const QyDecisionFacts *facts);

/**
 * qy_decision_facts_notice: the row of the last day to give notice.
 *
 * Returns: (nullable)
 */
const QyDueItem *qy_decision_facts_notice (const QyDecisionFacts *facts);

/**
 * qy_decision_facts_open: how much that is no payment is still open, up to the end of the term.
 */
guint qy_decision_facts_open (const QyDecisionFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDecisionFacts, qy_decision_facts_free)
