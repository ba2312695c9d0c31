/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-reasons.h"

/**
 * QyChangeRequest: a change of service, requirement or service level that somebody
 * asked for, the answer with its effects, and what was decided.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *number; /* BG-2026-0001 */
  char *kind;   /* requirement | feature | version | service | sla | other */
  char *title;
  char *text;
  char *asked_on;
  char *asked_by; /* A, B */
  char *answered_on;
  char *effect_plan;
  char *effect_quality;
  gint64 effect_price; /* minor units, above zero dearer */
  char *currency;
  gint64 effect_days; /* days that the plan moves */
  gint64 workload_minutes;
  char *decision; /* open | accepted | refused | withdrawn */
  char *decided_on;
  char *decided_by;
  char *reason;
  char *effective_on;
  char *amendment_id; /* the contract that amends */
  char *note;
  gint64 rev;
} QyChangeRequest;

/**
 * qy_change_request_new: an open one.
 */
QyChangeRequest *qy_change_request_new (const char *contract_id,
                                        const char *kind,
                                        const char *title,
                                        const char *asked_on);
void qy_change_request_free (QyChangeRequest *record);

/**
 * qy_book_change_request_list: by day. (element-type QyChangeRequest)
 */
GPtrArray *qy_book_change_request_list (QyBook *self, const char *contract_id, GError **error);
/**
 * qy_book_change_request_find:
 * @text: its number, or its id
 */
QyChangeRequest *qy_book_change_request_find (QyBook *self, const char *text, GError **error);
QyChangeRequest *qy_book_change_request_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_change_request_put: a new one (rev 0: id and rev are filled in) or a changed one.
 * A new one gets its number. Number and amendment are given by the book and cannot be changed.
 *
 * Errors: QY_ERROR_INVALID for an answer or a decision before it was asked, a decision without an
 * answer (but withdrawn), an unknown word.
 */
gboolean qy_book_change_request_put (QyBook *self, QyChangeRequest *record, GError **error);
/**
 * qy_book_change_request_remove: QY_ERROR_CONSTRAINT for one that has led to an amendment.
 */
gboolean qy_book_change_request_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyChangeRequest, qy_change_request_free)

const char *const *qy_change_kinds (void);
const char *const *qy_change_decisions (void);

/**
 * qy_book_change_answer_due: by when it must be answered by the contract (a change term, else a
 * deliverable of the form answer): the rule's date and reasons.
 * @why: (nullable)
 *
 * Returns: FALSE without an error if the contract says nothing
 */
gboolean qy_book_change_answer_due (
    QyBook *self, const QyChangeRequest *request, QyDate *due, QyReasons *why, GError **error);

/**
 * qy_book_change_amend: makes the amendment draft that an accepted request leads to and notes it.
 * The draft says what was asked for and why, takes effect on the request's effective day (or today)
 * and raises the contract's total, or the amount of its lump sum, by the effect on the price, as
 * far as a field states one in the same currency.
 *
 * Errors: QY_ERROR_CONSTRAINT for a request that is not accepted or has its amendment already.
 * Returns: (transfer full): id of the amendment
 */
char *qy_book_change_amend (QyBook *self, const char *id, GError **error);

/**
 * qy_book_change_of_amendment: the request that led to an amendment.
 *
 * Returns: (nullable): %NULL without an error if no request did
 */
QyChangeRequest *
qy_book_change_of_amendment (QyBook *self, const char *amendment_id, GError **error);
