/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-query.h"
#include "qy-store-private.h"
#include "qy-table-sql.h"

#include <glib/gi18n-lib.h>

/* "table key second-key", for messages */
static char *
describe (const QyRow *row)
{
  const QyTable *table = qy_row_get_table (row);
  GString *out = g_string_new (table->name);

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].flags & QY_COLUMN_KEY)
      g_string_append_printf (out, " %s", qy_row_cell_text (row, i));
  return g_string_free (out, FALSE);
}

static void
prefix_row (const QyRow *row, GError **error)
{
  g_autofree char *what = describe (row);

  g_prefix_error (error, "%s: ", what);
}

static gboolean
moved_on (const QyRow *row, GError **error)
{
  g_autofree char *what = describe (row);

  g_set_error (error, QY_STORE_ERROR, QY_ERROR_CONSTRAINT,
               _ ("%s was changed meanwhile by somebody else. Your change was not stored; look at "
                  "the new version and make it again."),
               what);
  return FALSE;
}

static void
bind_cell (QyStatement *statement, int parameter, const QyRow *row, guint column)
{
  if (qy_row_cell_is_null (row, column))
    qy_statement_bind_null (statement, parameter);
  else if (qy_row_get_table (row)->columns[column].type == QY_COLUMN_INT)
    qy_statement_bind_int (statement, parameter, qy_row_cell_int (row, column));
  else
    qy_statement_bind_text (statement, parameter, qy_row_cell_text (row, column), -1);
}

static void
bind_row (QyStatement *statement, const QyRow *row)
{
  for (guint i = 0; i < qy_row_get_table (row)->n_columns; i++)
    bind_cell (statement, i + 1, row, i);
}

static void
bind_keys (QyStatement *statement, const QyRow *row)
{
  const QyTable *table = qy_row_get_table (row);
  int parameter = 1;

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].flags & QY_COLUMN_KEY)
      bind_cell (statement, parameter++, row, i);
}

static void
stamp (QyStore *self, QyRow *row, const QyTableSql *sql)
{
  qy_row_take_text (row, sql->changed_by, g_strdup (self->actor));
  qy_row_take_text (row, sql->changed_by + 1, g_strdup (self->now));
}

static void
stamp_new (QyStore *self, QyRow *row, const QyTableSql *sql)
{
  if (qy_row_cell_is_null (row, sql->rev))
    qy_row_set_cell_int (row, sql->rev, 1);
  if (qy_row_cell_is_null (row, sql->changed_by))
    stamp (self, row, sql);
}

static QyRow *
read_stored (QyStore *self, const QyRow *row, GError **error)
{
  const QyTable *table = qy_row_get_table (row);
  QyStatement *statement =
      qy_connection_prepare (self->connection, qy_table_get_sql (table)->get, error);
  QyRow *stored = NULL;
  QyStep step;

  if (statement == NULL)
    return NULL;
  bind_keys (statement, row);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    stored = qy_store_read_row (self, table, statement);
  else if (step == QY_STEP_DONE)
    g_set_error_literal (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND, _ ("there is no such record"));
  qy_statement_reset (statement);
  return stored;
}

/* The stored row, if it still is the version that the caller has seen. */
static QyRow *
read_same_version (QyStore *self, const QyRow *row, GError **error)
{
  g_autoptr (QyRow) stored = read_stored (self, row, error);
  int rev = qy_table_get_sql (qy_row_get_table (row))->rev;

  if (stored == NULL)
    {
      prefix_row (row, error);
      return NULL;
    }
  if (qy_row_cell_int (stored, rev) != qy_row_cell_int (row, rev))
    {
      moved_on (row, error);
      return NULL;
    }
  return g_steal_pointer (&stored);
}

static gboolean
differs (const QyRow *a, const QyRow *b)
{
  const QyTable *table = qy_row_get_table (a);

  for (guint i = 0; i < table->n_columns; i++)
    if (!(table->columns[i].flags & QY_COLUMN_STAMP) && !qy_row_cell_equal (a, b, i))
      return TRUE;
  return FALSE;
}

/* Runs a statement that must touch exactly the one row of that version. */
static gboolean
run_on_version (QyStore *self, QyStatement *statement, const QyRow *row, GError **error)
{
  if (!qy_statement_run (statement, error))
    {
      prefix_row (row, error);
      return FALSE;
    }
  return qy_connection_changes (self->connection) == 1 || moved_on (row, error);
}

gboolean
qy_store_insert (QyStore *self, QyRow *row, GError **error)
{
  const QyTableSql *sql;
  QyStatement *statement;

  g_return_val_if_fail (QY_IS_STORE (self) && row != NULL, FALSE);
  sql = qy_table_get_sql (qy_row_get_table (row));
  stamp_new (self, row, sql);
  statement = qy_connection_prepare (self->connection, sql->insert, error);
  if (statement == NULL)
    return FALSE;
  bind_row (statement, row);
  if (!qy_statement_run (statement, error))
    {
      prefix_row (row, error);
      return FALSE;
    }
  if (self->recording)
    qy_change_set_record (self->changes, NULL, qy_row_copy (row));
  return TRUE;
}

