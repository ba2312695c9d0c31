/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/**
 * QyWorker: the one thread in which an open book lives. Work is handed in as functions and done one
 * after the other, urgent work first; a window never waits for it.
 */
#define QY_TYPE_WORKER (qy_worker_get_type ())
G_DECLARE_FINAL_TYPE (QyWorker, qy_worker, QY, WORKER, GObject)

/**
 * QyWorkFunc:
 *
 * Runs in the worker's thread. On failure it sets the error; a transaction that it leaves open is
 * rolled back. Long work looks at the cancellable, and is cut into slices of at most 20 ms if
 * others should get in between.
 *
 * Returns: (transfer full) (nullable): what the caller gets
 */
typedef gpointer (*QyWorkFunc) (QyStore *store,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

/**
 * qy_worker_new:
 *
 * Starts the thread and opens the book in it, waiting for the outcome; errors as of
 * qy_store_open().
 */
QyWorker *qy_worker_new (const char *path, QyStoreFlags flags, GError **error);

/**
 * qy_worker_run_async:
 * @priority: G_PRIORITY_DEFAULT for what a person waits for, G_PRIORITY_LOW for slices of long work
 * @data_destroy: (nullable): called in the thread of the caller's main context, after the work
 * @result_destroy: (nullable): for a result that nobody takes
 *
 * The callback comes in the thread-default main context of the caller.
 */
void qy_worker_run_async (QyWorker *self,
                          int priority,
                          QyWorkFunc func,
                          gpointer data,
                          GDestroyNotify data_destroy,
                          GDestroyNotify result_destroy,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gpointer qy_worker_run_finish (QyWorker *self, GAsyncResult *result, GError **error);

/**
 * qy_worker_run:
 *
 * The same, waiting for it: for programs without a main loop. Not from inside a #QyWorkFunc.
 */
gpointer qy_worker_run (
    QyWorker *self, QyWorkFunc func, gpointer data, GCancellable *cancellable, GError **error);

/**
 * qy_worker_close:
 *
 * Finishes what was handed in, closes the book and ends the thread. Called by dispose as well; work
 * that is handed in later fails with QY_ERROR_CANCELLED.
 */
void qy_worker_close (QyWorker *self);
