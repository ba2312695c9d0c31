/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-payment-item.h"

/**
 * QyPaymentTable: the planned payments of a contract, a row each.
 *
 * Signals: activated: Enter on a row; selected: another row, or none.
 */
#define QY_TYPE_PAYMENT_TABLE (qy_payment_table_get_type ())
G_DECLARE_FINAL_TYPE (QyPaymentTable, qy_payment_table, QY, PAYMENT_TABLE, AdwBin)

/**
 * qy_payment_table_show: the selected one stays selected.
 * @items: (element-type QyPaymentItem)
 */
void qy_payment_table_show (QyPaymentTable *self, GPtrArray *items);

/**
 * qy_payment_table_get_selected: (transfer none) (nullable)
 */
QyPaymentItem *qy_payment_table_get_selected (QyPaymentTable *self);

/**
 * qy_payment_table_select:
 *
 * Returns: whether there is one
 */
gboolean
qy_payment_table_select (QyPaymentTable *self, const char *source_id, const char *occurrence);
