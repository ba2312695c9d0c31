/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-correspondence.h"
#include "qy-book-milestone.h"
#include "qy-contract-part-private.h"
#include "qy-contract-private.h"
#include "qy-derive-private.h"

/* What becomes of a contract: acts that record a milestone, maybe with the letter it rests on, and
 * move the contract on, in one transaction with one event. */

/**
 * QyOutcome: one such act under way.
 */
typedef struct
{
  QyAct *act;
  QyContract *contract;
  QyMilestone *milestone; /* what was recorded */
} QyOutcome;

/* Contracts that are signed and not over. */
#define QY_OUTCOME_RUNNING                                                                         \
  (1u << QY_STATE_SIGNED | 1u << QY_STATE_IN_FORCE | 1u << QY_STATE_SUSPENDED)

/**
 * qy_outcome_begin:
 * @states: a bit for each state in which this may be done; QY_ERROR_CONSTRAINT in another one
 */
gboolean
qy_outcome_begin (QyOutcome *self, QyBook *book, const char *id, guint states, GError **error);
void qy_outcome_clear (QyOutcome *self);

/**
 * qy_outcome_send: records the letter.
 * @letter: (nullable): of this contract from now on; its id and rev are filled in
 * @kind: of a letter that has none
 * @subject: (nullable): of a letter that has none, in the contract's language
 */
gboolean qy_outcome_send (
    QyOutcome *self, QyCorrespondence *letter, const char *kind, QyPhrase subject, GError **error);

/**
 * qy_outcome_record: records @milestone, which is taken, resting on @letter; once an act.
 */
gboolean qy_outcome_record (QyOutcome *self,
                            QyMilestone *milestone,
                            const QyCorrespondence *letter,
                            GError **error);

/**
 * qy_outcome_finish: the contract comes into @state, what is due follows, commit.
 */
gboolean qy_outcome_finish (
    QyOutcome *self, QyContractState state, const char *verb, const char *label, GError **error);

/**
 * qy_outcome_derive: what follows from the contract's terms and records, those of this act
 * included, on a day.
 * @loaded: (out): what the schedule borrows from
 */
QySchedule *qy_outcome_derive (
    QyBook *book, const QyContract *contract, QyDate on, QyLoadedFacts **loaded, GError **error);

/**
 * qy_outcome_derive_settled: the same on the first day from @on on of a term after which nothing is
 * settled yet: renewals that are certain to come are passed over.
 */
QySchedule *qy_outcome_derive_settled (
    QyBook *book, const QyContract *contract, QyDate on, QyLoadedFacts **loaded, GError **error);

/**
 * qy_outcome_milestone: a milestone of the contract.
 * @until: (nullable)
 */
QyMilestone *
qy_outcome_milestone (const QyOutcome *self, QyMilestoneKind kind, QyDate on, QyDate until);

/**
 * qy_outcome_refuse: sets QY_ERROR_CONSTRAINT. Returns: FALSE
 */
gboolean qy_outcome_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* One record each inside an act, with all checks of its own act. */
gboolean qy_milestone_store (QyAct *act, QyMilestone *milestone, GError **error);
gboolean qy_correspondence_store (QyAct *act, QyCorrespondence *letter, GError **error);

/**
 * qy_checklist_fill: fills a list that is still empty with what it usually holds.
 */
gboolean qy_checklist_fill (QyAct *act, const char *contract_id, const char *list, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QyOutcome, qy_outcome_clear)
