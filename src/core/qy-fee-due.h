/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-due-rule.h"

/* What the due date of a fee is counted from. */
typedef enum
{
  QY_FEE_DUE_PERIOD,      /* the first day of what is paid for; in arrears the last day */
  QY_FEE_DUE_DATE,        /* a day */
  QY_FEE_DUE_EVENT,       /* an event, or several that have all happened */
  QY_FEE_DUE_DAY,         /* a day of the month, the last one of a month that is too short */
  QY_FEE_DUE_WORKING_DAY, /* the N-th working day of the month */
  QY_FEE_DUE_ANNIVERSARY, /* of the first day: the one with which the period begins; in arrears the
                           * one with which it is over */
} QyFeeDueFrom;

/**
 * QyFeeDue:
 * @date: of %QY_FEE_DUE_DATE
 * @event: (nullable): of %QY_FEE_DUE_EVENT: "signature", or several "delivery,acceptance"; borrowed
 * @day: of %QY_FEE_DUE_DAY 1 to 31, of %QY_FEE_DUE_WORKING_DAY 1 to 31
 * @offset: counted from there; amount 0: none
 * @before: @offset is counted back
 * @lead: days it takes for the money to arrive
 * @no_roll: a last day that is not worked stays
 *
 * When the payments of a fee are due, for whatever period. Zeroed: with the period.
 */
typedef struct
{
  QyFeeDueFrom from;
  QyDate date;
  const char *event;
  int day;
  QyDuration offset;
  gboolean before;
  int lead;
  gboolean no_roll;
} QyFeeDue;

/**
 * QyFeeDuePeriod:
 * @origin: what anniversaries and months are counted from
 * @first, @last: what is paid for
 * @month: months from that of @origin to the one that names the period
 * @months: length of a period; 0: paid once
 * @cut: the term begins only within the period
 */
typedef struct
{
  QyDate origin;
  QyDate first;
  QyDate last;
  int month;
  int months;
  gboolean arrears;
  gboolean cut;
} QyFeeDuePeriod;

/**
 * qy_fee_due_make_rule:
 * @rule: (out): the rule for one period
 *
 * A day of the month is never before the period begins, in arrears never before it is over: it lies
 * in the month that names the period if the first period began on or before such a day of its
 * month, else in the next; in arrears one period later. Fails with %QY_ERROR_INVALID for days no
 * month has and events without a name.
 */
gboolean qy_fee_due_make_rule (const QyFeeDue *due,
                               const QyFeeDuePeriod *period,
                               QyDueRule *rule,
                               GError **error);
