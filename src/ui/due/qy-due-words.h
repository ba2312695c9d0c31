/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-due.h"

/* How what is due is said and shown, in the interface's language. */

/**
 * qy_due_weekday_label: "Friday"
 * @weekday: 1 for Monday to 7 for Sunday
 */
const char *qy_due_weekday_label (int weekday);

/**
 * qy_due_day_text: (transfer full): "Friday, 27 November 2026"
 */
char *qy_due_day_text (QyDate day);

/**
 * qy_due_distance_text: (transfer full): "today", "in 5 days", "3 days late"
 */
char *qy_due_distance_text (QyDate today, QyDate day);

/**
 * qy_due_standing_text: (transfer full) (nullable): how far away its last safe day is; of what is
 * closed, that it is
 */
char *qy_due_standing_text (const QyDueItem *item, QyDate today);

/**
 * qy_due_when_text: (transfer full): the last safe day with its weekday, or what it waits for
 */
char *qy_due_when_text (const QyDueItem *item);

/**
 * qy_due_money_text: (transfer full) (nullable): what is still open of an amount, with its
 * direction: "to pay ¥1,200.00"; %NULL when it is not about money
 */
char *qy_due_money_text (const QyDueItem *item);

/**
 * qy_due_why_line: (transfer full): the steps of an explanation as one line
 */
char *qy_due_why_line (const char *const *steps);

/**
 * qy_due_kind_icon: the symbol of a kind
 */
const char *qy_due_kind_icon (QyDueKind kind);

/**
 * qy_due_kind_class: the CSS class that gives a kind its colour
 */
const char *qy_due_kind_class (QyDueKind kind);
