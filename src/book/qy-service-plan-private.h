/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-facts-private.h"
#include "qy-service-plan.h"

/**
 * QyLoadedPlan: the facts of a contract and the first and last day that its plan has.
 */
typedef struct
{
  QyContract *contract;
  QyLoadedFacts *loaded;
  QyDate start; /* may be %QY_DATE_NONE */
  QyDate end;   /* may be %QY_DATE_NONE */
} QyLoadedPlan;

QyLoadedPlan *qy_loaded_plan_new (QyBook *book, const char *contract_id, GError **error);
void qy_loaded_plan_free (QyLoadedPlan *self);

/**
 * qy_loaded_plan_find_row: (nullable): the row of this id; QY_ERROR_NOT_FOUND
 */
const QyStatedTerm *
qy_loaded_plan_find_row (const QyLoadedPlan *self, const char *source_id, GError **error);

/**
 * qy_loaded_plan_find_run: the run of a row, of the past or of the coming year.
 *
 * Errors: QY_ERROR_NOT_FOUND for a row or a run that the plan does not have
 */
const QyStatedTerm *qy_loaded_plan_find_run (const QyLoadedPlan *self,
                                             QyDate today,
                                             const char *source_id,
                                             const char *occurrence,
                                             QyServiceRun *run,
                                             GError **error);

/**
 * qy_service_plan_print: "每周巡检（2026年11月16日至2026年11月22日）", as it stands on a record; of
 * a run that the plan has no longer what the record says.
 */
char *qy_service_plan_print (QyBook *book,
                             const char *contract_id,
                             const char *source_id,
                             const char *occurrence,
                             QyLanguage language,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyLoadedPlan, qy_loaded_plan_free)
