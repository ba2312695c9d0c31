/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-ledger-columns.h"

/**
 * QyLedgerLayout: which columns a view of contracts shows, in which order, how wide; and actions
 * that choose them.
 *
 * Signals: changed (by the person, not by qy_ledger_layout_set()).
 */
#define QY_TYPE_LEDGER_LAYOUT (qy_ledger_layout_get_type ())
G_DECLARE_FINAL_TYPE (QyLedgerLayout, qy_ledger_layout, QY, LEDGER_LAYOUT, GObject)

/**
 * qy_ledger_layout_new: gives @view the columns that are shown by default.
 * @view: outlives it
 * @context: the same
 */
QyLedgerLayout *qy_ledger_layout_new (GtkColumnView *view, const QyLedgerContext *context);

/**
 * qy_ledger_layout_dup: names of the columns in order with their widths, "number:120"; those that
 * are hidden come last and begin with "-".
 *
 * Returns: (transfer full): NULL-terminated
 */
char **qy_ledger_layout_dup (QyLedgerLayout *self);

/**
 * qy_ledger_layout_set: what qy_ledger_layout_dup() gave; unknown names are passed over, columns
 * that are missing come last as they are by default.
 * @columns: (nullable): %NULL: the default
 */
void qy_ledger_layout_set (QyLedgerLayout *self, const char *const *columns);

/**
 * qy_ledger_layout_find: (transfer none) (nullable): the column of that name, shown or not
 */
GtkColumnViewColumn *qy_ledger_layout_find (QyLedgerLayout *self, const char *name);

/**
 * qy_ledger_layout_get_actions: (transfer none): "column-NAME" for each column, whether it is
 * shown; for the prefix "columns"
 */
GActionGroup *qy_ledger_layout_get_actions (QyLedgerLayout *self);

/**
 * qy_ledger_layout_list_shown: the shown columns in order.
 *
 * Returns: (transfer container) (element-type QyLedgerTableColumn)
 */
GPtrArray *qy_ledger_layout_list_shown (QyLedgerLayout *self);
