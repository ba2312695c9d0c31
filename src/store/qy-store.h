/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-connection.h"
#include "qy-row.h"

typedef enum
{
  QY_STORE_DEFAULT = 0,
  QY_STORE_CREATE = 1 << 0, /* make the file; it must not exist */
  QY_STORE_READ_ONLY = 1 << 1,
} QyStoreFlags;

#define QY_STORE_APPLICATION_ID 0x51594231
#define QY_STORE_SCHEMA_VERSION 4

/**
 * QyStore: one open book file: a connection, its schema, the transaction under way and what it has
 * changed. Belongs to one thread.
 */
#define QY_TYPE_STORE (qy_store_get_type ())
G_DECLARE_FINAL_TYPE (QyStore, qy_store, QY, STORE, GObject)

/**
 * qy_store_open:
 *
 * Opens a book, or makes one. A file that is not a book, is damaged or was written by a newer
 * program is refused with a message that says so, and not a byte of it changes. A file that may not
 * be written is opened for reading.
 *
 * Errors: QY_ERROR_NOT_FOUND, QY_ERROR_INVALID (to be made, but exists), QY_ERROR_FOREIGN,
 * QY_ERROR_TOO_NEW, QY_ERROR_CORRUPT, QY_ERROR_BUSY, QY_ERROR_FULL, QY_ERROR_IO
 */
QyStore *qy_store_open (const char *path, QyStoreFlags flags, GError **error);

/**
 * qy_store_close:
 *
 * Gives the file back, as one file; a transaction under way is rolled back. Called by dispose as
 * well. Only unref and qy_store_get_path() may follow.
 */
void qy_store_close (QyStore *self);
QyConnection *qy_store_get_connection (QyStore *self);
const char *qy_store_get_path (QyStore *self);
gboolean qy_store_is_read_only (QyStore *self);

/**
 * qy_store_set_actor:
 * @who: (nullable): id of a person, or a name
 * @now: (nullable): an instant "YYYY-MM-DDTHH:MM:SSZ"
 *
 * Who and when: stamped on every row and event until changed. NULL leaves the one there was.
 */
void qy_store_set_actor (QyStore *self, const char *who, const char *now);
const char *qy_store_get_actor (QyStore *self);
const char *qy_store_get_now (QyStore *self);

/**
 * qy_store_set_recording:
 *
 * FALSE while rows are brought in that have their history with them (import): nothing is collected,
 * and a commit does not ask for an event. TRUE from the start.
 */
void qy_store_set_recording (QyStore *self, gboolean recording);
gboolean qy_store_get_recording (QyStore *self);

/**
 * qy_store_check_place: whether the open file is still the one at its path: one that was removed
 * goes on taking what is written, and all of it is gone in the end. Done by qy_store_begin().
 * Errors: QY_ERROR_NOT_FOUND
 */
gboolean qy_store_check_place (QyStore *self, GError **error);

/**
 * qy_store_begin:
 *
 * Takes the right to write. The transaction collects before and after of each row it touches;
 * qy_event_append() writes them down and forgets them. Errors: QY_ERROR_BUSY (names who holds the
 * book), QY_ERROR_READ_ONLY, QY_ERROR_CORRUPT; QY_ERROR_NOT_FOUND when the file was moved, removed
 * or exchanged since it was opened.
 */
gboolean qy_store_begin (QyStore *self, GError **error);

/**
 * qy_store_commit:
 *
 * TRUE only when all of it is on the disk; FALSE: nothing of it is stored, and the transaction is
 * over. After QY_ERROR_FULL or QY_ERROR_IO the book is opened again and checked by the next call,
 * so the caller can simply retry. Fails with QY_ERROR_FAILED if rows were changed and no event was
 * appended for them.
 */
gboolean qy_store_commit (QyStore *self, GError **error);
void qy_store_rollback (QyStore *self);

/**
 * qy_store_changed_elsewhere:
 *
 * TRUE once after another connection (another program) has committed a change since the last call.
 */
gboolean qy_store_changed_elsewhere (QyStore *self);

/* Rows; in a transaction. A message about a row begins with its table and key. */

/**
 * qy_store_insert:
 *
 * Gives rev 1 and the stamps, or keeps those that the row has (imports). Errors:
 * QY_ERROR_CONSTRAINT
 */
gboolean qy_store_insert (QyStore *self, QyRow *row, GError **error);

/**
 * qy_store_update:
 *
 * The rev of the row must be the stored one, or QY_ERROR_CONSTRAINT; it is raised by one, in the
 * row too. A row that differs in nothing is left alone. Errors: QY_ERROR_NOT_FOUND
 */
gboolean qy_store_update (QyStore *self, QyRow *row, GError **error);

/**
 * qy_store_remove:
 *
 * The rev of the row must be the stored one, or QY_ERROR_CONSTRAINT; other columns than key and rev
 * do not matter.
 */
gboolean qy_store_remove (QyStore *self, const QyRow *row, GError **error);

/**
 * qy_store_get:
 * @second_key: (nullable): for tables with two key columns
 *
 * Returns: (transfer full): the row; QY_ERROR_NOT_FOUND if there is none
 */
QyRow *qy_store_get (
    QyStore *self, const QyTable *table, const char *key, const char *second_key, GError **error);

/**
 * qy_store_get_keyed:
 * @keys: as many as the table has key columns, then NULL up to QY_TABLE_MAX_KEYS
 *
 * Returns: (transfer full): the row; QY_ERROR_NOT_FOUND if there is none
 */
QyRow *qy_store_get_keyed (QyStore *self,
                           const QyTable *table,
                           const char *const keys[QY_TABLE_MAX_KEYS],
                           GError **error);

/**
 * qy_store_list_owned:
 *
 * The rows of one owner (of a table that has one), by rank or position, then key.
 *
 * Returns: (transfer full) (element-type QyRow): maybe empty
 */
GPtrArray *
qy_store_list_owned (QyStore *self, const QyTable *table, const char *owner_id, GError **error);

/**
 * qy_store_query:
 * @name: a file of the resources, sql/<name>.sql
 *
 * The statement, reset and with nothing bound (see qy_connection_prepare()).
 */
QyStatement *qy_store_query (QyStore *self, const char *name, GError **error);

/**
 * qy_store_read_row:
 *
 * The current row of a statement whose columns are those of the table, in its order
 * (qy_table_get_sql()->columns).
 *
 * Returns: (transfer full)
 */
QyRow *qy_store_read_row (QyStore *self, const QyTable *table, QyStatement *statement);
