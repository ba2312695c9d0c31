/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"
#include "qy-document-part-private.h"

/**
 * QyDocumentBase: the rows a document in memory was loaded from, kept with it. What differs from
 * them is what its owner changed, whoever else changed what meanwhile.
 */
typedef struct
{
  QyRow *document;
  GHashTable *rows[QY_N_DOCUMENT_PARTS]; /* key → QyRow */
} QyDocumentBase;

/**
 * qy_document_base_new: takes the row of the document itself.
 */
QyDocumentBase *qy_document_base_new (QyRow *document);

/**
 * qy_document_base_take: takes a row of part @p.
 */
void qy_document_base_take (QyDocumentBase *base, guint p, QyRow *row);
void qy_document_base_free (QyDocumentBase *base);

/**
 * qy_document_base_get: the base of a document that was loaded or stored; %NULL for any other.
 */
QyDocumentBase *qy_document_base_get (QyDocument *document);

/**
 * qy_document_base_attach: @document now rests on @base, which is taken; its rev follows.
 */
void qy_document_base_attach (QyDocument *document, QyDocumentBase *base);

/**
 * qy_document_base_steal: (transfer full): the base of a document that has one and loses it
 */
QyDocumentBase *qy_document_base_steal (QyDocument *document);

/**
 * qy_document_base_attach_after: the same once the act is committed.
 */
void qy_document_base_attach_after (QyAct *act, QyDocument *document, QyDocumentBase *base);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDocumentBase, qy_document_base_free)
