/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-contract.h"

/**
 * QyParentRow: the contract that another one belongs to, typed as its number, its title or the
 * start of either; which one was found stands behind it.
 *
 * Properties: parent-id (%NULL: none), fine: nothing is typed, or a contract was found.
 */
#define QY_TYPE_PARENT_ROW (qy_parent_row_get_type ())
G_DECLARE_FINAL_TYPE (QyParentRow, qy_parent_row, QY, PARENT_ROW, AdwEntryRow)

void qy_parent_row_set_book (QyParentRow *self, QyBook *book);

/**
 * qy_parent_row_show: shows this one; what was typed and not found stays.
 * @parent: (nullable): none
 */
void qy_parent_row_show (QyParentRow *self, const QyContract *parent);
const char *qy_parent_row_get_parent_id (QyParentRow *self);
gboolean qy_parent_row_is_fine (QyParentRow *self);
