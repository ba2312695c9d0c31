/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-printed.h"
#include "qy-text-diff.h"

typedef enum
{
  QY_CHANGE_ADDED,
  QY_CHANGE_REMOVED,
  QY_CHANGE_MOVED,   /* its text may have changed as well: see the segments */
  QY_CHANGE_CHANGED, /* text, level or kind */
} QyChangeKind;

/**
 * QyChange: what became of one block. Numbers are computed, so a number that follows from an
 * insertion elsewhere is no change of its own.
 */
typedef struct
{
  QyChangeKind kind;
  char *key; /* of the new block, or of the one removed; NULL for title and signature rows */
  guint old_index, new_index;    /* in the documents' blocks; G_MAXUINT: none, or the title */
  char *old_number, *new_number; /* as printed; NULL where there is no such block */
  GArray *segments;              /* of QySegment; cells are parted by TAB */
} QyChange;

/**
 * qy_compare:
 * @a: the old document
 * @b: the new one
 *
 * Compares title and blocks. Applying the segments of a change to one side gives the other one
 * exactly.
 *
 * Returns: (transfer full): array of QyChange, in the order of @b, what was removed where it had
 * been; empty when the documents say the same
 */
GPtrArray *qy_compare (const QyPrinted *a, const QyPrinted *b);

/**
 * qy_compare_to_text:
 * @changes: of qy_compare()
 *
 * A change a paragraph: a sign (+ - ~ >), the numbers, and the text with [-what is gone-] and
 * {+what is new+}; long unchanged stretches are shortened to their ends.
 */
char *qy_compare_to_text (const GPtrArray *changes);
