/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-money.h"

/**
 * QyMoneyAct: a movement or an invoice with its parts, for qy_request_run().
 * @parts: (element-type QyAllocation): source, occurrence and amount
 */
typedef struct
{
  QyMovement *movement; /* one of the two */
  QyInvoice *invoice;
  GPtrArray *parts;
} QyMoneyAct;

QyMoneyAct *qy_money_act_new (void);
void qy_money_act_free (gpointer act);

/**
 * qy_money_act_record: stores it.
 */
gpointer
qy_money_act_record (QyBook *book, gpointer act, GCancellable *cancellable, GError **error);

/**
 * qy_money_act_reverse: a counter entry for the movement @id, on the book's today, with its parts.
 */
gpointer
qy_money_act_reverse (QyBook *book, gpointer id, GCancellable *cancellable, GError **error);
