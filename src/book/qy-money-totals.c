/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-money.h"

void
qy_money_total_free (QyMoneyTotal *total)
{
  g_free (total->source_id);
  g_free (total->occurrence);
  g_free (total);
}

void
qy_money_step_free (QyMoneyStep *step)
{
  g_free (step->on_day);
  g_free (step->kind);
  g_free (step->movement_id);
  g_free (step);
}

GPtrArray *
qy_book_money_totals (QyBook *self, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) totals = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  statement = qy_store_query (qy_book_get_store (self), "money-totals", error);
  if (statement == NULL)
    return NULL;
  totals = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_money_total_free);
  qy_statement_bind_text (statement, 1, contract_id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      QyMoneyTotal *total = g_new0 (QyMoneyTotal, 1);

      total->source_id = g_strdup (qy_statement_get_text (statement, 0, NULL));
      total->occurrence = g_strdup (qy_statement_get_text (statement, 1, NULL));
      total->paid = qy_statement_get_int (statement, 2);
      total->credited = qy_statement_get_int (statement, 3);
      total->invoiced = qy_statement_get_int (statement, 4);
      g_ptr_array_add (totals, total);
    }
  return step == QY_STEP_DONE ? g_steal_pointer (&totals) : NULL;
}

GPtrArray *
qy_book_money_steps (QyBook *self,
                     const char *contract_id,
                     const char *source_id,
                     const char *occurrence,
                     GError **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);
  g_return_val_if_fail (source_id != NULL && occurrence != NULL, NULL);

  statement = qy_store_query (qy_book_get_store (self), "money-steps", error);
  if (statement == NULL)
    return NULL;
  steps = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_money_step_free);
  qy_statement_bind_text (statement, 1, contract_id, -1);
  qy_statement_bind_text (statement, 2, source_id, -1);
  qy_statement_bind_text (statement, 3, occurrence, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      QyMoneyStep *one = g_new0 (QyMoneyStep, 1);

      one->on_day = g_strdup (qy_statement_get_text (statement, 0, NULL));
      one->kind = g_strdup (qy_statement_get_text (statement, 1, NULL));
      one->amount = qy_statement_get_int (statement, 2);
      one->movement_id = g_strdup (qy_statement_get_text (statement, 3, NULL));
      g_ptr_array_add (steps, one);
    }
  return step == QY_STEP_DONE ? g_steal_pointer (&steps) : NULL;
}
