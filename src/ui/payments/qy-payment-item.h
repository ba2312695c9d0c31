/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-course.h"
#include "qy-settlement.h"

/**
 * QyPaymentItem: one planned payment of a contract, with what was invoiced and paid of it. Amounts
 * are minor units.
 */
#define QY_TYPE_PAYMENT_ITEM (qy_payment_item_get_type ())
G_DECLARE_FINAL_TYPE (QyPaymentItem, qy_payment_item, QY, PAYMENT_ITEM, GObject)

typedef enum
{
  QY_PAYMENT_PLANNED, /* nothing was paid, and it is not late */
  QY_PAYMENT_PARTLY,
  QY_PAYMENT_OVERDUE,
  QY_PAYMENT_PAID,
  QY_PAYMENT_WAITING, /* for an event */
  QY_PAYMENT_WAIVED,
} QyPaymentState;

QyPaymentItem *qy_payment_item_new (const QyCourse *course, const QyDueItem *due);

/**
 * qy_payment_item_list: those of a contract, by the day they are due, waiting ones last.
 *
 * Returns: (transfer container) (element-type QyPaymentItem)
 */
GPtrArray *qy_payment_item_list (const QyCourse *course);

const QyDueItem *qy_payment_item_get_due (QyPaymentItem *self);
QyPaymentState qy_payment_item_get_state (QyPaymentItem *self);

/**
 * qy_payment_item_state_label: in the interface's language
 */
const char *qy_payment_item_state_label (QyPaymentItem *self);

/**
 * qy_payment_item_get_paid: by payments and credit notes together
 */
gint64 qy_payment_item_get_paid (QyPaymentItem *self);
gint64 qy_payment_item_get_invoiced (QyPaymentItem *self);

/**
 * qy_payment_item_get_open: what is still owed; 0 when it is waived
 */
gint64 qy_payment_item_get_open (QyPaymentItem *self);

/**
 * qy_payment_item_get_settlement: what qy-settlement.h reckons with
 */
QyOpenPayment qy_payment_item_get_settlement (QyPaymentItem *self);
