/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/**
 * qy_store_backup:
 *
 * A copy of the book as it is at one moment, made while it is open and checked before it gets its
 * name; see qy_connection_backup(). An existing file is not overwritten.
 */
gboolean qy_store_backup (QyStore *self,
                          const char *to,
                          GFileProgressCallback progress,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error);

/**
 * qy_store_restore:
 * @from: a backup
 * @to: where the book is to be; nothing may be there
 *
 * Opens the backup as a book, verifies all of it and copies it to a new file. A damaged backup is
 * refused with what is wrong with it; neither file is touched then.
 */
gboolean qy_store_restore (const char *from,
                           const char *to,
                           GFileProgressCallback progress,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error);
