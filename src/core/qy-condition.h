/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Conditions decide whether a block, or a part of its text, is issued:
 *
 *   fee.kind = monthly          =  ≠  <  >, also !=
 *   fee.kind in (monthly, "by year")
 *   set(guarantee)
 *   (a = x or b = y) and not set(c)
 *
 * A literal is one word, or stands in quotation marks (\" and \\ inside). Values are compared as
 * raw text; two that are equal but for one decimal number in the same place ("CNY 100" and "CNY
 * 250", "P5D" and "P9D") compare by that number, dates by calendar. An unset field decides nothing:
 * a condition that depends on it does not hold, and neither does its negation; only set() looks at
 * whether there is a value. */

#define QY_CONDITION_MAX_DEPTH 16

/**
 * QyConditionLookup: the raw value of a field, or NULL when it is not set (owned by the callee's
 * owner).
 */
typedef const char *(*QyConditionLookup) (const char *field_key, gpointer user_data);

/**
 * qy_condition_check:
 *
 * Returns: whether @condition is well-formed; if not, @error (QY_ERROR_MALFORMED) says where and
 * what is expected.
 */
gboolean qy_condition_check (const char *condition, GError **error);

/**
 * qy_condition_print:
 *
 * Returns: (transfer full): the normal form of @condition, or NULL if it is malformed.
 */
char *qy_condition_print (const char *condition, GError **error);

/**
 * qy_condition_fields:
 *
 * Returns: (transfer full): the keys of the fields @condition asks for, in order, or NULL if it is
 * malformed.
 */
char **qy_condition_fields (const char *condition, GError **error);

/**
 * qy_condition_holds:
 * @holds: (out): the answer; FALSE as well when an unset field leaves it open
 *
 * Returns: FALSE if @condition is malformed or asks whether one of two values is greater that
 * cannot be compared (QY_ERROR_INVALID), such as amounts in two currencies.
 */
gboolean qy_condition_holds (const char *condition,
                             QyConditionLookup lookup,
                             gpointer user_data,
                             gboolean *holds,
                             GError **error);
