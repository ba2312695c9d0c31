/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-outline-item.h"

/**
 * QyOutlineRow: a clause in the outline. It can be dragged, and another can be dropped on it.
 *
 * Signals: folded (expanded: gboolean); dropped (QyOutlineItem *, before: gboolean); menu (x, y).
 */
#define QY_TYPE_OUTLINE_ROW (qy_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (QyOutlineRow, qy_outline_row, QY, OUTLINE_ROW, AdwBin)

GtkWidget *qy_outline_row_new (void);

/**
 * qy_outline_row_set_item:
 * @item: (nullable): what it shows
 */
void qy_outline_row_set_item (QyOutlineRow *self, QyOutlineItem *item);
QyOutlineItem *qy_outline_row_get_item (QyOutlineRow *self);
