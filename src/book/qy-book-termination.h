/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-book-correspondence.h"

/* How a contract ends and is put away. Each function is one act with one event. */

/* Why a contract is ended before its time. */
typedef enum
{
  QY_GROUND_AGREEMENT,      /* both agree */
  QY_GROUND_NOTICE,         /* by notice, as the contract allows */
  QY_GROUND_UNCURED_BREACH, /* a breach that was not put right in time */
  QY_GROUND_GRAVE_BREACH,   /* what was delivered cannot be used */
  QY_GROUND_SECRECY_BREACH, /* of confidentiality */
  QY_GROUND_FAILED_SERVICE, /* the service failed its targets */
  QY_GROUND_NON_PAYMENT,
  QY_GROUND_FORCE_MAJEURE,
  QY_GROUND_EXPIRY, /* it ends with its term, and is put on record */
  QY_GROUND_OTHER,
  QY_N_GROUNDS
} QyTerminationGround;

/**
 * qy_termination_ground_from_string:
 * @name: "agreement", "notice", "uncured-breach", "grave-breach", "secrecy-breach",
 * "failed-service", "non-payment", "force-majeure", "expiry", "other"
 */
gboolean qy_termination_ground_from_string (const char *name, QyTerminationGround *ground);
const char *qy_termination_ground_to_string (QyTerminationGround ground);

/**
 * qy_termination_ground_label: the name in the interface's language.
 */
const char *qy_termination_ground_label (QyTerminationGround ground);

/**
 * qy_book_contract_terminate: it ends on @on, which becomes its last day. State terminated; the
 * handover list begins; a settlement is due.
 * @on: the last day, not before it took effect; may lie ahead
 * @reason: (nullable): in free words; needed for %QY_GROUND_OTHER
 * @letter: (nullable): the notice, recorded with the act
 *
 * The milestone has the ground's stable word as its name.
 *
 * Errors: QY_ERROR_CONSTRAINT for a contract that is not signed or is over already.
 */
gboolean qy_book_contract_terminate (QyBook *self,
                                     const char *id,
                                     QyTerminationGround ground,
                                     const char *reason,
                                     QyDate on,
                                     QyCorrespondence *letter,
                                     GError **error);

/**
 * qy_book_contract_settle: both sides have settled what they owe each other.
 * @note: (nullable)
 *
 * Errors: QY_ERROR_CONSTRAINT while payments that are due have an open balance; the message names
 * them and says what to do.
 */
gboolean
qy_book_contract_settle (QyBook *self, const char *id, QyDate on, const char *note, GError **error);

/**
 * qy_book_contract_close: put away: nothing is expected any more. One whose last day is over counts
 * as expired.
 * @why: (nullable)
 *
 * Errors: QY_ERROR_CONSTRAINT for a contract that still runs, or while a payment that was due has
 * an open balance, the settlement or the handover is due, or items of the handover list are not
 * done. The message names them, with amounts, and says what to do.
 */
gboolean qy_book_contract_close (QyBook *self, const char *id, const char *why, GError **error);

/**
 * qy_book_contract_open_matters: what keeps the contract from being closed, a sentence each, in the
 * interface's language; none if nothing does.
 *
 * Returns: (transfer full) (array zero-terminated=1)
 */
char **qy_book_contract_open_matters (QyBook *self, const char *id, GError **error);
