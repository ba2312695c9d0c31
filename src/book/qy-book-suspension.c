/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-suspension.h"

#include <glib/gi18n-lib.h>

#include "qy-outcome-private.h"

static const struct
{
  const char *name;
  const char *label;
} grounds[QY_N_SUSPENSION_GROUNDS] = {
  [QY_SUSPENSION_FORCE_MAJEURE] = { "force-majeure", N_ ("Force majeure") },
  [QY_SUSPENSION_NON_PAYMENT] = { "non-payment", N_ ("Payment not made") },
  [QY_SUSPENSION_EMERGENCY] = { "emergency", N_ ("Emergency") },
  [QY_SUSPENSION_AGREEMENT] = { "agreement", N_ ("Agreement of both") },
  [QY_SUSPENSION_OTHER] = { "other", N_ ("Other ground") },
};

gboolean
qy_suspension_ground_from_string (const char *name, QySuspensionGround *ground)
{
  g_return_val_if_fail (name != NULL && ground != NULL, FALSE);

  for (guint i = 0; i < QY_N_SUSPENSION_GROUNDS; i++)
    if (g_str_equal (grounds[i].name, name))
      {
        *ground = (QySuspensionGround) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_suspension_ground_to_string (QySuspensionGround ground)
{
  g_return_val_if_fail (ground < QY_N_SUSPENSION_GROUNDS, NULL);

  return grounds[ground].name;
}

const char *
qy_suspension_ground_label (QySuspensionGround ground)
{
  g_return_val_if_fail (ground < QY_N_SUSPENSION_GROUNDS, NULL);

  return _ (grounds[ground].label);
}

static gboolean
check_words (QySuspensionGround ground,
             const char *reason,
             const QyCorrespondence *letter,
             GError **error)
{
  if (ground == QY_SUSPENSION_OTHER && (reason == NULL || *reason == '\0'))
    return qy_part_invalid (error, _ ("Say why the contract is suspended; nothing was changed"));
  if (ground == QY_SUSPENSION_FORCE_MAJEURE && letter == NULL)
    return qy_part_invalid (error, _ ("Force majeure needs a notice to the other side: say how and "
                                      "when it was given; nothing was changed"));
  return TRUE;
}

gboolean
qy_book_contract_suspend (QyBook *self,
                          const char *id,
                          QySuspensionGround ground,
                          const char *reason,
                          QyDate from,
                          QyDate until,
                          QyCorrespondence *letter,
                          GError **error)
{
  g_auto (QyOutcome) outcome = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  QyMilestone *milestone;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);
  g_return_val_if_fail (ground < QY_N_SUSPENSION_GROUNDS && qy_date_is_set (from), FALSE);

  if (!check_words (ground, reason, letter, error)
      || !qy_outcome_begin (&outcome, self, id, 1u << QY_STATE_SIGNED | 1u << QY_STATE_IN_FORCE,
                            error)
      || !qy_outcome_send (&outcome, letter, "suspension", QY_PHRASE_LETTER_SUSPENSION, error))
    return FALSE;
  milestone = qy_outcome_milestone (&outcome, QY_MILESTONE_SUSPENSION, from, until);
  milestone->name = g_strdup (grounds[ground].name);
  milestone->reason = g_strdup (reason);
  day = qy_date_to_iso (from);
  label = g_strdup_printf (_ ("Suspended from %s: %s"), day, _ (grounds[ground].label));
  return qy_outcome_record (&outcome, milestone, letter, error)
         && qy_outcome_finish (&outcome, QY_STATE_SUSPENDED, "contract.suspend", label, error);
}

/* The suspension that runs: the last one without an end, or with one that is not before the day. */
static QyMilestone *
take_running (QyBook *book, const char *id, GError **error)
{
  g_autoptr (GPtrArray) milestones = qy_book_milestone_list (book, id, error);

  for (guint i = milestones != NULL ? milestones->len : 0; i > 0; i--)
    {
      const QyMilestone *milestone = milestones->pdata[i - 1];

      if (g_str_equal (milestone->kind, qy_milestone_kind_to_string (QY_MILESTONE_SUSPENSION)))
        return g_ptr_array_steal_index (milestones, i - 1);
    }
  return NULL;
}

/* It rests for one day at least. */
static gboolean
end_suspension (QyOutcome *outcome, QyDate on, const char *note, GError **error)
{
  g_autoptr (GError) local = NULL;
  QyMilestone *milestone = take_running (outcome->act->book, outcome->contract->id, &local);
  g_autofree char *last = qy_date_to_iso (qy_date_add_days (on, -1));

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (milestone == NULL)
    return TRUE; /* suspended by its state alone */
  if (strcmp (last, milestone->on_day) < 0)
    {
      g_free (last);
      last = g_strdup (milestone->on_day);
    }
  g_free (milestone->until_day);
  milestone->until_day = g_steal_pointer (&last);
  if (note != NULL)
    {
      g_free (milestone->note);
      milestone->note = g_strdup (note);
    }
  return qy_outcome_record (outcome, milestone, NULL, error);
}

gboolean
qy_book_contract_resume (QyBook *self,
                         const char *id,
                         QyDate on,
                         const char *note,
                         QyCorrespondence *letter,
                         GError **error)
{
  g_auto (QyOutcome) outcome = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && qy_date_is_set (on), FALSE);

  if (!qy_outcome_begin (&outcome, self, id, 1u << QY_STATE_SUSPENDED, error)
      || !qy_outcome_send (&outcome, letter, "notice", QY_PHRASE_LETTER_RESUMPTION, error)
      || !end_suspension (&outcome, on, note, error))
    return FALSE;
  day = qy_date_to_iso (on);
  label = g_strdup_printf (_ ("Resumed on %s"), day);
  return qy_outcome_finish (&outcome, QY_STATE_IN_FORCE, "contract.resume", label, error);
}
