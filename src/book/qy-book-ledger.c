/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-ledger.h"

#include "qy-contract-private.h"
#include "qy-ledger-private.h"

gboolean
qy_ledger_check (const char *where, const char *sort, GError **error)
{
  g_autoptr (QyLedgerQuery) query = qy_ledger_query_new (where, sort, error);

  return query != NULL;
}

char **
qy_book_ledger_first_ids (
    QyBook *self, const char *where, const char *sort, guint most, GError **error)
{
  g_autoptr (QyLedgerQuery) query = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sql = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  query = qy_ledger_query_new (where, sort, error);
  if (query == NULL)
    return NULL;
  sql = g_strdup_printf ("SELECT id FROM contract%s%s ORDER BY %s",
                         query->condition->len > 0 ? " WHERE " : "", query->condition->str,
                         query->order->str);
  if (most > 0)
    {
      char *all = sql;

      sql = g_strdup_printf ("%s LIMIT %u", all, most);
      g_free (all);
    }
  statement =
      qy_connection_prepare (qy_store_get_connection (qy_book_get_store (self)), sql, error);
  if (statement == NULL)
    return NULL;
  qy_ledger_query_bind (query, statement);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_ptr_array_add (ids, g_strdup (qy_statement_get_text (statement, 0, NULL)));
  qy_statement_reset (statement);
  if (step != QY_STEP_DONE)
    return NULL;
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

char **
qy_book_ledger_ids (QyBook *self, const char *where, const char *sort, GError **error)
{
  return qy_book_ledger_first_ids (self, where, sort, 0, error);
}

GPtrArray *
qy_book_ledger_rows (QyBook *self, const char *const *ids, gsize n, GError **error)
{
  g_autoptr (GPtrArray) contracts = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && (ids != NULL || n == 0), NULL);

  contracts = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_contract_free);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) local = NULL;
      QyContract *contract = qy_book_contract_get (self, ids[i], &local);

      if (contract == NULL && local->code != QY_ERROR_NOT_FOUND)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      g_ptr_array_add (contracts, contract);
    }
  return g_steal_pointer (&contracts);
}
