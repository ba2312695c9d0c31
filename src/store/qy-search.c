/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-search.h"

#include "qy-search-text.h"

/* The first row the index does not hold, or G_MAXINT64. */
static gboolean
read_pending (QyStore *store, gint64 *first, GError **error)
{
  QyStatement *statement = qy_store_query (store, "search-pending", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  step = qy_statement_step (statement, error);
  *first = step == QY_STEP_ROW ? qy_statement_get_int (statement, 0) : G_MAXINT64;
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

static gboolean
run_on_row (QyStore *store, const char *query, gint64 row, const char *text, GError **error)
{
  QyStatement *statement = qy_store_query (store, query, error);

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_int (statement, 1, row);
  if (text != NULL)
    qy_statement_bind_text (statement, 2, text, -1);
  return qy_statement_run (statement, error);
}

/* The stored row and its text; 0 if there is none. */
static gboolean
find_row (QyStore *store,
          const char *kind,
          const char *id,
          const char *key,
          gint64 *row,
          char **text,
          GError **error)
{
  QyStatement *statement = qy_store_query (store, "search-get", error);
  QyStep step;

  *row = 0;
  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, id, -1);
  qy_statement_bind_text (statement, 2, key, -1);
  qy_statement_bind_text (statement, 3, kind, -1);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    {
      *row = qy_statement_get_int (statement, 0);
      *text = g_strdup (qy_statement_get_text (statement, 1, NULL));
    }
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

static gboolean
insert_row (QyStore *store,
            const char *kind,
            const char *id,
            const char *key,
            const char *text,
            gint64 *row,
            GError **error)
{
  QyStatement *statement = qy_store_query (store, "search-insert", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, kind, -1);
  qy_statement_bind_text (statement, 2, id, -1);
  qy_statement_bind_text (statement, 3, key, -1);
  qy_statement_bind_text (statement, 4, text, -1);
  step = qy_statement_step (statement, error);
  *row = step == QY_STEP_ROW ? qy_statement_get_int (statement, 0) : 0;
  qy_statement_reset (statement);
  return step == QY_STEP_ROW;
}

gboolean
qy_search_put (QyStore *store,
               const char *kind,
               const char *id,
               const char *key,
               const char *text,
               GError **error)
{
  g_autofree char *old = NULL;
  gint64 row;
  gint64 pending;

  g_return_val_if_fail (QY_IS_STORE (store), FALSE);
  g_return_val_if_fail (kind != NULL && id != NULL && text != NULL, FALSE);
  key = key != NULL ? key : "";
  if (!read_pending (store, &pending, error) || !find_row (store, kind, id, key, &row, &old, error))
    return FALSE;
  if (row == 0)
    return insert_row (store, kind, id, key, text, &row, error)
           && (row >= pending || run_on_row (store, "search-index-add", row, text, error));
  if (g_str_equal (old, text))
    return TRUE;
  if (row < pending
      && (!run_on_row (store, "search-index-remove", row, old, error)
          || !run_on_row (store, "search-index-add", row, text, error)))
    return FALSE;
  return run_on_row (store, "search-update", row, text, error);
}

static gboolean
remove_row (QyStore *store, gint64 row, const char *text, gint64 pending, GError **error)
{
  if (row < pending && !run_on_row (store, "search-index-remove", row, text, error))
    return FALSE;
  return run_on_row (store, "search-remove", row, NULL, error);
}

gboolean
qy_search_remove (QyStore *store, const char *kind, const char *id, const char *key, GError **error)
{
  QyStatement *statement;
  QyStep step = QY_STEP_DONE;
  gint64 pending;

  g_return_val_if_fail (QY_IS_STORE (store) && kind != NULL && id != NULL, FALSE);
  if (!read_pending (store, &pending, error))
    return FALSE;
  statement = qy_store_query (store, "search-list", error);
  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, id, -1);
  qy_statement_bind_text (statement, 2, kind, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      gint64 row = qy_statement_get_int (statement, 0);
      g_autofree char *text = g_strdup (qy_statement_get_text (statement, 1, NULL));

      if (key != NULL && !g_str_equal (qy_statement_get_text (statement, 2, NULL), key))
        continue;
      if (!remove_row (store, row, text, pending, error))
        {
          qy_statement_reset (statement);
          return FALSE;
        }
    }
  return step == QY_STEP_DONE;
}

/* The words as FTS5 wants them: each a quoted phrase, all required. */
static char *
make_match (char **words)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);

      g_string_append_printf (out, "%s\"%s\"", i > 0 ? " AND " : "", quoted);
    }
  return g_string_free (out, FALSE);
}

static QyHit *
read_hit (QyStatement *statement)
{
  QyHit *hit = g_new0 (QyHit, 1);

  hit->kind = g_strdup (qy_statement_get_text (statement, 1, NULL));
  hit->id = g_strdup (qy_statement_get_text (statement, 2, NULL));
  hit->key = g_strdup (qy_statement_get_text (statement, 3, NULL));
  hit->text = g_strdup (qy_statement_get_text (statement, 4, NULL));
  return hit;
}

static gboolean
find_indexed (QyStore *store, char **words, guint limit, GPtrArray *hits, GError **error)
{
  g_autofree char *match = make_match (words);
  QyStatement *statement = qy_store_query (store, "search-match", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, match, -1);
  qy_statement_bind_int (statement, 2, limit);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_ptr_array_add (hits, read_hit (statement));
  return step == QY_STEP_DONE;
}

static gboolean
find_waiting (
    QyStore *store, char **words, gint64 pending, guint limit, GPtrArray *hits, GError **error)
{
  QyStatement *statement = qy_store_query (store, "search-from", error);
  QyStep step = QY_STEP_DONE;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_int (statement, 1, pending);
  while (hits->len < limit && (step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    if (qy_search_text_matches (qy_statement_get_text (statement, 4, NULL),
                                (const char *const *) words))
      g_ptr_array_add (hits, read_hit (statement));
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

GPtrArray *
qy_search_find (QyStore *store, const char *words, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_auto (GStrv) list = NULL;
  gint64 pending;

  g_return_val_if_fail (QY_IS_STORE (store) && words != NULL, NULL);
  hits = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_hit_free);
  list = qy_search_text_split (words);
  if (list[0] == NULL)
    return g_steal_pointer (&hits);
  if (!read_pending (store, &pending, error) || !find_indexed (store, list, limit, hits, error))
    return NULL;
  if (pending != G_MAXINT64 && !find_waiting (store, list, pending, limit, hits, error))
    return NULL;
  return g_steal_pointer (&hits);
}

void
qy_hit_free (QyHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->kind);
  g_free (hit->id);
  g_free (hit->key);
  g_free (hit->text);
  g_free (hit);
}
