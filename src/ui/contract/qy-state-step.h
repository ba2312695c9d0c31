/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-dossier.h"

/**
 * QyStateStep: something that moves a contract along its life cycle.
 */
typedef struct
{
  QyContractState state; /* where it leads to */
  const char *label;     /* N_(): with a mnemonic */
  const char *action;
  const char *target;   /* of the action: a state's name, or NULL */
  const char *question; /* N_(): asked before, with a line for the reason; or NULL */
} QyStateStep;

/**
 * qy_state_steps: all there are, in the order in which a menu shows them.
 */
const QyStateStep *qy_state_steps (guint *n);

/**
 * qy_state_step_is_possible: whether the life cycle allows it now.
 */
gboolean qy_state_step_is_possible (const QyStateStep *step, const QyDossier *dossier);

/**
 * qy_state_step_next: (nullable): what usually comes next; %NULL when nothing waits to be done
 */
const QyStateStep *qy_state_step_next (const QyDossier *dossier);

/**
 * qy_state_step_find: (nullable): the one that leads to @state
 */
const QyStateStep *qy_state_step_find (QyContractState state);
