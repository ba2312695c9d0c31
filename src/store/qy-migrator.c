/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-migrator.h"

#include "qy-engine.h"
#include "qy-query.h"
#include "qy-store.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static gboolean
run_step (QyConnection *connection, const char *name, int version, GError **error)
{
  g_autofree char *sql = qy_query_get_migration (qy_connection_get_engine (connection), name);

  if (!qy_connection_begin (connection, TRUE, error))
    return FALSE;
  if (qy_connection_execute (connection, sql, error)
      && qy_connection_set_schema_version (connection, version, error))
    return qy_connection_commit (connection, error);
  g_prefix_error (error, "%s: ", name);
  qy_connection_rollback (connection);
  return FALSE;
}

gboolean
qy_migrator_run (QyConnection *connection, int to, GError **error)
{
  g_auto (GStrv) names = NULL;
  int version;

  g_return_val_if_fail (QY_IS_CONNECTION (connection), FALSE);
  version = qy_connection_get_schema_version (connection, error);
  if (version < 0)
    return FALSE;
  names = qy_query_list_migrations (qy_connection_get_engine (connection));
  for (guint i = 0; names[i] != NULL; i++)
    {
      int step = atoi (names[i]);

      if (step > version && step <= to && !run_step (connection, names[i], step, error))
        return FALSE;
    }
  return TRUE;
}

/* What the migrations make of an empty file, learnt once for each version. */
static GPtrArray *
get_expected (int version, GError **error)
{
  static GMutex lock;
  static GPtrArray *known[QY_STORE_SCHEMA_VERSION + 1];
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  g_autoptr (QyConnection) memory = NULL;

  g_assert (version >= 0 && version <= QY_STORE_SCHEMA_VERSION);
  if (known[version] != NULL)
    return known[version];
  memory = qy_sqlite_engine.open_memory (error);
  if (memory != NULL && qy_migrator_run (memory, version, error))
    known[version] = qy_connection_list_schema (memory, error);
  return known[version];
}

static int
compare_entries (const char *found, const char *expected)
{
  if (found == NULL || expected == NULL)
    return found == NULL ? 1 : -1;
  return strcmp (found, expected);
}

/* Both lists are sorted, so the first difference names what is wrong. */
static gboolean
compare (GPtrArray *found, GPtrArray *expected, const char *path, GError **error)
{
  guint most = MAX (found->len, expected->len);

  for (guint i = 0; i < most; i++)
    {
      const char *is = i < found->len ? found->pdata[i] : NULL;
      const char *should = i < expected->len ? expected->pdata[i] : NULL;
      int order = compare_entries (is, should);

      if (order == 0)
        continue;
      g_set_error (error, QY_STORE_ERROR, QY_ERROR_FOREIGN,
                   order < 0 ? _ ("%s: its tables are not those of a book: “%.80s” does not "
                                  "belong there. The file was not touched.")
                             : _ ("%s: its tables are not those of a book: “%.80s” is missing or "
                                  "different. The file was not touched."),
                   path, order < 0 ? is : should);
      return FALSE;
    }
  return TRUE;
}

gboolean
qy_migrator_check_schema (QyConnection *connection, const char *path, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  GPtrArray *expected;
  int version;

  g_return_val_if_fail (QY_IS_CONNECTION (connection), FALSE);
  version = qy_connection_get_schema_version (connection, error);
  if (version < 0)
    return FALSE;
  found = qy_connection_list_schema (connection, error);
  if (found == NULL)
    return FALSE;
  expected = get_expected (version, error);
  return expected != NULL && compare (found, expected, path, error);
}

char *
qy_migrator_digest (QyConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) list = qy_connection_list_schema (connection, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (list == NULL)
    return NULL;
  for (guint i = 0; i < list->len; i++)
    {
      g_checksum_update (checksum, list->pdata[i], -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}
