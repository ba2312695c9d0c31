/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-book-correspondence.h"

/* What happens when a term ends: each function is one act with one event. Contracts must be signed
 * and not over (QY_ERROR_CONSTRAINT otherwise), but for a following contract. Letters are recorded
 * with the act: what they lack of kind, channel and subject is filled in, as are id and rev. */

/**
 * QyObjectionEffect: what an objection against renewal brings about.
 * @arrived: the day that counts
 * @notice_last: the last day on which it would have been in time
 * @term_last: last day of the term it came in
 * @in_time: the contract ends with that term; otherwise it is recorded, and is renewed all the same
 */
typedef struct
{
  QyDate arrived;
  QyDate notice_last;
  QyDate term_last;
  gboolean in_time;
} QyObjectionEffect;

/**
 * qy_book_contract_object: an objection against the renewal, ours or theirs.
 * @on: the day it arrived; %QY_DATE_NONE: that of the letter, or the day it was sent as long as its
 * arrival is not known
 * @reason: (nullable)
 * @letter: (nullable)
 * @effect: (out) (optional)
 *
 * Errors: QY_ERROR_CONSTRAINT for a contract that is not renewed by itself: it ends without any
 * objection.
 */
gboolean qy_book_contract_object (QyBook *self,
                                  const char *id,
                                  QyDate on,
                                  const char *reason,
                                  QyCorrespondence *letter,
                                  QyObjectionEffect *effect,
                                  GError **error);

/**
 * qy_book_contract_renew: both sides agree on one more term of this contract; of one that is
 * renewed by itself, that it shall be.
 * @on: the day they agreed
 * @note: (nullable)
 * @letter: (nullable)
 * @until: (out) (optional): the last day of the new term
 *
 * Errors: QY_ERROR_CONSTRAINT if the contract cannot go on by that: it states no period, or an
 * objection came in time.
 */
gboolean qy_book_contract_renew (QyBook *self,
                                 const char *id,
                                 QyDate on,
                                 const char *note,
                                 QyCorrespondence *letter,
                                 QyDate *until,
                                 GError **error);

/**
 * QyFollowUp: how the following contract differs; zeroed: by its period and the agreed price.
 */
typedef struct
{
  const char *title;   /* NULL: the same */
  const char *percent; /* change of price as typed: "3%", "-5%", "0%"; NULL: the renewal term's */
  const QyAssignment *values; /* field key or label = what a person types, in place of the copied */
  gsize n_values;
} QyFollowUp;

/**
 * qy_book_contract_follow: a draft that follows the contract: its text with the same block keys,
 * terms and values as amended, a period of the same length that begins on the day after the last
 * one, days of payments moved with it, prices revised, days of signature and of taking effect
 * cleared. parent_id is the contract, relation renewed.
 *
 * Errors: QY_ERROR_CONSTRAINT for a contract that is not signed, or is known from paper only;
 * QY_ERROR_INVALID for a percentage that is none or takes a price below zero.
 */
QyContract *
qy_book_contract_follow (QyBook *self, const char *id, const QyFollowUp *follow_up, GError **error);

/**
 * qy_book_contract_extend: it goes on for a time, while something new is agreed on.
 * @until: a day after its last one
 * @conditions: (nullable): conditions and fee of the extension
 * @letter: (nullable)
 */
gboolean qy_book_contract_extend (QyBook *self,
                                  const char *id,
                                  QyDate on,
                                  QyDate until,
                                  const char *conditions,
                                  QyCorrespondence *letter,
                                  GError **error);

/**
 * qy_book_contract_let_expire: it was decided that the contract shall end with its term.
 * @reason: (nullable)
 *
 * Errors: QY_ERROR_CONSTRAINT for one that is renewed by itself: it ends only by an objection.
 */
gboolean
qy_book_contract_let_expire (QyBook *self, const char *id, const char *reason, GError **error);
