/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-price-revision.h"

#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-money.h"
#include "qy-proportion.h"

/* Nine decimal digits a limb, the lowest first: a percentage divides by a power of ten, which only
 * moves the point, so that no decimal is ever lost. */
#define LIMB       1000000000
#define LIMB_PLACE 9

__extension__ typedef unsigned __int128 Product;

static gboolean
too_large (GError **error)
{
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE,
                       _ ("With this change of price an amount becomes too large; the largest is "
                          "9,999,999,999,999,999.99"));
  return FALSE;
}

static void
multiply (GArray *limbs, guint64 factor)
{
  Product carry = 0;

  for (guint i = 0; i < limbs->len; i++)
    {
      guint32 *limb = &g_array_index (limbs, guint32, i);

      carry += (Product) *limb * factor;
      *limb = (guint32) (carry % LIMB);
      carry /= LIMB;
    }
  for (; carry > 0; carry /= LIMB)
    {
      guint32 limb = (guint32) (carry % LIMB);

      g_array_append_val (limbs, limb);
    }
}

static int
digit_at (GArray *limbs, guint place)
{
  guint32 limb =
      place / LIMB_PLACE < limbs->len ? g_array_index (limbs, guint32, place / LIMB_PLACE) : 0;

  for (guint i = 0; i < place % LIMB_PLACE; i++)
    limb /= 10;
  return (int) (limb % 10);
}

/* The number without its last @places digits, rounded half up. */
static gboolean
drop_places (GArray *limbs, guint places, gint64 *minor)
{
  guint64 whole = 0;

  for (guint place = limbs->len * LIMB_PLACE; place-- > places;)
    {
      whole = whole * 10 + (guint64) digit_at (limbs, place);
      if (whole >= QY_MONEY_LIMIT)
        return FALSE;
    }
  if (places > 0 && digit_at (limbs, places - 1) >= 5)
    whole++;
  *minor = (gint64) whole;
  return whole < QY_MONEY_LIMIT;
}

/* @first × (1 ± rate)^renewals */
static gboolean
compound (const QyPriceRevision *revision, gint64 first, int renewals, gint64 *minor)
{
  g_autoptr (GArray) limbs = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint64 whole = 100;
  guint32 one = 1;
  guint places = 0;

  for (guint i = 0; i < revision->rate.scale; i++)
    whole *= 10;
  g_array_append_val (limbs, one);
  multiply (limbs, (guint64) first);
  for (int i = 0; i < renewals; i++)
    {
      multiply (limbs, revision->falls ? whole - (guint64) revision->rate.digits
                                       : whole + (guint64) revision->rate.digits);
      places += 2 + revision->rate.scale;
    }
  return drop_places (limbs, places, minor);
}

static gboolean
is_possible (const QyPriceRevision *revision)
{
  gint64 share = 0;

  return revision->minor >= 0 && revision->minor < QY_MONEY_LIMIT
         && qy_proportion_of_whole (revision->rate, &share) && share <= QY_PROPORTION_WHOLE;
}

static gboolean
below_zero (int renewals, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("After %d renewals the price would fall below zero"), renewals);
  return FALSE;
}

static gboolean
add_shares (
    const QyPriceRevision *revision, gint64 first, int renewals, gint64 *minor, GError **error)
{
  gint64 share = 0;

  qy_proportion_of_whole (revision->rate, &share);
  share *= renewals;
  if (revision->falls && share > QY_PROPORTION_WHOLE)
    return below_zero (renewals, error);
  share = revision->falls ? QY_PROPORTION_WHOLE - share : QY_PROPORTION_WHOLE + share;
  return qy_proportion (first, (guint64) share, QY_PROPORTION_WHOLE, minor) || too_large (error);
}

static gboolean
add_sums (
    const QyPriceRevision *revision, gint64 first, int renewals, gint64 *minor, GError **error)
{
  gint64 change = 0;

  if (!qy_proportion (revision->minor, (guint64) renewals, 1, &change))
    return revision->falls ? below_zero (renewals, error) : too_large (error);
  if (revision->falls && change > first)
    return below_zero (renewals, error);
  *minor = revision->falls ? first - change : first + change;
  return *minor < QY_MONEY_LIMIT || too_large (error);
}

gboolean
qy_price_revision_apply (
    const QyPriceRevision *revision, gint64 first, int renewals, gint64 *minor, GError **error)
{
  g_return_val_if_fail (revision != NULL && minor != NULL, FALSE);
  g_return_val_if_fail (first >= 0 && first < QY_MONEY_LIMIT, FALSE);
  g_return_val_if_fail (renewals >= 0 && renewals <= QY_PRICE_MAX_RENEWALS, FALSE);

  *minor = first;
  if (revision->change == QY_PRICE_STAYS || renewals == 0)
    return TRUE;
  if (!is_possible (revision))
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("A price changes at a renewal by a sum, or by at most 100 %"));
      return FALSE;
    }
  if (revision->change == QY_PRICE_BY_SUM)
    return add_sums (revision, first, renewals, minor, error);
  if (revision->change == QY_PRICE_BY_PERCENT_OF_FIRST)
    return add_shares (revision, first, renewals, minor, error);
  return compound (revision, first, renewals, minor) || too_large (error);
}
