/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-shelf.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-text-analyze.h"

#define SOURCE    "source"
#define STATE     "review.json"
#define ID_LENGTH 16

static char *
folder_of (const char *id)
{
  return g_build_filename (g_get_user_state_dir (), "qiyue", "reviews", id, NULL);
}

static char *
path_of (const char *id, const char *file)
{
  return g_build_filename (g_get_user_state_dir (), "qiyue", "reviews", id, file, NULL);
}

static char *
id_of (GBytes *bytes)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strndup (sum, ID_LENGTH);
}

static gboolean
is_id (const char *id)
{
  return strlen (id) == ID_LENGTH && strspn (id, "0123456789abcdef") == ID_LENGTH;
}

static char *
now_text (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static JsonObject *
read_state (const char *id, JsonParser *parser, GError **error)
{
  g_autofree char *path = path_of (id, STATE);
  JsonNode *root = NULL;

  if (!json_parser_load_from_file (parser, path, error))
    return NULL;
  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
}

static QyShelvedReview *
new_shelved (const char *id, const char *name, const char *changed_at)
{
  QyShelvedReview *shelved = g_new0 (QyShelvedReview, 1);

  shelved->id = g_strdup (id);
  shelved->name = g_strdup (name);
  shelved->changed_at = g_strdup (changed_at);
  shelved->done = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return shelved;
}

/* What a file kept of one template: its corrections, or the template it became. */
static void
take_template (QyShelvedReview *shelved, guint index, JsonObject *object)
{
  const char *accepted = json_object_get_string_member_with_default (object, "accepted", NULL);
  g_autoptr (GPtrArray) corrections =
      qy_corrections_from_json (json_object_get_member (object, "corrections"), NULL);

  if (accepted != NULL)
    g_hash_table_insert (shelved->done, GUINT_TO_POINTER (index), g_strdup (accepted));
  if (corrections != NULL && shelved->reviews != NULL)
    shelved->n_lost += qy_review_restore (shelved->reviews->pdata[index], corrections);
}

static void
take_state (QyShelvedReview *shelved, JsonObject *state)
{
  JsonNode *node = json_object_get_member (state, "templates");
  JsonArray *list =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *element = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_OBJECT (element) && i < shelved->reviews->len)
        take_template (shelved, i, json_node_get_object (element));
    }
}

static QyShelvedReview *
open_one (const char *id, const char *name, GBytes *bytes, JsonObject *state, GError **error)
{
  g_autoptr (GPtrArray) analyses = qy_text_analyze (bytes, name, error);
  g_autofree char *now = now_text ();
  g_autoptr (QyShelvedReview) shelved = NULL;

  if (analyses == NULL)
    return NULL;
  shelved = new_shelved (id, name, now);
  shelved->bytes = g_bytes_ref (bytes);
  shelved->reviews = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < analyses->len; i++)
    g_ptr_array_add (shelved->reviews, qy_review_new (analyses->pdata[i]));
  if (state != NULL)
    take_state (shelved, state);
  return g_steal_pointer (&shelved);
}

static gboolean
write_source (const char *id, GBytes *bytes, GError **error)
{
  g_autofree char *folder = folder_of (id);
  g_autofree char *path = path_of (id, SOURCE);
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _ ("The folder %s for unfinished reviews could not be made."), folder);
      return FALSE;
    }
  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                   error);
}

QyShelvedReview *
qy_review_shelf_put (GBytes *bytes, const char *name, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  g_autofree char *base = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (QyShelvedReview) shelved = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  id = id_of (bytes);
  base = g_path_get_basename (name);
  shelved = open_one (id, base, bytes, read_state (id, parser, NULL), error);
  if (shelved == NULL || !write_source (id, bytes, error))
    return NULL;
  text = qy_review_shelf_print (shelved);
  return qy_review_shelf_store (id, text, error) ? g_steal_pointer (&shelved) : NULL;
}

