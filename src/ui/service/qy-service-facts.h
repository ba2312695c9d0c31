/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-book-sla.h"

/**
 * QyServiceFacts: what a form about a contract's service needs to know of it, as it was at one
 * moment.
 * @persons: (element-type QyPerson): by name
 * @now: UTC
 */
typedef struct
{
  QyContract *contract;
  QyLoadedSla *sla;
  GTimeZone *zone;
  QyCalendar *calendar;
  GPtrArray *persons;
  char *now;
} QyServiceFacts;

/**
 * qy_service_facts_load: a #QyBookFunc.
 * @contract_id: text
 */
gpointer qy_service_facts_load (QyBook *book,
                                gpointer contract_id,
                                GCancellable *cancellable,
                                GError **error);
void qy_service_facts_free (QyServiceFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyServiceFacts, qy_service_facts_free)
