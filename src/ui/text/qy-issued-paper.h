/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-pages.h"

/* The paper of a contract that was issued: not the text as it would be printed now, but what was
 * frozen, with the data of the parties as they were. */
typedef struct _QyIssuedPaper QyIssuedPaper;

/**
 * qy_issued_paper_load: a #QyBookFunc.
 * @holder_id: of a contract, template or clause
 */
gpointer
qy_issued_paper_load (QyBook *book, gpointer holder_id, GCancellable *cancellable, GError **error);
void qy_issued_paper_free (QyIssuedPaper *self);

/**
 * qy_issued_paper_exists: whether it was issued at all and is not being written again
 */
gboolean qy_issued_paper_exists (const QyIssuedPaper *self);

/**
 * qy_issued_paper_lay_out: any thread, for a paper that exists.
 */
QyPages *qy_issued_paper_lay_out (const QyIssuedPaper *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyIssuedPaper, qy_issued_paper_free)
