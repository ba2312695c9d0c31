/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis-blocks.h"

/* Keeping the list of numbered clauses in step with the blocks. */

/* The clause of @block, if it has one, gets its level, and is one only if the block is. */
void qy_correct_clause_follow (QyAnalysis *analysis, const QyAnalysisBlock *block);

/* @block is numbered from now on: by the marker it begins with, else as its level is. */
void qy_correct_clause_begin (QyAnalysis *analysis, QyAnalysisBlock *block);

/* The same, only if a marker stands there. */
gboolean qy_correct_clause_begin_at_marker (QyAnalysis *analysis, QyAnalysisBlock *block);

/* @block is not numbered from now on; its printed number is text unless it is @bare. */
void qy_correct_clause_end (QyAnalysis *analysis, QyAnalysisBlock *block, gboolean bare);
