/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-row.h"

/**
 * QyTableSql: the statements that follow from the columns of a table alone. Parameters: insert
 * $1…$n in the order of the columns; update the same and $n+1 for the rev that must be stored;
 * remove the keys and then that rev; get the keys; owned the owner.
 */
typedef struct
{
  char *insert;
  char *update;
  char *remove;
  char *get;
  char *owned;   /* NULL: a root */
  char *columns; /* "a, b, c", for queries */
  guint n_keys;
  int rev;        /* position of rev */
  int changed_by; /* position of changed_by; changed_at follows it */
} QyTableSql;

/**
 * qy_table_get_sql:
 *
 * Derived once for each table; any thread.
 */
const QyTableSql *qy_table_get_sql (const QyTable *table);
