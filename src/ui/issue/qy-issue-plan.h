/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-dossier.h"

/**
 * QyIssuePlan: what an issue would freeze, as the book stands.
 */
typedef struct
{
  QyDossier *dossier;
  char *number;    /* that it would get */
  gint64 revision; /* that it would become */
  char *copies;    /* as the text states them, or NULL */
} QyIssuePlan;

/**
 * qy_issue_plan_load: a #QyBookFunc; @data is the contract's id
 */
gpointer
qy_issue_plan_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error);
void qy_issue_plan_free (QyIssuePlan *plan);

/**
 * qy_issue_plan_place: (transfer full): where the tab of the contract shows a finding
 */
char *qy_issue_plan_place (const QyIssuePlan *plan, const QyFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyIssuePlan, qy_issue_plan_free)
