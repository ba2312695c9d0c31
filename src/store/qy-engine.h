/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-connection.h"

/* What a folder of its own (sqlite/) offers the store: how a book of that engine is opened. */

typedef enum
{
  QY_ENGINE_DEFAULT = 0,
  QY_ENGINE_CREATE = 1 << 0,
  QY_ENGINE_READ_ONLY = 1 << 1,
} QyEngineFlags;

/**
 * QyEngineMark: how a file says in its first bytes that it is ours.
 */
typedef struct
{
  guint32 application_id;
  int newest; /* highest schema version this program knows */
} QyEngineMark;

typedef struct
{
  const char *name;

  /* Opens or creates a book. What the file is, is found out before the engine interprets a byte,
   * and nothing is written to an existing file. A file that may not be written is opened for
   * reading. file_system: (nullable): name of a registered one, for tests. Errors: NOT_FOUND,
   * FOREIGN, TOO_NEW, CORRUPT, BUSY, IO; INVALID if a file to be created exists. */
  QyConnection *(*open) (const char *path,
                         const char *file_system,
                         QyEngineFlags flags,
                         const QyEngineMark *mark,
                         GError **error);

  /* An empty database without a file, to learn what the migrations make. */
  QyConnection *(*open_memory) (GError **error);
} QyEngine;

extern const QyEngine qy_sqlite_engine;
