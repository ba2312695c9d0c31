/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sqlite-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATIENCE_MS 5000

G_DEFINE_FINAL_TYPE (QySqliteConnection, qy_sqlite_connection, QY_TYPE_CONNECTION)

/* After an error of the disk or of memory the pages and index data in memory cannot be trusted (the
 * search index goes silently wrong otherwise): everything is read anew and checked before the next
 * use. */
static gboolean
reopen (QySqliteConnection *self, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  qy_sqlite_close_handle (self);
  self->flags &= ~QY_ENGINE_CREATE;
  if (!qy_sqlite_open_handle (self, error))
    return FALSE;
  if (!qy_sqlite_check_file (self, FALSE, faults, error)
      || !qy_sqlite_check_search (self, faults, error))
    return FALSE;
  self->unsound = FALSE;
  self->damaged = faults->len > 0;
  return TRUE;
}

static gboolean
ensure_sound (QySqliteConnection *self, GError **error)
{
  if (self->db != NULL && !self->unsound)
    return TRUE;
  if (self->in_transaction)
    {
      g_set_error (error, QY_STORE_ERROR, QY_ERROR_IO,
                   _ ("An earlier error ended this change of %s. It was not stored; try again."),
                   self->path);
      return FALSE;
    }
  return reopen (self, error);
}

static gboolean
may_write (QySqliteConnection *self, GError **error)
{
  if (self->damaged)
    {
      g_set_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT,
                   _ ("%s is damaged and is not written any more. It is left exactly as it is; "
                      "restore the newest backup beside it."),
                   self->path);
      return FALSE;
    }
  if (self->read_only)
    {
      g_set_error (error, QY_STORE_ERROR, QY_ERROR_READ_ONLY,
                   _ ("%s is open for reading only. Nothing was changed."), self->path);
      return FALSE;
    }
  return TRUE;
}

static gboolean
execute_text (QySqliteConnection *self, const char *sql, GError **error)
{
  int rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;
  qy_sqlite_set_error (self, rc, error);
  return FALSE;
}

static QyStatement *
prepare (QyConnection *connection, const char *sql, GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  if (!ensure_sound (self, error))
    return NULL;
  return qy_sqlite_statement_prepare (self, sql, error);
}

static gboolean
execute (QyConnection *connection, const char *sql, GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  g_return_val_if_fail (self->in_transaction, FALSE);
  return ensure_sound (self, error) && execute_text (self, sql, error);
}

static gboolean
begin (QyConnection *connection, gboolean write, GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  g_return_val_if_fail (!self->in_transaction, FALSE);
  if (!ensure_sound (self, error) || (write && !may_write (self, error)))
    return FALSE;
  self->in_transaction = execute_text (self, write ? "BEGIN IMMEDIATE" : "BEGIN", error);
  return self->in_transaction;
}

static void
rollback (QyConnection *connection)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);
  GHashTableIter iter;
  gpointer statement;

  if (!self->in_transaction)
    return;
  self->in_transaction = FALSE;
  g_hash_table_iter_init (&iter, self->statements);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    qy_sqlite_statement_stop (statement);
  if (self->db != NULL && !sqlite3_get_autocommit (self->db)
      && sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
    self->unsound = TRUE;
}

static gboolean
commit (QyConnection *connection, GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  g_return_val_if_fail (self->in_transaction, FALSE);
  if (ensure_sound (self, error) && execute_text (self, "COMMIT", error))
    {
      self->in_transaction = FALSE;
      return TRUE;
    }
  rollback (connection);
  return FALSE;
}

static gboolean
in_transaction (QyConnection *connection)
{
  return QY_SQLITE_CONNECTION (connection)->in_transaction;
}

static gboolean
is_read_only (QyConnection *connection)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  return self->read_only || self->damaged;
}

static gboolean
set_durable (QyConnection *connection, gboolean durable, GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  g_return_val_if_fail (!self->in_transaction, FALSE);
  return ensure_sound (self, error)
         && execute_text (self, durable ? "PRAGMA synchronous=EXTRA" : "PRAGMA synchronous=OFF",
                          error);
}

static void
set_patience (QyConnection *connection, guint milliseconds)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  self->patience = milliseconds;
  if (self->db != NULL)
    sqlite3_busy_timeout (self->db, milliseconds);
}

static gint64
read_number (QyConnection *connection, const char *pragma, GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);
  gint64 value;

  if (!ensure_sound (self, error) || !qy_sqlite_read_pragma (self, pragma, &value, error))
    return -1;
  return value;
}

static gint64
data_version (QyConnection *connection)
{
  return read_number (connection, "data_version", NULL);
}

static gint64
changes (QyConnection *connection)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  return self->db != NULL ? sqlite3_changes64 (self->db) : 0;
}

static int
get_schema_version (QyConnection *connection, GError **error)
{
  return (int) read_number (connection, "user_version", error);
}

static gboolean
set_schema_version (QyConnection *connection, int version, GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id=%u; PRAGMA user_version=%d",
                                          self->mark.application_id, version);

  return execute (connection, sql, error);
}

