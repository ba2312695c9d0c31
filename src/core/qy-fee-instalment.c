/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-fee-schedule-private.h"
#include "qy-proportion.h"

#define PART_PER_PERCENT (QY_PROPORTION_WHOLE / 100)

__extension__ typedef __int128 Product;

/* What all parts ask for. */
typedef struct
{
  gint64 share; /* of QY_PROPORTION_WHOLE */
  gint64 sum;
  gboolean has_sum;
  gboolean has_rest;
} Asked;

static gboolean
wrong_share (gint64 share, GError **error)
{
  QyRate rate = { share, QY_RATE_MAX_SCALE, QY_RATE_PLAIN };
  g_autofree char *printed = NULL;

  for (; rate.scale > 0 && rate.digits % 10 == 0; rate.scale--)
    rate.digits /= 10;
  printed = qy_rate_print (rate, QY_LANGUAGE_EN);
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("The instalments add up to %s, not to 100%%"), printed);
  return FALSE;
}

static gboolean
wrong_sum (const QyFeePlan *plan, gint64 sum, gint64 total, GError **error)
{
  QyMoney all = plan->line.amount;
  g_autofree char *printed = NULL;
  g_autofree char *expected = NULL;

  all.minor = sum;
  printed = qy_money_to_figures (all);
  all.minor = total;
  expected = qy_money_to_figures (all);
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("The instalments add up to %s, not to the total of %s"), printed, expected);
  return FALSE;
}

static gboolean
wrong_part (guint i, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("Instalment %u: expected a share of at most 100 %% or a sum that is not below "
                  "zero; only the last one may be the remainder"),
               i + 1);
  return FALSE;
}

static gboolean
add_up (const QyFeePlan *plan, Asked *asked, GError **error)
{
  for (gsize i = 0; i < plan->n_parts; i++)
    {
      const QyFeePart *part = &plan->parts[i];
      gint64 share = 0;

      if (part->kind == QY_FEE_PART_REST)
        {
          if (i + 1 < plan->n_parts)
            return wrong_part ((guint) i, error);
          asked->has_rest = TRUE;
        }
      else if (part->kind == QY_FEE_PART_SUM)
        {
          if (part->sum < 0 || part->sum >= QY_MONEY_LIMIT
              || asked->sum > QY_MONEY_LIMIT - part->sum)
            return wrong_part ((guint) i, error);
          asked->sum += part->sum;
          asked->has_sum = TRUE;
        }
      else if (!qy_proportion_of_whole (part->share, &share) || share > QY_PROPORTION_WHOLE)
        return wrong_part ((guint) i, error);
      asked->share += share;
    }
  return TRUE;
}

/* Sums and shares against the total, exactly, before anything is rounded. */
static gboolean
check_total (
    const QyFeePlan *plan, const Asked *asked, gint64 total, gboolean known, GError **error)
{
  Product whole = (Product) total * QY_PROPORTION_WHOLE;
  Product parts = (Product) asked->sum * QY_PROPORTION_WHOLE + (Product) total * asked->share;

  if (asked->share > QY_PROPORTION_WHOLE
      || (!asked->has_sum && !asked->has_rest && asked->share != QY_PROPORTION_WHOLE))
    return wrong_share (asked->share, error);
  if (!known || (asked->has_rest ? parts <= whole : parts == whole))
    return TRUE;
  return wrong_sum (plan, (gint64) MIN (parts / QY_PROPORTION_WHOLE, QY_MONEY_LIMIT - 1), total,
                    error);
}

/* What rounding leaves goes to the last part that is not a sum of its own. */
static guint
find_taker (const QyFeePlan *plan)
{
  for (guint i = (guint) plan->n_parts; i-- > 0;)
    if (plan->parts[i].kind != QY_FEE_PART_SUM)
      return i;
  return (guint) plan->n_parts;
}

gboolean
qy_fee_instalments_split (
    const QyFeePlan *plan, gint64 total, gboolean known, GArray *payments, GError **error)
{
  Asked asked = { 0, 0, FALSE, FALSE };
  guint taker = find_taker (plan);
  gint64 left = 0;

  g_assert (payments->len == plan->n_parts);
  if (!add_up (plan, &asked, error) || !check_total (plan, &asked, total, known, error))
    return FALSE;
  left = total - asked.sum;
  for (guint i = 0; i < payments->len; i++)
    {
      const QyFeePart *part = &plan->parts[i];
      QyFeePayment *payment = &g_array_index (payments, QyFeePayment, i);
      gint64 share = 0;

      payment->known = known || part->kind == QY_FEE_PART_SUM;
      payment->amount = part->kind == QY_FEE_PART_SUM ? part->sum : 0;
      if (!known || part->kind == QY_FEE_PART_SUM || i == taker)
        continue;
      qy_proportion_of_whole (part->share, &share);
      qy_proportion (total, (guint64) share, QY_PROPORTION_WHOLE, &payment->amount);
      payment->amount = MIN (payment->amount, left);
      left -= payment->amount;
    }
  if (known && taker < payments->len)
    g_array_index (payments, QyFeePayment, taker).amount = left;
  return TRUE;
}
