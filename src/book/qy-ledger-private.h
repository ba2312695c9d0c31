/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-connection.h"

typedef enum
{
  QY_LEDGER_TEXT,
  QY_LEDGER_DATE,
  QY_LEDGER_INSTANT, /* compares as text, beginning with a date */
  QY_LEDGER_MONEY,
  QY_LEDGER_STATE,
  QY_LEDGER_LINK, /* the literal names a record that the row points at */
} QyLedgerType;

/**
 * QyLedgerColumn: a column that expressions know; every piece of SQL that one can bring about
 * stands here.
 */
typedef struct
{
  const char *name;
  QyLedgerType type;
  const char *cell;    /* SQL of the cell that is compared; of a LINK: of its shown text, for ~ */
  const char *sort;    /* SQL that it is sorted by */
  const char *is_link; /* LINK: condition with "$" for the literal's parameter */
} QyLedgerColumn;

const QyLedgerColumn *qy_ledger_column_find (const char *name);

typedef struct
{
  gboolean is_int;
  char *text;
  gint64 number;
} QyLedgerParameter;

/**
 * QyLedgerQuery: a compiled expression: SQL of a condition (or NULL) and of an order, and what is
 * bound to $1, $2 …
 */
typedef struct
{
  GString *condition;
  GString *order;
  GPtrArray *parameters; /* of QyLedgerParameter */
} QyLedgerQuery;

QyLedgerQuery *qy_ledger_query_new (const char *where, const char *sort, GError **error);
void qy_ledger_query_free (QyLedgerQuery *query);
void qy_ledger_query_bind (const QyLedgerQuery *query, QyStatement *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyLedgerQuery, qy_ledger_query_free)

typedef enum
{
  QY_LEDGER_END,
  QY_LEDGER_OPEN,
  QY_LEDGER_CLOSE,
  QY_LEDGER_OPERATOR,
  QY_LEDGER_WORD,
  QY_LEDGER_QUOTED,
} QyLedgerTokenKind;

typedef struct
{
  QyLedgerTokenKind kind;
  char *text;
  glong place; /* characters from the start, for messages: 1 is the first */
} QyLedgerToken;

/**
 * qy_ledger_scan: the tokens of an expression, an END last. (element-type QyLedgerToken)
 */
GPtrArray *qy_ledger_scan (const char *where, GError **error);
