/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-book-contract.h"

/* The ledger: which contracts, in which order.
 *
 *   expression := term { "or" term }        term := factor { "and" factor }
 *   factor     := "not" factor | "(" expression ")" | column op literal
 *   op         := = == != <> < <= > >= ~ (contains) !~
 *   literal    := a word without white space, or text in '…' or "…" (doubled inside), or none
 * (nothing stored)
 *
 * Columns: id number title kind state party template responsible parent signed_on effective_on
 * starts_on ends_on amount currency tags note created_at changed_at. state takes the names of
 * states, party what qy_book_party_find() takes exactly (name, alias, credit code, id) or a part of
 * the names with ~, amount an amount as typed (120000, 12万). */

/**
 * qy_ledger_check: whether @where (nullable) is an expression and @sort (nullable) a list of
 * columns.
 *
 * Errors: QY_ERROR_INVALID with the place and what was expected there.
 */
gboolean qy_ledger_check (const char *where, const char *sort, GError **error);

/**
 * qy_ledger_columns: the columns that expressions and sorting know.
 */
const char *const *qy_ledger_columns (void);

/**
 * qy_book_ledger_ids: ids in order.
 * @where: (nullable): an expression
 * @sort: (nullable): columns separated by commas, a leading "-" reverses; default "-created_at".
 * Empty cells come last.
 *
 * Returns: (transfer full): NULL-terminated
 */
char **qy_book_ledger_ids (QyBook *self, const char *where, const char *sort, GError **error);

/**
 * qy_book_ledger_first_ids: the same, but no more than @most of them (0: all): what a first screen
 * needs.
 */
char **qy_book_ledger_first_ids (
    QyBook *self, const char *where, const char *sort, guint most, GError **error);

/**
 * qy_book_ledger_rows: the contracts with these ids, in this order; one that is gone leaves a
 * %NULL.
 *
 * Returns: (transfer container) (element-type QyContract)
 */
GPtrArray *qy_book_ledger_rows (QyBook *self, const char *const *ids, gsize n, GError **error);

/**
 * QyLedgerSum: what the contracts of one currency come to.
 */
typedef struct
{
  char currency[4];
  gint64 n;           /* contracts with an amount */
  gint64 minor;       /* minor units */
  gboolean too_large; /* no QyMoney could hold it: minor means nothing */
} QyLedgerSum;

typedef struct
{
  gint64 n;     /* contracts, also those without an amount */
  GArray *sums; /* of QyLedgerSum, by currency code */
} QyLedgerTotals;

/**
 * qy_book_ledger_totals: of every contract that @where (nullable) finds.
 */
QyLedgerTotals *qy_book_ledger_totals (QyBook *self, const char *where, GError **error);

/**
 * qy_book_ledger_totals_of: of the contracts with these ids; those that are gone do not count.
 */
QyLedgerTotals *
qy_book_ledger_totals_of (QyBook *self, const char *const *ids, gsize n, GError **error);
void qy_ledger_totals_free (QyLedgerTotals *totals);

/**
 * qy_book_ledger_kinds: the words that contracts have as their kind, by use, the most used first.
 */
char **qy_book_ledger_kinds (QyBook *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyLedgerTotals, qy_ledger_totals_free)
