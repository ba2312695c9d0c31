/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-ledger.h"
#include "qy-ledger-selection.h"

/**
 * QyLedgerFooter: how many contracts a table shows and what they come to, currency by currency,
 * also those that were never loaded; the same of the selected ones.
 */
#define QY_TYPE_LEDGER_FOOTER (qy_ledger_footer_get_type ())
G_DECLARE_FINAL_TYPE (QyLedgerFooter, qy_ledger_footer, QY, LEDGER_FOOTER, AdwBin)

void qy_ledger_footer_set_book (QyLedgerFooter *self, QyBook *book, QyLedgerSelection *selection);

/**
 * qy_ledger_footer_set_where: asks the book, a little later, after the rows that are seen.
 */
void qy_ledger_footer_set_where (QyLedgerFooter *self, const char *where);

/**
 * qy_ledger_footer_ask: the same question again: the book has changed.
 */
void qy_ledger_footer_ask (QyLedgerFooter *self);

/**
 * qy_ledger_totals_print: "¥1,200.00 · USD 500.00", "" for no amounts.
 */
char *qy_ledger_totals_print (const QyLedgerTotals *totals);
