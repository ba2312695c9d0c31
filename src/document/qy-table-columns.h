/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-line.h"

/**
 * QyColumn: a column of a table. Points.
 */
typedef struct
{
  double x, width; /* with the white inside the rules */
  double least;    /* the widest word in it */
  double natural;  /* the widest cell in one line */
  QyAlign align;
} QyColumn;

/**
 * qy_table_columns:
 * @rows: of GPtrArray of QyText, a text a cell; rows may have different numbers of cells
 * @has_head: whether the first row is the head, which does not choose the alignment
 * @padding: white beside the text of a cell
 *
 * Shares the width by content: no word is cut if it can be helped, and the columns with more text
 * get more.
 *
 * Returns: (transfer full): array of QyColumn
 */
GArray *qy_table_columns (const GPtrArray *rows, gboolean has_head, double width, double padding);
