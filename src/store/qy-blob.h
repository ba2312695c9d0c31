/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

#define QY_BLOB_CHUNK_SIZE (256 * 1024)

char     *qy_blob_add_stream (QyStore *store, GInputStream *stream, gint64 *size, GFileProgressCallback progress, gpointer data, GCancellable *cancellable, GError **error);
char     *qy_blob_add_bytes  (QyStore *store, GBytes *bytes, GError **error);
gboolean  qy_blob_write_to   (QyStore *store, const char *sha256, GOutputStream *stream, GCancellable *cancellable, GError **error);
GBytes   *qy_blob_get_bytes  (QyStore *store, const char *sha256, GError **error);
gint64    qy_blob_get_size   (QyStore *store, const char *sha256, GError **error);
