/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  QY_SEGMENT_EQUAL,
  QY_SEGMENT_DELETE, /* only the old text has it */
  QY_SEGMENT_INSERT, /* only the new text has it */
} QySegmentKind;

/**
 * QySegment: a stretch of text. The equal and deleted ones together are the old text, the equal and
 * inserted ones the new text.
 */
typedef struct
{
  QySegmentKind kind;
  char *text;
} QySegment;

/**
 * qy_text_diff:
 *
 * Compares two texts token by token: a hanzi, a sign, a Latin word, an amount such as 12,800.00 and
 * a blank are one token each, so that no word or figure is shown half changed.
 *
 * Returns: (transfer full): array of QySegment; a deletion stands before the insertion that
 * replaces it
 */
GArray *qy_text_diff (const char *old_text, const char *new_text);

/**
 * qy_text_tokens:
 *
 * Returns: (transfer full): array of guint: where each token ends, in bytes
 */
GArray *qy_text_tokens (const char *text);
