/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-book-contract.h"
#include "qy-document.h"
#include "qy-finding.h"
#include "qy-printed.h"

/* The text of a holder: a contract, a template or a library clause, named by its id. Editing a
 * contract requires a state that allows it (QY_ERROR_CONSTRAINT otherwise); a paper contract has
 * fields and parties, but no text. */

/**
 * qy_book_text_load: the text with its fields, values, parties and their live data.
 */
QyDocument *qy_book_text_load (QyBook *self, const char *holder_id, GError **error);

/**
 * qy_book_text_save: stores a text that was loaded and changed; one act, one undo step.
 * @label: (nullable): what History shows
 *
 * Only rows that differ are written. Errors: QY_ERROR_CONSTRAINT when a row it would change, or the
 * order of the blocks, has moved on since it was loaded: nothing is stored, @document stays as it
 * is. Afterwards @document has the new revs.
 */
gboolean qy_book_text_save (QyBook *self, QyDocument *document, const char *label, GError **error);

/**
 * QyTextFunc: changes @document; %FALSE with @error set leaves everything as it was.
 */
typedef gboolean (*QyTextFunc) (QyDocument *document, gpointer data, GError **error);

/**
 * qy_book_text_edit: loads the text, lets @func change it and stores it, in one transaction.
 * @verb: of the event: "text.…"
 * @label: what History shows
 */
gboolean qy_book_text_edit (QyBook *self,
                            const char *holder_id,
                            const char *verb,
                            const char *label,
                            QyTextFunc func,
                            gpointer data,
                            GError **error);

/**
 * qy_book_text_set_values: gives fields (by key or label) what a person typed; an empty text unsets
 * one, "waiting:EVENT" marks it as known only after the event. All or none.
 */
gboolean qy_book_text_set_values (QyBook *self,
                                  const char *holder_id,
                                  const QyAssignment *values,
                                  gsize n_values,
                                  GError **error);

/**
 * qy_book_text_add_field: a further field. @field is taken.
 */
gboolean
qy_book_text_add_field (QyBook *self, const char *holder_id, QyField *field, GError **error);

/**
 * qy_book_text_insert: a new block behind @after (its subtree), or first of all when @after is
 * %NULL.
 *
 * Returns: the new block's key
 */
char *qy_book_text_insert (QyBook *self,
                           const char *holder_id,
                           const char *after,
                           int level,
                           QyBlockKind kind,
                           const char *text,
                           GError **error);

/**
 * qy_book_text_set_text: replaces a block's markup.
 * @rev: the rev of the block that was edited, 0: whatever it is
 */
gboolean qy_book_text_set_text (QyBook *self,
                                const char *holder_id,
                                const char *key,
                                const char *text,
                                gint64 rev,
                                GError **error);
gboolean qy_book_text_remove (QyBook *self, const char *holder_id, const char *key, GError **error);
gboolean qy_book_text_move (
    QyBook *self, const char *holder_id, const char *key, const char *after, GError **error);
gboolean
qy_book_text_indent (QyBook *self, const char *holder_id, const char *key, int by, GError **error);

/**
 * qy_book_text_split: cuts a block at byte @offset of its markup; returns the key of the second
 * half.
 */
char *qy_book_text_split (
    QyBook *self, const char *holder_id, const char *key, gsize offset, GError **error);

/**
 * qy_book_text_join: joins a block to the one before it, whose key survives.
 */
gboolean qy_book_text_join (QyBook *self, const char *holder_id, const char *key, GError **error);

/**
 * qy_book_text_insert_clause: pastes a version of a library clause behind @after, each block
 * knowing its origin.
 * @version: 0: the latest, or the working text when none was published
 */
gboolean qy_book_text_insert_clause (QyBook *self,
                                     const char *holder_id,
                                     const char *after,
                                     const char *clause_id,
                                     gint64 version,
                                     GError **error);

/**
 * qy_book_text_print: the text as it would stand on paper now.
 */
QyPrinted *
qy_book_text_print (QyBook *self, const char *holder_id, QyPrintFlags flags, GError **error);

/**
 * qy_book_text_bound_terms: the terms of the holder of a stored document, as
 * qy_document_check_terms() takes them.
 *
 * Returns: (transfer full) (element-type QyBoundTerm)
 */
GPtrArray *qy_book_text_bound_terms (QyBook *self, const char *document_id, GError **error);

/**
 * qy_book_text_check_document: what is wrong with @document, loaded and maybe changed since; its
 * holder's terms are looked at as well. (element-type QyFinding)
 */
GPtrArray *qy_book_text_check_document (QyBook *self, QyDocument *document, GError **error);

/**
 * qy_book_text_check: what is wrong with it on the book's today. (element-type QyFinding)
 */
GPtrArray *qy_book_text_check (QyBook *self, const char *holder_id, GError **error);
