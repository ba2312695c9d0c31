/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sqlite-private.h"

#include <glib/gi18n-lib.h>

/* Collects the rows of a checking pragma that are not "ok". */
static gboolean
collect_faults (QySqliteConnection *self, const char *sql, GPtrArray *faults, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2 (self->db, sql, -1, &stmt, NULL);

  while (rc == SQLITE_OK || rc == SQLITE_ROW)
    {
      rc = sqlite3_step (stmt);
      if (rc == SQLITE_ROW && g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") != 0)
        g_ptr_array_add (
            faults, g_strdup_printf (_ ("file: %s"), (const char *) sqlite3_column_text (stmt, 0)));
    }
  sqlite3_finalize (stmt);
  if ((rc & 0xff) == SQLITE_CORRUPT || (rc & 0xff) == SQLITE_NOTADB)
    {
      g_ptr_array_add (faults, g_strdup_printf (_ ("file: %s"), sqlite3_errmsg (self->db)));
      return TRUE;
    }
  if (rc != SQLITE_DONE)
    qy_sqlite_set_error (self, rc, error);
  return rc == SQLITE_DONE;
}

static gboolean
check_references (QySqliteConnection *self, GPtrArray *faults, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2 (self->db, "PRAGMA foreign_key_check", -1, &stmt, NULL);

  while (rc == SQLITE_OK || rc == SQLITE_ROW)
    {
      rc = sqlite3_step (stmt);
      if (rc == SQLITE_ROW)
        g_ptr_array_add (
            faults,
            g_strdup_printf (_ ("reference: a row of %s points at a row of %s that is missing"),
                             (const char *) sqlite3_column_text (stmt, 0),
                             (const char *) sqlite3_column_text (stmt, 2)));
    }
  sqlite3_finalize (stmt);
  if (rc != SQLITE_DONE)
    qy_sqlite_set_error (self, rc, error);
  return rc == SQLITE_DONE;
}

/**
 * qy_sqlite_check_file:
 *
 * The structure of every page; thorough: every index against its table, and every reference.
 */
gboolean
qy_sqlite_check_file (QySqliteConnection *self,
                      gboolean thorough,
                      GPtrArray *faults,
                      GError **error)
{
  if (!thorough)
    return collect_faults (self, "PRAGMA quick_check(20)", faults, error);
  return collect_faults (self, "PRAGMA integrity_check(100)", faults, error)
         && (faults->len > 0 || check_references (self, faults, error));
}

/* While rows wait for the index, only the index itself can be checked. */
static gboolean
is_search_complete (QySqliteConnection *self)
{
  sqlite3_stmt *stmt = NULL;
  gboolean complete = FALSE;

  if (sqlite3_prepare_v2 (
          self->db, "SELECT first_row FROM search_pending WHERE first_row < 9223372036854775807",
          -1, &stmt, NULL)
      == SQLITE_OK)
    complete = sqlite3_step (stmt) == SQLITE_DONE;
  sqlite3_finalize (stmt);
  return complete;
}

/**
 * qy_sqlite_check_search:
 *
 * The search index against the texts it was made from. FTS5 checks through an INSERT, so a book
 * that may only be read is passed over.
 */
gboolean
qy_sqlite_check_search (QySqliteConnection *self, GPtrArray *faults, GError **error)
{
  int rc;

  if (self->read_only)
    return TRUE;
  rc = sqlite3_exec (
      self->db,
      is_search_complete (self)
          ? "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)"
          : "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 0)",
      NULL, NULL, NULL);
  if ((rc & 0xff) == SQLITE_CORRUPT)
    {
      g_ptr_array_add (
          faults, g_strdup (_ ("search: the index does not agree with the texts; rebuild it")));
      return TRUE;
    }
  if (rc != SQLITE_OK)
    qy_sqlite_set_error (self, rc, error);
  return rc == SQLITE_OK;
}

/**
 * qy_sqlite_check_open:
 *
 * The small tables, or the whole file if the program that wrote last ended without closing it.
 */
gboolean
qy_sqlite_check_open (QyConnection *connection, GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  if (self->unclean ? !collect_faults (self, "PRAGMA integrity_check(5)", faults, error)
                    : !collect_faults (self, "PRAGMA quick_check('book')", faults, error)
                          || !collect_faults (self, "PRAGMA quick_check('person')", faults, error)
                          || !collect_faults (self, "PRAGMA quick_check('counter')", faults, error))
    return FALSE;
  self->unclean = FALSE;
  if (faults->len == 0)
    return TRUE;
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT,
               _ ("%s: the file is damaged (%s). It is left exactly as it is; restore the newest "
                  "backup beside it."),
               self->path, (char *) faults->pdata[0]);
  return FALSE;
}

gboolean
qy_sqlite_verify (QyConnection *connection,
                  gboolean thorough,
                  GPtrArray *faults,
                  GCancellable *cancellable,
                  GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!qy_sqlite_check_file (self, thorough, faults, error))
    return FALSE;
  return !thorough || qy_sqlite_check_search (self, faults, error);
}
