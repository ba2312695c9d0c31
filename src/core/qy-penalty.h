/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"
#include "qy-money.h"
#include "qy-rate.h"
#include "qy-reasons.h"

typedef enum
{
  QY_PENALTY_DAILY,       /* balance × rate × overdue days */
  QY_PENALTY_FLAT,        /* a share of what was unpaid when it was due */
  QY_PENALTY_FIXED,       /* a sum, once */
  QY_PENALTY_UNPERFORMED, /* a share of the fee of what was not performed */
  QY_N_PENALTY_FORMS
} QyPenaltyForm;

/* How a rate per month or year becomes one per day; a month of %QY_PENALTY_YEAR_365 is a twelfth of
 * the year. */
typedef enum
{
  QY_PENALTY_YEAR_365,
  QY_PENALTY_YEAR_360,
  QY_PENALTY_YEAR_ACTUAL, /* by the days of the very month or year in which a day lies */
  QY_N_PENALTY_YEARS
} QyPenaltyYear;

/* The longest delay that is computed, in days: a hundred years. */
#define QY_PENALTY_MAX_DAYS 36525

/**
 * QyPenaltyRule:
 * @rate: per day if it does not say
 * @sum: of a fixed penalty, in minor units
 * @grace: days after the due date within which paying everything waives the penalty; they do not
 *   shorten it otherwise
 * @has_cap_rate: the penalty is at most @cap_rate of the amount that was due
 * @has_cap_sum: the penalty is at most @cap_sum, in minor units; with both, the lower one holds
 *
 * What a contract provides for late payment, or for what was not performed (Civil Code of the PRC,
 * art. 585).
 */
typedef struct
{
  QyPenaltyForm form;
  QyRate rate;
  QyPenaltyYear year;
  gint64 sum;
  int grace;
  gboolean has_cap_rate;
  QyRate cap_rate;
  gboolean has_cap_sum;
  gint64 cap_sum;
} QyPenaltyRule;

/* Money that arrived on a day, in minor units, above zero. */
typedef struct
{
  QyDate day;
  gint64 amount;
} QyPenaltyPayment;

/* Days on which the same balance was overdue: those after @from, up to @to, which counts. */
typedef struct
{
  QyDate from;
  QyDate to;
  int days;
  gint64 balance;
} QyPenaltySegment;

/**
 * QyPenalty:
 * @penalty: what is owed, in minor units
 * @uncapped: what it would be without cap and grace
 * @overdue: what was unpaid at the end of the due date
 * @balance: still unpaid on the day it is computed for
 * @overpaid: what was paid beyond the amount
 * @overdue_days: on which anything was unpaid
 * @waived: everything was paid within the grace
 * @grace_runs: everything may still be paid within the grace: @penalty is what it is otherwise
 * @capped: the cap holds
 * @has_yearly: a daily penalty: @yearly is its rate as one per year
 * @segments: (element-type QyPenaltySegment): the overdue days, in order
 */
typedef struct
{
  gint64 penalty;
  gint64 uncapped;
  gint64 overdue;
  gint64 balance;
  gint64 overpaid;
  int overdue_days;
  gboolean waived;
  gboolean grace_runs;
  gboolean capped;
  gboolean has_yearly;
  QyRate yearly;
  GArray *segments;
} QyPenalty;

gboolean qy_penalty_form_from_string (const char *name, QyPenaltyForm *form);

/**
 * qy_penalty_form_to_string:
 *
 * Returns: the stable name: "daily", "flat", "fixed", "unperformed"
 */
const char *qy_penalty_form_to_string (QyPenaltyForm form);

/**
 * qy_penalty_yearly_rate:
 * @yearly: (out): the rate as one per year: 0.5 % a day is 182.5 % a year
 *
 * Returns: FALSE if the number is too long
 */
gboolean qy_penalty_yearly_rate (const QyPenaltyRule *rule, QyRate *yearly);

/**
 * qy_penalty_compute:
 * @amount: what was to be paid; of %QY_PENALTY_UNPERFORMED the fee of what was not performed
 * @due: the last day on which it was in time
 * @payments: (nullable) (array length=n): in any order; those after @on are left out
 * @on: the day up to which, and including which, it is computed
 * @penalty: (out): cleared with qy_penalty_clear()
 * @why: (nullable): the steps are added here
 *
 * Day 1 of a delay is the day after the due date (Civil Code of the PRC, art. 201); a payment on
 * a day ends the balance with that day. The sum of balance × rate × days is computed in 128 bits
 * and rounded once, half up, to the minor unit.
 *
 * Fails with %QY_ERROR_INVALID for amounts, grace or caps below zero, payments that are not above
 * zero, rates above 100 % (a day), a delay of more than %QY_PENALTY_MAX_DAYS; with
 * %QY_ERROR_TOO_LARGE for sums no contract has.
 */
gboolean qy_penalty_compute (const QyPenaltyRule *rule,
                             QyMoney amount,
                             QyDate due,
                             const QyPenaltyPayment *payments,
                             gsize n,
                             QyDate on,
                             QyPenalty *penalty,
                             QyReasons *why,
                             GError **error);

void qy_penalty_clear (QyPenalty *penalty);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QyPenalty, qy_penalty_clear)
