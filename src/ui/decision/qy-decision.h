/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"

/* What can become of a contract at the end of a term, or before it. */
typedef enum
{
  QY_DECISION_FOLLOW, /* a new contract follows */
  QY_DECISION_RENEW,
  QY_DECISION_OBJECT,
  QY_DECISION_EXTEND,
  QY_DECISION_EXPIRE,
  QY_DECISION_SUSPEND,
  QY_DECISION_RESUME,
  QY_DECISION_TERMINATE,
  QY_DECISION_SETTLE,
  QY_DECISION_CLOSE,
  QY_N_DECISIONS
} QyDecisionKind;

/* What has to be said about one. */
typedef enum
{
  QY_DECISION_HAS_DAY = 1 << 0,
  QY_DECISION_HAS_UNTIL = 1 << 1,
  QY_DECISION_HAS_PERCENT = 1 << 2,
  QY_DECISION_HAS_REASON = 1 << 3,
  QY_DECISION_HAS_LETTER = 1 << 4,
  QY_DECISION_HAS_GROUND = 1 << 5,
} QyDecisionParts;

/**
 * QyDecision: one decision with what was said about it, as it goes to the book's thread.
 */
typedef struct
{
  QyDecisionKind kind;
  char *contract_id;
  QyDate on;
  QyDate until;  /* or none */
  char *percent; /* as typed, or NULL */
  char *reason;  /* or NULL */
  guint ground;  /* its place in qy_decision_ground() */
  gboolean with_letter;
  const char *direction; /* of the letter: in, out */
  const char *channel;
  QyDate arrived; /* or none */
} QyDecision;

void qy_decision_free (QyDecision *decision);

/**
 * qy_decision_from_string: by the word of an action: "renew", "object", "terminate" …
 */
gboolean qy_decision_from_string (const char *word, QyDecisionKind *kind);
const char *qy_decision_label (QyDecisionKind kind);

/**
 * qy_decision_explain: what it means, a sentence or two.
 */
const char *qy_decision_explain (QyDecisionKind kind);
QyDecisionParts qy_decision_parts (QyDecisionKind kind);

/**
 * qy_decision_fits: whether it can be made about a contract in this state.
 */
gboolean qy_decision_fits (QyDecisionKind kind, QyContractState state);

/**
 * qy_decision_ground: the n-th ground to choose from, for people.
 *
 * Returns: (nullable): %NULL behind the last one
 */
const char *qy_decision_ground (QyDecisionKind kind, guint n);

/**
 * qy_decision_take: on the book's thread.
 * @told: (out) (optional): what a person should know about the outcome, or %NULL
 *
 * Returns: (transfer full): id of the contract to look at now
 */
char *qy_decision_take (QyBook *book, const QyDecision *decision, char **told, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDecision, qy_decision_free)
