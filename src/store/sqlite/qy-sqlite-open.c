/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sqlite-private.h"
#include "qy-sqlite-tokenizer.h"

#define PAGE_SIZE      8192
#define RESERVED_BYTES 8
#define HEADER_SIZE    100

/* A book needs few and short things of SQLite; a file made to hurt may need more. */
static const struct
{
  int limit;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 256 * 1024 },
  { SQLITE_LIMIT_COLUMN, 100 },
  { SQLITE_LIMIT_EXPR_DEPTH, 50 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
  { SQLITE_LIMIT_VDBE_OP, 25000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 32 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 100 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct
{
  int option;
  int value;
} options[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },        { SQLITE_DBCONFIG_DQS_DDL, 0 },
};

static void
harden (sqlite3 *db)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].limit, limits[i].value);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (db, options[i].option, options[i].value, NULL);
}

static gboolean
run (QySqliteConnection *self, const char *sql, GError **error)
{
  int rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;
  qy_sqlite_set_error (self, rc, error);
  return FALSE;
}

/* Page size, reserve and vacuum mode count only before the first page is written; the vacuum mode
 * writes it. */
static gboolean
shape_new_file (QySqliteConnection *self, GError **error)
{
  g_autofree char *page_size = g_strdup_printf ("PRAGMA page_size=%d", PAGE_SIZE);
  int reserved = RESERVED_BYTES;

  if (!run (self, page_size, error))
    return FALSE;
  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
  return run (self, "PRAGMA auto_vacuum=INCREMENTAL", error);
}

static gboolean
configure (QySqliteConnection *self, GError **error)
{
  gint64 version;

  sqlite3_busy_timeout (self->db, self->patience);
  if (!run (self,
            "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA "
            "synchronous=EXTRA;"
            "PRAGMA cache_size=-8192; PRAGMA journal_size_limit=4194304;",
            error))
    return FALSE;
  /* The first read: this is where SQLite undoes what an unfinished writer left. */
  if (!qy_sqlite_read_pragma (self, "user_version", &version, error))
    return FALSE;
  return self->read_only || run (self, "PRAGMA journal_mode=PERSIST;", error);
}

/**
 * qy_sqlite_read_pragma:
 *
 * A setting or figure of SQLite that is an integer.
 */
gboolean
qy_sqlite_read_pragma (QySqliteConnection *self, const char *pragma, gint64 *value, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s", pragma);
  sqlite3_stmt *stmt = NULL;
  int rc;

  rc = sqlite3_prepare_v2 (self->db, sql, -1, &stmt, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    *value = sqlite3_column_int64 (stmt, 0);
  else
    qy_sqlite_set_error (self, rc, error);
  sqlite3_finalize (stmt);
  return rc == SQLITE_ROW;
}

/**
 * qy_sqlite_open_handle:
 *
 * Opens the file of the connection with every protection on. An existing file is not written.
 */
gboolean
qy_sqlite_open_handle (QySqliteConnection *self, GError **error)
{
  gboolean create = (self->flags & QY_ENGINE_CREATE) != 0;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
  int rc;

  flags |= self->flags & QY_ENGINE_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (create || self->path == NULL)
    flags |= SQLITE_OPEN_CREATE;
  rc = sqlite3_open_v2 (self->path != NULL ? self->path : ":memory:", &self->db, flags, self->vfs);
  if (rc == SQLITE_OK)
    rc = qy_sqlite_tokenizer_register (self->db);
  if (rc != SQLITE_OK)
    {
      qy_sqlite_set_error (self, rc, error);
      qy_sqlite_close_handle (self);
      return FALSE;
    }
  harden (self->db);
  self->read_only = sqlite3_db_readonly (self->db, "main") == 1;
  if ((create || self->path == NULL ? shape_new_file (self, error)
                                    : qy_sqlite_check_header (self, error))
      && configure (self, error))
    return TRUE;
  qy_sqlite_close_handle (self);
  return FALSE;
}

void
qy_sqlite_close_handle (QySqliteConnection *self)
{
  GHashTableIter iter;
  gpointer statement;

  qy_sqlite_detach_copies (self);
  if (self->statements != NULL)
    {
      g_hash_table_iter_init (&iter, self->statements);
      while (g_hash_table_iter_next (&iter, NULL, &statement))
        qy_sqlite_statement_invalidate (statement);
    }
  if (self->db != NULL && sqlite3_close (self->db) != SQLITE_OK)
    g_critical ("a statement is still open on %s", self->path);
  self->db = NULL;
}
