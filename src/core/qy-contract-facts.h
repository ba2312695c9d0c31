/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"
#include "qy-due.h"
#include "qy-life-cycle.h"
#include "qy-stated-term.h"

/* What has happened to a contract, recorded by a person. */
typedef enum
{
  QY_MILESTONE_EVENT,       /* what deadlines wait for: delivery, acceptance … */
  QY_MILESTONE_NOTICE,      /* a notice that was given */
  QY_MILESTONE_OBJECTION,   /* against a renewal, on the day it arrived */
  QY_MILESTONE_RENEWAL,     /* agreed on: another term */
  QY_MILESTONE_EXTENSION,   /* for a time, until a day */
  QY_MILESTONE_DECISION,    /* it shall expire */
  QY_MILESTONE_SUSPENSION,  /* from a day, until a day or until it is resumed */
  QY_MILESTONE_TERMINATION, /* ended before its time */
  QY_MILESTONE_SETTLEMENT,  /* everything paid */
  QY_MILESTONE_CONSENT,     /* to a disclosure, to a change */
  QY_MILESTONE_RETURNED,    /* confidential material given back */
  QY_MILESTONE_DESTROYED,
  QY_N_MILESTONE_KINDS
} QyMilestoneKind;

/**
 * QyMilestoneFact: @name is that of the event ("delivery", or the words a value waits for).
 */
typedef struct
{
  QyMilestoneKind kind;
  const char *id;
  const char *name;
  QyDate on;
  QyDate until;
} QyMilestoneFact;

/**
 * QyHandObligation: what somebody wrote down, with its own rule.
 */
typedef struct
{
  const char *id;
  const char *title;
  QyDueKind kind;
  QySide side;
  QyDueRule rule;
} QyHandObligation;

/**
 * QyOccurrenceFact: when money came, and its invoice, for one planned payment.
 * @key: its source and its occurrence, with a line feed between
 */
typedef struct
{
  const char *key;
  QyDate paid_on;
  QyDate invoiced_on;
} QyOccurrenceFact;

/**
 * QyMeetingFact: a meeting of a body that was held.
 */
typedef struct
{
  const char *source_id;
  QyDate on;
} QyMeetingFact;

/**
 * QyEvaluationFact: a period whose evaluation is final.
 */
typedef struct
{
  QyDate from;
  QyDate until;
} QyEvaluationFact;

/**
 * QyRequestFact: a change request that nobody has answered yet.
 * @side: who must answer
 */
typedef struct
{
  const char *id;
  const char *title;
  QySide side;
  QyDate asked_on;
} QyRequestFact;

/**
 * QyContractFacts: all that the days and payments of one contract follow from. Plain data; texts
 * are borrowed from whoever loaded it.
 */
typedef struct
{
  QyContractState state;
  QyDate signed_on;     /* the last signature, or none */
  QyDate effective_on;  /* or none: the day of the last signature */
  QyRole our_role;      /* QY_ROLE_NONE: no party is known to be ours */
  gboolean superseded;  /* a following contract has taken its place */
  QyDate superseded_on; /* its first day, or none */
  GPtrArray *terms;     /* (element-type QyStatedTerm): by position */
  GArray *milestones;   /* (element-type QyMilestoneFact): by day */
  GArray *obligations;  /* (element-type QyHandObligation) */
  GArray *settled;      /* (element-type QyOccurrenceFact) */
  GArray *meetings;     /* (element-type QyMeetingFact): by day */
  GArray *evaluations;  /* (element-type QyEvaluationFact): by day */
  GArray *requests;     /* (element-type QyRequestFact): by day */
} QyContractFacts;

QyContractFacts *qy_contract_facts_new (void);
void qy_contract_facts_free (QyContractFacts *facts);

/**
 * qy_contract_facts_find: the first term of a kind.
 *
 * Returns: (nullable)
 */
const QyStatedTerm *qy_contract_facts_find (const QyContractFacts *facts, QyTermKind kind);

/**
 * qy_contract_facts_event_day:
 * @event: "signature", "effective", or an event that a milestone records
 *
 * The day an event happened (the last one if it happened again); %QY_DATE_NONE if it has not.
 */
QyDate qy_contract_facts_event_day (const QyContractFacts *facts, const char *event);

/**
 * qy_contract_facts_milestone: the last milestone of a kind.
 *
 * Returns: (nullable)
 */
const QyMilestoneFact *qy_contract_facts_milestone (const QyContractFacts *facts,
                                                    QyMilestoneKind kind);

/**
 * qy_contract_facts_settled: what is known of the money for one planned payment.
 *
 * Returns: (nullable)
 */
const QyOccurrenceFact *qy_contract_facts_settled (const QyContractFacts *facts,
                                                   const char *source_id,
                                                   const char *occurrence);

const char *qy_milestone_kind_to_string (QyMilestoneKind kind);
gboolean qy_milestone_kind_from_string (const char *name, QyMilestoneKind *kind);
const char *qy_milestone_kind_label (QyMilestoneKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyContractFacts, qy_contract_facts_free)
