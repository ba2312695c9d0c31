/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-fee-due.h"
#include "qy-fee.h"
#include "qy-price-revision.h"

/* A hundred years of months: more payments no fee line has. */
#define QY_FEE_MAX_PAYMENTS    1200
#define QY_FEE_OCCURRENCE_SIZE 24

/* What an instalment is. */
typedef enum
{
  QY_FEE_PART_SHARE, /* of the total */
  QY_FEE_PART_SUM,
  QY_FEE_PART_REST, /* what the others leave; only the last one */
} QyFeePartKind;

typedef struct
{
  QyFeePartKind kind;
  QyRate share;
  gint64 sum;
  QyFeeDue due;
} QyFeePart;

/**
 * QyFeePlan:
 * @line: what is paid
 * @first, @last: the term it is paid for; @last not set: open-ended
 * @until: (may be unset): periods that begin later are left out; an open-ended term needs it
 * @origin: (may be unset: @first): the first day of the first term: periods of renewed terms are
 *   counted from there, so that one that began on a 31st does not drift
 * @calendar_periods: periods are calendar months, quarters, years; else they begin on the day of
 *   the month on which @origin lies
 * @prorate: a period that the term cuts is paid by days; else in full
 * @spread: the line's amount is the total of all periods: equal parts, the last takes the remainder
 * @due: when payments are due
 * @has_due_first: the first payment of the first term is due by @due_first instead
 * @parts: (nullable) (array length=n_parts): instalments of the total, for what is paid once
 * @renewal: 0 for the first term; of later ones prices are revised
 */
typedef struct
{
  QyFeeLine line;
  QyDate first;
  QyDate last;
  QyDate until;
  QyDate origin;
  gboolean calendar_periods;
  gboolean prorate;
  gboolean spread;
  QyFeeDue due;
  gboolean has_due_first;
  QyFeeDue due_first;
  const QyFeePart *parts;
  gsize n_parts;
  int renewal;
  QyPriceRevision revision;
} QyFeePlan;

/**
 * QyFeePayment:
 * @occurrence: names it within its fee line, for ever: "2026-02", "2026-Q1", "2026-H1", "2026" by
 *   the month in which its period begins; "1", "2" of what is paid once and of instalments; in the
 *   n-th renewal "r1-1"
 * @label, @year, @number: what it is called, see qy_fee_payment_print_label()
 * @first, @last: what it is for
 * @known: FALSE while nobody can know the amount
 * @amount: tax included, in minor units
 */
typedef struct
{
  char occurrence[QY_FEE_OCCURRENCE_SIZE];
  QyPhrase label;
  int year;
  int number;
  QyDate first;
  QyDate last;
  QyDueRule rule;
  gboolean known;
  gint64 amount;
} QyFeePayment;

/**
 * qy_fee_schedule:
 *
 * The planned payments of one fee line for one term, in order. Shares and sums of instalments add
 * up to the total exactly, as do the parts of a total that is spread: each is rounded half up, the
 * last takes the remainder, and none is below zero.
 *
 * Fails with %QY_ERROR_INVALID if the term ends before it begins or has no end, if instalments do
 * not add up to 100 % or to the total, for amounts below zero and due dates no month has; with
 * %QY_ERROR_TOO_LARGE for more than %QY_FEE_MAX_PAYMENTS payments or amounts no contract has.
 *
 * Returns: (transfer full) (element-type QyFeePayment): the payments, or %NULL
 */
GArray *qy_fee_schedule (const QyFeePlan *plan, GError **error);

/**
 * qy_fee_payment_print_label:
 *
 * Returns: (transfer full): "2026年2月", "第1期"; "2026, quarter 1", "Instalment 1"
 */
char *qy_fee_payment_print_label (const QyFeePayment *payment, QyLanguage language);
