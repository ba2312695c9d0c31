/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-payment-sums.h"

static QyPaymentSum *
sum_for (GArray *sums, const QyDueItem *due)
{
  QyPaymentSum fresh = { .direction = due->direction };

  for (guint i = 0; i < sums->len; i++)
    {
      QyPaymentSum *sum = &g_array_index (sums, QyPaymentSum, i);

      if (sum->direction == due->direction && g_str_equal (sum->currency, due->currency))
        return sum;
    }
  g_strlcpy (fresh.currency, due->currency, sizeof fresh.currency);
  g_array_append_val (sums, fresh);
  return &g_array_index (sums, QyPaymentSum, sums->len - 1);
}

GArray *
qy_payment_sums (GPtrArray *items)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (QyPaymentSum));

  g_return_val_if_fail (items != NULL, sums);

  for (guint i = 0; i < items->len; i++)
    {
      QyPaymentItem *item = items->pdata[i];
      const QyDueItem *due = qy_payment_item_get_due (item);
      QyPaymentSum *sum = sum_for (sums, due);

      sum->planned += due->amount;
      sum->invoiced += qy_payment_item_get_invoiced (item);
      sum->paid += qy_payment_item_get_paid (item);
      sum->open += qy_payment_item_get_open (item);
      if (qy_payment_item_get_state (item) == QY_PAYMENT_OVERDUE)
        sum->overdue += qy_payment_item_get_open (item);
    }
  return sums;
}
