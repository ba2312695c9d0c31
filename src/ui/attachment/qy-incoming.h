/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-attachment.h"

/**
 * QyIncoming: something on its way into the book: a file, or bytes from the clipboard.
 */
typedef struct
{
  char *name;
  GFile *file;   /* or NULL */
  GBytes *bytes; /* or NULL */
  char *media_type;
} QyIncoming;

QyIncoming *qy_incoming_new_file (GFile *file);

/**
 * qy_incoming_new_bytes:
 * @name: the file's name in the book
 */
QyIncoming *qy_incoming_new_bytes (GBytes *bytes, const char *name, const char *media_type);
QyIncoming *qy_incoming_copy (const QyIncoming *incoming);
void qy_incoming_free (QyIncoming *incoming);

/**
 * qy_incoming_store: puts it with a record; on the book's thread.
 */
QyAttachment *qy_incoming_store (const QyIncoming *incoming,
                                 QyBook *book,
                                 const char *holder_id,
                                 const char *role,
                                 GFileProgressCallback progress,
                                 gpointer progress_data,
                                 GCancellable *cancellable,
                                 GError **error);

/**
 * qy_incoming_from_files: (element-type QyIncoming) (transfer full)
 * @files: a #GListModel of #GFile
 */
GPtrArray *qy_incoming_from_files (GListModel *files);

/**
 * qy_incoming_list_new: (element-type QyIncoming) (transfer full): an empty one
 */
GPtrArray *qy_incoming_list_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyIncoming, qy_incoming_free)
