/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-table-sql.h"

#include "qy-tables.h"

static gboolean
is_key (const QyTable *table, guint column)
{
  return (table->columns[column].flags & QY_COLUMN_KEY) != 0;
}

static char *
list_columns (const QyTable *table)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", table->columns[i].name);
  return g_string_free (out, FALSE);
}

static char *
derive_insert (const QyTable *table, const char *columns)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "INSERT INTO %s (%s) VALUES (", table->name, columns);
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (out, "%s$%u", i > 0 ? ", " : "", i + 1);
  g_string_append_c (out, ')');
  return g_string_free (out, FALSE);
}

static char *
derive_update (const QyTable *table)
{
  GString *out = g_string_new (NULL);
  const char *separator = "";

  g_string_append_printf (out, "UPDATE %s SET ", table->name);
  for (guint i = 0; i < table->n_columns; i++)
    if (!is_key (table, i))
      {
        g_string_append_printf (out, "%s%s = $%u", separator, table->columns[i].name, i + 1);
        separator = ", ";
      }
  separator = " WHERE ";
  for (guint i = 0; i < table->n_columns; i++)
    if (is_key (table, i))
      {
        g_string_append_printf (out, "%s%s = $%u", separator, table->columns[i].name, i + 1);
        separator = " AND ";
      }
  g_string_append_printf (out, " AND rev = $%u", table->n_columns + 1);
  return g_string_free (out, FALSE);
}

/* " WHERE a = $1 AND b = $2" over the key columns */
static char *
derive_key_condition (const QyTable *table, guint *n_keys)
{
  GString *out = g_string_new (NULL);

  *n_keys = 0;
  for (guint i = 0; i < table->n_columns; i++)
    if (is_key (table, i))
      {
        (*n_keys)++;
        g_string_append_printf (out, "%s%s = $%u", *n_keys == 1 ? " WHERE " : " AND ",
                                table->columns[i].name, *n_keys);
      }
  return g_string_free (out, FALSE);
}

/* Rows of one owner come in the order a person gave them, then by key. */
static char *
derive_owned (const QyTable *table, const char *columns)
{
  static const char *const orders[] = { "rank", "position", "n" };
  GString *out;
  const char *separator = " ORDER BY ";

  if (table->owner == NULL)
    return NULL;
  out = g_string_new (NULL);
  g_string_append_printf (out, "SELECT %s FROM %s WHERE %s = $1", columns, table->name,
                          table->owner);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (qy_table_column (table, orders[i]) >= 0)
      {
        g_string_append_printf (out, "%s%s NULLS FIRST", separator, orders[i]);
        separator = ", ";
      }
  for (guint i = 0; i < table->n_columns; i++)
    if (is_key (table, i) && !g_str_equal (table->columns[i].name, table->owner))
      {
        g_string_append_printf (out, "%s%s NULLS FIRST", separator, table->columns[i].name);
        separator = ", ";
      }
  return g_string_free (out, FALSE);
}

static QyTableSql *
derive (const QyTable *table)
{
  QyTableSql *sql = g_new0 (QyTableSql, 1);
  g_autofree char *condition = derive_key_condition (table, &sql->n_keys);

  sql->columns = list_columns (table);
  sql->insert = derive_insert (table, sql->columns);
  sql->update = derive_update (table);
  sql->remove =
      g_strdup_printf ("DELETE FROM %s%s AND rev = $%u", table->name, condition, sql->n_keys + 1);
  sql->get = g_strdup_printf ("SELECT %s FROM %s%s", sql->columns, table->name, condition);
  sql->owned = derive_owned (table, sql->columns);
  sql->rev = qy_table_find_flag (table, QY_COLUMN_REV);
  sql->changed_by = qy_table_find_flag (table, QY_COLUMN_STAMP);
  return sql;
}

const QyTableSql *
qy_table_get_sql (const QyTable *table)
{
  static GHashTable *derived;
  static gsize ready;

  g_return_val_if_fail (table != NULL, NULL);
  if (g_once_init_enter (&ready))
    {
      derived = g_hash_table_new (NULL, NULL);
      for (const QyTable *const *t = qy_tables_all (); *t != NULL; t++)
        g_hash_table_insert (derived, (gpointer) *t, derive (*t));
      g_once_init_leave (&ready, 1);
    }
  return g_hash_table_lookup (derived, table);
}
