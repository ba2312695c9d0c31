/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-paged-model.h"

/**
 * QyLedgerSelection: which rows of a paged model are selected, known by their ids: it outlives
 * sorting and new answers and never loads a row. Rows that a new question does not find are no
 * longer selected.
 *
 * Properties: n-selected.
 */
#define QY_TYPE_LEDGER_SELECTION (qy_ledger_selection_get_type ())
G_DECLARE_FINAL_TYPE (QyLedgerSelection, qy_ledger_selection, QY, LEDGER_SELECTION, GObject)

QyLedgerSelection *qy_ledger_selection_new (QyPagedModel *model);
guint qy_ledger_selection_get_n_selected (QyLedgerSelection *self);

/**
 * qy_ledger_selection_dup_ids: in the order of the rows.
 *
 * Returns: (transfer full): NULL-terminated
 */
char **qy_ledger_selection_dup_ids (QyLedgerSelection *self);
