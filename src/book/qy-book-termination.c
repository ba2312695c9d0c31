/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-termination.h"

#include <glib/gi18n-lib.h>

#include "qy-open-matters-private.h"
#include "qy-outcome-private.h"

static const struct
{
  const char *name;
  const char *label;
} grounds[QY_N_GROUNDS] = {
  [QY_GROUND_AGREEMENT] = { "agreement", N_ ("Agreement of both") },
  [QY_GROUND_NOTICE] = { "notice", N_ ("Notice as agreed") },
  [QY_GROUND_UNCURED_BREACH] = { "uncured-breach", N_ ("Breach not put right in time") },
  [QY_GROUND_GRAVE_BREACH] = { "grave-breach", N_ ("Grave breach: not usable") },
  [QY_GROUND_SECRECY_BREACH] = { "secrecy-breach", N_ ("Breach of confidentiality") },
  [QY_GROUND_FAILED_SERVICE] = { "failed-service", N_ ("Service failed its targets") },
  [QY_GROUND_NON_PAYMENT] = { "non-payment", N_ ("Payment not made") },
  [QY_GROUND_FORCE_MAJEURE] = { "force-majeure", N_ ("Force majeure") },
  [QY_GROUND_EXPIRY] = { "expiry", N_ ("End of the term") },
  [QY_GROUND_OTHER] = { "other", N_ ("Other ground") },
};

gboolean
qy_termination_ground_from_string (const char *name, QyTerminationGround *ground)
{
  g_return_val_if_fail (name != NULL && ground != NULL, FALSE);

  for (guint i = 0; i < QY_N_GROUNDS; i++)
    if (g_str_equal (grounds[i].name, name))
      {
        *ground = (QyTerminationGround) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_termination_ground_to_string (QyTerminationGround ground)
{
  g_return_val_if_fail (ground < QY_N_GROUNDS, NULL);

  return grounds[ground].name;
}

const char *
qy_termination_ground_label (QyTerminationGround ground)
{
  g_return_val_if_fail (ground < QY_N_GROUNDS, NULL);

  return _ (grounds[ground].label);
}

static gboolean
check_day (const QyContract *contract, QyDate on, GError **error)
{
  g_autofree char *day = qy_date_to_iso (on);
  const char *first = contract->effective_on != NULL ? contract->effective_on : contract->signed_on;

  if (first == NULL || strcmp (day, first) >= 0)
    return TRUE;
  return qy_outcome_refuse (error,
                            _ ("Contract %s took effect on %s and cannot end before that. Nothing "
                               "was changed."),
                            contract->number, first);
}

gboolean
qy_book_contract_terminate (QyBook *self,
                            const char *id,
                            QyTerminationGround ground,
                            const char *reason,
                            QyDate on,
                            QyCorrespondence *letter,
                            GError **error)
{
  g_auto (QyOutcome) outcome = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  QyMilestone *milestone;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && ground < QY_N_GROUNDS, FALSE);
  g_return_val_if_fail (qy_date_is_set (on), FALSE);

  if (ground == QY_GROUND_OTHER && (reason == NULL || *reason == '\0'))
    return qy_part_invalid (error, _ ("Say why the contract ends; nothing was changed"));
  if (!qy_outcome_begin (&outcome, self, id, QY_OUTCOME_RUNNING, error)
      || !check_day (outcome.contract, on, error)
      || !qy_outcome_send (&outcome, letter, "termination", QY_PHRASE_LETTER_TERMINATION, error))
    return FALSE;
  milestone = qy_outcome_milestone (&outcome, QY_MILESTONE_TERMINATION, on, QY_DATE_NONE);
  milestone->name = g_strdup (grounds[ground].name);
  milestone->reason = g_strdup (reason);
  day = qy_date_to_iso (on);
  label = g_strdup_printf (_ ("Terminated on %s: %s"), day, _ (grounds[ground].label));
  return qy_outcome_record (&outcome, milestone, letter, error)
         && qy_checklist_fill (outcome.act, id, "handover", error)
         && qy_outcome_finish (&outcome, QY_STATE_TERMINATED, "contract.terminate", label, error);
}

gboolean
qy_book_contract_settle (QyBook *self, const char *id, QyDate on, const char *note, GError **error)
{
  g_auto (QyOutcome) outcome = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  QyMilestone *milestone;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && qy_date_is_set (on), FALSE);

  if (!qy_outcome_begin (&outcome, self, id,
                         QY_OUTCOME_RUNNING | 1u << QY_STATE_EXPIRED | 1u << QY_STATE_TERMINATED
                             | 1u << QY_STATE_REPLACED,
                         error)
      || !qy_open_matters_check (self, outcome.contract, QY_MATTERS_MONEY, error))
    return FALSE;
  milestone = qy_outcome_milestone (&outcome, QY_MILESTONE_SETTLEMENT, on, QY_DATE_NONE);
  milestone->note = g_strdup (note);
  day = qy_date_to_iso (on);
  label = g_strdup_printf (_ ("Settled on %s"), day);
  return qy_outcome_record (&outcome, milestone, NULL, error)
         && qy_outcome_finish (&outcome, outcome.contract->state, "contract.settle", label, error);
}

/* One whose last day is over is expired, whether somebody said so or not. */
static gboolean
check_over (const QyOutcome *outcome, GError **error)
{
  QyDate today = qy_book_get_today (outcome->act->book);
  g_autoptr (QyLoadedFacts) loaded = NULL;
  g_autoptr (QySchedule) schedule = NULL;

  if ((QY_OUTCOME_RUNNING & 1u << outcome->contract->state) == 0)
    return TRUE;
  schedule = qy_outcome_derive (outcome->act->book, outcome->contract, today, &loaded, error);
  if (schedule == NULL)
    return FALSE;
  if (qy_date_is_set (schedule->ends_on) && qy_date_compare (schedule->ends_on, today) < 0)
    return TRUE;
  return qy_outcome_refuse (error,
                            _ ("Contract %s still runs: let it expire, or terminate it first. "
                               "Nothing was changed."),
                            outcome->contract->number);
}

gboolean
qy_book_contract_close (QyBook *self, const char *id, const char *why, GError **error)
{
  g_auto (QyOutcome) outcome = { 0 };
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  if (!qy_outcome_begin (&outcome, self, id, ~(1u << QY_STATE_CLOSED), error)
      || !check_over (&outcome, error)
      || !qy_open_matters_check (self, outcome.contract, QY_MATTERS_MONEY | QY_MATTERS_HANDOVER,
                                 error))
    return FALSE;
  label = why != NULL ? g_strdup_printf (_ ("Closed: %s"), why) : g_strdup (_ ("Closed"));
  return qy_outcome_finish (&outcome, QY_STATE_CLOSED, "contract.close", label, error);
}

char **
qy_book_contract_open_matters (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GPtrArray) matters = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  contract = qy_book_contract_get (self, id, error);
  matters = contract != NULL ? qy_open_matters_list (self, contract,
                                                     QY_MATTERS_MONEY | QY_MATTERS_HANDOVER, error)
                             : NULL;
  if (matters == NULL)
    return NULL;
  g_ptr_array_add (matters, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&matters), FALSE);
}
