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

/**
 * QyLine: clusters first to end (not included) of a text, set in one line.
 */
typedef struct
{
  const QyText *text;
  guint first, end;
  double x;     /* of the pen's start, from the left edge of the measure */
  double width; /* without what justification adds */
  double gap;   /* added at every place that may be stretched; may be negative */
} QyLine;

/**
 * qy_line_is_stretchable:
 * @cluster: not the first one of its line
 *
 * Returns: whether justification may add white before the cluster
 */
gboolean qy_line_is_stretchable (const QyCluster *cluster);

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
