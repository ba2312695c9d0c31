/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-connection.h"
#include "qy-row.h"

typedef enum
{
  QY_STORE_DEFAULT = 0,
  QY_STORE_CREATE = 1 << 0,    /* make the file; it must not exist */
  QY_STORE_READ_ONLY = 1 << 1,
} QyStoreFlags;

#define QY_STORE_APPLICATION_ID 0x51594231
#define QY_STORE_SCHEMA_VERSION 1

/**
 * QyStore: one open book file: a connection, its schema, the transaction under way and what it has changed. Belongs to
 * one thread.
 */
#define QY_TYPE_STORE (qy_store_get_type ())
G_DECLARE_FINAL_TYPE (QyStore, qy_store, QY, STORE, GObject)

QyStore      *qy_store_open           (const char *path, QyStoreFlags flags, GError **error);
void          qy_store_close          (QyStore *self);
QyConnection *qy_store_get_connection (QyStore *self);
const char   *qy_store_get_path       (QyStore *self);
gboolean      qy_store_is_read_only   (QyStore *self);

/* Who and when: stamped on every row and event until changed. now is an instant "YYYY-MM-DDTHH:MM:SSZ". */
void          qy_store_set_actor      (QyStore *self, const char *who, const char *now);
const char   *qy_store_get_actor      (QyStore *self);
const char   *qy_store_get_now        (QyStore *self);

/* A transaction collects before and after of each row it touches; qy_event_append() writes and clears them. */
gboolean      qy_store_begin          (QyStore *self, GError **error);
gboolean      qy_store_commit         (QyStore *self, GError **error);
void          qy_store_rollback       (QyStore *self);

/* Rows. insert gives rev 1 (or keeps rev and stamps of a row that has them, for imports); update and remove require
 * that the stored rev is the row's rev, or fail with QY_ERROR_CONSTRAINT; update raises it. */
gboolean      qy_store_insert         (QyStore *self, QyRow *row, GError **error);
gboolean      qy_store_update         (QyStore *self, QyRow *row, GError **error);
gboolean      qy_store_remove         (QyStore *self, const QyRow *row, GError **error);
QyRow        *qy_store_get            (QyStore *self, const QyTable *table, const char *key, const char *second_key, GError **error);
GPtrArray    *qy_store_list_owned     (QyStore *self, const QyTable *table, const char *owner_id, GError **error);

/* A query from the resources (src/store/sql/<name>.sql), with text parameters; NULL ends them. */
QyStatement  *qy_store_query          (QyStore *self, const char *name, GError **error);
QyRow        *qy_store_read_row       (QyStore *self, const QyTable *table, QyStatement *statement);
