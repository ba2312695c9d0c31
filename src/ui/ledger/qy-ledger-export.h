/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-ledger-table.h"
#include "qy-session.h"

/**
 * qy_ledger_export_ask: asks where to and writes the list of @table there, every row, in its order
 * and with its columns, as CSV for spreadsheets: UTF-8 with a mark, amounts as plain numbers with
 * their currency in a column behind. A job of @session; the file is there when all of it is.
 */
void qy_ledger_export_ask (QyLedgerTable *table, QySession *session);

/**
 * qy_ledger_export_to: the same, without asking.
 */
void qy_ledger_export_to (QyLedgerTable *table, QySession *session, GFile *file);

/**
 * qy_ledger_csv_cell: (transfer full): a cell as CSV; a text that a spreadsheet would compute is
 * made one that it shows.
 */
char *qy_ledger_csv_cell (const char *text, gboolean is_number);
