/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Quantities are counted in thousandths. */
#define QY_FEE_ONE       1000
#define QY_FEE_UNLIMITED G_MAXINT64
#define QY_FEE_MAX_TIERS 100

/**
 * QyFeeTier: the price of one unit, in minor units, up to a quantity (in thousandths, included); of
 * the last tier usually %QY_FEE_UNLIMITED. A tier begins where the one before it ends.
 */
typedef struct
{
  gint64 upto;
  gint64 price;
} QyFeeTier;

/**
 * qy_fee_tiers_parse:
 * @text: a tier a line, or between semicolons: "1-100: 50.00; 101-500: 45; 501-: 40"; also ～ 至
 *   以上 and full-width signs
 * @currency: of the prices
 *
 * A tier begins one after, or where, the one before it ends. Fails with %QY_ERROR_INVALID, naming
 * the tier.
 *
 * Returns: (transfer full) (element-type QyFeeTier): the tiers, or %NULL
 */
GArray *qy_fee_tiers_parse (const char *text, const char *currency, GError **error);

/**
 * qy_fee_tiers_sum:
 * @quantity: in thousandths, not below zero
 * @for_all: the tier that is reached prices the whole quantity
 * @minor: (out): Σ quantity × price, rounded once, half up
 *
 * Fails with %QY_ERROR_INVALID if the tiers end before @quantity, with %QY_ERROR_TOO_LARGE.
 */
gboolean qy_fee_tiers_sum (const QyFeeTier *tiers,
                           gsize n,
                           gboolean for_all,
                           gint64 quantity,
                           gint64 *minor,
                           GError **error);
