/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-clause-facts.h"

/**
 * QyClauseRow: a library clause in the list.
 */
#define QY_TYPE_CLAUSE_ROW (qy_clause_row_get_type ())
G_DECLARE_FINAL_TYPE (QyClauseRow, qy_clause_row, QY, CLAUSE_ROW, GtkListBoxRow)

/**
 * qy_clause_row_new:
 * @facts: (transfer full): what is shown
 */
GtkWidget *qy_clause_row_new (QyClauseFacts *facts);
const QyClauseFacts *qy_clause_row_get_facts (QyClauseRow *self);
