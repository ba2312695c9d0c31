/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/* The bytes of attachments: in the book, in chunks, each content once, named by its SHA-256
 * (hexadecimal). */

#define QY_BLOB_CHUNK_SIZE (256 * 1024)

/**
 * qy_blob_add_stream:
 * @size: (out) (optional): bytes read
 * @progress: (nullable): called with bytes stored and bytes in all (0: not known)
 *
 * Reads a stream to its end into the transaction under way, in constant memory. A stream that can
 * seek is read twice, so that content that is there already costs no writing. An error or a cancel
 * leaves nothing of it in the transaction.
 *
 * Returns: (transfer full): the SHA-256
 */
char *qy_blob_add_stream (QyStore *store,
                          GInputStream *stream,
                          gint64 *size,
                          GFileProgressCallback progress,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error);
char *qy_blob_add_bytes (QyStore *store, GBytes *bytes, GError **error);

/**
 * qy_blob_write_to:
 *
 * Writes the bytes, one chunk in memory at a time, and checks them against their name at the end.
 * The stream is not closed. Errors: QY_ERROR_NOT_FOUND, QY_ERROR_CORRUPT (what was written must not
 * be used then), those of the stream
 */
gboolean qy_blob_write_to (QyStore *store,
                           const char *sha256,
                           GOutputStream *stream,
                           GCancellable *cancellable,
                           GError **error);
GBytes *qy_blob_get_bytes (QyStore *store, const char *sha256, GError **error);

/**
 * qy_blob_check:
 *
 * Reads the bytes and compares them with their name. Errors: QY_ERROR_CORRUPT, QY_ERROR_NOT_FOUND
 */
gboolean
qy_blob_check (QyStore *store, const char *sha256, GCancellable *cancellable, GError **error);

/**
 * qy_blob_get_size:
 *
 * Returns: bytes, or -1 with QY_ERROR_NOT_FOUND
 */
gint64 qy_blob_get_size (QyStore *store, const char *sha256, GError **error);
