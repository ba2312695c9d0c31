/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-change-set.h"
#include "qy-store.h"

struct _QyStore
{
  GObject parent_instance;
  QyConnection *connection;
  char *path;
  char *actor;
  char *now;
  char *last_event; /* id of the last event of the transaction */
  QyChangeSet *changes;
  gboolean recording;
  gint64 data_version;
  gboolean placed; /* the book is a file of the system, this one: */
  guint64 device;
  guint64 inode;
};

/**
 * qy_store_open_on:
 * @file_system: (nullable): name of a registered SQLite file system; for tests that make a disk
 * fail
 */
QyStore *
qy_store_open_on (const char *path, const char *file_system, QyStoreFlags flags, GError **error);

/**
 * qy_store_remember_place: which file it is that was opened.
 */
void qy_store_remember_place (QyStore *self);
