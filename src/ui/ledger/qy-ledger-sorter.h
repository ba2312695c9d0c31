/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The book sorts, not the view: a column's sorter only lets its header be clicked. GTK 4.8 does not
 * say which column that was, but the view's sorter asks the column's own one first. */

/**
 * qy_ledger_sorter_new: the sorter of the column @name, which must be static.
 */
GtkSorter *qy_ledger_sorter_new (const char *name);

/**
 * qy_ledger_sorter_read: what a column view's sorter sorts by, in the words of
 * qy_book_ledger_ids(): "ends_on", "-amount", "" for nothing.
 */
char *qy_ledger_sorter_read (GtkSorter *view_sorter);
