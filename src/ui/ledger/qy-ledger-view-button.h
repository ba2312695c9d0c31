/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-ledger-views.h"

/**
 * QyLedgerViewButton: the name of the view that is shown and a menu of the others. Its actions are
 * the page's: ledger.view (s, with the id as state), save-view, update-view, rename-view,
 * remove-view.
 */
#define QY_TYPE_LEDGER_VIEW_BUTTON (qy_ledger_view_button_get_type ())
G_DECLARE_FINAL_TYPE (QyLedgerViewButton, qy_ledger_view_button, QY, LEDGER_VIEW_BUTTON, AdwBin)

/**
 * qy_ledger_view_button_show:
 * @is_changed: what is shown is no longer what @view says
 */
void qy_ledger_view_button_show (QyLedgerViewButton *self,
                                 QyLedgerViews *views,
                                 const QyLedgerView *view,
                                 gboolean is_changed);

/**
 * QyLedgerNamed: what the person called it.
 */
typedef void (*QyLedgerNamed) (gpointer owner, const char *name);

/**
 * qy_ledger_view_ask_name: a dialog for the name of a view; @done is not called when it is left or
 * @from has gone by then.
 */
void qy_ledger_view_ask_name (
    GtkWidget *from, const char *heading, const char *accept, const char *name, QyLedgerNamed done);
