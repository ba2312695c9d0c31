/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * qy_myers:
 * @a, @b: sequences of symbols; equal numbers are equal symbols
 * @removed: (out caller-allocates): @n_a flags, all FALSE: set for what only @a has
 * @added: (out caller-allocates): @n_b flags, all FALSE: set for what only @b has
 *
 * The shortest way from one sequence to the other. Source: E. W. Myers, "An O(ND) Difference
 * Algorithm and Its Variations", Algorithmica 1 (1986), section 4b: linear space. Stretches that
 * have almost nothing in common are taken as replaced as a whole, so the time is bounded.
 */
void
qy_myers (const guint *a, guint n_a, const guint *b, guint n_b, gboolean *removed, gboolean *added);
