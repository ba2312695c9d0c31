/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-search.h"

#define MERGE_PAGES 100
#define ALL_INDEXED                                                                                \
  G_MAXINT64 /* as the first waiting row: none waits, but the index is still being merged */

/* A single number from a query without parameters; fallback if it has no row. */
static gboolean
read_number (QyStore *store, const char *query, gint64 fallback, gint64 *number, GError **error)
{
  QyStatement *statement = qy_store_query (store, query, error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  step = qy_statement_step (statement, error);
  *number = step == QY_STEP_ROW ? qy_statement_get_int (statement, 0) : fallback;
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

static gboolean
run_query (QyStore *store, const char *query, gint64 number, GError **error)
{
  QyStatement *statement = qy_store_query (store, query, error);

  if (statement == NULL)
    return FALSE;
  if (number != 0)
    qy_statement_bind_int (statement, 1, number);
  return qy_statement_run (statement, error);
}

static gboolean
add_row (QyStore *store, QyStatement *row, GError **error)
{
  QyStatement *statement = qy_store_query (store, "search-index-add", error);
  gsize length;
  const char *text = qy_statement_get_text (row, 4, &length);

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_int (statement, 1, qy_statement_get_int (row, 0));
  qy_statement_bind_text (statement, 2, text, length);
  return qy_statement_run (statement, error);
}

/* Adds rows from *first on until the time is over; leaves *first behind the last one. */
static gboolean
add_rows (QyStore *store, gint64 *first, gint64 until, gboolean *complete, GError **error)
{
  QyStatement *rows = qy_store_query (store, "search-from", error);
  QyStep step = QY_STEP_ROW;

  if (rows == NULL)
    return FALSE;
  qy_statement_bind_int (rows, 1, *first);
  while (g_get_monotonic_time () < until && (step = qy_statement_step (rows, error)) == QY_STEP_ROW)
    {
      *first = qy_statement_get_int (rows, 0) + 1;
      if (!add_row (store, rows, error))
        {
          qy_statement_reset (rows);
          return FALSE;
        }
    }
  qy_statement_reset (rows);
  *complete = step == QY_STEP_DONE;
  return step != QY_STEP_ERROR;
}

/* One large segment instead of many: searching is quicker, and no later edit has to do it. */
static gboolean
merge_segments (QyStore *store, gint64 until, gboolean *complete, GError **error)
{
  gint64 before;
  gint64 after = 0;

  do
    {
      if (!read_number (store, "search-index-progress", 0, &before, error)
          || !run_query (store, "search-index-merge", MERGE_PAGES, error)
          || !read_number (store, "search-index-progress", 0, &after, error))
        return FALSE;
      *complete = after - before < 2; /* FTS5: then nothing was left to do */
    }
  while (!*complete && g_get_monotonic_time () < until);
  return TRUE;
}

static gboolean
index_rows (QyStore *store, gint64 first, gint64 until, gint64 *waiting, GError **error)
{
  gboolean complete;
  gint64 last;

  if (!add_rows (store, &first, until, &complete, error)
      || !read_number (store, "search-last", 0, &last, error))
    return FALSE;
  *waiting = MAX (1, last - first + 1);
  return run_query (store, "search-pending-move", complete ? ALL_INDEXED : first, error)
         && (!complete || run_query (store, "search-index-merge", -MERGE_PAGES, error));
}

static gboolean
index_slice (QyStore *store, gint64 until, gint64 *waiting, GError **error)
{
  gboolean complete;
  gint64 first;

  *waiting = 0;
  if (!read_number (store, "search-pending", 0, &first, error))
    return FALSE;
  if (first == 0)
    return TRUE;
  if (first != ALL_INDEXED)
    return index_rows (store, first, until, waiting, error);
  if (!merge_segments (store, until, &complete, error))
    return FALSE;
  *waiting = complete ? 0 : 1;
  return !complete || run_query (store, "search-pending-end", 0, error);
}

gboolean
qy_search_defer (QyStore *store, GError **error)
{
  gint64 first;
  gint64 last;

  g_return_val_if_fail (QY_IS_STORE (store), FALSE);
  if (!read_number (store, "search-pending", 0, &first, error)
      || !read_number (store, "search-last", 0, &last, error))
    return FALSE;
  if (first == ALL_INDEXED)
    return run_query (store, "search-pending-move", last + 1, error);
  return first > 0 || run_query (store, "search-pending-insert", last + 1, error);
}

gint64
qy_search_count_waiting (QyStore *store, GError **error)
{
  gint64 first;
  gint64 last;

  g_return_val_if_fail (QY_IS_STORE (store), -1);
  if (!read_number (store, "search-pending", 0, &first, error)
      || !read_number (store, "search-last", 0, &last, error))
    return -1;
  return first > 0 && first != ALL_INDEXED ? MAX (0, last - first + 1) : 0;
}

gboolean
qy_search_index_step (QyStore *store, guint milliseconds, gint64 *waiting, GError **error)
{
  gint64 until = g_get_monotonic_time () + (gint64) milliseconds * 1000;

  g_return_val_if_fail (QY_IS_STORE (store) && waiting != NULL, FALSE);
  if (!qy_store_begin (store, error))
    return FALSE;
  if (index_slice (store, until, waiting, error))
    return qy_store_commit (store, error);
  qy_store_rollback (store);
  return FALSE;
}

gboolean
qy_search_rebuild (QyStore *store, GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (store), FALSE);
  if (!qy_store_begin (store, error))
    return FALSE;
  if (run_query (store, "search-index-rebuild", 0, error)
      && run_query (store, "search-pending-end", 0, error))
    return qy_store_commit (store, error);
  qy_store_rollback (store);
  return FALSE;
}
