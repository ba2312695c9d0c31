/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

#define QY_EVENT_STREAM_BOOK "book"

/**
 * QyEvent: one entry of the change record; plain data.
 */
typedef struct
{
  char *id;
  char *stream;
  gint64 n;
  char *at;
  char *who;
  char *verb;
  char *label;
  char *changes; /* JSON: [{"t":"value","k":["doc","fee.total"],"a":{…}|null,"b":{…}|null}] */
  char *undoes;  /* or NULL */
  char *prev;
  char *hash;
} QyEvent;

/**
 * qy_event_append:
 * @undoes: (nullable): id of the event that is taken back
 *
 * Writes down what the transaction has changed since the last event, as the next entry of a stream.
 * Needs an actor.
 *
 * Returns: (transfer full)
 */
QyEvent *qy_event_append (QyStore *store,
                          const char *stream,
                          const char *verb,
                          const char *label,
                          const char *undoes,
                          GError **error);

/**
 * qy_event_insert:
 *
 * Stores an entry as it is (import); the chain is not checked here.
 */
gboolean qy_event_insert (QyStore *store, const QyEvent *event, GError **error);

/**
 * qy_event_list:
 *
 * Returns: (transfer full) (element-type QyEvent): a stream from its start
 */
GPtrArray *qy_event_list (QyStore *store, const char *stream, GError **error);
GPtrArray *qy_event_list_after (QyStore *store, const char *stream, gint64 n, GError **error);
QyEvent *qy_event_get (QyStore *store, const char *id, GError **error);

/**
 * qy_event_list_streams:
 *
 * Returns: (transfer full) (element-type utf8): names of all streams of the book
 */
GPtrArray *qy_event_list_streams (QyStore *store, GError **error);

/**
 * qy_event_compute_hash:
 *
 * SHA-256, hexadecimal, over prev, id, stream, n, at, who, verb, label, changes, undoes, each as
 * its length in eight bytes (big endian; all ones for NULL) and its bytes.
 *
 * Returns: (transfer full)
 */
char *qy_event_compute_hash (const QyEvent *event);

/**
 * qy_event_check_chain:
 * @faults: (element-type utf8): a sentence for each entry that was changed, removed, inserted or
 * moved
 *
 * Returns: FALSE only if the stream could not be read
 */
gboolean
qy_event_check_chain (QyStore *store, const char *stream, GPtrArray *faults, GError **error);

/**
 * qy_event_check_head:
 *
 * Whether an entry known from elsewhere (an export, a printed page) is still there: the end of a
 * chain cannot tell by itself that it was cut off.
 */
gboolean qy_event_check_head (QyStore *store,
                              const char *stream,
                              gint64 n,
                              const char *hash,
                              GPtrArray *faults,
                              GError **error);

/**
 * qy_event_apply_inverse:
 *
 * Puts every row that the event touched back into the state before it, with new versions, in the
 * transaction under way; the caller then appends the event that undoes it. Events after it that
 * only took others back do not stand in the way. Errors: QY_ERROR_CONSTRAINT if a row has moved on;
 * roll back then.
 */
gboolean qy_event_apply_inverse (QyStore *store, const QyEvent *event, GError **error);

/**
 * qy_event_list_touched: the keys of the rows of @table that the event changed.
 *
 * Returns: (transfer full) (element-type utf8): QY_ERROR_CORRUPT if the event cannot be read
 */
GPtrArray *qy_event_list_touched (const QyEvent *event, const QyTable *table, GError **error);
void qy_event_free (QyEvent *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyEvent, qy_event_free)
