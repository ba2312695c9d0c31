/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-calendar.h"
#include "qy-contract-facts.h"
#include "qy-renewal.h"

/**
 * QySchedule: what follows from the facts of one contract on a day: its current term and everything
 * that is due. Texts are borrowed from the facts.
 *
 * Rows reach back to the beginning and ahead to the end of the current term and, where that is
 * certain to be renewed, of the next one, but at most %QY_SCHEDULE_HORIZON days; @refresh_on is the
 * first day on which the answer may be another.
 */
typedef struct
{
  gboolean has_term;
  QyRenewalTerm term; /* the one that runs on the day; the last one once it is over */
  QyPhase phase;
  QyDate ends_on; /* the contract's last day, if that is settled */
  QyDate derived_on;
  QyDate refresh_on;
  GArray *dues;        /* (element-type QyDue) */
  GPtrArray *problems; /* (element-type utf8): what could not be computed, for people */
} QySchedule;

#define QY_SCHEDULE_HORIZON 400

/**
 * qy_schedule_derive:
 *
 * Everything due, of any state of the contract: of a draft what would be due.
 */
QySchedule *
qy_schedule_derive (const QyContractFacts *facts, const QyCalendar *calendar, QyDate today);
void qy_schedule_free (QySchedule *schedule);

/**
 * qy_schedule_renewal_rule: the service period and the renewal term as one rule.
 *
 * Returns: FALSE if no beginning is known yet
 */
gboolean qy_schedule_renewal_rule (const QyContractFacts *facts, QyRenewalRule *rule);

/**
 * qy_schedule_first_length: how long the first term is, also of one that is stated by its days.
 */
QyDuration qy_schedule_first_length (const QyRenewalRule *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySchedule, qy_schedule_free)
