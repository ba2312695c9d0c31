/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-field.h"
#include "qy-term-kind.h"

/**
 * QyBoundTerm: which fields of a document state a term: what the check of a document knows of it.
 */
typedef struct
{
  QyTermKind kind;
  char *block_key;                     /* the clause that states it, or NULL */
  char *field_keys[QY_TERM_MAX_ATTRS]; /* by the place in the catalogue; NULL: not bound */
} QyBoundTerm;

QyBoundTerm *qy_bound_term_new (QyTermKind kind, const char *block_key);

/**
 * qy_bound_term_bind: an attribute the catalogue does not have is left alone.
 */
void qy_bound_term_bind (QyBoundTerm *term, const char *attr, const char *field_key);

/**
 * qy_bound_term_field: (nullable): the key of the field that states the attribute
 */
const char *qy_bound_term_field (const QyBoundTerm *term, const char *attr);

/**
 * qy_bound_terms_check_value:
 * @terms: (nullable) (element-type QyBoundTerm)
 * @raw: canonical text of the field's type
 *
 * Returns: FALSE with the reason of qy_term_attr_check() if the field is bound to an attribute that
 *   @raw cannot be
 */
gboolean qy_bound_terms_check_value (GPtrArray *terms,
                                     const QyField *field,
                                     const char *raw,
                                     GError **error);

void qy_bound_term_free (QyBoundTerm *term);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyBoundTerm, qy_bound_term_free)
