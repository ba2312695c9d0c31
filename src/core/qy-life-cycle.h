/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  QY_STATE_DRAFT,
  QY_STATE_IN_REVIEW,
  QY_STATE_APPROVED,
  QY_STATE_ISSUED, /* text frozen */
  QY_STATE_SIGNED_BY_ONE,
  QY_STATE_SIGNED, /* by all */
  QY_STATE_IN_FORCE,
  QY_STATE_SUSPENDED,
  QY_STATE_EXPIRED,
  QY_STATE_TERMINATED,
  QY_STATE_REPLACED,
  QY_STATE_CLOSED,
  QY_N_STATES
} QyContractState;

/**
 * qy_contract_state_from_string:
 * @name: "draft", "in-review", "approved", "issued", "signed-by-one", "signed", "in-force",
 * "suspended", "expired", "terminated", "replaced", "closed"
 *
 * Returns: whether there is such a state
 */
gboolean qy_contract_state_from_string (const char *name, QyContractState *state);

/**
 * qy_contract_state_to_string:
 *
 * Returns: the state's stable name
 */
const char *qy_contract_state_to_string (QyContractState state);

/**
 * qy_contract_state_label:
 *
 * Returns: the state's name in the interface's language
 */
const char *qy_contract_state_label (QyContractState state);

/**
 * qy_contract_state_may_become:
 *
 * Whether a contract may go from @from to @to. Review and approval are not forced on anybody: a
 * draft may be issued. Up to the last signature the contract may return to a draft or be issued
 * again, which voids the signatures already given; after it only an amendment changes the text. A
 * contract that exists on paper starts as signed.
 */
gboolean qy_contract_state_may_become (QyContractState from, QyContractState to);

/**
 * qy_contract_state_allows_edit:
 *
 * Whether text, fields and parties may be changed: in a draft and in review.
 */
gboolean qy_contract_state_allows_edit (QyContractState state);
