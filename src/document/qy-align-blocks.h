/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* No counterpart. */
#define QY_UNALIGNED G_MAXUINT

/**
 * QyComparedBlock: what alignment looks at.
 */
typedef struct
{
  const char *key; /* or NULL */
  char *text;
} QyComparedBlock;

/**
 * qy_align_blocks:
 * @a, @b: arrays of QyComparedBlock
 *
 * Pairs the blocks of two documents: by key; what is left by equal text; and what is left between
 * two pairs by similar text.
 *
 * Returns: (transfer full): for each block of @a the index of its counterpart in @b, or
 * QY_UNALIGNED
 */
guint *qy_align_blocks (const GArray *a, const GArray *b);

/**
 * qy_align_find_moved:
 * @counterparts: of @n blocks
 *
 * Returns: (transfer full): for each block of @a whether it has moved: the fewest blocks that must,
 * so that the others stand in the same order on both sides
 */
gboolean *qy_align_find_moved (const guint *counterparts, guint n);
