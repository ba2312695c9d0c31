/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-facts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *label;
} milestones[QY_N_MILESTONE_KINDS] = {
  [QY_MILESTONE_EVENT] = { "event", N_ ("Event") },
  [QY_MILESTONE_NOTICE] = { "notice", N_ ("Notice") },
  [QY_MILESTONE_OBJECTION] = { "objection", N_ ("Objection to the renewal") },
  [QY_MILESTONE_RENEWAL] = { "renewal", N_ ("Renewal agreed") },
  [QY_MILESTONE_EXTENSION] = { "extension", N_ ("Temporary extension") },
  [QY_MILESTONE_DECISION] = { "decision", N_ ("Decided to let it expire") },
  [QY_MILESTONE_SUSPENSION] = { "suspension", N_ ("Suspension") },
  [QY_MILESTONE_TERMINATION] = { "termination", N_ ("Termination") },
  [QY_MILESTONE_SETTLEMENT] = { "settlement", N_ ("Settlement") },
  [QY_MILESTONE_CONSENT] = { "consent", N_ ("Consent") },
  [QY_MILESTONE_RETURNED] = { "returned", N_ ("Confidential material returned") },
  [QY_MILESTONE_DESTROYED] = { "destroyed", N_ ("Confidential material destroyed") },
};

QyContractFacts *
qy_contract_facts_new (void)
{
  QyContractFacts *facts = g_new0 (QyContractFacts, 1);

  facts->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_stated_term_free);
  facts->milestones = g_array_new (FALSE, FALSE, sizeof (QyMilestoneFact));
  facts->obligations = g_array_new (FALSE, FALSE, sizeof (QyHandObligation));
  facts->settled = g_array_new (FALSE, FALSE, sizeof (QyOccurrenceFact));
  facts->meetings = g_array_new (FALSE, FALSE, sizeof (QyMeetingFact));
  facts->evaluations = g_array_new (FALSE, FALSE, sizeof (QyEvaluationFact));
  facts->requests = g_array_new (FALSE, FALSE, sizeof (QyRequestFact));
  return facts;
}

void
qy_contract_facts_free (QyContractFacts *facts)
{
  if (facts == NULL)
    return;
  g_ptr_array_unref (facts->terms);
  g_array_unref (facts->milestones);
  g_array_unref (facts->obligations);
  g_array_unref (facts->settled);
  g_array_unref (facts->meetings);
  g_array_unref (facts->evaluations);
  g_array_unref (facts->requests);
  g_free (facts);
}

const QyStatedTerm *
qy_contract_facts_find (const QyContractFacts *facts, QyTermKind kind)
{
  g_return_val_if_fail (facts != NULL, NULL);

  for (guint i = 0; i < facts->terms->len; i++)
    {
      const QyStatedTerm *term = g_ptr_array_index (facts->terms, i);

      if (term->kind == kind)
        return term;
    }
  return NULL;
}

QyDate
qy_contract_facts_event_day (const QyContractFacts *facts, const char *event)
{
  g_return_val_if_fail (facts != NULL && event != NULL, QY_DATE_NONE);

  if (g_str_equal (event, "signature"))
    return facts->signed_on;
  if (g_str_equal (event, "effective"))
    return qy_date_is_set (facts->effective_on) ? facts->effective_on : facts->signed_on;
  for (guint i = facts->milestones->len; i > 0; i--)
    {
      const QyMilestoneFact *milestone = &g_array_index (facts->milestones, QyMilestoneFact, i - 1);

      if (milestone->kind == QY_MILESTONE_EVENT && g_strcmp0 (milestone->name, event) == 0)
        return milestone->on;
      if (milestone->kind == QY_MILESTONE_TERMINATION && g_str_equal (event, "termination"))
        return milestone->on;
    }
  return QY_DATE_NONE;
}

const QyMilestoneFact *
qy_contract_facts_milestone (const QyContractFacts *facts, QyMilestoneKind kind)
{
  g_return_val_if_fail (facts != NULL, NULL);

  for (guint i = facts->milestones->len; i > 0; i--)
    {
      const QyMilestoneFact *milestone = &g_array_index (facts->milestones, QyMilestoneFact, i - 1);

      if (milestone->kind == kind)
        return milestone;
    }
  return NULL;
}

const QyOccurrenceFact *
qy_contract_facts_settled (const QyContractFacts *facts,
                           const char *source_id,
                           const char *occurrence)
{
  gsize length = strlen (source_id);

  for (guint i = 0; i < facts->settled->len; i++)
    {
      const QyOccurrenceFact *fact = &g_array_index (facts->settled, QyOccurrenceFact, i);

      if (strncmp (fact->key, source_id, length) == 0 && fact->key[length] == '\n'
          && strcmp (fact->key + length + 1, occurrence) == 0)
        return fact;
    }
  return NULL;
}

const char *
qy_milestone_kind_to_string (QyMilestoneKind kind)
{
  g_return_val_if_fail (kind < QY_N_MILESTONE_KINDS, NULL);

  return milestones[kind].name;
}

gboolean
qy_milestone_kind_from_string (const char *name, QyMilestoneKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < QY_N_MILESTONE_KINDS; i++)
    if (g_strcmp0 (milestones[i].name, name) == 0)
      {
        *kind = (QyMilestoneKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_milestone_kind_label (QyMilestoneKind kind)
{
  g_return_val_if_fail (kind < QY_N_MILESTONE_KINDS, NULL);

  return _ (milestones[kind].label);
}
