/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-watch-store.h"

static void
bind_text (QyStatement *statement, int index, const char *text)
{
  if (text != NULL)
    qy_statement_bind_text (statement, index, text, -1);
  else
    qy_statement_bind_null (statement, index);
}

static gboolean
insert (QyStore *store, const char *contract_id, const QyWatchRow *row, GError **error)
{
  QyStatement *statement = qy_store_query (store, "incident-watch-insert", error);

  if (statement == NULL)
    return FALSE;
  bind_text (statement, 1, row->incident_id);
  bind_text (statement, 2, contract_id);
  bind_text (statement, 3, row->person_id);
  qy_statement_bind_int (statement, 4, row->handling_level);
  qy_statement_bind_int (statement, 5, row->paused);
  bind_text (statement, 6, row->due_at);
  bind_text (statement, 7, row->next_at);
  bind_text (statement, 8, row->next_what);
  qy_statement_bind_int (statement, 9, row->breached);
  return qy_statement_run (statement, error);
}

gboolean
qy_watch_store_replace (
    QyStore *store, const char *contract_id, const QyWatchRow *rows, guint n_rows, GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (store) && contract_id != NULL, FALSE);
  g_return_val_if_fail (rows != NULL || n_rows == 0, FALSE);

  if (!qy_watch_store_forget (store, contract_id, error))
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    if (!insert (store, contract_id, &rows[i], error))
      return FALSE;
  return TRUE;
}

gboolean
qy_watch_store_forget (QyStore *store, const char *contract_id, GError **error)
{
  QyStatement *statement;

  g_return_val_if_fail (QY_IS_STORE (store), FALSE);

  statement = qy_store_query (
      store, contract_id != NULL ? "incident-watch-remove" : "incident-watch-forget", error);
  if (statement == NULL)
    return FALSE;
  if (contract_id != NULL)
    qy_statement_bind_text (statement, 1, contract_id, -1);
  return qy_statement_run (statement, error);
}
