/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"
#include "qy-block.h"

G_BEGIN_DECLS

/**
 * QyAnalysisBlock: what one stretch of the source becomes in the document. A review changes these;
 * the parts and clauses stay what was read.
 */
typedef struct
{
  QyBlockKind kind; /* signature: one of the lines that the signature block prints by itself */
  int level;
  int clause; /* index of the clause whose marker begins it, or -1 */
  const char
      *left_out;    /* why the document does not hold it (title, code, page-number …), or NULL */
  gboolean is_hole; /* does not belong to the block it stands in */
  char *text;       /* instead of the source's, or NULL */
  gsize text_start; /* what of the source is its text: the number is not */
  gsize text_end;
  QyCertainty certainty;
  QySourceRange range;
} QyAnalysisBlock;

/* Returns: (transfer full) (element-type QyAnalysisBlock): in reading order, for every part, what
 * was dropped and noted. */
GPtrArray *qy_analysis_make_blocks (QyAnalysis *self);

QyAnalysisBlock *qy_analysis_block_copy (const QyAnalysisBlock *block);
void qy_analysis_block_free (QyAnalysisBlock *block);

/* The block that @offset of the source belongs to: its index in @blocks, or -1 before the first. */
int qy_analysis_block_at (GPtrArray *blocks, gsize offset);

/* Where the text begins of a heading of an annex at [@start, @end): behind 附件一. */
gsize qy_analysis_annex_text (QyAnalysis *self, gsize start, gsize end);

G_END_DECLS
