/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-bound-term.h"

/**
 * QyTermAttr: one attribute of a term and the field that holds its value.
 */
typedef struct
{
  char *attr;
  char *field_key;
} QyTermAttr;

/**
 * QyTerm: what a text provides, bound to fields; never a value of its own. Kinds and attributes are
 * those of the catalogue (qy-term-kind.h); others, which only a file can bring, state nothing.
 */
typedef struct
{
  char *id;
  char *holder_id; /* contract or template */
  char *kind;
  gint64 position;
  char *block_key;  /* where the text says so, or NULL */
  GPtrArray *attrs; /* of QyTermAttr */
  gint64 rev;
} QyTerm;

QyTerm *qy_term_new (const char *kind, const char *block_key);
void qy_term_bind (QyTerm *term, const char *attr, const char *field_key);
void qy_term_free (QyTerm *term);

/**
 * qy_book_term_list: the terms of a contract or template by position, with their attributes.
 *
 * Returns: (transfer container) (element-type QyTerm)
 */
GPtrArray *qy_book_term_list (QyBook *self, const char *holder_id, GError **error);

/**
 * qy_terms_bound: the terms as the check of a document takes them; kinds that the catalogue does
 * not have are left out.
 *
 * Returns: (transfer full) (element-type QyBoundTerm)
 */
GPtrArray *qy_terms_bound (GPtrArray *terms);

/**
 * qy_book_term_put: adds a term to its holder_id (rev 0) or replaces its attributes; the ledger's
 * columns follow.
 *
 * Errors: QY_ERROR_NOT_FOUND when an attribute names a field the text does not have.
 */
gboolean qy_book_term_put (QyBook *self, QyTerm *term, GError **error);
gboolean qy_book_term_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_book_term_get: one term with its attributes; QY_ERROR_NOT_FOUND when there is none.
 */
QyTerm *qy_book_term_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_term_add: a further term, behind the others, that states nothing yet.
 * @block_key: (nullable): the block that states it
 *
 * A term alone changes no text: a contract in any state may get one.
 *
 * Errors: QY_ERROR_NOT_FOUND for a block that the text does not have.
 * Returns: (transfer full): its id
 */
char *qy_book_term_add (
    QyBook *self, const char *holder_id, QyTermKind kind, const char *block_key, GError **error);

/**
 * qy_book_term_add_stated: the same, with what it states, as qy_book_term_state() takes it; one
 * act.
 */
char *qy_book_term_add_stated (QyBook *self,
                               const char *holder_id,
                               QyTermKind kind,
                               const char *block_key,
                               const QyAssignment *values,
                               gsize n_values,
                               GError **error);

/**
 * qy_book_term_state: what a term states, in one act: the field bound to the attribute gets a
 * value. Without one a field that no text shows is bound first: the one with the catalogue's key
 * (of a second term of the kind with .2 in it: fee.2.amount), made if the text lacks it, with the
 * choices in the text's language.
 * @typed: what a person types; a choice by its word or by its text in either language; "" unsets,
 * "waiting:EVENT" waits
 *
 * What a text shows changes only while the text may. What no text shows may be stated and put right
 * in every state: it is our reading of a frozen text, not part of it.
 *
 * Errors: QY_ERROR_NOT_FOUND for a term or attribute that does not exist, QY_ERROR_INVALID for what
 * no contract can mean (qy_term_attr_check()), QY_ERROR_CONSTRAINT for a frozen text.
 */
gboolean qy_book_term_state (QyBook *self,
                             const char *holder_id,
                             const char *term_id,
                             const char *attr,
                             const char *typed,
                             GError **error);

/**
 * qy_book_term_state_all: several attributes in one act, all or none.
 */
gboolean qy_book_term_state_all (QyBook *self,
                                 const char *holder_id,
                                 const char *term_id,
                                 const QyAssignment *values,
                                 gsize n_values,
                                 GError **error);

/**
 * qy_book_term_unbind: the attribute states nothing any more; the field and its value stay, and are
 * found again by the catalogue's key.
 */
gboolean qy_book_term_unbind (QyBook *self, const char *term_id, const char *attr, GError **error);

/**
 * qy_term_bound_field: (nullable): the key of the field bound to the attribute
 */
const char *qy_term_bound_field (const QyTerm *term, const char *attr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTerm, qy_term_free)
