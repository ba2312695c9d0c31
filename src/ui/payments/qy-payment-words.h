/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-form-dialog.h"
#include "qy-payment-item.h"

/* What the dialogs of money have in common: the words for kinds, the rows for amounts. */

/**
 * qy_payment_kind_label: of a movement: "payment"; the word itself for another
 */
const char *qy_payment_kind_label (const char *kind);

/**
 * qy_payment_kind_labels: (transfer full): of qy_movement_kinds(), in that order
 */
char **qy_payment_kind_labels (void);

/**
 * qy_payment_kind_index: the place of @kind among them
 */
guint qy_payment_kind_index (const char *kind);

/**
 * qy_payment_event_label: what a payment waits for, in the interface's language
 */
const char *qy_payment_event_label (const char *event);

/**
 * qy_payment_like: the payments of one direction and currency: those of @preferred, else of the
 * first one.
 *
 * Returns: (transfer container) (element-type QyPaymentItem): by day
 */
GPtrArray *qy_payment_like (GPtrArray *items,
                            QyPaymentItem *preferred,
                            QyDirection *direction,
                            char currency[4]);

/**
 * qy_payment_add_amount: a row to type an amount into.
 * @text: (nullable): at first
 */
GtkEditable *qy_payment_add_amount (QyFormDialog *dialog,
                                    const char *title,
                                    const char *text,
                                    const char *currency);

void qy_payment_mark_wrong (GtkWidget *row, gboolean wrong);
