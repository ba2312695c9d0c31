/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyLedgerPage: the contracts of the book (台账): search, filters, saved views, table, totals.
 */
#define QY_TYPE_LEDGER_PAGE (qy_ledger_page_get_type ())
G_DECLARE_FINAL_TYPE (QyLedgerPage, qy_ledger_page, QY, LEDGER_PAGE, QyPage)

/**
 * qy_ledger_page_set_where: shows what @where (qy-book-ledger.h) finds, "" for all.
 */
void qy_ledger_page_set_where (QyLedgerPage *self, const char *where);
