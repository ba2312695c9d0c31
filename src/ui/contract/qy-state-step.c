/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-state-step.h"

#include <glib/gi18n-lib.h>

static const QyStateStep steps[] = {
  { QY_STATE_ISSUED, N_ ("_Issue…"), "contract.issue", NULL, NULL },
  { QY_STATE_SIGNED, N_ ("_Record Signature…"), "contract.sign", NULL, NULL },
  { QY_STATE_IN_REVIEW, N_ ("Send to _Review"), "contract.set-state", "in-review", NULL },
  { QY_STATE_APPROVED, N_ ("_Approve"), "contract.set-state", "approved", NULL },
  { QY_STATE_DRAFT, N_ ("Back to _Draft…"), "contract.set-state", "draft",
    N_ ("The text can be changed again. Signatures already recorded become void with the next "
        "issue.") },
  { QY_STATE_IN_FORCE, N_ ("Put in _Force"), "contract.set-state", "in-force", NULL },
  { QY_STATE_SUSPENDED, N_ ("_Suspend…"), "contract.set-state", "suspended",
    N_ ("The contract rests until it is put in force again.") },
  { QY_STATE_EXPIRED, N_ ("Mark as _Expired"), "contract.set-state", "expired", NULL },
  { QY_STATE_REPLACED, N_ ("Mark as Re_placed…"), "contract.set-state", "replaced",
    N_ ("Another contract has taken its place. This cannot be taken back in the life cycle, only "
        "undone right away.") },
  { QY_STATE_TERMINATED, N_ ("_Terminate…"), "contract.set-state", "terminated",
    N_ ("The contract ends before its time. This cannot be taken back in the life cycle, only "
        "undone right away.") },
  { QY_STATE_CLOSED, N_ ("_Close the File…"), "contract.set-state", "closed",
    N_ ("Nothing more is to be done about this contract. It stays in the book.") },
};

const QyStateStep *
qy_state_steps (guint *n)
{
  *n = G_N_ELEMENTS (steps);
  return steps;
}

const QyStateStep *
qy_state_step_find (QyContractState state)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].state == state)
      return &steps[i];
  return NULL;
}

gboolean
qy_state_step_is_possible (const QyStateStep *step, const QyDossier *dossier)
{
  QyContractState from = dossier->contract->state;

  if (step->state == QY_STATE_ISSUED)
    return dossier->contract->has_text && from != QY_STATE_SIGNED_BY_ONE
           && qy_contract_state_may_become (from, QY_STATE_ISSUED);
  if (step->state == QY_STATE_SIGNED)
    return from == QY_STATE_ISSUED || from == QY_STATE_SIGNED_BY_ONE;
  if (step->state == QY_STATE_DRAFT && !dossier->contract->has_text)
    return FALSE;
  return qy_contract_state_may_become (from, step->state);
}

static gboolean
is_over (const QyDossier *dossier)
{
  QyDate ends = dossier->contract->ends_on != NULL
                    ? qy_date_from_iso (dossier->contract->ends_on, NULL)
                    : QY_DATE_NONE;

  return qy_date_is_set (ends) && qy_date_compare (ends, dossier->today) < 0;
}

const QyStateStep *
qy_state_step_next (const QyDossier *dossier)
{
  switch (dossier->contract->state)
    {
    case QY_STATE_DRAFT:
    case QY_STATE_APPROVED:
      return dossier->contract->has_text ? qy_state_step_find (QY_STATE_ISSUED) : NULL;
    case QY_STATE_IN_REVIEW:
      return qy_state_step_find (QY_STATE_APPROVED);
    case QY_STATE_ISSUED:
    case QY_STATE_SIGNED_BY_ONE:
      return qy_state_step_find (QY_STATE_SIGNED);
    case QY_STATE_SIGNED:
      return qy_state_step_find (QY_STATE_IN_FORCE);
    case QY_STATE_IN_FORCE:
      return is_over (dossier) ? qy_state_step_find (QY_STATE_EXPIRED) : NULL;
    case QY_STATE_SUSPENDED:
      return qy_state_step_find (QY_STATE_IN_FORCE);
    case QY_STATE_EXPIRED:
    case QY_STATE_TERMINATED:
    case QY_STATE_REPLACED:
      return qy_state_step_find (QY_STATE_CLOSED);
    case QY_STATE_CLOSED:
    case QY_N_STATES:
    default:
      return NULL;
    }
}
