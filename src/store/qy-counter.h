/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/* Numbers of contracts: gap-free per pattern and year, drawn in the transaction that uses them. */

/**
 * qy_counter_next:
 *
 * Returns: 1, 2, 3 …; 0 on error
 */
gint64 qy_counter_next (QyStore *store, const char *pattern, int year, GError **error);

/**
 * qy_counter_raise:
 *
 * Makes sure that the next number is higher than this one (imports).
 */
gboolean
qy_counter_raise (QyStore *store, const char *pattern, int year, gint64 last, GError **error);

/**
 * qy_counter_last:
 *
 * Returns: the last number that was drawn, 0 before the first; -1 on error
 */
gint64 qy_counter_last (QyStore *store, const char *pattern, int year, GError **error);
