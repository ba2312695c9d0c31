/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Ranks order the blocks of a document: fractions between 0 and 1 in base 62 (0–9, A–Z, a–z),
 * compared bytewise, never with a 0 at the end, so that there is always room on both sides. Writing
 * line after line at one place, at the front, at the back or in the middle, makes them grow with
 * the logarithm of the number of lines. */

/**
 * qy_rank_is_valid:
 *
 * Whether @rank is a rank: not empty, only digits of base 62, no 0 at the end.
 */
gboolean qy_rank_is_valid (const char *rank);

/**
 * qy_rank_between:
 * @before: (nullable): the rank to come after, or NULL for the front
 * @after: (nullable): the rank to come before, or NULL for the back; @before must be less
 *
 * Returns: (transfer full): a rank between the two.
 */
char *qy_rank_between (const char *before, const char *after);

/**
 * qy_rank_series:
 *
 * Returns: (transfer full): @n ranks in order, as short as can be and evenly spread;
 * NULL-terminated.
 */
char **qy_rank_series (gsize n);
