/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-ledger.h"
#include "qy-ledger-private.h"
#include "qy-money.h"
#include "qy-store.h"

/* Amounts are below 10^18: added up as whole parts and rests of this, no sum overflows. */
#define PART G_GINT64_CONSTANT (1000000000)

static QyLedgerTotals *
totals_new (void)
{
  QyLedgerTotals *totals = g_new0 (QyLedgerTotals, 1);

  totals->sums = g_array_new (FALSE, TRUE, sizeof (QyLedgerSum));
  return totals;
}

static QyLedgerSum *
sum_of (QyLedgerTotals *totals, const char *currency)
{
  QyLedgerSum fresh = { 0 };
  guint at = 0;

  g_strlcpy (fresh.currency, currency != NULL ? currency : "CNY", sizeof fresh.currency);
  for (; at < totals->sums->len; at++)
    {
      QyLedgerSum *sum = &g_array_index (totals->sums, QyLedgerSum, at);
      int order = g_strcmp0 (sum->currency, fresh.currency);

      if (order == 0)
        return sum;
      if (order > 0)
        break;
    }
  g_array_insert_val (totals->sums, at, fresh);
  return &g_array_index (totals->sums, QyLedgerSum, at);
}

/* Both parts are far from overflowing themselves. */
static void
add (QyLedgerSum *sum, gint64 n, gint64 parts, gint64 rest)
{
  gint64 high = parts + rest / PART;
  gint64 low = rest % PART;

  sum->n += n;
  if (sum->too_large || ABS (high) >= QY_MONEY_LIMIT / PART)
    sum->too_large = TRUE;
  else
    sum->minor += high * PART + low;
  sum->too_large = sum->too_large || ABS (sum->minor) >= QY_MONEY_LIMIT;
}

/* Rows are: currency, contracts, contracts with an amount, whole parts, rests. */
static gboolean
collect (QyLedgerTotals *totals, QyStatement *statement, GError **error)
{
  QyStep step;

  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      gint64 n = qy_statement_get_int (statement, 2);

      totals->n += qy_statement_get_int (statement, 1);
      if (n > 0)
        add (sum_of (totals, qy_statement_get_text (statement, 0, NULL)), n,
             qy_statement_get_int (statement, 3), qy_statement_get_int (statement, 4));
    }
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}

static QyStatement *
prepare (QyBook *book, const char *condition, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT currency, count(*), count(amount), sum(amount / %" G_GINT64_FORMAT
                       "), sum(amount %% %" G_GINT64_FORMAT ") FROM contract%s%s GROUP BY currency",
                       PART, PART, *condition != '\0' ? " WHERE " : "", condition);

  return qy_connection_prepare (qy_store_get_connection (qy_book_get_store (book)), sql, error);
}

QyLedgerTotals *
qy_book_ledger_totals (QyBook *self, const char *where, GError **error)
{
  g_autoptr (QyLedgerTotals) totals = totals_new ();
  g_autoptr (QyLedgerQuery) query = NULL;
  QyStatement *statement = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  query = qy_ledger_query_new (where, NULL, error);
  if (query == NULL)
    return NULL;
  statement = prepare (self, query->condition->str, error);
  if (statement == NULL)
    return NULL;
  qy_ledger_query_bind (query, statement);
  return collect (totals, statement, error) ? g_steal_pointer (&totals) : NULL;
}

QyLedgerTotals *
qy_book_ledger_totals_of (QyBook *self, const char *const *ids, gsize n, GError **error)
{
  g_autoptr (QyLedgerTotals) totals = totals_new ();
  QyStatement *statement = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && (ids != NULL || n == 0), NULL);

  statement = prepare (self, "id = $1", error);
  for (gsize i = 0; i < n && statement != NULL; i++)
    {
      qy_statement_bind_text (statement, 1, ids[i], -1);
      if (!collect (totals, statement, error))
        return NULL;
    }
  return statement != NULL ? g_steal_pointer (&totals) : NULL;
}

void
qy_ledger_totals_free (QyLedgerTotals *totals)
{
  if (totals == NULL)
    return;
  g_array_unref (totals->sums);
  g_free (totals);
}

char **
qy_book_ledger_kinds (QyBook *self, GError **error)
{
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();
  QyStatement *statement = NULL;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  statement = qy_connection_prepare (qy_store_get_connection (qy_book_get_store (self)),
                                     "SELECT kind FROM contract WHERE kind IS NOT NULL"
                                     " GROUP BY kind ORDER BY count(*) DESC, kind",
                                     error);
  if (statement == NULL)
    return NULL;
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_strv_builder_add (kinds, qy_statement_get_text (statement, 0, NULL));
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_strv_builder_end (kinds) : NULL;
}
