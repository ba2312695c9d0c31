/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-payment-item.h"

/**
 * QyPaymentSum: the payments of one direction and currency together, in minor units.
 */
typedef struct
{
  QyDirection direction;
  char currency[4];
  gint64 planned;
  gint64 invoiced;
  gint64 paid;
  gint64 open;
  gint64 overdue;
} QyPaymentSum;

/**
 * qy_payment_sums: each direction and currency by itself; nothing is converted.
 * @items: (element-type QyPaymentItem)
 *
 * Returns: (element-type QyPaymentSum)
 */
GArray *qy_payment_sums (GPtrArray *items);
