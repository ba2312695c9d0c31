/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-engine.h"

/* The SQLite engine: one file, rollback journal, every commit on the disk before it counts
 * (docs/storage.md). */

#define QY_TYPE_SQLITE_CONNECTION (qy_sqlite_connection_get_type ())
G_DECLARE_FINAL_TYPE (QySqliteConnection, qy_sqlite_connection, QY, SQLITE_CONNECTION, QyConnection)

/**
 * qy_sqlite_connection_open:
 *
 * QyEngine.open
 */
QyConnection *qy_sqlite_connection_open (const char *path,
                                         const char *file_system,
                                         QyEngineFlags flags,
                                         const QyEngineMark *mark,
                                         GError **error);
