/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"
#include "qy-book-attachment.h"

/**
 * qy_attachment_reindex: the search row of the attachment, gone when it is.
 */
gboolean qy_attachment_reindex (QyAct *act, const char *id, GError **error);

/**
 * qy_attachment_store: qy_book_attachment_add() inside an act: what fails leaves it to the act to
 * take back what was read.
 */
QyAttachment *qy_attachment_store (QyAct *act,
                                   const char *holder_id,
                                   const char *name,
                                   const char *role,
                                   const char *media_type,
                                   GInputStream *stream,
                                   GFileProgressCallback progress,
                                   gpointer progress_data,
                                   GCancellable *cancellable,
                                   GError **error);
