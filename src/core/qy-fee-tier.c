/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fee-tier.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-fold.h"
#include "qy-money.h"

#define MOST_DIGITS   15 /* of a quantity */
#define MOST_DECIMALS 3

__extension__ typedef unsigned __int128 Product;

/* "1", "0.5" at *text in thousandths; moves on. */
static gboolean
take_quantity (const char **text, gint64 *thousandths)
{
  const char *p = *text;
  gint64 number = 0;
  int digits = 0;
  int decimals = -1;

  for (; g_ascii_isdigit (*p) || (*p == '.' && decimals < 0); p++)
    {
      if (*p == '.')
        decimals = 0;
      else if (++digits > MOST_DIGITS || decimals == MOST_DECIMALS)
        return FALSE;
      else
        number = number * 10 + (*p - '0');
      if (*p != '.' && decimals >= 0)
        decimals++;
    }
  if (digits == 0 || decimals == 0)
    return FALSE;
  for (int i = MAX (decimals, 0); i < MOST_DECIMALS; i++)
    number *= 10;
  *thousandths = number;
  *text = p;
  return TRUE;
}

static gboolean
take_any (const char **text, const char *const *words)
{
  while (**text == ' ')
    (*text)++;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (*text, words[i]))
      {
        *text += strlen (words[i]);
        while (**text == ' ')
          (*text)++;
        return TRUE;
      }
  return FALSE;
}

/* "1-100: 50.00"; *upto is the end of the tier before it. */
static gboolean
read_tier (const char *p, const char *currency, QyFeeTier *tier, gint64 before)
{
  static const char *const to[] = { "-", "~", "–", "—", "至", "以上", NULL };
  static const char *const colon[] = { ":", NULL };
  QyMoney price = { 0, "" };
  gint64 from = 0;

  if (!take_quantity (&p, &from) || !take_any (&p, to))
    return FALSE;
  if (before == QY_FEE_UNLIMITED
      || (from != before && (from != before + QY_FEE_ONE || before % QY_FEE_ONE != 0)))
    return FALSE;
  if (!g_ascii_isdigit (*p))
    tier->upto = QY_FEE_UNLIMITED;
  else if (!take_quantity (&p, &tier->upto) || tier->upto < from || tier->upto <= before)
    return FALSE;
  if (!take_any (&p, colon) || !qy_money_parse (p, currency, &price, NULL) || price.minor < 0
      || strcmp (price.currency, currency) != 0)
    return FALSE;
  tier->price = price.minor;
  return TRUE;
}

GArray *
qy_fee_tiers_parse (const char *text, const char *currency, GError **error)
{
  g_autoptr (GArray) tiers = g_array_new (FALSE, FALSE, sizeof (QyFeeTier));
  g_autoptr (GString) lines = NULL;
  g_auto (GStrv) parts = NULL;
  gint64 before = 0;

  g_return_val_if_fail (text != NULL && currency != NULL, NULL);

  lines = g_string_new (text);
  g_string_replace (lines, "；", ";", 0);
  parts = g_strsplit_set (lines->str, ";\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = qy_fold (parts[i]);
      QyFeeTier tier = { 0, 0 };

      if (*part == '\0')
        continue;
      if (tiers->len == QY_FEE_MAX_TIERS || !read_tier (part, currency, &tier, before))
        {
          g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("“%s” is not the next tier of a price; write tiers as “1-100: 50.00; "
                          "101-500: 45; 501-: 40”"),
                       part);
          return NULL;
        }
      before = tier.upto;
      g_array_append_val (tiers, tier);
    }
  if (tiers->len > 0)
    return g_steal_pointer (&tiers);
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("No tier of a price is given; write tiers as “1-100: 50.00; 101-: 45”"));
  return NULL;
}

gboolean
qy_fee_tiers_sum (const QyFeeTier *tiers,
                  gsize n,
                  gboolean for_all,
                  gint64 quantity,
                  gint64 *minor,
                  GError **error)
{
  Product sum = 0;
  gint64 from = 0;

  g_return_val_if_fail (tiers != NULL && n > 0 && n <= QY_FEE_MAX_TIERS, FALSE);
  g_return_val_if_fail (quantity >= 0 && minor != NULL, FALSE);

  for (gsize i = 0; i < n && from < quantity; i++)
    {
      gint64 part = MIN (quantity, tiers[i].upto) - from;

      g_return_val_if_fail (part >= 0 && tiers[i].price >= 0 && tiers[i].price < QY_MONEY_LIMIT,
                            FALSE);
      from += part;
      if (!for_all)
        sum += (Product) part * (Product) tiers[i].price;
      else if (from == quantity)
        sum = (Product) quantity * (Product) tiers[i].price;
    }
  if (from < quantity)
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("The quantity lies beyond the last tier of the price"));
      return FALSE;
    }
  sum = (sum * 2 + QY_FEE_ONE) / (2 * QY_FEE_ONE);
  if (sum >= QY_MONEY_LIMIT)
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE,
                           _ ("This quantity at this price is too large an amount; the largest "
                              "is 9,999,999,999,999,999.99"));
      return FALSE;
    }
  *minor = (gint64) sum;
  return TRUE;
}