static GPtrArray *
list_schema (QyConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  QyStatement *statement;
  QyStep step;

  statement =
      prepare (connection,
               "SELECT type || ' ' || name || ' ' || tbl_name || ': ' || coalesce (sql, '') "
               "FROM sqlite_schema ORDER BY type, name",
               error);
  if (statement == NULL)
    return NULL;
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_ptr_array_add (list, g_strdup (qy_statement_get_text (statement, 0, NULL)));
  return step == QY_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static void
close_connection (QyConnection *connection)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);

  rollback (connection);
  if (self->db != NULL && !self->read_only && !self->unsound && self->path != NULL)
    {
      GHashTableIter iter;
      gpointer statement;

      g_hash_table_iter_init (&iter, self->statements);
      while (g_hash_table_iter_next (&iter, NULL, &statement))
        qy_sqlite_statement_stop (statement);
      sqlite3_exec (self->db, "PRAGMA journal_mode=DELETE", NULL, NULL, NULL);
    }
  qy_sqlite_close_handle (self);
}

static void
qy_sqlite_connection_finalize (GObject *object)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (object);

  close_connection (QY_CONNECTION (self));
  g_hash_table_unref (self->statements);
  g_free (self->path);
  g_free (self->vfs);
  G_OBJECT_CLASS (qy_sqlite_connection_parent_class)->finalize (object);
}

static void
qy_sqlite_connection_class_init (QySqliteConnectionClass *klass)
{
  QyConnectionClass *connection_class = QY_CONNECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qy_sqlite_connection_finalize;
  connection_class->engine = "sqlite";
  connection_class->prepare = prepare;
  connection_class->execute = execute;
  connection_class->begin = begin;
  connection_class->commit = commit;
  connection_class->rollback = rollback;
  connection_class->in_transaction = in_transaction;
  connection_class->is_read_only = is_read_only;
  connection_class->set_patience = set_patience;
  connection_class->set_durable = set_durable;
  connection_class->data_version = data_version;
  connection_class->changes = changes;
  connection_class->get_schema_version = get_schema_version;
  connection_class->set_schema_version = set_schema_version;
  connection_class->list_schema = list_schema;
  connection_class->check_open = qy_sqlite_check_open;
  connection_class->begin_copy = qy_sqlite_begin_copy;
  connection_class->verify = qy_sqlite_verify;
  connection_class->close = close_connection;
}

static void
qy_sqlite_connection_init (QySqliteConnection *self)
{
  self->patience = PATIENCE_MS;
  self->statements =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, qy_sqlite_statement_free);
}

/* What is no file is told apart before SQLite sees the path. */
static gboolean
check_path (const char *path, GError **error)
{
  struct stat info;

  if (stat (path, &info) != 0)
    {
      int saved = errno;
      QyErrorCode code = saved == ENOENT || saved == ENOTDIR ? QY_ERROR_NOT_FOUND : QY_ERROR_IO;

      g_set_error (
          error, QY_STORE_ERROR, code,
          _ ("%s cannot be opened: %s. Nothing was changed; check the name and permissions."), path,
          g_strerror (saved));
      return FALSE;
    }
  if (S_ISREG (info.st_mode))
    return TRUE;
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_FOREIGN,
               S_ISDIR (info.st_mode) ? _ ("%s is a folder, not a book.")
                                      : _ ("%s is not a regular file, so it is not a book."),
               path);
  return FALSE;
}

static gboolean
create_file (const char *path, GError **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int saved = errno;

  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }
  g_set_error (error, QY_STORE_ERROR,
               saved == EEXIST   ? QY_ERROR_INVALID
               : saved == ENOSPC ? QY_ERROR_FULL
                                 : QY_ERROR_IO,
               saved == EEXIST
                   ? _ ("%s exists already and is not overwritten. Choose another name.")
                   : _ ("%s cannot be made: %s. Check the folder and its permissions."),
               path, g_strerror (saved));
  return FALSE;
}

/* A journal needs a place beside the file. */
static gboolean
is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0
         && faccessat (AT_FDCWD, folder, W_OK, AT_EACCESS) == 0;
}

QyConnection *
qy_sqlite_connection_open (const char *path,
                           const char *vfs,
                           QyEngineFlags flags,
                           const QyEngineMark *mark,
                           GError **error)
{
  g_autoptr (QySqliteConnection) self = NULL;

  g_return_val_if_fail (path != NULL && mark != NULL, NULL);
  if (vfs == NULL)
    {
      if (!(flags & QY_ENGINE_CREATE ? create_file (path, error) : check_path (path, error)))
        return NULL;
      if (!is_writable (path))
        flags |= QY_ENGINE_READ_ONLY;
    }
  self = g_object_new (QY_TYPE_SQLITE_CONNECTION, NULL);
  self->path = g_strdup (path);
  self->vfs = g_strdup (vfs);
  self->flags = flags;
  self->mark = *mark;
  if (qy_sqlite_open_handle (self, error))
    return QY_CONNECTION (g_steal_pointer (&self));
  if (flags & QY_ENGINE_CREATE && vfs == NULL)
    g_unlink (path);
  return NULL;
}

static QyConnection *
open_memory (GError **error)
{
  g_autoptr (QySqliteConnection) self = g_object_new (QY_TYPE_SQLITE_CONNECTION, NULL);

  return qy_sqlite_open_handle (self, error) ? QY_CONNECTION (g_steal_pointer (&self)) : NULL;
}

const QyEngine qy_sqlite_engine = {
  .name = "sqlite",
  .open = qy_sqlite_connection_open,
  .open_memory = open_memory,
};
