/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-incident-private.h"

#define HIGHEST_SCORE 100 /* tenths */

/* What must not come before what: pairs of targets. */
static const struct
{
  QyTargetKind first;
  QyTargetKind then;
} orders[] = {
  { QY_TARGET_RESPONSE, QY_TARGET_ONSITE }, { QY_TARGET_RESPONSE, QY_TARGET_RESTORE },
  { QY_TARGET_RESPONSE, QY_TARGET_PLAN },   { QY_TARGET_RESPONSE, QY_TARGET_RESOLVE },
  { QY_TARGET_RESTORE, QY_TARGET_RESOLVE },
};

static gboolean
refuse (const char *what, QyMoment at, const char *limit, QyMoment bound, GError **error)
{
  g_autofree char *early = qy_moment_to_text (at);
  g_autofree char *late = qy_moment_to_text (bound);

  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("%s at %s comes before %s at %s; put the times right"), what, early, limit, late);
  return FALSE;
}

static gboolean
check_done (const QyIncidentFacts *facts, GError **error)
{
  for (guint i = 0; i < QY_N_TARGETS; i++)
    {
      const char *label = qy_target_kind_label ((QyTargetKind) i);

      if (!facts->has_done[i])
        continue;
      if (qy_moment_compare (facts->done[i], facts->reported) < 0)
        return refuse (label, facts->done[i], _ ("the report"), facts->reported, error);
      if (facts->is_closed && qy_moment_compare (facts->closed, facts->done[i]) < 0)
        return refuse (_ ("The close"), facts->closed, label, facts->done[i], error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (facts->has_done[orders[i].first] && facts->has_done[orders[i].then]
        && qy_moment_compare (facts->done[orders[i].then], facts->done[orders[i].first]) < 0)
      return refuse (qy_target_kind_label (orders[i].then), facts->done[orders[i].then],
                     qy_target_kind_label (orders[i].first), facts->done[orders[i].first], error);
  if (facts->is_closed && qy_moment_compare (facts->closed, facts->reported) < 0)
    return refuse (_ ("The close"), facts->closed, _ ("the report"), facts->reported, error);
  return TRUE;
}

gboolean
qy_incident_check_order (const QyIncidentFacts *facts, GError **error)
{
  if (!check_done (facts, error))
    return FALSE;
  for (guint i = 0; facts->pauses != NULL && i < facts->pauses->len; i++)
    {
      const QyPause *pause = &g_array_index (facts->pauses, QyPause, i);

      if (qy_moment_compare (pause->from, facts->reported) < 0)
        return refuse (_ ("A pause"), pause->from, _ ("the report"), facts->reported, error);
      if (!pause->open && qy_moment_compare (pause->until, pause->from) < 0)
        return refuse (_ ("The end of a pause"), pause->until, _ ("its beginning"), pause->from,
                       error);
    }
  return TRUE;
}

/* Whether the contract speaks of this level; one that speaks of none does not mind. */
static gboolean
knows_level (const QySla *sla, GArray *levels, int n_in_matrix, gboolean of_problem, int number)
{
  gboolean speaks = levels->len > 0 || n_in_matrix > 0;

  if (number == 0 || qy_sla_find_level (levels, number) != NULL)
    return TRUE;
  if (number < 0 || number > QY_SLA_MAX_LEVELS)
    return FALSE;
  if (number <= n_in_matrix)
    return TRUE;
  for (guint i = 0; i < sla->targets->len; i++)
    {
      const QyTarget *target = &g_array_index (sla->targets, QyTarget, i);
      int level = of_problem ? target->problem : target->service;

      speaks = speaks || level > 0;
      if (level == number)
        return TRUE;
    }
  return !speaks;
}

gboolean
qy_incident_check (const QySla *sla, const QyIncidentFacts *facts, GError **error)
{
  const QyLevel *problem;

  g_return_val_if_fail (sla != NULL && facts != NULL, FALSE);

  if (!qy_incident_check_order (facts, error))
    return FALSE;
  if (!knows_level (sla, sla->problem_levels, sla->n_rows, TRUE, facts->problem_level))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("The contract has no problem level %d"), facts->problem_level);
      return FALSE;
    }
  if (!knows_level (sla, sla->service_levels, sla->n_columns, FALSE, facts->service_level))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("The contract has no service level %d"), facts->service_level);
      return FALSE;
    }
  if (facts->handling_level < 0 || facts->handling_level > QY_SLA_MAX_LEVELS)
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID, _ ("There is no handling level %d"),
                   facts->handling_level);
      return FALSE;
    }
  if (facts->score < 0 || facts->score > HIGHEST_SCORE)
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("A CVSS score is from 0.0 to 10.0"));
      return FALSE;
    }
  problem = qy_sla_find_level (sla->problem_levels, facts->problem_level);
  if (problem == NULL || !problem->production || facts->production)
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("Problem level %d is for production systems only; choose another level, or say "
                  "that it is a production system"),
               facts->problem_level);
  return FALSE;
}
