/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-ledger-layout.h"
#include "qy-ledger-selection.h"

/**
 * QyLedgerTable: the contracts of a book as a table that asks for the rows it shows; sorted and
 * filtered by the book.
 *
 * Double click and Enter open the contract (win.open); a menu offers what can be done with it.
 * Signals: layout-changed (columns, their order or width, or the sorting).
 */
#define QY_TYPE_LEDGER_TABLE (qy_ledger_table_get_type ())
G_DECLARE_FINAL_TYPE (QyLedgerTable, qy_ledger_table, QY, LEDGER_TABLE, AdwBin)

/**
 * qy_ledger_table_set_book: shows @book from now on, in the layout set before.
 */
void qy_ledger_table_set_book (QyLedgerTable *self, QyBook *book, const char *where);

/**
 * qy_ledger_table_set_where: other contracts; begins at the top.
 */
void qy_ledger_table_set_where (QyLedgerTable *self, const char *where);

/**
 * qy_ledger_table_get_model: (transfer none) (nullable): %NULL before there is a book
 */
QyPagedModel *qy_ledger_table_get_model (QyLedgerTable *self);
QyLedgerSelection *qy_ledger_table_get_selection (QyLedgerTable *self);

/**
 * qy_ledger_table_dup_sort: as for qy_book_ledger_ids(); "" while nothing was chosen.
 */
char *qy_ledger_table_dup_sort (QyLedgerTable *self);
void qy_ledger_table_set_sort (QyLedgerTable *self, const char *sort);

/**
 * qy_ledger_table_get_layout: (transfer none): which columns there are, in which order
 */
QyLedgerLayout *qy_ledger_table_get_layout (QyLedgerTable *self);

/**
 * qy_ledger_table_get_context: (transfer none): for printing cells
 */
const QyLedgerContext *qy_ledger_table_get_context (QyLedgerTable *self);
