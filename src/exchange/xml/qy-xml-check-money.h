/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-row.h"
#include "qy-xml-refusals.h"

/* What invoices, movements and their allocations must be among each other: an allocation belongs to
 * one movement or invoice of its own contract, and all of one's together are not more than it. */

typedef struct
{
  GHashTable *sums; /* of the contract under way: id → what is allocated and what there is */
} QyXmlMoneyChecks;

void qy_xml_money_checks_init (QyXmlMoneyChecks *self);
void qy_xml_money_checks_clear (QyXmlMoneyChecks *self);

/**
 * qy_xml_check_money: refuses a row of invoice, movement or allocation that cannot be; a row of
 * contract begins a new one; others are fine.
 */
gboolean qy_xml_check_money (QyXmlMoneyChecks *self,
                             QyXmlRefusals *refusals,
                             const QyRow *row,
                             guint64 line);
