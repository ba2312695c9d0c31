/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-form-dialog.h"
#include "qy-payment-item.h"

/**
 * qy_payment_dialog_new: records a payment, a set-off, a refund or a credit note, and which planned
 * payments it belongs to.
 * @items: (element-type QyPaymentItem): all of the contract
 * @preferred: (nullable): the one it is for
 * @kind: of the movement: "payment", "credit-note" …
 */
QyFormDialog *qy_payment_dialog_new (GtkWidget *from,
                                     QyBook *book,
                                     const QyCourse *course,
                                     GPtrArray *items,
                                     QyPaymentItem *preferred,
                                     const char *kind);

/**
 * qy_invoice_dialog_new: records an invoice, issued or received, its tax and what it is for.
 */
QyFormDialog *qy_invoice_dialog_new (GtkWidget *from,
                                     QyBook *book,
                                     const QyCourse *course,
                                     GPtrArray *items,
                                     QyPaymentItem *preferred);
