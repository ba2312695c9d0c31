/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/* Front ends of long work. The synchronous ones may be called on any thread; the asynchronous ones
 * run on a thread of their own and leave the book usable meanwhile. Progress is called on the
 * working thread. */

/**
 * qy_book_backup: a consistent, checked copy of the book at @to, which must not exist.
 */
gboolean qy_book_backup (QyBook *self,
                         const char *to,
                         GFileProgressCallback progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GError **error);
void qy_book_backup_async (QyBook *self,
                           const char *to,
                           GFileProgressCallback progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean qy_book_backup_finish (QyBook *self, GAsyncResult *result, GError **error);

/**
 * qy_book_restore_file: checks the copy @from thoroughly and puts it at @to. An existing @to is
 * kept beside it as
 * "@to.before-restore-N", never overwritten. No book may be open at @to.
 */
gboolean
qy_book_restore_file (const char *from, const char *to, GCancellable *cancellable, GError **error);

/**
 * qy_book_verify: checks file, schema, hashes of revisions and attachments, and every event chain.
 * @faults: (element-type utf8): what was found, empty when all is well
 *
 * Returns: %FALSE when it could not be checked
 */
gboolean
qy_book_verify (QyBook *self, GPtrArray *faults, GCancellable *cancellable, GError **error);
void qy_book_verify_async (QyBook *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GPtrArray *qy_book_verify_finish (QyBook *self, GAsyncResult *result, GError **error);
