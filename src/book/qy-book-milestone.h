/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyMilestone: something that happened to a contract on a day: an event that a value waited for, a
 * notice or objection, an extension, a suspension (force majeure is a reason of one), a decision, a
 * consent, the return or destruction of what was confidential.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *kind;      /* qy_milestone_kinds() */
  char *name;      /* of an event: delivery, acceptance, or the words a value waits for */
  char *on_day;    /* ISO, as the next one */
  char *until_day; /* last day of a suspension or extension; NULL: open */
  char *reason;
  char *letter_id; /* a correspondence or a letter's contract, or NULL */
  char *note;
  gint64 rev;
} QyMilestone;

/**
 * qy_milestone_new:
 * @name: (nullable): of an event
 */
QyMilestone *
qy_milestone_new (const char *contract_id, const char *kind, const char *name, const char *on_day);
void qy_milestone_free (QyMilestone *milestone);

/**
 * qy_milestone_kinds: event, notice, objection, renewal, extension, decision, suspension,
 * termination, settlement, consent, returned, destroyed; ended by %NULL
 */
const char *const *qy_milestone_kinds (void);

/**
 * qy_book_milestone_list: the first day first. (element-type QyMilestone)
 */
GPtrArray *qy_book_milestone_list (QyBook *self, const char *contract_id, GError **error);
QyMilestone *qy_book_milestone_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_milestone_put: stores a new milestone (rev 0; id and rev are filled in) or a changed one.
 *
 * Errors: QY_ERROR_INVALID for an unknown kind, a day that is none, an event without a name, an
 * event, notice, objection, decision, settlement, consent, return or destruction on a day that is
 * still to come, an end before the beginning; QY_ERROR_CONSTRAINT for an event that was recorded on
 * that day already, a suspension during another one, or a rev that is not the stored one.
 */
gboolean qy_book_milestone_put (QyBook *self, QyMilestone *milestone, GError **error);
gboolean qy_book_milestone_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyMilestone, qy_milestone_free)
