/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"

/**
 * QyTextConflict: a block, or a field's value, that was changed here and by somebody else.
 */
typedef struct
{
  char *key;         /* of the block, or of the field */
  gboolean is_value; /* a field's value: raw, or "waiting:EVENT" */
  char *mine;        /* markup, or NULL: it was removed, or unset, here */
  char *theirs;      /* markup, or NULL: they removed, or unset, it */
  QyBlock *block;    /* mine, whole, when they removed it; NULL otherwise */
} QyTextConflict;

QyTextConflict *qy_text_conflict_copy (const QyTextConflict *conflict);
void qy_text_conflict_free (QyTextConflict *conflict);

/**
 * qy_document_equal: whether both say the same, live data of the parties included; ids and revs do
 * not matter.
 */
gboolean qy_document_equal (QyDocument *a, QyDocument *b);

/**
 * qy_document_merge: what became of @base in two hands.
 * @base: what both began with
 * @conflicts: (nullable) (element-type QyTextConflict): gets what both changed in different ways,
 *   where theirs is taken; %NULL: mine is taken
 *
 * Blocks are matched by key and merged attribute by attribute, fields and values by key. The order
 * is theirs, with the blocks that were added or moved here behind their neighbour of here. Only
 * different texts and values are conflicts; of two moves, levels or kinds the one named by
 * @conflicts holds.
 *
 * Returns: (transfer full): a document of its own, with the revs of @theirs
 */
QyDocument *
qy_document_merge (QyDocument *base, QyDocument *mine, QyDocument *theirs, GPtrArray *conflicts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTextConflict, qy_text_conflict_free)
