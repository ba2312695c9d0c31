/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "due-rows.h"

#include "qy-store.h"

#define STAMP " 1, 'tester', '2026-01-02T03:04:05Z' FROM row"

/* #c, #d … stand for ids of the i-th contract, its document, its terms. */
static const char *const contract_rows[] = {
  "INSERT INTO contract (id, number, title, kind, state, has_text, signed_on, effective_on,"
  " starts_on, amount, currency, counterparty, time_zone, sort_key, created_at, rev, changed_by,"
  " changed_at) SELECT #c, printf ('HT-%07d', i), '第' || i || '号运维服务合同', '运维',"
  " 'in-force', 1, '2025-12-01', '2025-12-01', date ('2025-12-01', '+' || (i % 300) || ' days'),"
  " 1200000, 'CNY', '云杉数据有限公司', 'Asia/Shanghai', printf ('%08d', i),"
  " '2025-11-01T00:00:00Z'," STAMP,
  "INSERT INTO document (id, kind, holder_id, title, language, numbering, rev, changed_by,"
  " changed_at) SELECT #d, 'contract', #c, '运维服务合同', 'zh', '第{1:cn}条'," STAMP,
};

static const struct
{
  const char *term;
  const char *kind;
} terms[] = {
  { "#t", "service_period" },   { "#r", "renewal" },         { "#f", "fee" },
  { "#p", "payment_deadline" }, { "#s", "confidentiality" },
};

static const struct
{
  const char *term;
  const char *attr;
  const char *key;
  const char *type;
  const char *raw;
} values[] = {
  { "#t", "start", "period.start", "date", "date ('2025-12-01', '+' || (i % 300) || ' days')" },
  { "#t", "length", "period.length", "duration", "'P12M'" },
  { "#r", "form", "renewal.form", "choice", "'自动续约'" },
  { "#r", "length", "renewal.length", "duration", "'P12M'" },
  { "#r", "notice", "renewal.notice", "duration", "'P30D'" },
  { "#f", "form", "fee.form", "choice", "'按月'" },
  { "#f", "amount", "fee.amount", "money", "'CNY ' || (100000 + i)" },
  { "#p", "day", "payment.day", "number", "1 + i % 28" },
  { "#s", "form", "confidentiality.form", "choice", "'合同终止后一定期限'" },
  { "#s", "length", "confidentiality.length", "duration", "'P3Y'" },
};

static void
run (QyBook *book, const char *rows, guint n)
{
  g_autoptr (GError) error = NULL;
  QyConnection *connection = qy_store_get_connection (qy_book_get_store (book));
  g_autoptr (GString) sql = g_string_new (rows);
  QyStatement *statement;

  for (const char *letter = "cdtrfps"; *letter != '\0'; letter++)
    {
      const char mark[] = { '#', *letter, '\0' };
      g_autofree char *id =
          g_strdup_printf ("printf ('%c%%07d-0000-4000-8000-000000000000', i)", *letter);

      g_string_replace (sql, mark, id, 0);
    }
  g_string_prepend (sql, " ");
  g_string_prepend (sql, "WITH RECURSIVE row (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM row"
                         " WHERE i < @)");
  {
    g_autofree char *count = g_strdup_printf ("%u", n);

    g_string_replace (sql, "@", count, 1);
  }
  g_assert_true (qy_connection_begin (connection, TRUE, &error));
  statement = qy_connection_prepare (connection, sql->str, &error);
  g_assert_no_error (error);
  qy_statement_run (statement, &error);
  g_assert_no_error (error);
  g_assert_true (qy_connection_commit (connection, &error));
}

static void
add_value (QyBook *book, guint at, guint n)
{
  g_autofree char *field = g_strdup_printf (
      "INSERT INTO field (document_id, key, position, type, label, required, rev, changed_by,"
      " changed_at) SELECT #d, '%s', %u, '%s', '%s', 0," STAMP,
      values[at].key, at + 1, values[at].type, values[at].key);
  g_autofree char *value = g_strdup_printf (
      "INSERT INTO value (document_id, field_key, raw, state, rev, changed_by, changed_at)"
      " SELECT #d, '%s', %s, 'set'," STAMP,
      values[at].key, values[at].raw);
  g_autofree char *attr = g_strdup_printf (
      "INSERT INTO term_attr (term_id, attr, field_key, rev, changed_by, changed_at)"
      " SELECT %s, '%s', '%s'," STAMP,
      values[at].term, values[at].attr, values[at].key);

  run (book, field, n);
  run (book, value, n);
  run (book, attr, n);
}

void
add_due_contracts (QyBook *book, guint n)
{
  for (guint i = 0; i < G_N_ELEMENTS (contract_rows); i++)
    run (book, contract_rows[i], n);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autofree char *term = g_strdup_printf (
          "INSERT INTO term (id, holder_id, kind, position, rev, changed_by, changed_at)"
          " SELECT %s, #c, '%s', %u," STAMP,
          terms[i].term, terms[i].kind, i + 1);

      run (book, term, n);
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    add_value (book, i, n);
}

void
add_due_rows (QyBook *book, guint n, guint months)
{
  for (guint m = 0; m < months; m++)
    {
      g_autofree char *day =
          g_strdup_printf ("date ('2026-01-01', '+%u months', '+' || (i %% 28) || ' days')", m);
      g_autofree char *rows = g_strdup_printf (
          "INSERT INTO due (holder_id, source_id, occurrence, kind, side, due_on, safe_on, certain,"
          " rule, open, direction, amount, paid, invoiced, currency) SELECT #c, #f,"
          " strftime ('%%Y-%%m', %s), 'payment', 'us', %s, %s, 1, 'month ' ||"
          " strftime ('%%Y-%%m', %s) || '; day ' || (1 + i %% 28), %s >= '2026-10-01', 'out',"
          " 100000 + i, 0, 0, 'CNY' FROM row",
          day, day, day, day, day);

      run (book, rows, n);
    }
}
