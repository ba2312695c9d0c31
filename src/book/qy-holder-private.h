/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-contract-private.h"
#include "qy-document-rows-private.h"

/**
 * QyHolder: whose text it is, and the text as the act found it.
 */
typedef struct
{
  char *id;
  const char *index_kind;
  QyContract *contract; /* NULL for templates and clauses */
  QyDocument *document;
  QyDocument *before; /* a copy: what the search rows stand for */
} QyHolder;

/**
 * qy_holder_load: the holder and its text; QY_ERROR_NOT_FOUND when there is none.
 */
QyHolder *qy_holder_load (QyBook *book, const char *id, GError **error);

/**
 * qy_holder_open: the same for editing: checks that a contract's state allows it.
 */
QyHolder *qy_holder_open (QyAct *act, const char *id, GError **error);

/**
 * qy_holder_store: writes what changed, with search rows and ledger columns.
 */
gboolean qy_holder_store (QyAct *act, QyHolder *holder, GError **error);

/**
 * qy_holder_reindex: all search rows of the contract, template or clause @id, which may be gone.
 */
gboolean qy_holder_reindex (QyAct *act, const char *index_kind, const char *id, GError **error);

/**
 * qy_holder_index_kind: the kind under which a document's holder is found by searching.
 */
const char *qy_holder_index_kind (QyDocumentKind kind);

void qy_holder_free (QyHolder *holder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyHolder, qy_holder_free)
