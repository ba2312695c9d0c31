/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-printed.h"
#include "qy-type-style.h"
#include "qy-unit.h"

/**
 * QyTypesetter: turns the blocks of a document into units, one after the other.
 */
typedef struct
{
  const QyPrinted *printed;
  QyFontSet *fonts;
  GPtrArray *texts; /* of QyText: the lines in the units point at them */
  GPtrArray *units; /* of QyUnit */

  guint block;                            /* the one being set */
  double left[QY_BLOCK_MAX_LEVEL + 2];    /* where text of a level stands, or -1 */
  double hang[QY_BLOCK_MAX_LEVEL + 2];    /* room for the numbers of a level … */
  guint hang_end[QY_BLOCK_MAX_LEVEL + 2]; /* … up to this block */
  gboolean in_clauses;                    /* past the first clause */
  QyKeep keep_next;                       /* what the unit before asks of the next one */
} QyTypesetter;

/**
 * qy_typesetter_set:
 *
 * Sets title, number and all blocks.
 *
 * Returns: FALSE with an error that names the block and the character that no font has
 */
gboolean qy_typesetter_set (QyTypesetter *self, GError **error);

/* For the files that each set one kind of block */

/**
 * qy_typesetter_shape:
 *
 * Returns: (transfer none) (nullable): a text that belongs to the typesetter
 */
QyText *qy_typesetter_shape (QyTypesetter *self, QyType type, const char *text, GError **error);

/**
 * qy_typesetter_shape_spans:
 * @first: of the block's spans
 * @end: not included
 *
 * Returns: (transfer none) (nullable): a text that belongs to the typesetter
 */
QyText *qy_typesetter_shape_spans (QyTypesetter *self,
                                   QyType type,
                                   const QyPrintedBlock *block,
                                   guint first,
                                   guint end,
                                   GError **error);

/**
 * qy_typesetter_shape_cells:
 *
 * Returns: (transfer container) (nullable): array of QyText, a cell of the row each
 */
GPtrArray *qy_typesetter_shape_cells (QyTypesetter *self,
                                      QyType type,
                                      const QyPrintedBlock *block,
                                      GError **error);

/**
 * qy_typesetter_add:
 * @unit: (transfer full)
 *
 * Adds the next unit; the unit before it may have asked to keep it.
 */
void qy_typesetter_add (QyTypesetter *self, QyUnit *unit);

/**
 * qy_typesetter_add_lines:
 *
 * Adds a unit a line, so that a page never begins or ends with a single line of a paragraph.
 */
void qy_typesetter_add_lines (QyTypesetter *self,
                              QyType type,
                              const QyText *label,
                              double label_x,
                              const QyText *text,
                              double left,
                              double indent,
                              double measure);

/* The block at @index, or %NULL after the last one. */
const QyPrintedBlock *qy_typesetter_get_block (QyTypesetter *self, guint index);
