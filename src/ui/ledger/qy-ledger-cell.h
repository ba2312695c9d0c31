/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-ledger-columns.h"
#include "qy-paged-model.h"

/**
 * qy_ledger_cell_factory_new: cells of one column over #QyPagedRow, each a single light widget; a
 * row that is not loaded yet shows a neutral mark.
 * @context: must outlive the factory
 */
GtkListItemFactory *qy_ledger_cell_factory_new (const QyLedgerTableColumn *column,
                                                const QyLedgerContext *context);

/**
 * qy_ledger_cell_find_row: (transfer none) (nullable): the row that @widget, a cell or one of its
 * ancestors below the view, shows.
 */
QyPagedRow *qy_ledger_cell_find_row (GtkWidget *widget);
