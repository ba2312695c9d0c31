/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-schedule.h"

/* One derivation under way. */
typedef struct
{
  const QyContractFacts *facts;
  const QyCalendar *calendar;
  QyDate today;
  gboolean has_rule; /* a beginning is known */
  QyRenewalRule rule;
  QyDate horizon; /* nothing that comes again is listed after it */
  QySchedule *out;
} QyDerivation;

/**
 * qy_derivation_begin: a row of @kind that nobody has to act on yet, without rule.
 */
QyDue
qy_derivation_begin (QyDueKind kind, const char *source_id, const char *occurrence, QySide side);

/**
 * qy_derivation_add: evaluates @due's rule and adds it; a rule that has no day becomes a problem.
 */
void qy_derivation_add (QyDerivation *self, QyDue *due);

/**
 * qy_derivation_set_day: the rule "on DAY", as it is; a last day does not roll.
 */
void qy_derivation_set_day (QyDue *due, QyDate day, gboolean no_roll);

/**
 * qy_derivation_set_event: the rule "event NAME", with its day if it has happened. start and end
 * are those of the contract.
 */
void qy_derivation_set_event (QyDerivation *self, QyDue *due, const char *event);

/**
 * qy_derivation_set_after: … and then some time after it.
 */
void qy_derivation_set_after (QyDue *due, QyDuration length, gboolean no_roll);

/**
 * qy_derivation_side: who acts when @word (client, provider, either) must; @otherwise without a
 * word.
 */
QySide qy_derivation_side (const QyDerivation *self, const char *word, QySide otherwise);

/**
 * qy_derivation_is_running: signed and not over: days of the term still need somebody.
 */
gboolean qy_derivation_is_running (const QyDerivation *self);

/**
 * qy_derivation_problem: notes what could not be computed.
 */
void qy_derivation_problem (QyDerivation *self, const char *message);

/* The parts: term and notice; money; bodies, evaluations, change requests; everything else; the
 * maintenance plan. */
void qy_schedule_add_term (QyDerivation *self);
void qy_schedule_add_payments (QyDerivation *self);
void qy_schedule_add_governance (QyDerivation *self);
void qy_schedule_add_duties (QyDerivation *self);
void qy_schedule_add_plan (QyDerivation *self);

/**
 * qy_schedule_refresh_by: the answer may change on @day; what was to change before today has.
 */
void qy_schedule_refresh_by (QySchedule *schedule, QyDate day);
