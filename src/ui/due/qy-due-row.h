/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-due-entry.h"

/**
 * QyDueRow: a line of a list of what is due: what, of which contract, when and why, and what can be
 * done about it.
 *
 * Actions: those of qy-due-acts.h, and due.more: more of this group.
 */
#define QY_TYPE_DUE_ROW (qy_due_row_get_type ())
G_DECLARE_FINAL_TYPE (QyDueRow, qy_due_row, QY, DUE_ROW, GtkBox)

GtkWidget *qy_due_row_new (void);

/**
 * qy_due_row_show: (calendar nullable): what the reasons are computed with
 * @now: UTC: what "3 hours ago" is reckoned from
 */
void qy_due_row_show (
    QyDueRow *self, QyDueEntry *entry, const QyCalendar *calendar, QyDate today, const char *now);

/**
 * qy_due_row_get_entry: (transfer none) (nullable)
 */
QyDueEntry *qy_due_row_get_entry (QyDueRow *self);

/**
 * qy_due_row_explain: shows why the day is this one, step by step.
 */
void qy_due_row_explain (QyDueRow *self);

/**
 * qy_due_row_popup: shows what can be done.
 */
void qy_due_row_popup (QyDueRow *self);
