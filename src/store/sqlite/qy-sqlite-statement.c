/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-connection-private.h"
#include "qy-sqlite-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PARAMETERS 64

/* A statement outlives the handle it was made from: after the connection was reopened it is
 * prepared again. */
typedef struct
{
  QyStatement parent;
  QySqliteConnection *connection;
  char *sql;
  sqlite3_stmt *stmt;
  gboolean reads;
  gboolean stepped;
  int n_parameters;
  guint8
      position[MAX_PARAMETERS + 1]; /* SQLite's number of $1, $2 …: it counts first appearances */
} QySqliteStatement;

static int
find_parameter (QySqliteStatement *self, int parameter)
{
  if (parameter < 1 || parameter > self->n_parameters || self->position[parameter] == 0)
    g_error ("no parameter $%d in: %s", parameter, self->sql);
  return self->position[parameter];
}

static void
bind_text (QyStatement *statement, int parameter, const char *text, gssize length)
{
  QySqliteStatement *self = (QySqliteStatement *) statement;

  sqlite3_bind_text64 (self->stmt, find_parameter (self, parameter), text,
                       length < 0 ? strlen (text) : (gsize) length, SQLITE_STATIC, SQLITE_UTF8);
}

static void
bind_int (QyStatement *statement, int parameter, gint64 value)
{
  QySqliteStatement *self = (QySqliteStatement *) statement;

  sqlite3_bind_int64 (self->stmt, find_parameter (self, parameter), value);
}

static void
bind_bytes (QyStatement *statement, int parameter, const void *bytes, gsize size)
{
  QySqliteStatement *self = (QySqliteStatement *) statement;

  sqlite3_bind_blob64 (self->stmt, find_parameter (self, parameter), bytes != NULL ? bytes : "",
                       size, SQLITE_STATIC);
}

static void
bind_null (QyStatement *statement, int parameter)
{
  QySqliteStatement *self = (QySqliteStatement *) statement;

  sqlite3_bind_null (self->stmt, find_parameter (self, parameter));
}

static void
reset (QyStatement *statement)
{
  qy_sqlite_statement_stop (statement);
}

/* A step may run only while the transaction it belongs to is still there: SQLite rolls back by
 * itself after an error of the disk, and what follows would then be stored alone. */
static gboolean
may_step (QySqliteStatement *self, GError **error)
{
  QySqliteConnection *connection = self->connection;

  if (connection->unsound
      || (connection->in_transaction && sqlite3_get_autocommit (connection->db)))
    {
      g_set_error (error, QY_STORE_ERROR, QY_ERROR_IO,
                   _ ("An earlier error ended this change of %s. It was not stored; try again."),
                   connection->path);
      return FALSE;
    }
  if (!self->reads && !connection->in_transaction)
    {
      g_set_error (error, QY_STORE_ERROR, QY_ERROR_FAILED, "a change outside a transaction: %s",
                   self->sql);
      return FALSE;
    }
  return TRUE;
}

static QyStep
step (QyStatement *statement, GError **error)
{
  QySqliteStatement *self = (QySqliteStatement *) statement;
  int rc;

  if (self->stmt == NULL || !may_step (self, error))
    {
      if (self->stmt == NULL)
        g_set_error_literal (
            error, QY_STORE_ERROR, QY_ERROR_IO,
            _ ("The book was reopened meanwhile. Nothing was changed; try again."));
      qy_sqlite_statement_stop (self);
      return QY_STEP_ERROR;
    }
  self->stepped = TRUE;
  rc = sqlite3_step (self->stmt);
  if (rc == SQLITE_ROW)
    return QY_STEP_ROW;
  if (rc != SQLITE_DONE)
    qy_sqlite_set_error (self->connection, rc, error);
  qy_sqlite_statement_stop (self);
  return rc == SQLITE_DONE ? QY_STEP_DONE : QY_STEP_ERROR;
}

static gboolean
is_null (QyStatement *statement, int column)
{
  return sqlite3_column_type (((QySqliteStatement *) statement)->stmt, column) == SQLITE_NULL;
}

