/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-penalty-sheet.h"

/**
 * qy_book_penalty_case: what paying late costs, by the contract's own penalty term: the first one
 * that is about payments and not about the other side.
 * @source_id, @occurrence: a planned payment
 * @on: the day up to which, and including which, it is computed
 *
 * A refund takes back the latest payments before it.
 *
 * Errors: QY_ERROR_NOT_FOUND for a payment that the contract does not demand; QY_ERROR_CONSTRAINT
 * when it has no day yet or the contract states no penalty for it; those of qy_penalty_compute().
 */
QyPenaltyCase *qy_book_penalty_case (QyBook *self,
                                     const char *contract_id,
                                     const char *source_id,
                                     const char *occurrence,
                                     QyDate on,
                                     GError **error);

/**
 * qy_book_penalty_sheet: the calculation as a text, in the contract's language.
 */
QyDocument *qy_book_penalty_sheet (QyBook *self,
                                   const char *contract_id,
                                   const QyPenaltyCase *penalty,
                                   GError **error);
