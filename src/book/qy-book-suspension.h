/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-book-correspondence.h"

/* A contract that rests for a time. Each function is one act with one event. */

/* Why it rests. */
typedef enum
{
  QY_SUSPENSION_FORCE_MAJEURE, /* with a notice to the other side */
  QY_SUSPENSION_NON_PAYMENT,   /* until what is owed is paid */
  QY_SUSPENSION_EMERGENCY,     /* the service must stop at once */
  QY_SUSPENSION_AGREEMENT,
  QY_SUSPENSION_OTHER,
  QY_N_SUSPENSION_GROUNDS
} QySuspensionGround;

/**
 * qy_suspension_ground_from_string:
 * @name: "force-majeure", "non-payment", "emergency", "agreement", "other"
 */
gboolean qy_suspension_ground_from_string (const char *name, QySuspensionGround *ground);
const char *qy_suspension_ground_to_string (QySuspensionGround ground);

/**
 * qy_suspension_ground_label: the name in the interface's language.
 */
const char *qy_suspension_ground_label (QySuspensionGround ground);

/**
 * qy_book_contract_suspend: the contract rests from a day on; state suspended.
 * @until: the last day, or %QY_DATE_NONE: until it is resumed
 * @reason: (nullable): in free words; needed for %QY_SUSPENSION_OTHER
 * @letter: (nullable): the notice, recorded with the act; needed for %QY_SUSPENSION_FORCE_MAJEURE
 *
 * The milestone has the ground's stable word as its name.
 *
 * Errors: QY_ERROR_CONSTRAINT for a contract that is not in force or suspended already.
 */
gboolean qy_book_contract_suspend (QyBook *self,
                                   const char *id,
                                   QySuspensionGround ground,
                                   const char *reason,
                                   QyDate from,
                                   QyDate until,
                                   QyCorrespondence *letter,
                                   GError **error);

/**
 * qy_book_contract_resume: it goes on from @on; the day before becomes the last one of the
 * suspension, not before its first. State in force.
 * @note: (nullable)
 * @letter: (nullable)
 */
gboolean qy_book_contract_resume (QyBook *self,
                                  const char *id,
                                  QyDate on,
                                  const char *note,
                                  QyCorrespondence *letter,
                                  GError **error);
