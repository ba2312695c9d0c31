/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"

/**
 * QyLedgerContext: what cells say beside the contract itself.
 */
typedef struct
{
  QyDate today;
  GHashTable *persons; /* id → name, or NULL */
} QyLedgerContext;

/**
 * QyLedgerTableColumn: one column of the contracts' table. Its name is that of expressions and
 * sorting (qy-book-ledger.h).
 */
typedef struct
{
  const char *name;
  const char *title; /* to be translated */
  int width;         /* -1: what the others leave */
  gboolean is_shown; /* unless the person chose otherwise */
  gboolean is_amount;
  char *(*print) (const QyContract *contract, const QyLedgerContext *context);
} QyLedgerTableColumn;

const QyLedgerTableColumn *qy_ledger_table_columns (guint *n);

/**
 * qy_ledger_print_plain: a cell for other programs: amounts as bare numbers, days without remarks.
 */
char *qy_ledger_print_plain (const QyLedgerTableColumn *column,
                             const QyContract *contract,
                             const QyLedgerContext *context);

/**
 * QyLedgerEnd: how the last day lies to today; only contracts that bind somebody end soon or are
 * over.
 */
typedef enum
{
  QY_LEDGER_END_FAR,
  QY_LEDGER_END_SOON, /* within QY_LEDGER_SOON_DAYS */
  QY_LEDGER_END_OVER,
} QyLedgerEnd;

#define QY_LEDGER_SOON_DAYS 90

QyLedgerEnd qy_ledger_end_of (const QyContract *contract, QyDate today, int *days);

/**
 * qy_ledger_state_class: the style of a state's pill: "success", "warning" …
 */
const char *qy_ledger_state_class (QyContractState state);
