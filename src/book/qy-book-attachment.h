/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyAttachment: a file kept in the book.
 */
typedef struct
{
  char *id;
  char *holder_id; /* contract, template, party …, or a letter, invoice, payment of a contract */
  char *role;      /* signed-copy, scan, invoice, certificate, record, source, other */
  char *name;      /* file name without folders */
  char *media_type;
  char *sha256;
  gint64 size; /* bytes */
  char *note;
  char *added_at;
  gint64 rev;
} QyAttachment;

void qy_attachment_free (QyAttachment *attachment);

/**
 * qy_book_attachment_add: reads @stream to its end into the book; the same bytes are kept once.
 * @name: control and direction characters and folders are taken out
 * @role: (nullable): "other"
 * @media_type: (nullable): guessed from the name
 * @progress: (nullable): bytes read so far; called on the book's thread
 *
 * Errors: QY_ERROR_INVALID for an unknown role or a stream without a byte; QY_ERROR_NOT_FOUND for
 * an unknown holder; of the stream. After an error and after a cancel nothing of it is in the book.
 */
QyAttachment *qy_book_attachment_add (QyBook *self,
                                      const char *holder_id,
                                      const char *name,
                                      const char *role,
                                      const char *media_type,
                                      GInputStream *stream,
                                      GFileProgressCallback progress,
                                      gpointer progress_data,
                                      GCancellable *cancellable,
                                      GError **error);

/**
 * qy_book_attachment_add_file: the same with a file, under its own name. Errors name the file;
 * QY_ERROR_INVALID too for a folder, a device or a pipe, QY_ERROR_IO for one that vanished or
 * cannot be read to its end.
 */
QyAttachment *qy_book_attachment_add_file (QyBook *self,
                                           const char *holder_id,
                                           GFile *file,
                                           const char *role,
                                           GFileProgressCallback progress,
                                           gpointer progress_data,
                                           GCancellable *cancellable,
                                           GError **error);

/**
 * qy_book_attachment_list: of one holder, the first added first. (element-type QyAttachment)
 */
GPtrArray *qy_book_attachment_list (QyBook *self, const char *holder_id, GError **error);
QyAttachment *qy_book_attachment_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_attachment_find_holder: a record that has no page of its own and files can be attached
 * to: an incident, a service record, a change request, an invoice by its number, or any letter,
 * payment, meeting … by its id.
 * @text: the number, or the first characters of the id
 *
 * Errors: QY_ERROR_NOT_FOUND; QY_ERROR_AMBIGUOUS.
 */
char *qy_book_attachment_find_holder (QyBook *self, const char *text, GError **error);

/**
 * qy_book_attachment_find_record: the record on whose page the file is found: its holder, or the
 * contract that the letter, invoice or payment it hangs on belongs to.
 */
char *qy_book_attachment_find_record (QyBook *self, const QyAttachment *attachment, GError **error);

/**
 * qy_book_attachment_extract: writes the bytes of attachment @id; they are checked against their
 * hash.
 */
gboolean qy_book_attachment_extract (
    QyBook *self, const char *id, GOutputStream *stream, GCancellable *cancellable, GError **error);

/**
 * qy_book_attachment_update: stores role and note; @attachment's rev must be the stored one.
 *
 * Errors: QY_ERROR_INVALID for an unknown role.
 */
gboolean qy_book_attachment_update (QyBook *self, QyAttachment *attachment, GError **error);
gboolean qy_book_attachment_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_attachment_roles: the roles there are, ended by %NULL
 */
const char *const *qy_attachment_roles (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyAttachment, qy_attachment_free)
