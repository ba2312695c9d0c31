/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-calc.h"
#include "qy-cli-print.h"

static gboolean
holds (JsonNode *node, GType type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* The language in which the program speaks, as far as reasons exist in it. */
static QyLanguage
find_language (void)
{
  QyLanguage language = QY_LANGUAGE_EN;

  for (const char *const *name = g_get_language_names (); *name != NULL; name++)
    if (qy_language_from_string (*name, &language))
      break;
  return language;
}

gboolean
qy_cli_calc_wrong (const char *name, const char *expected, GError **error)
{
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_INVALID, _ ("argument “%s”: expected %s"), name,
               expected);
  return FALSE;
}

gboolean
qy_cli_calc_has (JsonObject *args, const char *name)
{
  JsonNode *node = json_object_get_member (args, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node);
}

gboolean
qy_cli_calc_take_int (JsonObject *args, const char *name, gint64 *value, GError **error)
{
  JsonNode *node = json_object_get_member (args, name);

  if (!holds (node, G_TYPE_INT64))
    return qy_cli_calc_wrong (name, _ ("a whole number"), error);
  *value = json_node_get_int (node);
  return TRUE;
}

gboolean
qy_cli_calc_take_flag (JsonObject *args, const char *name, gboolean *value, GError **error)
{
  JsonNode *node = json_object_get_member (args, name);

  *value = FALSE;
  if (!qy_cli_calc_has (args, name))
    return TRUE;
  if (!holds (node, G_TYPE_BOOLEAN))
    return qy_cli_calc_wrong (name, _ ("true or false"), error);
  *value = json_node_get_boolean (node);
  return TRUE;
}

const char *
qy_cli_calc_take_text (JsonObject *args, const char *name, GError **error)
{
  JsonNode *node = json_object_get_member (args, name);

  if (holds (node, G_TYPE_STRING))
    return json_node_get_string (node);
  qy_cli_calc_wrong (name, _ ("a text"), error);
  return NULL;
}

gboolean
qy_cli_calc_take_date (JsonObject *args, const char *name, QyDate *date, GError **error)
{
  const char *text = qy_cli_calc_take_text (args, name, error);

  if (text != NULL)
    *date = qy_date_from_iso (text, error);
  return text != NULL && qy_date_is_set (*date);
}

GArray *
qy_cli_calc_take_ints (JsonObject *args, const char *name, GError **error)
{
  JsonNode *node = json_object_get_member (args, name);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));
  JsonArray *list =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *element = json_array_get_element (list, i);
      gint64 value = holds (element, G_TYPE_INT64) ? json_node_get_int (element) : 0;

      if (!holds (element, G_TYPE_INT64))
        list = NULL;
      else
        g_array_append_val (values, value);
    }
  if (list != NULL && values->len > 0)
    return g_steal_pointer (&values);
  qy_cli_calc_wrong (name, _ ("a list of whole numbers"), error);
  return NULL;
}

void
qy_cli_calc_add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
qy_cli_calc_add_flag (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
qy_cli_calc_add_date (JsonBuilder *builder, const char *name, QyDate date)
{
  g_autofree char *iso = qy_date_is_set (date) ? qy_date_to_iso (date) : NULL;

  qy_cli_json_text (builder, name, iso);
}

void
qy_cli_calc_add_why (JsonBuilder *builder, const QyReasons *why)
{
  g_auto (GStrv) steps = qy_reasons_print (why, find_language ());

  json_builder_set_member_name (builder, "why");
  json_builder_begin_array (builder);
  for (guint i = 0; steps[i] != NULL; i++)
    json_builder_add_string_value (builder, steps[i]);
  json_builder_end_array (builder);
}

void
qy_cli_calc_print_why (const QyReasons *why)
{
  g_auto (GStrv) steps = qy_reasons_print (why, find_language ());

  for (guint i = 0; steps[i] != NULL; i++)
    qy_cli_print ("- %s\n", steps[i]);
}
