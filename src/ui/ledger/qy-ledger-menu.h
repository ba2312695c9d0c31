/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book-contract.h"

/**
 * qy_ledger_menu_install: the actions "contract.copy-number" (s) and "contract.remove-draft" (s) of
 * a class of widgets that shows contracts.
 */
void qy_ledger_menu_install (GtkWidgetClass *widget_class);

/**
 * qy_ledger_menu_popup: what can be done with @contract now, at a place of @widget.
 */
void qy_ledger_menu_popup (
    GtkWidget *widget, QyBook *book, const QyContract *contract, double x, double y);

/**
 * qy_ledger_menu_close: takes the menu away from a @widget that goes.
 */
void qy_ledger_menu_close (GtkWidget *widget);
