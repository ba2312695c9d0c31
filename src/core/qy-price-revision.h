/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-rate.h"

/* How a price changes with every renewal. */
typedef enum
{
  QY_PRICE_STAYS,
  QY_PRICE_BY_PERCENT,          /* of the price before: 3 % twice is 6.09 % */
  QY_PRICE_BY_PERCENT_OF_FIRST, /* of the first price: 3 % twice is 6 % */
  QY_PRICE_BY_SUM,
  QY_N_PRICE_CHANGES
} QyPriceChange;

/* So many renewals no contract has; a price is computed for at most as many. */
#define QY_PRICE_MAX_RENEWALS 1200

/**
 * QyPriceRevision:
 * @falls: the price becomes lower
 * @rate: of a change by percent
 * @minor: of a change by a sum, in minor units
 */
typedef struct
{
  QyPriceChange change;
  gboolean falls;
  QyRate rate;
  gint64 minor;
} QyPriceRevision;

/**
 * qy_price_revision_apply:
 * @first: the price of the first term, in minor units, not below zero
 * @renewals: how often the contract was renewed; 0 is the first term
 * @minor: (out): the price then
 *
 * Computed from the first price with all its decimals and rounded once, half up: prices do not
 * drift, however many renewals there were. Fails with %QY_ERROR_INVALID if the price would fall
 * below zero or @rate above 100 %, with %QY_ERROR_TOO_LARGE if it reaches %QY_MONEY_LIMIT.
 */
gboolean qy_price_revision_apply (
    const QyPriceRevision *revision, gint64 first, int renewals, gint64 *minor, GError **error);
