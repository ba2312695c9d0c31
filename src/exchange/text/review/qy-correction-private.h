/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis-blocks.h"
#include "qy-correction.h"

/* Each does one kind of correction to a copy, or sets @error and leaves it as it was. */
#define QY_CORRECT(name)                                                                           \
  gboolean qy_correct_##name (const QyCorrection *correction, QyAnalysis *analysis, GError **error)

QY_CORRECT (confirm);
QY_CORRECT (block_level);
QY_CORRECT (block_kind);
QY_CORRECT (block_restore);
QY_CORRECT (block_split);
QY_CORRECT (block_join);
QY_CORRECT (party_add);
QY_CORRECT (party_label);
QY_CORRECT (party_role);
QY_CORRECT (party_drop);
QY_CORRECT (blank_add);
QY_CORRECT (blank_kind);
QY_CORRECT (blank_label);
QY_CORRECT (blank_party);
QY_CORRECT (blank_drop);
QY_CORRECT (blank_split);
QY_CORRECT (blank_join);
QY_CORRECT (blank_pair);
QY_CORRECT (blank_unpair);
QY_CORRECT (term_add);
QY_CORRECT (term_kind);
QY_CORRECT (term_value);
QY_CORRECT (term_drop);
QY_CORRECT (term_bind);
QY_CORRECT (term_unbind);

/* The items that begin at a place; %NULL with @error set. */
QyAnalysisBlock *
qy_correction_find_block (QyAnalysis *analysis, gsize at, guint *index, GError **error);
QyAnalysisBlank *
qy_correction_find_blank (QyAnalysis *analysis, gsize at, guint *index, GError **error);
QyAnalysisTerm *
qy_correction_find_term (QyAnalysis *analysis, gsize at, int nth, guint *index, GError **error);
QyAnalysisParty *
qy_correction_find_party (QyAnalysis *analysis, const char *label, guint *index, GError **error);

/* The clause whose text @offset stands in, or -1. */
int qy_correction_clause_at (QyAnalysis *analysis, gsize offset);

/* Says in @error why it cannot be; always %FALSE. */
gboolean qy_correction_refuse (GError **error, const char *message);

/* The line, from 1, that @offset of the source stands in. */
guint qy_correction_line (QyAnalysis *analysis, gsize offset);

/* Whether @offset is the border of a character inside this template. */
gboolean qy_correction_is_place (QyAnalysis *analysis, gsize offset);
