/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-issued-paper.h"

#include "qy-book-contract.h"
#include "qy-paper.h"

#define CHECK_CODE_LENGTH 8 /* hexadecimal digits */

struct _QyIssuedPaper
{
  QyPrinted *printed; /* NULL: there is none */
  QyRevision *revision;
};

gpointer
qy_issued_paper_load (QyBook *book, gpointer holder_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, holder_id, NULL);
  g_autoptr (QyIssuedPaper) self = g_new0 (QyIssuedPaper, 1);

  if (contract == NULL || contract->state < QY_STATE_ISSUED)
    return g_steal_pointer (&self);
  self->revision = qy_book_revision_get (book, holder_id, 0, NULL);
  if (self->revision == NULL)
    return g_steal_pointer (&self);
  self->printed = qy_paper_load (book, holder_id, self->revision->n, error);
  return self->printed != NULL ? g_steal_pointer (&self) : NULL;
}

void
qy_issued_paper_free (QyIssuedPaper *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->printed, qy_printed_unref);
  g_clear_pointer (&self->revision, qy_revision_free);
  g_free (self);
}

gboolean
qy_issued_paper_exists (const QyIssuedPaper *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->printed != NULL;
}

QyPages *
qy_issued_paper_lay_out (const QyIssuedPaper *self, GError **error)
{
  g_autofree char *code = NULL;
  QyRenderInfo info = { NULL };

  g_return_val_if_fail (self != NULL && self->printed != NULL, NULL);

  code = g_strndup (self->revision->body_sha256, CHECK_CODE_LENGTH);
  info.revision = self->revision->n;
  info.check_code = code;
  info.issued_at = self->revision->issued_at;
  return qy_paper_lay_out (self->printed, &info, error);
}
