/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-book-person.h"

/**
 * QyDraftPlan: what a new contract from one template needs to know, and then what a person chose.
 */
typedef struct
{
  char *template_id;
  char *template_title;
  char *category;       /* or NULL */
  gint64 version;       /* 0: the working text */
  QyDocument *document; /* with its parties and fields, defaults applied */
  GPtrArray *essential; /* of QyField, borrowed from the document: the period, the amount, dates */
  GPtrArray *persons;   /* of QyPerson, who still work with the book */
  char *me;             /* id of the person at the window, or NULL */
} QyDraftPlan;

/**
 * qy_draft_plan_load: a #QyBookFunc; @data is the template's id
 */
gpointer
qy_draft_plan_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error);
void qy_draft_plan_free (QyDraftPlan *plan);

/**
 * QyDraftOrder: what is to be made; owns its texts.
 */
typedef struct
{
  char *template_id;
  gint64 version;
  char *title;
  char *kind;
  char *responsible;
  char *parent; /* id of the contract it belongs to, or NULL */
  char *relation;
  GPtrArray *parties; /* label, party's id, label, party's id … */
  GPtrArray *values;  /* field key, as typed, … */
} QyDraftOrder;

QyDraftOrder *qy_draft_order_new (const QyDraftPlan *plan);
void qy_draft_order_free (gpointer order);

/**
 * qy_draft_order_make: a #QyBookFunc: makes the contract; all of it or nothing.
 *
 * Returns: (transfer full): the name of its tab, at the first field that is still empty
 */
gpointer
qy_draft_order_make (QyBook *book, gpointer order, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDraftPlan, qy_draft_plan_free)
