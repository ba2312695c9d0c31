/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-life-cycle.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAY(state) (1u << QY_STATE_##state)

typedef struct
{
  const char *name;
  const char *label;
  gboolean allows_edit;
  guint next; /* bit set of the states that may follow */
} StateRow;

static const StateRow states[QY_N_STATES] = {
  [QY_STATE_DRAFT] = { "draft", N_ ("Draft"), TRUE,
                       MAY (IN_REVIEW) | MAY (APPROVED) | MAY (ISSUED) | MAY (CLOSED) },
  [QY_STATE_IN_REVIEW] = { "in-review", N_ ("In review"), TRUE,
                           MAY (DRAFT) | MAY (APPROVED) | MAY (CLOSED) },
  [QY_STATE_APPROVED] = { "approved", N_ ("Approved"), FALSE,
                          MAY (DRAFT) | MAY (ISSUED) | MAY (CLOSED) },
  [QY_STATE_ISSUED] = { "issued", N_ ("Issued"), FALSE,
                        MAY (DRAFT) | MAY (SIGNED_BY_ONE) | MAY (SIGNED) | MAY (CLOSED) },
  [QY_STATE_SIGNED_BY_ONE] = { "signed-by-one", N_ ("Signed by one party"), FALSE,
                               MAY (DRAFT) | MAY (ISSUED) | MAY (SIGNED) | MAY (CLOSED) },
  [QY_STATE_SIGNED] = { "signed", N_ ("Signed by all"), FALSE,
                        MAY (IN_FORCE) | MAY (EXPIRED) | MAY (TERMINATED) | MAY (REPLACED) },
  [QY_STATE_IN_FORCE] = { "in-force", N_ ("In force"), FALSE,
                          MAY (SUSPENDED) | MAY (EXPIRED) | MAY (TERMINATED) | MAY (REPLACED) },
  [QY_STATE_SUSPENDED] = { "suspended", N_ ("Suspended"), FALSE,
                           MAY (IN_FORCE) | MAY (EXPIRED) | MAY (TERMINATED) | MAY (REPLACED) },
  [QY_STATE_EXPIRED] = { "expired", N_ ("Expired"), FALSE, MAY (CLOSED) },
  [QY_STATE_TERMINATED] = { "terminated", N_ ("Terminated"), FALSE, MAY (CLOSED) },
  [QY_STATE_REPLACED] = { "replaced", N_ ("Replaced"), FALSE, MAY (CLOSED) },
  [QY_STATE_CLOSED] = { "closed", N_ ("Closed"), FALSE, 0 },
};

gboolean
qy_contract_state_from_string (const char *name, QyContractState *state)
{
  g_return_val_if_fail (name != NULL && state != NULL, FALSE);

  for (int i = 0; i < QY_N_STATES; i++)
    if (strcmp (states[i].name, name) == 0)
      {
        *state = i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_contract_state_to_string (QyContractState state)
{
  g_return_val_if_fail (state < QY_N_STATES, NULL);

  return states[state].name;
}

const char *
qy_contract_state_label (QyContractState state)
{
  g_return_val_if_fail (state < QY_N_STATES, NULL);

  return _ (states[state].label);
}

gboolean
qy_contract_state_may_become (QyContractState from, QyContractState to)
{
  g_return_val_if_fail (from < QY_N_STATES && to < QY_N_STATES, FALSE);

  return (states[from].next & (1u << to)) != 0;
}

gboolean
qy_contract_state_allows_edit (QyContractState state)
{
  g_return_val_if_fail (state < QY_N_STATES, FALSE);

  return states[state].allows_edit;
}
