/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-rate.h"

/* A whole, as a percentage with nine decimals: what exact shares are measured in. */
#define QY_PROPORTION_WHOLE G_GINT64_CONSTANT (100000000000)

/**
 * qy_proportion:
 * @amount: in minor units
 * @denominator: above zero
 * @result: (out): @amount × @numerator ÷ @denominator
 *
 * Multiplies in 128 bits and rounds once, half up by magnitude, as accounts do.
 *
 * Returns: FALSE if the result reaches %QY_MONEY_LIMIT
 */
gboolean qy_proportion (gint64 amount, guint64 numerator, guint64 denominator, gint64 *result);

/**
 * qy_proportion_of_rate:
 * @rate: a percentage; what it is counted per does not matter
 * @result: (out): the percentage of @amount, rounded once half up
 *
 * Returns: FALSE if the result reaches %QY_MONEY_LIMIT
 */
gboolean qy_proportion_of_rate (gint64 amount, QyRate rate, gint64 *result);

/**
 * qy_proportion_of_whole:
 * @share: (out): the rate in parts of %QY_PROPORTION_WHOLE, exactly
 *
 * Returns: FALSE if @rate is negative or above a million percent
 */
gboolean qy_proportion_of_whole (QyRate rate, gint64 *share);
