/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"

/**
 * QyOpenPayment:
 * @due: or %QY_DATE_NONE while it waits for an event
 * @amount: planned, in minor units
 * @paid: what was allocated to it, refunds taken off
 * @credited: what credit notes took off
 *
 * The account of one planned payment. All in one currency and direction: a caller keeps the others
 * apart.
 */
typedef struct
{
  QyDate due;
  gint64 amount;
  gint64 paid;
  gint64 credited;
} QyOpenPayment;

/* So much of a payment, or of a credit note, for the planned payment with this place in the list.
 */
typedef struct
{
  gsize index;
  gint64 amount;
} QySettlementPart;

/**
 * qy_open_payment_balance:
 *
 * Returns: amount − paid − credits: above zero it is still owed, below zero to be paid back
 */
gint64 qy_open_payment_balance (const QyOpenPayment *payment);

/**
 * qy_settlement_allocate:
 * @amount: paid or credited, in minor units, above zero
 * @left: (out): what no planned payment needed: it stays with the payment, unallocated
 *
 * Allocates to what is still owed: what is due first is settled first, what waits for an event
 * last; of what is due on one day each gets its share of what is owed, the last one the remainder
 * (Civil Code of the PRC, art. 560: where the debtor names no debt, in the order of maturity, and
 * proportionally where that is the same). Each planned payment appears at most once. Fails with
 * %QY_ERROR_INVALID if @amount is not above zero.
 *
 * Returns: (transfer full) (element-type QySettlementPart): the parts, in the order of due dates;
 * with
 *   @left they add up to @amount
 */
GArray *qy_settlement_allocate (
    const QyOpenPayment *payments, gsize n, gint64 amount, gint64 *left, GError **error);

/**
 * qy_settlement_check:
 * @chosen: (array length=n_chosen): what a person chose
 * @left: (out): what stays unallocated
 *
 * Checks a choice of one's own: every part above zero, none above what is owed, together not above
 * @amount. Fails with %QY_ERROR_CONSTRAINT and names the planned payment by its place, counted from
 * one.
 */
gboolean qy_settlement_check (const QyOpenPayment *payments,
                              gsize n,
                              gint64 amount,
                              const QySettlementPart *chosen,
                              gsize n_chosen,
                              gint64 *left,
                              GError **error);

/**
 * qy_settlement_credit:
 * @amount: of a credit note for this planned payment, above zero
 *
 * A credit note may take off all that was planned, paid or not: what was paid is then owed back.
 * Fails with %QY_ERROR_CONSTRAINT if it would take off more.
 */
gboolean qy_settlement_credit (QyOpenPayment *payment, gint64 amount, GError **error);
