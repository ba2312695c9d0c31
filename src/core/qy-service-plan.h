/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-due-rule.h"
#include "qy-stated-term.h"

/* A row of the maintenance plan (a term of the kind %QY_TERM_MAINTENANCE) and its runs: the work is
 * to be done once in each period. */

/**
 * QyServiceRun: one run of a row.
 * @name: its occurrence: "2026-02" of months, "2026-02-09" of others
 * @first, @last: the period in which it is to be done
 * @rule: by when: the period's last day, or so long after it, or a day of the next month
 */
typedef struct
{
  char name[12];
  QyDate first;
  QyDate last;
  QyDueRule rule;
} QyServiceRun;

/**
 * qy_service_plan_rule: the row as a recurring rule, "every P1W from 2026-01-05".
 * @start: first day of the contract, where the row states none; or %QY_DATE_NONE
 * @end: last day of the contract, or %QY_DATE_NONE
 * @on: the day whose values hold
 *
 * Returns: FALSE if nobody knows how often or from when, or the row begins after the contract ends
 */
gboolean qy_service_plan_rule (
    const QyStatedTerm *row, QyDate start, QyDate end, QyDate on, QyDueRule *rule);

/**
 * qy_service_plan_expand: the runs whose period has a day in @from to @until (either may be
 * %QY_DATE_NONE), at most @most. The contract's last day ends the last period.
 * @rule: of qy_service_plan_rule()
 *
 * Returns: (transfer full) (element-type QyServiceRun): in the order of time
 */
GArray *qy_service_plan_expand (const QyStatedTerm *row,
                                const QyDueRule *rule,
                                QyDate on,
                                QyDate from,
                                QyDate until,
                                guint most);

/**
 * qy_service_plan_period_days: about how many days a period has: 1, 7, 30 …
 */
int qy_service_plan_period_days (const QyDueRule *rule);
