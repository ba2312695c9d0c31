/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"
#include "qy-document.h"

/**
 * qy_document_rows_find: the id of the holder's document; QY_ERROR_NOT_FOUND when it has none.
 */
char *qy_document_rows_find (QyBook *book, const char *holder_id, GError **error);

/**
 * qy_document_rows_load: the document with everything in it and the parties' live data.
 */
QyDocument *qy_document_rows_load (QyBook *book, const char *document_id, GError **error);

/**
 * qy_document_rows_insert: stores a new document of @holder_id; its id, when %NULL, and its revs
 * are filled in.
 */
gboolean
qy_document_rows_insert (QyAct *act, QyDocument *document, const char *holder_id, GError **error);

/**
 * qy_document_rows_update: writes the rows of a loaded document that differ from the stored ones.
 *
 * Each row is checked by its rev, and who changes the order of the blocks must know the stored one.
 * So two editors of different blocks do not disturb each other, and nobody removes a block unseen.
 * Errors: QY_ERROR_CONSTRAINT.
 */
gboolean qy_document_rows_update (QyAct *act, QyDocument *document, GError **error);

/**
 * qy_document_rows_remove: the document and everything in it.
 */
gboolean qy_document_rows_remove (QyAct *act, const char *document_id, GError **error);
