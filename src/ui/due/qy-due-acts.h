/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book-due.h"

/* What can be done about a line of what is due. Some of it the window does (qy-page.h), if it has
 * that action; the rest is asked for and stored here. */

/**
 * qy_due_acts_install: the actions of a row: due.primary, due.done, due.snooze, due.assign,
 * due.waive, due.why, due.menu, due.open.
 */
void qy_due_acts_install (GtkWidgetClass *row_class);

/**
 * qy_due_acts_primary_label: what due.primary does to it, in the interface's language
 */
const char *qy_due_acts_primary_label (GtkWidget *row, const QyDueItem *item);

/**
 * qy_due_acts_menu: (transfer full): everything that can be done
 */
GMenuModel *qy_due_acts_menu (GtkWidget *row, const QyDueItem *item);