QyShelvedReview *
qy_review_shelf_get (const char *id, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *data = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GBytes) bytes = NULL;
  JsonObject *state = NULL;
  gsize size = 0;

  g_return_val_if_fail (id != NULL, NULL);

  if (!is_id (id))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no review “%s”."), id);
      return NULL;
    }
  path = path_of (id, SOURCE);
  if (!g_file_get_contents (path, &data, &size, error))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  state = read_state (id, parser, NULL);
  return open_one (
      id, state != NULL ? json_object_get_string_member_with_default (state, "name", id) : id,
      bytes, state, error);
}

static gint
compare_shelved (gconstpointer a, gconstpointer b)
{
  const QyShelvedReview *x = *(const QyShelvedReview *const *) a;
  const QyShelvedReview *y = *(const QyShelvedReview *const *) b;

  return g_strcmp0 (y->changed_at, x->changed_at);
}

GPtrArray *
qy_review_shelf_list (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "qiyue", "reviews", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_shelved_review_free);
  const char *id = NULL;

  while (dir != NULL && (id = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      JsonObject *state = is_id (id) ? read_state (id, parser, NULL) : NULL;

      if (state != NULL)
        g_ptr_array_add (
            list,
            new_shelved (id, json_object_get_string_member_with_default (state, "name", id),
                         json_object_get_string_member_with_default (state, "changed_at", "")));
    }
  g_ptr_array_sort (list, compare_shelved);
  return list;
}

char *
qy_review_shelf_print (QyShelvedReview *shelved)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *now = now_text ();

  g_return_val_if_fail (shelved != NULL && shelved->reviews != NULL, NULL);

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "name");
  json_builder_add_string_value (json, shelved->name);
  json_builder_set_member_name (json, "changed_at");
  json_builder_add_string_value (json, now);
  json_builder_set_member_name (json, "templates");
  json_builder_begin_array (json);
  for (guint i = 0; i < shelved->reviews->len; i++)
    {
      const char *accepted = g_hash_table_lookup (shelved->done, GUINT_TO_POINTER (i));
      g_autoptr (GPtrArray) corrections = qy_review_get_corrections (shelved->reviews->pdata[i]);

      json_builder_begin_object (json);
      json_builder_set_member_name (json, "corrections");
      json_builder_add_value (json, qy_corrections_to_json (corrections));
      if (accepted != NULL)
        {
          json_builder_set_member_name (json, "accepted");
          json_builder_add_string_value (json, accepted);
        }
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, FALSE);
}

gboolean
qy_review_shelf_store (const char *id, const char *text, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (id != NULL && text != NULL, FALSE);

  path = path_of (id, STATE);
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

void
qy_review_shelf_discard (const char *id)
{
  static const char *const files[] = { SOURCE, STATE };
  g_autofree char *folder = NULL;

  g_return_if_fail (id != NULL && is_id (id));

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = path_of (id, files[i]);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_file_delete (file, NULL, NULL);
    }
  folder = folder_of (id);
  {
    g_autoptr (GFile) file = g_file_new_for_path (folder);

    g_file_delete (file, NULL, NULL);
  }
}

gboolean
qy_shelved_review_has_corrections (QyShelvedReview *shelved)
{
  g_return_val_if_fail (shelved != NULL && shelved->reviews != NULL, FALSE);

  for (guint i = 0; i < shelved->reviews->len; i++)
    if (qy_review_get_undo (shelved->reviews->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}

void
qy_shelved_review_free (QyShelvedReview *shelved)
{
  g_free (shelved->id);
  g_free (shelved->name);
  g_free (shelved->changed_at);
  g_clear_pointer (&shelved->bytes, g_bytes_unref);
  g_clear_pointer (&shelved->reviews, g_ptr_array_unref);
  g_clear_pointer (&shelved->done, g_hash_table_unref);
  g_free (shelved);
}
