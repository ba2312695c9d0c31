/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text-pattern.h"
#include "qy-analysis.h"

/* How strongly the text before a marker says that something new begins. */
typedef enum
{
  QY_EDGE_WEAK,   /* in the middle of words */
  QY_EDGE_STRONG, /* behind a sentence, a colon or a blank */
  QY_EDGE_LINE,   /* a line begins */
} QyTextEdge;

/* Something that looks like the marker of a unit. */
typedef struct
{
  QyNumberStyle style;
  guint ordinal;        /* last number, 0 for a bullet */
  guint parent_ordinal; /* number before the last, 0 if there is none */
  gsize start;
  gsize number_end; /* of the number as printed */
  gsize end;        /* of the marker with its punctuation */
  QyTextEdge edge;
  gboolean is_loud; /* a bullet sign that is nothing else */
} QyTextMarker;

/* Everything in [@start, @end) that looks like a marker: (element-type QyTextMarker), in order,
 * none overlapping. */
GArray *qy_text_markers (const char *text, gsize start, gsize end);

/* The value of 一, 十二, 二十三 or 12 at [@start, @end); 0 if it is none. */
guint qy_text_ordinal (const char *text, gsize start, gsize end);

/* The place of @style in the usual nesting: smaller is further out. */
guint qy_text_style_rank (QyNumberStyle style);
