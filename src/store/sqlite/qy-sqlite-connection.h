/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-connection.h"

/* The SQLite engine: one file, rollback journal, every commit on the disk before it counts
 * (docs/storage.md). */

typedef enum
{
  QY_SQLITE_DEFAULT = 0,
  QY_SQLITE_CREATE = 1 << 0,
  QY_SQLITE_READ_ONLY = 1 << 1,
} QySqliteFlags;

/**
 * QySqliteMark: how a file says in its first hundred bytes that it is ours.
 */
typedef struct
{
  guint32 application_id;
  int newest; /* highest schema version this program knows */
} QySqliteMark;

#define QY_TYPE_SQLITE_CONNECTION (qy_sqlite_connection_get_type ())
G_DECLARE_FINAL_TYPE (QySqliteConnection, qy_sqlite_connection, QY, SQLITE_CONNECTION, QyConnection)

/**
 * qy_sqlite_connection_open:
 * @vfs: (nullable): name of a registered file system, for tests; NULL: the system's
 *
 * Opens or creates a book. The header is read before SQLite interprets a byte, and nothing is
 * written to an existing file. A file that may not be written is opened for reading.
 *
 * Errors: QY_ERROR_NOT_FOUND, QY_ERROR_FOREIGN, QY_ERROR_TOO_NEW, QY_ERROR_CORRUPT, QY_ERROR_BUSY,
 * QY_ERROR_IO; QY_ERROR_INVALID if a file to be created exists.
 */
QyConnection *qy_sqlite_connection_open (const char *path,
                                         const char *vfs,
                                         QySqliteFlags flags,
                                         const QySqliteMark *mark,
                                         GError **error);

/**
 * qy_sqlite_connection_check_open:
 *
 * The checks of an opened book whose schema is known to be ours: its small tables, or the whole
 * file if the program that wrote last ended without closing it.
 */
gboolean qy_sqlite_connection_check_open (QySqliteConnection *self, GError **error);

/**
 * qy_sqlite_connection_new_memory:
 *
 * An empty database without a file, to learn what the migrations make.
 */
QyConnection *qy_sqlite_connection_new_memory (GError **error);
