/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-query.h"

#include "qy-store-resources.h"

#include <string.h>

#define ROOT "/io/github/qiyue/Qiyue/sql/"

static GBytes *
find (const char *path)
{
  return g_resource_lookup_data (qy_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 NULL);
}

/* Comments are for readers of the file; a statement starts with its first word. */
static char *
strip_comments (GBytes *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_str_has_prefix (lines[i], "--"))
      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", lines[i]);
  return g_strchomp (g_string_free (out, FALSE));
}

static char *
load (const char *engine, const char *name)
{
  g_autofree char *own = g_strdup_printf (ROOT "%s/%s.sql", engine, name);
  g_autofree char *shared = g_strdup_printf (ROOT "%s.sql", name);
  g_autoptr (GBytes) bytes = find (own);

  if (bytes == NULL)
    bytes = find (shared);
  if (bytes == NULL)
    g_error ("no query %s", name);
  return strip_comments (bytes);
}

const char *
qy_query_get (const char *engine, const char *name)
{
  static GMutex lock;
  static GHashTable *loaded;
  g_autofree char *key = NULL;
  char *text;

  g_return_val_if_fail (engine != NULL && name != NULL, NULL);
  key = g_strdup_printf ("%s/%s", engine, name);
  g_mutex_lock (&lock);
  if (loaded == NULL)
    loaded = g_hash_table_new (g_str_hash, g_str_equal);
  text = g_hash_table_lookup (loaded, key);
  if (text == NULL)
    {
      text = load (engine, name);
      g_hash_table_insert (loaded, g_steal_pointer (&key), text);
    }
  g_mutex_unlock (&lock);
  return text;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
qy_query_list_migrations (const char *engine)
{
  g_autofree char *folder = NULL;
  char **names;

  g_return_val_if_fail (engine != NULL, NULL);
  folder = g_strdup_printf (ROOT "migrations/%s", engine);
  names = g_resource_enumerate_children (qy_store_get_resource (), folder,
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (names == NULL)
    g_error ("no migrations for %s", engine);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

char *
qy_query_get_migration (const char *engine, const char *name)
{
  g_autofree char *path = g_strdup_printf (ROOT "migrations/%s/%s", engine, name);
  g_autoptr (GBytes) bytes = find (path);

  g_return_val_if_fail (bytes != NULL, NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
