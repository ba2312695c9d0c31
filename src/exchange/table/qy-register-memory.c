/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "qy-register-private.h"

/* What a person once said of a table is kept on the device, by the names in its head:
 * [ { "head": [ … ], "fields": [ … ] }, … ], the latest last. */

#define MAX_KEPT 64

static char *
memory_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "qiyue", "register-columns.json", NULL);
}

/* What cannot be read is forgotten: it can be said again. */
static JsonArray *
load_memory (JsonParser *parser)
{
  g_autofree char *path = memory_path ();
  JsonNode *root;

  if (!json_parser_load_from_file (parser, path, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;
}

static const char *
text_at (JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static JsonArray *
list_of (JsonNode *node, const char *member)
{
  JsonNode *list = JSON_NODE_HOLDS_OBJECT (node)
                       ? json_object_get_member (json_node_get_object (node), member)
                       : NULL;

  return list != NULL && JSON_NODE_HOLDS_ARRAY (list) ? json_node_get_array (list) : NULL;
}

static gboolean
is_head (QyRegister *self, JsonNode *node)
{
  JsonArray *head = list_of (node, "head");
  JsonArray *fields = list_of (node, "fields");
  guint n = self->columns->len;

  if (head == NULL || fields == NULL || json_array_get_length (head) != n
      || json_array_get_length (fields) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (text_at (head, i), g_array_index (self->columns, QyRegisterColumn, i).name) != 0)
      return FALSE;
  return TRUE;
}

static void
take_fields (QyRegister *self, JsonArray *fields)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      QyRegisterField field = QY_REGISTER_IGNORED;
      const char *name = text_at (fields, i);

      if (name != NULL && qy_register_field_from_string (name, &field))
        qy_register_map (self, i, field);
    }
}

void
qy_register_recall (QyRegister *self)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *memory = load_memory (parser);

  for (guint i = 0; memory != NULL && i < json_array_get_length (memory); i++)
    {
      JsonNode *node = json_array_get_element (memory, i);

      if (is_head (self, node))
        take_fields (self, list_of (node, "fields"));
    }
}

static JsonNode *
describe (QyRegister *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  static const char *const lists[] = { "head", "fields" };

  json_builder_begin_object (builder);
  for (guint list = 0; list < G_N_ELEMENTS (lists); list++)
    {
      json_builder_set_member_name (builder, lists[list]);
      json_builder_begin_array (builder);
      for (guint i = 0; i < self->columns->len; i++)
        {
          const QyRegisterColumn *column = &g_array_index (self->columns, QyRegisterColumn, i);

          json_builder_add_string_value (
              builder, list == 0 ? column->name : qy_register_field_to_string (column->field));
        }
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static gboolean
store (JsonArray *memory, GError **error)
{
  g_autofree char *path = memory_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (JsonNode) root = json_node_init_array (json_node_alloc (), memory);
  g_autofree char *text = json_to_string (root, TRUE);
  g_autoptr (GError) cause = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &cause))
    return TRUE;
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_IO,
               _ ("What the columns hold could not be remembered: %s"), cause->message);
  return FALSE;
}

gboolean
qy_register_remember (QyRegister *self, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonArray) kept = json_array_new ();
  JsonArray *memory;
  guint n, first;

  g_return_val_if_fail (self != NULL, FALSE);

  memory = load_memory (parser);
  n = memory != NULL ? json_array_get_length (memory) : 0;
  first = n >= MAX_KEPT ? n - MAX_KEPT + 1 : 0;
  for (guint i = first; i < n; i++)
    {
      JsonNode *node = json_array_get_element (memory, i);

      if (!is_head (self, node))
        json_array_add_element (kept, json_node_copy (node));
    }
  json_array_add_element (kept, describe (self));
  return store (kept, error);
}
