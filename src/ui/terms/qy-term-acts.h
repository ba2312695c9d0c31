/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-term.h"

/* What the view of terms does to the book, as functions for qy_request_run(). */

/**
 * QyTermAct: what to do; each function names what it needs.
 */
typedef struct
{
  char *holder_id;
  char *term_id;
  char *attr;
  char *text; /* what is stated, a field's key, a block's key */
  QyTermKind kind;
} QyTermAct;

QyTermAct *
qy_term_act_new (const char *holder_id, const char *term_id, const char *attr, const char *text);
void qy_term_act_free (gpointer act);

/**
 * qy_term_act_state: @attr of the term is @text.
 */
gpointer qy_term_act_state (QyBook *book, gpointer act, GCancellable *cancellable, GError **error);

/**
 * qy_term_act_bind: the field @text holds @attr from now on.
 */
gpointer qy_term_act_bind (QyBook *book, gpointer act, GCancellable *cancellable, GError **error);
gpointer qy_term_act_unbind (QyBook *book, gpointer act, GCancellable *cancellable, GError **error);

/**
 * qy_term_act_set_clause: the block @text states the term; %NULL: none does.
 */
gpointer
qy_term_act_set_clause (QyBook *book, gpointer act, GCancellable *cancellable, GError **error);

/**
 * qy_term_act_add: a term of @kind.
 *
 * Returns: (transfer full): its id
 */
gpointer qy_term_act_add (QyBook *book, gpointer act, GCancellable *cancellable, GError **error);
gpointer qy_term_act_remove (QyBook *book, gpointer act, GCancellable *cancellable, GError **error);
