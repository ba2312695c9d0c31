/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-contract-facts.h"

/**
 * QyGovernanceBody: a body that meets, as its term states it. Texts are borrowed from the term.
 * @client_seats, @provider_seats: 0: not said
 * @quorum: how many must be present; 0: not said
 * @majority: votes needed; 0: not said
 * @every: how often it meets; amount 0: no rhythm is stated
 * @least: meetings a calendar year; 0: no floor
 */
typedef struct
{
  const char *title;
  int client_seats;
  int provider_seats;
  int quorum;
  int majority;
  QyDuration every;
  int least;
} QyGovernanceBody;

/**
 * qy_governance_body_read: what the term states on a day; numbers that cannot be (below zero, out
 * of all reason) are as if not said.
 */
void qy_governance_body_read (const QyStatedTerm *term, QyDate on, QyGovernanceBody *body);

/**
 * qy_governance_votes_needed: the stated majority; else more than half of all seats; of a body
 * without seats more than half of those present.
 */
int qy_governance_votes_needed (const QyGovernanceBody *body, int present);

/**
 * qy_governance_least_in_year: the floor of a calendar year. Of a year in which the contract runs
 * for a part only, the same part of it, rounded down.
 * @first: first day of the contract, or %QY_DATE_NONE
 * @last: its last day, or %QY_DATE_NONE
 */
int qy_governance_least_in_year (const QyGovernanceBody *body, int year, QyDate first, QyDate last);

/**
 * qy_governance_answer_within: how long the answer to a change request may take: what a term of
 * kind change says, else a deliverable of the form answer.
 * @term: (out) (optional): which term says so
 *
 * Returns: FALSE if the contract says nothing
 */
gboolean qy_governance_answer_within (const QyContractFacts *facts,
                                      QyDate on,
                                      QyDuration *within,
                                      const QyStatedTerm **term);

/**
 * qy_score_print:
 * @hundredths: of 0 to 100
 *
 * Returns: (transfer full) (nullable): "95", "87.5", "33.33"; %NULL below zero: there is none
 */
char *qy_score_print (gint64 hundredths);

/**
 * qy_score_parse:
 * @text: "95", "87.5"
 *
 * Fails with %QY_ERROR_INVALID if it is no number from 0 to 100 with at most two decimals.
 */
gboolean qy_score_parse (const char *text, gint64 *hundredths, GError **error);

/**
 * qy_score_of_share: what a share comes to that should reach a target: 100 when it does, else the
 * same part of 100 that it is of the target, rounded once, half up, but at most 99.99.
 * @part, @whole: the share exactly; @whole above zero
 * @target: in millionths
 *
 * Returns: hundredths; -1 without a target
 */
gint64 qy_score_of_share (gint64 part, gint64 whole, gint64 target);

/**
 * qy_score_of_most: the same for what should stay at or below @most: 100 × @most ÷ value above it.
 */
gint64 qy_score_of_most (gint64 part, gint64 whole, gint64 most);
