/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-term.h"
#include "qy-document.h"
#include "qy-holder-private.h"
#include "qy-record-private.h"

/**
 * qy_term_copy_for: the same term for another holder, without id.
 */
QyTerm *qy_term_copy_for (const QyTerm *term, const char *holder_id);

/**
 * qy_term_insert: stores a new term with its attributes; @position counts when it has none.
 * @rev: (nullable): raised after the commit
 */
gboolean qy_term_insert (QyAct *act, QyTerm *term, guint position, gint64 *rev, GError **error);

/**
 * qy_term_remove_all: every term of the holder.
 */
gboolean qy_term_remove_all (QyAct *act, const char *holder_id, GError **error);

/**
 * qy_term_insert_attr: binds one more attribute of a stored term.
 */
gboolean qy_term_insert_attr (
    QyAct *act, const char *term_id, const char *attr, const char *field_key, GError **error);

/**
 * qy_term_remove_attr: unbinds an attribute; nothing when it is not bound.
 */
gboolean qy_term_remove_attr (QyAct *act, const char *term_id, const char *attr, GError **error);

/**
 * qy_terms_check: whether what the fields of @document hold can be meant by the terms' attributes
 * they are bound to; of a template also the defaults.
 * @terms: (element-type QyTerm)
 * @before: (nullable): values that it has already are not looked at
 *
 * Errors: QY_ERROR_INVALID names the field and the clause.
 */
gboolean
qy_terms_check (GPtrArray *terms, QyDocument *before, QyDocument *document, GError **error);

/**
 * qy_terms_check_stored: the same for the stored terms of a holder.
 */
gboolean qy_terms_check_stored (
    QyBook *book, const char *holder_id, QyDocument *before, QyDocument *document, GError **error);

/**
 * qy_term_add_stated: qy_book_term_add_stated() as a part of @act; the text of @holder is changed
 * in memory, and the caller stores it.
 *
 * Returns: (transfer full): its id
 */
char *qy_term_add_stated (QyAct *act,
                          QyHolder *holder,
                          QyTermKind kind,
                          const char *block_key,
                          const QyAssignment *values,
                          gsize n_values,
                          GError **error);
