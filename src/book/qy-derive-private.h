/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"
#include "qy-book-due.h"
#include "qy-facts-private.h"

/**
 * qy_contract_derive: what is due follows the contract's terms and records, in the same
 * transaction. Every act that changes one of them calls it at its end. Before the last signature
 * nothing is due; open incidents are watched in every state. Derived rows are no part of the event.
 * For a party, its qualifications; nothing for any other id.
 */
gboolean qy_contract_derive (QyAct *act, const char *contract_id, GError **error);

/**
 * qy_contract_derive_family: the same for the contract and for the one it amends or follows.
 */
gboolean qy_contract_derive_family (QyAct *act, const QyContract *contract, GError **error);

/**
 * qy_due_items_from: a schedule's rows with what people recorded about them; also rows that money
 * was booked on and no term plans any more.
 *
 * Returns: (transfer container) (element-type QyDueItem)
 */
GPtrArray *qy_due_items_from (const QyLoadedFacts *loaded, const QySchedule *schedule);

/**
 * qy_due_item_by_safe_day: a GCompareFunc for pointers to items in an array: the nearest day first,
 * those without a day last.
 */
int qy_due_item_by_safe_day (gconstpointer a, gconstpointer b);
