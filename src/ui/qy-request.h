/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyRequestDone: what came of a request, in the main context.
 * @owner: who asked
 * @result: (transfer full): what the #QyBookFunc returned, %NULL with @error set
 */
typedef void (*QyRequestDone) (gpointer owner, gpointer result, const GError *error);

/**
 * qy_request_run: runs @func on the book's thread and tells @owner, if it is still there by then.
 * @owner: a #GObject; when it has gone, or @cancellable was cancelled, @done is not called and the
 *   result is freed
 * @data_free: (nullable): frees @data when the work is done
 * @result_free: (nullable): frees a result nobody was left to take
 */
void qy_request_run (gpointer owner,
                     QyBook *book,
                     QyBookFunc func,
                     gpointer data,
                     GDestroyNotify data_free,
                     GDestroyNotify result_free,
                     GCancellable *cancellable,
                     QyRequestDone done);
