/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/* What is derived from terms and records: the rows of due and schedule. They can be thrown away and
 * made again at any time, so they have no versions, no history, and are in no file that is
 * exported. */

/**
 * QyDueRow: something that must be done or paid, known by its holder, source and occurrence. Texts
 * are owned by whoever made the row; those of qy_due_store_list() by the row.
 */
typedef struct
{
  const char *source_id;
  const char *occurrence;
  const char *kind; /* src/core/qy-due.h */
  const char *label;
  const char *side; /* us, them, both, unknown */
  const char *person_id;
  const char *due_on; /* days as YYYY-MM-DD; NULL: waits for an event */
  const char *safe_on;
  gboolean certain;
  const char *waiting_for;
  const char *rule;
  gboolean open;
  const char *snoozed_until;
  const char *direction; /* in, out, unknown; NULL: no money */
  gboolean has_amount;   /* FALSE: the amount is not known, or there is none */
  gint64 amount;         /* minor units */
  gint64 paid;           /* both are kept where there is a direction */
  gint64 invoiced;
  const char *currency;
} QyDueRow;

/**
 * QyScheduleRow: the term of a contract that runs on the day its rows were derived.
 */
typedef struct
{
  const char *refresh_on; /* from this day on the rows must be derived anew */
  const char *term_start;
  const char *term_last;
  gint64 renewals;
  const char *notice_on;
  const char *phase;
} QyScheduleRow;

void qy_due_row_free (QyDueRow *row);
void qy_schedule_row_free (QyScheduleRow *row);

/**
 * qy_due_store_replace:
 * @rows: (array length=n_rows): each (source, occurrence) once, in any order
 * @n_changed: (out) (optional): rows that were written or removed
 *
 * Makes @rows the due rows of @holder_id. Rows that are stored as they are given are not touched.
 * In a transaction; nothing is collected for its event.
 *
 * Errors: QY_ERROR_CONSTRAINT
 */
gboolean qy_due_store_replace (QyStore *store,
                               const char *holder_id,
                               const QyDueRow *rows,
                               guint n_rows,
                               guint *n_changed,
                               GError **error);

/**
 * qy_due_store_list:
 *
 * Returns: (transfer full) (element-type QyDueRow): by source and occurrence
 */
GPtrArray *qy_due_store_list (QyStore *store, const char *holder_id, GError **error);

/**
 * qy_schedule_store_put: in a transaction; nothing is collected for its event.
 */
gboolean qy_schedule_store_put (QyStore *store,
                                const char *contract_id,
                                const QyScheduleRow *row,
                                GError **error);

/**
 * qy_schedule_store_get:
 *
 * Returns: (transfer full): QY_ERROR_NOT_FOUND for a contract that was not derived yet
 */
QyScheduleRow *qy_schedule_store_get (QyStore *store, const char *contract_id, GError **error);

/**
 * qy_schedule_store_remove: from now on the contract counts as not derived, its open incidents
 * (qy-watch-store.h) too.
 */
gboolean qy_schedule_store_remove (QyStore *store, const char *contract_id, GError **error);

/**
 * qy_schedule_store_remove_party: the same for all contracts of a party.
 */
gboolean qy_schedule_store_remove_party (QyStore *store, const char *party_id, GError **error);

/**
 * qy_schedule_store_forget: the same for all contracts: after a change of the working calendar.
 */
gboolean qy_schedule_store_forget (QyStore *store, GError **error);

/**
 * qy_schedule_store_list_stale:
 * @today: YYYY-MM-DD
 * @most: at most so many
 *
 * Returns: (transfer full) (element-type utf8): ids of the contracts, and of parties with
 * qualifications, whose rows must be derived anew
 */
GPtrArray *
qy_schedule_store_list_stale (QyStore *store, const char *today, guint most, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDueRow, qy_due_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyScheduleRow, qy_schedule_row_free)
