/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyObligation: a duty written by hand: a document to hand over, a report, a training, an
 * acceptance, a repair, a meeting.
 */
typedef struct
{
  char *id;
  char *contract_id;
  gint64 position; /* 0: behind the others */
  char *kind;      /* qy_obligation_kinds() */
  char *title;
  char *label;     /* A, B: whose duty; NULL: everybody's */
  char *rule;      /* when: a canonical due rule (qy-due-rule.h), maybe a recurring one */
  char *evidence;  /* what shows that it was done */
  char *block_key; /* the clause that asks for it, or NULL */
  char *note;
  gint64 rev;
} QyObligation;

QyObligation *qy_obligation_new (const char *contract_id,
                                 const char *kind,
                                 const char *title,
                                 const char *label,
                                 const char *rule);
void qy_obligation_free (QyObligation *obligation);

/**
 * qy_obligation_kinds: deliverable, report, training, acceptance, repair, meeting, document, other;
 * ended by %NULL
 */
const char *const *qy_obligation_kinds (void);

/**
 * qy_book_obligation_list: in the order people gave them. (element-type QyObligation)
 */
GPtrArray *qy_book_obligation_list (QyBook *self, const char *contract_id, GError **error);
QyObligation *qy_book_obligation_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_obligation_put: stores a new obligation (rev 0) or a changed one.
 *
 * Errors: QY_ERROR_INVALID for an unknown kind, a missing title or a rule that is none;
 * QY_ERROR_NOT_FOUND for a label or block that the text does not have.
 */
gboolean qy_book_obligation_put (QyBook *self, QyObligation *obligation, GError **error);
gboolean qy_book_obligation_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyObligation, qy_obligation_free)
