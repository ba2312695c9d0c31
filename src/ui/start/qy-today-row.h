/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book-today.h"

/**
 * QyTodayRow: a contract of the start page: what it is, with whom, and why it is here.
 */
#define QY_TYPE_TODAY_ROW (qy_today_row_get_type ())
G_DECLARE_FINAL_TYPE (QyTodayRow, qy_today_row, QY, TODAY_ROW, GtkListBoxRow)

/**
 * qy_today_row_new:
 * @now: UTC: what "3 hours ago" is reckoned from
 */
GtkWidget *qy_today_row_new (const QyTodayItem *item, const char *now);

/**
 * qy_today_row_get_contract_id: (transfer none)
 */
const char *qy_today_row_get_contract_id (QyTodayRow *self);
