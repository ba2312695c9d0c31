/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-line.h"

/* How bad it is to begin a page with a unit, in hundredths of a page left empty instead. */
typedef enum
{
  QY_KEEP_NEW_PAGE = -1, /* it must begin a page */
  QY_KEEP_FREE = 0,
  QY_KEEP_AVOID = 30, /* it follows words that announce it */
  QY_KEEP_WITH = 200, /* it follows its heading; or a single line would be alone */
  QY_KEEP_NEVER = 1000,
} QyKeep;

typedef enum
{
  QY_MARK_LINE,  /* a line of text; y is its baseline */
  QY_MARK_SHAPE, /* a line of text that is only drawn, neither found nor copied */
  QY_MARK_RULE,  /* a black bar */
  QY_MARK_FILL,  /* a grey ground */
} QyMarkKind;

/**
 * QyMark: something visible. Points, from the left edge of the measure and the top of its unit.
 */
typedef struct
{
  QyMarkKind kind;
  double x, y, width, height;
  QyLine line;
} QyMark;

/**
 * QyUnit: what stays together on a page: a line, a row of a table, a signature block.
 */
typedef struct
{
  double before; /* white above, but not at the top of a page */
  double height;
  QyKeep keep;
  int head;    /* unit to show again when this one begins a page (the head of its table), or -1 */
  guint block; /* index in the document, or G_MAXUINT for title and number */
  guint line, n_lines; /* within the block */
  gboolean is_row; /* its lines are extracted as one text: cell after cell, number and heading */
  GArray *marks;   /* of QyMark, in reading order */
} QyUnit;

QyUnit *qy_unit_new (guint block, double before, double height, QyKeep keep);
void qy_unit_free (QyUnit *self);
void qy_unit_add_line (QyUnit *self, const QyLine *line, double x, double baseline);
void
qy_unit_add_box (QyUnit *self, QyMarkKind kind, double x, double y, double width, double height);
