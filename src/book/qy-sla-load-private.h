/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-sla-month.h"

/**
 * QySlaContract: what a month needs to know of a contract. Texts live until the next one is read.
 * @first, @last: days between which there is service; either may be unset
 * @now: at the place of service
 * @statement_id, @figures: (nullable): the month is approved
 */
typedef struct
{
  const char *id;
  const char *number;
  const char *title;
  const char *zone_name;
  GTimeZone *zone;
  QyDate first;
  QyDate last;
  QyMoment now;
  const char *statement_id;
  const char *figures;
} QySlaContract;

/**
 * QySlaLoader: what was recorded about service, of one contract, or of all that are in force in the
 * order of their ids: each kind of record in one walk over its index.
 */
typedef struct _QySlaLoader QySlaLoader;

/**
 * qy_sla_loader_new:
 * @contract_id: (nullable): all
 * @period: the month, "2026-10"
 * @from, @until: days whose records are asked for
 */
QySlaLoader *qy_sla_loader_new (QyBook *book,
                                const char *contract_id,
                                const char *period,
                                QyDate from,
                                QyDate until,
                                GError **error);

/**
 * qy_sla_loader_next: the next contract; %NULL without @error behind the last one.
 *
 * Returns: (transfer none)
 */
const QySlaContract *qy_sla_loader_next (QySlaLoader *self, GError **error);

/**
 * qy_sla_loader_records: what was recorded about the contract that was read last.
 *
 * Returns: (transfer none): until the next one is read
 */
const QySlaRecords *qy_sla_loader_records (QySlaLoader *self, GError **error);
void qy_sla_loader_free (QySlaLoader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySlaLoader, qy_sla_loader_free)
