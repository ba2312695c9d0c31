/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QySnapshotFunc: long work that only reads, on a private copy of the book as it was at one moment.
 * @snapshot: read-only, for the time of the call; never the book's own thread's store
 */
typedef gboolean (*QySnapshotFunc) (QyStore *snapshot,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

/**
 * qy_book_snapshot_run: copies the book into a private temporary file, runs @func over it on the
 * calling thread and removes it. The copy is made a step at a time on the book's thread, so that
 * other work on the book runs in between; while @func runs nothing of the book is held, and this
 * and other programs may write. Any thread but the book's own, of an inline book that one.
 * @progress: (nullable): of the copying: pages copied, pages in all; called on the calling thread
 *
 * The file lies beside the book or, if there is no room or no right to write, in the folder for
 * temporary files; only its owner can read it, and it has no name any more when @func is called.
 *
 * Errors: QY_ERROR_FULL when neither folder has room; QY_ERROR_IO, QY_ERROR_BUSY; those of @func
 */
gboolean qy_book_snapshot_run (QyBook *self,
                               QySnapshotFunc func,
                               gpointer data,
                               GFileProgressCallback progress,
                               gpointer progress_data,
                               GCancellable *cancellable,
                               GError **error);

/**
 * qy_book_snapshot_run_async: the same on a thread of its own, where @func and @progress are
 * called.
 * @data_free: (nullable): frees @data when @func has run
 */
void qy_book_snapshot_run_async (QyBook *self,
                                 QySnapshotFunc func,
                                 gpointer data,
                                 GDestroyNotify data_free,
                                 GFileProgressCallback progress,
                                 gpointer progress_data,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean qy_book_snapshot_run_finish (QyBook *self, GAsyncResult *result, GError **error);
