/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-due-entry.h"

/**
 * QyDueView: a list of what is due, with everything that can be done about a line. It is told what
 * to show and asks the book for nothing.
 *
 * Keys on a line: Enter opens its contract, Ctrl+Enter does what its button does, Alt+Enter
 * explains the day, Shift+F10 or Menu shows what else can be done.
 *
 * Signals: more (guint group): somebody wants more of a group.
 */
#define QY_TYPE_DUE_VIEW (qy_due_view_get_type ())
G_DECLARE_FINAL_TYPE (QyDueView, qy_due_view, QY, DUE_VIEW, AdwBin)

void qy_due_view_set_book (QyDueView *self, QyBook *book);
QyBook *qy_due_view_get_book (QyDueView *self);

/**
 * qy_due_view_show:
 * @entries: (element-type QyDueEntry): what was shown before and is the same stays as it is, and
 *   so does the place that is scrolled to
 * @calendar: (nullable): what reasons are computed with
 */
void qy_due_view_show (QyDueView *self, GPtrArray *entries, const QyCalendar *calendar);

/**
 * qy_due_view_get_entries: (transfer none): a #GListModel of #QyDueEntry
 */
GListModel *qy_due_view_get_entries (QyDueView *self);
