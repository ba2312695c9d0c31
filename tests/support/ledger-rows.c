/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger-rows.h"

#include "qy-life-cycle.h"
#include "qy-store.h"

static void
run (QyBook *book, const char *sql)
{
  g_autoptr (GError) error = NULL;
  QyConnection *connection = qy_store_get_connection (qy_book_get_store (book));
  QyStatement *statement = NULL;

  g_assert_true (qy_connection_begin (connection, TRUE, &error));
  statement = qy_connection_prepare (connection, sql, &error);
  g_assert_no_error (error);
  qy_statement_run (statement, &error);
  g_assert_no_error (error);
  g_assert_true (qy_connection_commit (connection, &error));
}

void
add_ledger_rows (QyBook *book, guint n)
{
  g_autoptr (GString) states = g_string_new (NULL);
  g_autofree char *sql = NULL;

  if (n == 0)
    return;
  for (guint i = 0; i < QY_N_STATES; i++)
    g_string_append_printf (states, " WHEN %u THEN '%s'", i, qy_contract_state_to_string (i));
  sql = g_strdup_printf (
      "WITH RECURSIVE row (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM row WHERE i < %u)"
      " INSERT INTO contract (id, number, title, kind, state, has_text, starts_on, ends_on, amount,"
      " currency, counterparty, time_zone, sort_key, created_at, rev, changed_by, changed_at)"
      " SELECT lower (hex (randomblob (16))), 'N-' || hex (randomblob (6)),"
      " '第' || i || '号系统维护合同', CASE i %% 3 WHEN 0 THEN '维护' END,"
      " CASE i %% %u%s END, 0, '2025-01-01', date ('2026-06-01', '+' || (i %% 900) || ' days'),"
      " CASE WHEN i %% 7 > 0 THEN abs (random () %% 10000000) END,"
      " CASE WHEN i %% 5 = 0 THEN 'USD' ELSE 'CNY' END, '云杉数据有限公司、青禾运维有限公司',"
      " 'Asia/Shanghai', printf ('%%08d', i), datetime ('2026-01-01', '+' || i || ' minutes'), 1,"
      " 'tester', '2026-01-02T03:04:05Z' FROM row",
      n, QY_N_STATES, states->str);
  run (book, sql);
}

void
remove_ledger_row (QyBook *book, const char *id)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM contract WHERE id = '%s'", id);

  run (book, sql);
}
