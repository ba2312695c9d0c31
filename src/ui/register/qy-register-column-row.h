/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-register.h"

/**
 * QyRegisterColumnRow: a column of a table that is to be imported, and what it holds.
 *
 * Signals: changed: a person chose another field.
 */
#define QY_TYPE_REGISTER_COLUMN_ROW (qy_register_column_row_get_type ())
G_DECLARE_FINAL_TYPE (
    QyRegisterColumnRow, qy_register_column_row, QY, REGISTER_COLUMN_ROW, AdwActionRow)

QyRegisterColumnRow *qy_register_column_row_new (void);

/**
 * qy_register_column_row_show: a column as it is mapped now; "changed" is not emitted.
 */
void qy_register_column_row_show (QyRegisterColumnRow *self, const QyRegisterColumn *column);
QyRegisterField qy_register_column_row_get_field (QyRegisterColumnRow *self);