static const char *
get_text (QyStatement *statement, int column, gsize *length)
{
  sqlite3_stmt *stmt = ((QySqliteStatement *) statement)->stmt;
  const char *text = (const char *) sqlite3_column_text (stmt, column);

  if (length != NULL)
    *length = sqlite3_column_bytes (stmt, column);
  return text;
}

static gint64
get_int (QyStatement *statement, int column)
{
  return sqlite3_column_int64 (((QySqliteStatement *) statement)->stmt, column);
}

static const void *
get_bytes (QyStatement *statement, int column, gsize *size)
{
  sqlite3_stmt *stmt = ((QySqliteStatement *) statement)->stmt;
  const void *bytes = sqlite3_column_blob (stmt, column);

  if (size != NULL)
    *size = sqlite3_column_bytes (stmt, column);
  return bytes;
}

static const QyStatementClass statement_class = {
  .bind_text = bind_text,
  .bind_int = bind_int,
  .bind_bytes = bind_bytes,
  .bind_null = bind_null,
  .step = step,
  .reset = reset,
  .is_null = is_null,
  .get_text = get_text,
  .get_int = get_int,
  .get_bytes = get_bytes,
};

static void
number_parameters (QySqliteStatement *self)
{
  int n = sqlite3_bind_parameter_count (self->stmt);

  self->n_parameters = 0;
  for (int i = 1; i <= n; i++)
    {
      const char *name = sqlite3_bind_parameter_name (self->stmt, i);
      int number = name != NULL && name[0] == '$' ? atoi (name + 1) : 0;

      if (number < 1 || number > MAX_PARAMETERS)
        g_error ("a parameter that is not $1 … $%d in: %s", MAX_PARAMETERS, self->sql);
      self->position[number] = i;
      self->n_parameters = MAX (self->n_parameters, number);
    }
}

static gboolean
compile (QySqliteStatement *self, GError **error)
{
  int rc = sqlite3_prepare_v3 (self->connection->db, self->sql, -1, SQLITE_PREPARE_PERSISTENT,
                               &self->stmt, NULL);

  if (rc != SQLITE_OK)
    {
      qy_sqlite_set_error (self->connection, rc, error);
      g_prefix_error (error, "%.60s: ", self->sql);
      return FALSE;
    }
  self->reads = sqlite3_stmt_readonly (self->stmt);
  number_parameters (self);
  return TRUE;
}

/**
 * qy_sqlite_statement_prepare:
 *
 * The cached statement for a text, compiled again if the handle is a new one.
 */
QyStatement *
qy_sqlite_statement_prepare (QySqliteConnection *self, const char *sql, GError **error)
{
  QySqliteStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement == NULL)
    {
      statement = g_new0 (QySqliteStatement, 1);
      statement->parent.klass = &statement_class;
      statement->connection = self;
      statement->sql = g_strdup (sql);
      g_hash_table_insert (self->statements, statement->sql, statement);
    }
  if (statement->stmt == NULL && !compile (statement, error))
    return NULL;
  qy_sqlite_statement_stop (statement);
  sqlite3_clear_bindings (statement->stmt);
  return &statement->parent;
}

/**
 * qy_sqlite_statement_stop:
 *
 * Ends a loop that may be under way.
 */
void
qy_sqlite_statement_stop (gpointer statement)
{
  QySqliteStatement *self = statement;

  if (self->stepped && self->stmt != NULL)
    sqlite3_reset (self->stmt);
  self->stepped = FALSE;
}

/**
 * qy_sqlite_statement_invalidate:
 *
 * Gives the compiled form back, because its handle is about to be closed.
 */
void
qy_sqlite_statement_invalidate (gpointer statement)
{
  QySqliteStatement *self = statement;

  g_clear_pointer (&self->stmt, sqlite3_finalize);
  self->stepped = FALSE;
}

void
qy_sqlite_statement_free (gpointer statement)
{
  QySqliteStatement *self = statement;

  qy_sqlite_statement_invalidate (self);
  g_free (self->sql);
  g_free (self);
}
