/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyTermAttr: one attribute of a term and the field that holds its value.
 */
typedef struct
{
  char *attr;
  char *field_key;
} QyTermAttr;

/**
 * QyTerm: what a text provides, bound to fields; never a value of its own. Kinds are the words of
 * the import analysis: service_period (attributes start, end, length), renewal (length, notice),
 * confidentiality (length), fee (total), payment_deadline, penalty, sla, dispute, copies, effective
 * (on). The ones in brackets feed the ledger's columns.
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
 * qy_book_term_put: adds a term to its holder_id (rev 0) or replaces its attributes; the ledger's
 * columns follow.
 *
 * Errors: QY_ERROR_NOT_FOUND when an attribute names a field the text does not have.
 */
gboolean qy_book_term_put (QyBook *self, QyTerm *term, GError **error);
gboolean qy_book_term_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTerm, qy_term_free)
