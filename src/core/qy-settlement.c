/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-settlement.h"

#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-money.h"
#include "qy-proportion.h"

static gboolean
not_an_amount (GError **error)
{
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("A payment is an amount above zero; enter money paid back as a refund"));
  return FALSE;
}

/* What is due first; what waits for an event last; otherwise as they were given. */
static int
compare_due (gconstpointer a, gconstpointer b, gpointer payments)
{
  const QySettlementPart *first = a;
  const QySettlementPart *second = b;
  QyDate first_due = ((const QyOpenPayment *) payments)[first->index].due;
  QyDate second_due = ((const QyOpenPayment *) payments)[second->index].due;
  int order = qy_date_is_set (second_due) - qy_date_is_set (first_due);

  if (order == 0)
    order = qy_date_compare (first_due, second_due);
  return order != 0 ? order : (first->index > second->index) - (first->index < second->index);
}

/* Everything that is owed, in the order in which it is settled; the amounts are what is owed. */
static GArray *
list_owed (const QyOpenPayment *payments, gsize n)
{
  GArray *owed = g_array_sized_new (FALSE, FALSE, sizeof (QySettlementPart), (guint) n);

  for (gsize i = 0; i < n; i++)
    {
      QySettlementPart part = { i, qy_open_payment_balance (&payments[i]) };

      if (part.amount > 0)
        g_array_append_val (owed, part);
    }
  g_array_sort_with_data (owed, compare_due, (gpointer) payments);
  return owed;
}

/* What is due on the day of the one at @from: its end in the list and its sum. */
static guint
find_day (GArray *owed, const QyOpenPayment *payments, guint from, gint64 *sum)
{
  QyDate day = payments[g_array_index (owed, QySettlementPart, from).index].due;
  guint end = from;

  for (*sum = 0; end < owed->len; end++)
    {
      const QySettlementPart *part = &g_array_index (owed, QySettlementPart, end);

      if (qy_date_compare (payments[part->index].due, day) != 0 || part->amount > G_MAXINT64 - *sum)
        break;
      *sum += part->amount;
    }
  return end;
}

/* Less than all that is due on a day: each its share, never more than what is left. */
static void
share_day (GArray *owed, guint from, guint end, gint64 sum, gint64 amount)
{
  gint64 left = amount;

  for (guint i = from; i < end; i++)
    {
      QySettlementPart *part = &g_array_index (owed, QySettlementPart, i);
      gint64 share = 0;

      qy_proportion (amount, (guint64) part->amount, (guint64) sum, &share);
      sum -= part->amount;
      amount -= share;
      part->amount = share;
      left -= share;
    }
  g_assert (left == 0);
}

gint64
qy_open_payment_balance (const QyOpenPayment *payment)
{
  g_return_val_if_fail (payment != NULL, 0);

  return payment->amount - payment->paid - payment->credited;
}

GArray *
qy_settlement_allocate (
    const QyOpenPayment *payments, gsize n, gint64 amount, gint64 *left, GError **error)
{
  g_autoptr (GArray) owed = NULL;
  guint end = 0;

  g_return_val_if_fail ((payments != NULL || n == 0) && left != NULL, NULL);

  if (amount <= 0 || amount >= QY_MONEY_LIMIT)
    {
      not_an_amount (error);
      return NULL;
    }
  owed = list_owed (payments, n);
  *left = amount;
  while (end<owed->len && * left> 0)
    {
      guint from = end;
      gint64 sum = 0;

      end = find_day (owed, payments, from, &sum);
      if (sum > *left)
        share_day (owed, from, end, sum, *left);
      *left -= MIN (sum, *left);
    }
  g_array_set_size (owed, end);
  for (guint i = owed->len; i-- > 0;)
    if (g_array_index (owed, QySettlementPart, i).amount == 0)
      g_array_remove_index (owed, i);
  return g_steal_pointer (&owed);
}

gboolean
qy_settlement_check (const QyOpenPayment *payments,
                     gsize n,
                     gint64 amount,
                     const QySettlementPart *chosen,
                     gsize n_chosen,
                     gint64 *left,
                     GError **error)
{
  g_autofree gint64 *owed = g_new (gint64, n + 1);

  g_return_val_if_fail (payments != NULL && (chosen != NULL || n_chosen == 0) && left != NULL,
                        FALSE);

  if (amount <= 0 || amount >= QY_MONEY_LIMIT)
    return not_an_amount (error);
  for (gsize i = 0; i < n; i++)
    owed[i] = qy_open_payment_balance (&payments[i]);
  *left = amount;
  for (gsize i = 0; i < n_chosen; i++)
    {
      g_return_val_if_fail (chosen[i].index < n, FALSE);

      if (chosen[i].amount <= 0 || chosen[i].amount > owed[chosen[i].index])
        {
          g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
                       _ ("Planned payment %u: at least 0.01 and at most what is still owed can be "
                          "allocated to it; nothing was changed"),
                       (guint) chosen[i].index + 1);
          return FALSE;
        }
      if (chosen[i].amount > *left)
        {
          g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
                       _ ("Planned payment %u: more is allocated than was paid; nothing was "
                          "changed"),
                       (guint) chosen[i].index + 1);
          return FALSE;
        }
      owed[chosen[i].index] -= chosen[i].amount;
      *left -= chosen[i].amount;
    }
  return TRUE;
}

gboolean
qy_settlement_credit (QyOpenPayment *payment, gint64 amount, GError **error)
{
  g_return_val_if_fail (payment != NULL, FALSE);

  if (amount <= 0 || amount >= QY_MONEY_LIMIT)
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("A credit note takes off an amount above zero"));
      return FALSE;
    }
  if (amount > payment->amount - payment->credited)
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
                           _ ("A credit note cannot take off more than was planned and not yet "
                              "credited; nothing was changed"));
      return FALSE;
    }
  payment->credited += amount;
  return TRUE;
}
