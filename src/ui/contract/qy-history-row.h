/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-history.h"

/**
 * QyHistoryRow: one event, or several in a row that did the same; opened, it says what changed.
 */
#define QY_TYPE_HISTORY_ROW (qy_history_row_get_type ())
G_DECLARE_FINAL_TYPE (QyHistoryRow, qy_history_row, QY, HISTORY_ROW, AdwExpanderRow)

/**
 * qy_history_row_new:
 * @events: (element-type QyEvent): the last one first
 * @who: the person's name
 * @day: for the heading above it
 * @clock: its time of the day
 * @may_undo: whether it can be taken back now
 */
GtkWidget *qy_history_row_new (QyBook *book,
                               GPtrArray *events,
                               const char *who,
                               const char *day,
                               const char *clock,
                               gboolean may_undo);
const char *qy_history_row_get_day (QyHistoryRow *self);

/**
 * qy_history_row_get_event: the id of its first event
 */
const char *qy_history_row_get_event (QyHistoryRow *self);
