/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-fee-tier.h"
#include "qy-money.h"
#include "qy-rate.h"

/* What a fee is counted by. */
typedef enum
{
  QY_FEE_LUMP_SUM,
  QY_FEE_MONTHLY,
  QY_FEE_QUARTERLY,
  QY_FEE_HALF_YEARLY,
  QY_FEE_ANNUAL,
  QY_FEE_HOURLY,
  QY_FEE_PER_USE,
  QY_FEE_PER_UNIT,
  QY_FEE_INSTALMENT,
  QY_FEE_PREPAID_PERCENT,
  QY_FEE_PER_SCHEDULE, /* an annex states it */
  QY_FEE_OTHER,        /* still to be agreed */
  QY_N_FEE_BASES
} QyFeeBasis;

/**
 * QyFeeLine:
 * @arrears: paid after the period it is for
 * @has_amount: FALSE while nobody has agreed on it
 * @amount: of a lump sum or instalments the total, else the price of one period, hour, use or unit
 * @tax: value added tax; 0 % is none
 * @tax_included: @amount contains the tax
 * @billed_months: an hourly fee, or one per use or unit, is billed every 1, 3, 6 or 12 months; 0:
 *   once
 * @agreed_minutes: of an hourly fee: work agreed for one billing
 * @overtime: of an hourly fee: price of an overtime hour in minor units, or -1
 * @overtime_rate: where @overtime is -1: what an overtime hour costs, in percent of an ordinary one
 * @quantity: uses or units in thousandths, or -1 while it is not known
 * @tiers: (nullable) (array length=n_tiers): prices by quantity in place of @amount; borrowed
 * @tier_for_all: the tier that is reached prices the whole quantity, not only what lies in it
 *
 * One line of the fees of a contract, as a value.
 */
typedef struct
{
  QyFeeBasis basis;
  gboolean arrears;
  gboolean has_amount;
  QyMoney amount;
  QyRate tax;
  gboolean tax_included;
  int billed_months;
  gint64 agreed_minutes;
  gint64 overtime;
  QyRate overtime_rate;
  gint64 quantity;
  const QyFeeTier *tiers;
  gsize n_tiers;
  gboolean tier_for_all;
} QyFeeLine;

/* An amount without tax, its tax, and both together; they add up to the minor unit. */
typedef struct
{
  gint64 net;
  gint64 tax;
  gint64 gross;
} QyFeeTax;

/* Work and its price; the two amounts are rounded once each and add up to @total. */
typedef struct
{
  gint64 ordinary_minutes;
  gint64 overtime_minutes;
  gint64 ordinary;
  gint64 overtime;
  gint64 total;
} QyFeeHours;

gboolean qy_fee_basis_from_string (const char *name, QyFeeBasis *basis);

/**
 * qy_fee_basis_to_string:
 *
 * Returns: the stable name: "monthly", "lump_sum"
 */
const char *qy_fee_basis_to_string (QyFeeBasis basis);

/**
 * qy_fee_line_months:
 *
 * Returns: how many months one payment is for: 1, 3, 6, 12; 0 of what is paid once
 */
int qy_fee_line_months (const QyFeeLine *line);

/**
 * qy_fee_line_amount:
 * @minor: (out): of a lump sum or instalments the total, else what one period costs, as far as it
 *   is agreed: hours × price, quantity × price
 * @known: (out): FALSE if nobody can know yet: no price, no hours or quantity agreed
 *
 * Fails with %QY_ERROR_INVALID for amounts below zero or tiers that leave the quantity out, with
 * %QY_ERROR_TOO_LARGE.
 */
gboolean qy_fee_line_amount (const QyFeeLine *line, gint64 *minor, gboolean *known, GError **error);

/**
 * qy_fee_sum_hours:
 * @minutes: what was worked in one billing, without @overtime_minutes
 * @overtime_minutes: what was recorded as overtime
 *
 * What lies beyond the agreed minutes is overtime too. Less work than agreed costs less. Fails like
 * qy_fee_line_amount().
 */
gboolean qy_fee_sum_hours (const QyFeeLine *line,
                           gint64 minutes,
                           gint64 overtime_minutes,
                           QyFeeHours *hours,
                           GError **error);

/**
 * qy_fee_split_tax:
 * @amount: in minor units, may be below zero
 * @included: @amount contains the tax
 *
 * Tax included: net = amount ÷ (1 + rate), rounded half up, and the tax is the rest (Implementation
 * Measures for Replacing Business Tax with VAT, Cai Shui 2016 No. 36, art. 23: sales = sales with
 * tax ÷ (1 + rate)). Otherwise tax = amount × rate, rounded half up. Fails with %QY_ERROR_INVALID
 * for a rate above 100 %, with %QY_ERROR_TOO_LARGE.
 */
gboolean
qy_fee_split_tax (gint64 amount, QyRate rate, gboolean included, QyFeeTax *tax, GError **error);

/**
 * qy_fee_prorate:
 * @amount: of the whole period, in minor units
 * @days: of it that count, 0 to @of
 *
 * Returns: the part for @days, rounded half up
 */
gint64 qy_fee_prorate (gint64 amount, int days, int of);
