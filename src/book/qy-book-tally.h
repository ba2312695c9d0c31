/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyTally: what lists show a number of beside every record.
 */
typedef enum
{
  QY_TALLY_PARTY_CONTRACTS,    /* party → contracts that name it */
  QY_TALLY_TEMPLATE_CONTRACTS, /* template → contracts made from it */
  QY_TALLY_FIELDS,             /* template → fields of its text */
  QY_TALLY_VERSIONS,           /* template or clause → published versions */
  QY_TALLY_CLAUSE_USES,        /* clause → working texts that hold a copy of it */
  QY_N_TALLIES
} QyTally;

/**
 * qy_book_tally: counts for all records at once.
 *
 * Returns: (transfer full): id → number, for qy_tally_get()
 */
GHashTable *qy_book_tally (QyBook *self, QyTally what, GError **error);

/**
 * qy_tally_get: 0 for a record that was not counted
 */
guint qy_tally_get (GHashTable *tally, const char *id);

/**
 * qy_book_last_changes: when each template and library clause was last changed, its text included.
 *
 * Returns: (transfer full): id → instant "YYYY-MM-DDTHH:MM:SSZ"
 */
GHashTable *qy_book_last_changes (QyBook *self, GError **error);
