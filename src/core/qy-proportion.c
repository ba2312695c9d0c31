/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-proportion.h"

#include "qy-money.h"

#define MOST_PERCENT 1000000

__extension__ typedef unsigned __int128 Product;

static guint64
power_of_ten (guint n)
{
  guint64 power = 1;

  while (n-- > 0)
    power *= 10;
  return power;
}

gboolean
qy_proportion (gint64 amount, guint64 numerator, guint64 denominator, gint64 *result)
{
  guint64 size = amount < 0 ? (guint64) 0 - (guint64) amount : (guint64) amount;
  Product product;

  g_return_val_if_fail (denominator > 0 && size < QY_MONEY_LIMIT && result != NULL, FALSE);

  product = (Product) size * numerator / denominator;
  if ((Product) size * numerator % denominator * 2 >= denominator)
    product++;
  if (product >= QY_MONEY_LIMIT)
    return FALSE;
  *result = amount < 0 ? -(gint64) product : (gint64) product;
  return TRUE;
}

gboolean
qy_proportion_of_rate (gint64 amount, QyRate rate, gint64 *result)
{
  g_return_val_if_fail (rate.digits >= 0 && rate.scale <= QY_RATE_MAX_SCALE, FALSE);

  return qy_proportion (amount, (guint64) rate.digits, 100 * power_of_ten (rate.scale), result);
}

gboolean
qy_proportion_of_whole (QyRate rate, gint64 *share)
{
  guint64 unit;

  g_return_val_if_fail (rate.scale <= QY_RATE_MAX_SCALE && share != NULL, FALSE);

  unit = power_of_ten (QY_RATE_MAX_SCALE - rate.scale);
  if (rate.digits < 0 || (guint64) rate.digits > MOST_PERCENT * power_of_ten (rate.scale))
    return FALSE;
  *share = rate.digits * (gint64) unit;
  return TRUE;
}
