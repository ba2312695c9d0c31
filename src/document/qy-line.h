/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text.h"

typedef enum
{
  QY_ALIGN_LEFT,
  QY_ALIGN_JUSTIFY,
  QY_ALIGN_CENTER,
  QY_ALIGN_RIGHT,
} QyAlign;

/* Where justification may add white, the better places last (clreq 3.2.2): between any two hanzi;
 * beside words and spaces, and behind pauses. */
typedef enum
{
  QY_STRETCH_NEVER,
  QY_STRETCH_HANZI,
  QY_STRETCH_PAUSES,
} QyStretch;

/**
 * QyLine: clusters first to end (not included) of a text, set in one line.
 */
typedef struct
{
  const QyText *text;
  guint first, end;
  double x;     /* of the pen's start, from the left edge of the measure */
  double width; /* without what justification adds */
  double gap;   /* added at every place of the line's tier; 0 when the line is not justified */
  QyStretch tier;
} QyLine;

/**
 * qy_line_get_gap:
 * @index: of a cluster of the line
 *
 * Returns: the white that justification adds before the cluster, points
 */
double qy_line_get_gap (const QyLine *self, guint index);

/**
 * qy_text_fill:
 * @measure: width of the lines, points
 * @indent: how much further right the first line starts, points
 *
 * Cuts the text into lines. A word wider than the measure is cut where it must.
 *
 * Returns: (transfer full): array of QyLine; at least one line
 */
GArray *qy_text_fill (const QyText *text, double measure, double indent, QyAlign align);

/**
 * qy_text_balance:
 *
 * For titles: the smallest measure that needs no more lines than @measure does.
 */
double qy_text_balance (const QyText *text, double measure);
