/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  QY_STATE_DRAFT,
  QY_STATE_IN_REVIEW,
  QY_STATE_APPROVED,
  QY_STATE_ISSUED,          /* text frozen */
  QY_STATE_SIGNED_BY_ONE,
  QY_STATE_SIGNED,          /* by all */
  QY_STATE_IN_FORCE,
  QY_STATE_SUSPENDED,
  QY_STATE_EXPIRED,
  QY_STATE_TERMINATED,
  QY_STATE_REPLACED,
  QY_STATE_CLOSED,
  QY_N_STATES
} QyContractState;

gboolean    qy_contract_state_from_string (const char *name, QyContractState *state);
const char *qy_contract_state_to_string   (QyContractState state);
const char *qy_contract_state_label       (QyContractState state);
gboolean    qy_contract_state_may_become  (QyContractState from, QyContractState to);
gboolean    qy_contract_state_allows_edit (QyContractState state);

char       *qy_number_pattern_print (const char *pattern, int year, int seq, GError **error);
gboolean    qy_number_pattern_check (const char *pattern, GError **error);
char       *qy_provisional_number   (const char *id);
