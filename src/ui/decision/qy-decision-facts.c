/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-decision-facts.h"

#include <string.h>

#include "qy-book-calendar.h"

#define LONGEST_CHAIN 20

void
qy_decision_facts_free (QyDecisionFacts *facts)
{
  if (facts == NULL)
    return;
  qy_contract_free (facts->contract);
  qy_term_on_day_free (facts->term);
  g_clear_pointer (&facts->dues, g_ptr_array_unref);
  g_clear_pointer (&facts->chain, g_ptr_array_unref);
  g_clear_pointer (&facts->evaluation, qy_evaluation_free);
  g_clear_pointer (&facts->calendar, qy_calendar_unref);
  g_free (facts);
}

static gboolean
load_chain (QyBook *book, QyDecisionFacts *facts, GError **error)
{
  const QyContract *last = facts->contract;

  facts->chain = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_contract_free);
  while (last->parent_id != NULL && facts->chain->len < LONGEST_CHAIN
         && g_strcmp0 (last->relation, "framework") != 0)
    {
      QyContract *parent = qy_book_contract_get (book, last->parent_id, error);

      if (parent == NULL)
        return FALSE;
      g_ptr_array_add (facts->chain, parent);
      last = parent;
    }
  return TRUE;
}

static gboolean
load_evaluation (QyBook *book, QyDecisionFacts *facts, GError **error)
{
  g_autoptr (GError) local = NULL;

  facts->evaluation = qy_book_evaluation_latest (book, facts->contract->id, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

QyDecisionFacts *
qy_decision_facts_load (QyBook *book, const char *contract_id, GError **error)
{
  g_autoptr (QyDecisionFacts) facts = g_new0 (QyDecisionFacts, 1);

  g_return_val_if_fail (QY_IS_BOOK (book) && contract_id != NULL, NULL);

  facts->today = qy_book_get_today (book);
  facts->calendar = qy_calendar_ref (qy_book_get_calendar (book));
  facts->contract = qy_book_contract_get (book, contract_id, error);
  if (facts->contract == NULL || !load_chain (book, facts, error)
      || !load_evaluation (book, facts, error))
    return NULL;
  facts->dues = qy_book_schedule (book, contract_id, &facts->term, NULL, error);
  return facts->dues != NULL ? g_steal_pointer (&facts) : NULL;
}

static QyDecisionSum *
sum_of (GArray *sums, const char *currency)
{
  QyDecisionSum fresh = { "", 0, 0, 0 };

  for (guint i = 0; i < sums->len; i++)
    {
      QyDecisionSum *sum = &g_array_index (sums, QyDecisionSum, i);

      if (strcmp (sum->currency, currency) == 0)
        return sum;
    }
  g_strlcpy (fresh.currency, currency, sizeof fresh.currency);
  g_array_append_val (sums, fresh);
  return &g_array_index (sums, QyDecisionSum, sums->len - 1);
}

GArray *
qy_decision_facts_sums (const QyDecisionFacts *facts)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (QyDecisionSum));
  g_autofree char *today = NULL;

  g_return_val_if_fail (facts != NULL, sums);

  today = qy_date_to_iso (facts->today);
  for (guint i = 0; i < facts->dues->len; i++)
    {
      const QyDueItem *item = g_ptr_array_index (facts->dues, i);
      QyDecisionSum *sum = item->has_amount ? sum_of (sums, item->currency) : NULL;

      if (sum == NULL)
        continue;
      sum->planned += item->amount;
      sum->paid += item->paid;
      if (item->open && item->due_on != NULL && strcmp (item->due_on, today) < 0)
        sum->overdue += item->amount - item->paid;
    }
  return sums;
}

const QyDueItem *
qy_decision_facts_notice (const QyDecisionFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  for (guint i = 0; i < facts->dues->len; i++)
    {
      const QyDueItem *item = g_ptr_array_index (facts->dues, i);

      if (item->kind == QY_DUE_NOTICE)
        return item;
    }
  return NULL;
}

guint
qy_decision_facts_open (const QyDecisionFacts *facts)
{
  guint n = 0;

  g_return_val_if_fail (facts != NULL, 0);

  for (guint i = 0; i < facts->dues->len; i++)
    {
      const QyDueItem *item = g_ptr_array_index (facts->dues, i);

      n += item->open && !item->has_amount && item->kind != QY_DUE_NOTICE
           && item->kind != QY_DUE_RENEWAL && item->kind != QY_DUE_EXPIRY
           && item->kind != QY_DUE_CONFIDENTIALITY;
    }
  return n;
}
