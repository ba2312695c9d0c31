/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-calendar.h"
#include "qy-document.h"
#include "qy-penalty.h"
#include "qy-stated-term.h"

/**
 * QyPenaltyCase: one planned payment that was or is late, and what follows by the contract.
 * @what: what was to be paid: "2026-02", or ""
 * @payments: (element-type QyPenaltyPayment)
 * @on: the day up to which, and including which, it is computed
 */
typedef struct
{
  char *number; /* of the contract */
  char *title;
  char *what;
  QyMoney amount;
  QyDate due;
  QyDate on;
  QyPenaltyRule rule;
  GArray *payments;
  QyPenalty penalty;
  QyReasons *why;
} QyPenaltyCase;

QyPenaltyCase *qy_penalty_case_new (void);
void qy_penalty_case_free (QyPenaltyCase *self);

/**
 * qy_penalty_case_compute: fills @penalty and @why from the rest; may be called again.
 *
 * Fails like qy_penalty_compute().
 */
gboolean qy_penalty_case_compute (QyPenaltyCase *self, GError **error);

/**
 * qy_penalty_rule_from_term:
 * @term: of the kind %QY_TERM_PENALTY
 * @due: its values are those of this day; a grace in working days or months is counted from it
 *
 * What a contract provides for late payment. Without a form, a rate is one by the day and an amount
 * a fixed sum.
 *
 * Fails with %QY_ERROR_INVALID if neither a rate nor an amount is stated, or the term is about what
 * was not performed.
 */
gboolean qy_penalty_rule_from_term (const QyStatedTerm *term,
                                    const QyCalendar *calendar,
                                    QyDate due,
                                    QyPenaltyRule *rule,
                                    GError **error);

/**
 * qy_penalty_sheet_new:
 * @contract: whose parties sign it and in whose language it is
 *
 * Returns: (transfer full): the calculation as a text: what was due, what was paid, each step, the
 *   result in figures and words, the place for signatures
 */
QyDocument *qy_penalty_sheet_new (const QyPenaltyCase *self, QyDocument *contract, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPenaltyCase, qy_penalty_case_free)
