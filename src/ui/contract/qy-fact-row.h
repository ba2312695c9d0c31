/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QyFactRow: one thing that is known: what it is, what it says, and why; it may lead to the place
 * that says so.
 *
 * Properties: value.
 */
#define QY_TYPE_FACT_ROW (qy_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (QyFactRow, qy_fact_row, QY, FACT_ROW, AdwActionRow)

/**
 * qy_fact_row_new:
 * @title: what it is, in the interface's language
 * @value: (nullable): what is known; %NULL: nothing
 * @reason: (nullable): why, or where it stands
 */
QyFactRow *qy_fact_row_new (const char *title, const char *value, const char *reason);

/**
 * qy_fact_row_set_jump: the row can be activated.
 * @action: what it does: "contract.show-place", "win.open"
 * @target: (nullable): then there is nowhere to go to
 */
void qy_fact_row_set_jump (QyFactRow *self, const char *action, const char *target);
