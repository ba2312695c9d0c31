/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-finding-item.h"

/**
 * QyFindingRow: a finding and what to do about it, or a heading.
 *
 * Signals: fix (QyFindingItem *): the button was pressed.
 */
#define QY_TYPE_FINDING_ROW (qy_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (QyFindingRow, qy_finding_row, QY, FINDING_ROW, AdwBin)

GtkWidget *qy_finding_row_new (void);

/**
 * qy_finding_row_set_item:
 * @item: (nullable): what it shows
 * @editable: whether something can be done about it here
 */
void qy_finding_row_set_item (QyFindingRow *self, QyFindingItem *item, gboolean editable);
