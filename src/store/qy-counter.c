/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-counter.h"

gint64
qy_counter_next (QyStore *store, const char *pattern, int year, GError **error)
{
  QyStatement *statement;
  gint64 number = 0;

  g_return_val_if_fail (QY_IS_STORE (store) && pattern != NULL, 0);
  statement = qy_store_query (store, "counter-next", error);
  if (statement == NULL)
    return 0;
  qy_statement_bind_text (statement, 1, pattern, -1);
  qy_statement_bind_int (statement, 2, year);
  if (qy_statement_step (statement, error) == QY_STEP_ROW)
    number = qy_statement_get_int (statement, 0);
  qy_statement_reset (statement);
  return number;
}

gboolean
qy_counter_raise (QyStore *store, const char *pattern, int year, gint64 last, GError **error)
{
  QyStatement *statement;

  g_return_val_if_fail (QY_IS_STORE (store) && pattern != NULL, FALSE);
  statement = qy_store_query (store, "counter-raise", error);
  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, pattern, -1);
  qy_statement_bind_int (statement, 2, year);
  qy_statement_bind_int (statement, 3, last);
  return qy_statement_run (statement, error);
}

gint64
qy_counter_last (QyStore *store, const char *pattern, int year, GError **error)
{
  QyStatement *statement;
  QyStep step;
  gint64 last = 0;

  g_return_val_if_fail (QY_IS_STORE (store) && pattern != NULL, -1);
  statement = qy_store_query (store, "counter-last", error);
  if (statement == NULL)
    return -1;
  qy_statement_bind_text (statement, 1, pattern, -1);
  qy_statement_bind_int (statement, 2, year);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    last = qy_statement_get_int (statement, 0);
  qy_statement_reset (statement);
  return step == QY_STEP_ERROR ? -1 : last;
}