gboolean
qy_store_update (QyStore *self, QyRow *row, GError **error)
{
  const QyTableSql *sql;
  QyStatement *statement;
  g_autoptr (QyRow) before = NULL;
  gint64 rev;

  g_return_val_if_fail (QY_IS_STORE (self) && row != NULL, FALSE);
  sql = qy_table_get_sql (qy_row_get_table (row));
  before = read_same_version (self, row, error);
  if (before == NULL)
    return FALSE;
  if (!differs (before, row))
    return TRUE;
  statement = qy_connection_prepare (self->connection, sql->update, error);
  if (statement == NULL)
    return FALSE;
  rev = qy_row_cell_int (row, sql->rev);
  qy_row_set_cell_int (row, sql->rev, rev + 1);
  stamp (self, row, sql);
  bind_row (statement, row);
  qy_statement_bind_int (statement, qy_row_get_table (row)->n_columns + 1, rev);
  if (!run_on_version (self, statement, row, error))
    {
      qy_row_set_cell_int (row, sql->rev, rev);
      return FALSE;
    }
  if (self->recording)
    qy_change_set_record (self->changes, g_steal_pointer (&before), qy_row_copy (row));
  return TRUE;
}

gboolean
qy_store_remove (QyStore *self, const QyRow *row, GError **error)
{
  const QyTableSql *sql;
  QyStatement *statement;
  g_autoptr (QyRow) before = NULL;

  g_return_val_if_fail (QY_IS_STORE (self) && row != NULL, FALSE);
  sql = qy_table_get_sql (qy_row_get_table (row));
  before = read_same_version (self, row, error);
  if (before == NULL)
    return FALSE;
  statement = qy_connection_prepare (self->connection, sql->remove, error);
  if (statement == NULL)
    return FALSE;
  bind_keys (statement, row);
  qy_statement_bind_int (statement, sql->n_keys + 1, qy_row_cell_int (row, sql->rev));
  if (!run_on_version (self, statement, row, error))
    return FALSE;
  if (self->recording)
    qy_change_set_record (self->changes, g_steal_pointer (&before), NULL);
  return TRUE;
}

static void
set_keys (QyRow *row, const char *const keys[QY_TABLE_MAX_KEYS])
{
  const QyTable *table = qy_row_get_table (row);
  guint n = 0;

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].flags & QY_COLUMN_KEY)
      qy_row_take_text (row, i, g_strdup (keys[n++]));
}

QyRow *
qy_store_get (
    QyStore *self, const QyTable *table, const char *key, const char *second_key, GError **error)
{
  const char *const keys[QY_TABLE_MAX_KEYS] = { key, second_key };

  return qy_store_get_keyed (self, table, keys, error);
}

QyRow *
qy_store_get_keyed (QyStore *self,
                    const QyTable *table,
                    const char *const keys[QY_TABLE_MAX_KEYS],
                    GError **error)
{
  g_autoptr (QyRow) wanted = NULL;
  QyRow *row;

  g_return_val_if_fail (QY_IS_STORE (self) && table != NULL, NULL);
  for (guint i = 0; i < QY_TABLE_MAX_KEYS; i++)
    g_return_val_if_fail ((i < qy_table_get_sql (table)->n_keys) == (keys[i] != NULL), NULL);
  wanted = qy_row_new (table);
  set_keys (wanted, keys);
  row = read_stored (self, wanted, error);
  if (row == NULL)
    prefix_row (wanted, error);
  return row;
}

GPtrArray *
qy_store_list_owned (QyStore *self, const QyTable *table, const char *owner_id, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_STORE (self) && table != NULL && owner_id != NULL, NULL);
  g_return_val_if_fail (table->owner != NULL, NULL);
  statement = qy_connection_prepare (self->connection, qy_table_get_sql (table)->owned, error);
  if (statement == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_row_free);
  qy_statement_bind_text (statement, 1, owner_id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_ptr_array_add (rows, qy_store_read_row (self, table, statement));
  return step == QY_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

QyStatement *
qy_store_query (QyStore *self, const char *name, GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (self) && name != NULL, NULL);
  return qy_connection_prepare (
      self->connection, qy_query_get (qy_connection_get_engine (self->connection), name), error);
}

QyRow *
qy_store_read_row (QyStore *self, const QyTable *table, QyStatement *statement)
{
  QyRow *row;

  g_return_val_if_fail (table != NULL && statement != NULL, NULL);
  row = qy_row_new (table);
  for (guint i = 0; i < table->n_columns; i++)
    if (qy_statement_is_null (statement, i))
      continue;
    else if (table->columns[i].type == QY_COLUMN_INT)
      qy_row_set_cell_int (row, i, qy_statement_get_int (statement, i));
    else
      {
        gsize length;
        const char *text = qy_statement_get_text (statement, i, &length);

        qy_row_take_text (row, i, g_strndup (text, length));
      }
  return row;
}
