/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event-change.h"

#include <glib/gi18n-lib.h>

static JsonObject *
get_side (JsonObject *object, const char *side)
{
  JsonNode *node = json_object_get_member (object, side);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
read_keys (JsonObject *object, const char *keys[QY_TABLE_MAX_KEYS])
{
  JsonNode *node = json_object_get_member (object, "k");
  JsonArray *list =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = list != NULL ? json_array_get_length (list) : 0;

  if (n < 1 || n > QY_TABLE_MAX_KEYS)
    return FALSE;
  for (guint i = 0; i < QY_TABLE_MAX_KEYS; i++)
    {
      keys[i] = i < n ? json_array_get_string_element (list, i) : NULL;
      if (i < n && keys[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_change (JsonNode *node, QyEventChange *change)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL)
    return FALSE;
  change->table = qy_tables_find (json_object_get_string_member_with_default (object, "t", ""));
  if (change->table == NULL || !read_keys (object, change->keys))
    return FALSE;
  change->before = get_side (object, "b");
  change->after = get_side (object, "a");
  return change->before != NULL || change->after != NULL;
}

gboolean
qy_event_unreadable (const QyEvent *event, GError **error)
{
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT,
               _ ("What the event %s changed cannot be read. Nothing was changed."), event->id);
  return FALSE;
}

GArray *
qy_event_read_changes (const QyEvent *event, JsonParser *parser, GError **error)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, TRUE, sizeof (QyEventChange));
  JsonNode *root = NULL;
  JsonArray *list;

  if (json_parser_load_from_data (parser, event->changes, -1, NULL))
    root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    {
      qy_event_unreadable (event, error);
      return NULL;
    }
  list = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      QyEventChange change;

      if (!read_change (json_array_get_element (list, i), &change))
        {
          qy_event_unreadable (event, error);
          return NULL;
        }
      g_array_append_val (changes, change);
    }
  return g_steal_pointer (&changes);
}

char *
qy_event_name_row (const QyEventChange *change)
{
  GString *name = g_string_new (change->table->name);

  for (guint i = 0; i < QY_TABLE_MAX_KEYS && change->keys[i] != NULL; i++)
    g_string_append_printf (name, " %s", change->keys[i]);
  return g_string_free (name, FALSE);
}

gint64
qy_event_version (JsonObject *side)
{
  return side != NULL ? json_object_get_int_member_with_default (side, "rev", 0) : 0;
}

GPtrArray *
qy_event_list_touched (const QyEvent *event, const QyTable *table, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GArray) changes = qy_event_read_changes (event, parser, error);
  GPtrArray *keys;

  if (changes == NULL)
    return NULL;
  keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < changes->len; i++)
    {
      const QyEventChange *change = &g_array_index (changes, QyEventChange, i);

      if (change->table == table)
        g_ptr_array_add (keys, g_strdup (change->keys[0]));
    }
  return keys;
}
