/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event-change.h"

#include <glib/gi18n-lib.h>

static const QyEventChange *
find_same_row (GArray *changes, const QyEventChange *wanted)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const QyEventChange *change = &g_array_index (changes, QyEventChange, i);

      if (change->table == wanted->table && g_strcmp0 (change->keys[0], wanted->keys[0]) == 0
          && g_strcmp0 (change->keys[1], wanted->keys[1]) == 0
          && g_strcmp0 (change->keys[2], wanted->keys[2]) == 0)
        return change;
    }
  return NULL;
}

static gboolean
get_stored (QyStore *store, const QyEventChange *change, QyRow **row, GError **error)
{
  g_autoptr (GError) problem = NULL;

  *row = qy_store_get_keyed (store, change->table, change->keys, &problem);
  if (*row != NULL || g_error_matches (problem, QY_STORE_ERROR, QY_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
touches (const QyEvent *event, const QyEventChange *wanted)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GArray) changes = qy_event_read_changes (event, parser, NULL);

  return changes == NULL || find_same_row (changes, wanted) != NULL;
}

static gboolean
is_among (GPtrArray *events, const char *id)
{
  for (guint i = 0; i < events->len; i++)
    if (g_str_equal (((QyEvent *) events->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* Whether a later event is still in effect for the row. Looking back from the end, an event that
 * takes back another later one cancels it and says nothing by itself. */
static gboolean
is_overlaid (GPtrArray *later, const QyEventChange *change)
{
  g_autoptr (GHashTable) cancelled = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = later->len; i > 0; i--)
    {
      const QyEvent *event = later->pdata[i - 1];

      if (g_hash_table_contains (cancelled, event->id))
        continue;
      if (event->undoes != NULL && is_among (later, event->undoes))
        g_hash_table_add (cancelled, event->undoes);
      else if (touches (event, change))
        return TRUE;
    }
  return FALSE;
}

static gboolean
cell_is (const QyRow *row, const char *name, JsonNode *node)
{
  int column = qy_table_column (qy_row_get_table (row), name);

  if (column < 0)
    return FALSE;
  if (json_node_is_null (node) || qy_row_cell_is_null (row, column))
    return json_node_is_null (node) && qy_row_cell_is_null (row, column);
  if (qy_row_get_table (row)->columns[column].type == QY_COLUMN_INT)
    return qy_row_cell_int (row, column) == json_node_get_int (node);
  return g_strcmp0 (qy_row_cell_text (row, column), json_node_get_string (node)) == 0;
}

/* Whether the row is what the event made of it; its version may be a later one. Other histories
 * touch it too: a party's, for the contracts that name it. */
static gboolean
is_as_left (const QyRow *stored, const QyEventChange *change)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (stored == NULL || change->after == NULL)
    return stored == NULL && change->after == NULL;
  json_object_iter_init (&iter, change->after);
  while (json_object_iter_next (&iter, &name, &node))
    if (!g_str_equal (name, "rev") && !cell_is (stored, name, node))
      return FALSE;
  return TRUE;
}

static gboolean
check_version (GPtrArray *later, const QyEventChange *change, const QyRow *stored, GError **error)
{
  g_autofree char *name = NULL;

  if (is_as_left (stored, change) && !is_overlaid (later, change))
    return TRUE;
  name = qy_event_name_row (change);
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_CONSTRAINT,
               _ ("This cannot be undone: %s has changed since. Nothing was changed."), name);
  return FALSE;
}

static gboolean
set_cells (QyRow *row, JsonObject *side)
{
  g_autoptr (GList) names = json_object_get_members (side);

  for (GList *l = names; l != NULL; l = l->next)
    {
      int column = qy_table_column (qy_row_get_table (row), l->data);
      JsonNode *node = json_object_get_member (side, l->data);

      if (column < 0)
        return FALSE;
      if (json_node_is_null (node))
        qy_row_set_cell_null (row, column);
      else if (qy_row_get_table (row)->columns[column].type == QY_COLUMN_INT)
        qy_row_set_cell_int (row, column, json_node_get_int (node));
      else
        qy_row_take_text (row, column, json_node_dup_string (node));
    }
  return TRUE;
}

static gboolean
insert_again (QyStore *store, const QyEvent *event, const QyEventChange *change, GError **error)
{
  g_autoptr (QyRow) row = qy_row_new (change->table);
  guint n = 0;

  for (guint i = 0; i < change->table->n_columns; i++)
    if (change->table->columns[i].flags & QY_COLUMN_KEY)
      qy_row_take_text (row, i, g_strdup (change->keys[n++]));
  if (!set_cells (row, change->before))
    return qy_event_unreadable (event, error);
  qy_row_set_int (row, "rev", qy_event_version (change->before) + 1);
  return qy_store_insert (store, row, error);
}

static gboolean
apply (QyStore *store, const QyEvent *event, const QyEventChange *change, GError **error)
{
  g_autoptr (QyRow) stored = NULL;
  gint64 rev;

  if (change->after == NULL)
    return insert_again (store, event, change, error);
  stored = qy_store_get_keyed (store, change->table, change->keys, error);
  if (stored == NULL)
    return FALSE;
  if (change->before == NULL)
    return qy_store_remove (store, stored, error);
  rev = qy_row_get_int (stored, "rev");
  if (!set_cells (stored, change->before))
    return qy_event_unreadable (event, error);
  qy_row_set_int (stored, "rev", rev);
  return qy_store_update (store, stored, error);
}

gboolean
qy_event_apply_inverse (QyStore *store, const QyEvent *event, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GPtrArray) later = NULL;

  g_return_val_if_fail (QY_IS_STORE (store) && event != NULL, FALSE);
  changes = qy_event_read_changes (event, parser, error);
  later = changes != NULL ? qy_event_list_after (store, event->stream, event->n, error) : NULL;
  if (later == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const QyEventChange *change = &g_array_index (changes, QyEventChange, i);
      g_autoptr (QyRow) stored = NULL;

      if (!get_stored (store, change, &stored, error)
          || !check_version (later, change, stored, error))
        return FALSE;
    }
  for (guint i = changes->len; i > 0; i--)
    if (!apply (store, event, &g_array_index (changes, QyEventChange, i - 1), error))
      return FALSE;
  return TRUE;
}
