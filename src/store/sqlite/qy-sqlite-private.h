/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "qy-copy.h"
#include "qy-sqlite-connection.h"

struct _QySqliteConnection
{
  QyConnection parent_instance;
  sqlite3 *db; /* NULL after close, or while a reopening has failed */
  char *path;  /* NULL: in memory */
  char *vfs;
  QyEngineFlags flags;
  QyEngineMark mark;
  GHashTable *statements; /* SQL text → QySqliteStatement */
  GSList *copies;         /* being made of this handle */
  guint patience;         /* milliseconds */
  gboolean read_only;
  gboolean in_transaction;
  gboolean unclean; /* the writer before us left a hot journal */
  gboolean unsound; /* an error of the disk or of memory: reopen and check before anything else */
  gboolean damaged; /* a check found faults: reading only */
};

/* qy-sqlite-open.c */
gboolean qy_sqlite_open_handle (QySqliteConnection *self, GError **error);
void qy_sqlite_close_handle (QySqliteConnection *self);
gboolean
qy_sqlite_read_pragma (QySqliteConnection *self, const char *pragma, gint64 *value, GError **error);

/* qy-sqlite-header.c */
gboolean qy_sqlite_check_header (QySqliteConnection *self, GError **error);

/* qy-sqlite-error.c */
void qy_sqlite_set_error (QySqliteConnection *self, int rc, GError **error);
char *qy_sqlite_find_holder (const char *path);

/* qy-sqlite-statement.c */
QyStatement *
qy_sqlite_statement_prepare (QySqliteConnection *self, const char *sql, GError **error);
void qy_sqlite_statement_free (gpointer statement);
void qy_sqlite_statement_invalidate (gpointer statement);
void qy_sqlite_statement_stop (gpointer statement);

/* qy-sqlite-check.c */
gboolean qy_sqlite_check_open (QyConnection *connection, GError **error);
gboolean qy_sqlite_check_file (QySqliteConnection *self,
                               gboolean thorough,
                               GPtrArray *faults,
                               GError **error);
gboolean qy_sqlite_check_search (QySqliteConnection *self, GPtrArray *faults, GError **error);
gboolean qy_sqlite_verify (QyConnection *connection,
                           gboolean thorough,
                           GPtrArray *faults,
                           GCancellable *cancellable,
                           GError **error);

/* qy-sqlite-backup.c */
QyCopy *qy_sqlite_begin_copy (QyConnection *connection, const char *pattern, GError **error);
void qy_sqlite_detach_copies (QySqliteConnection *self);
