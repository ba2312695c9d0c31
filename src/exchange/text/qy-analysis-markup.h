/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis-blocks.h"

/* Writes stretches of the source as markup: blanks as fields, references as references, notes left
 * out. */
typedef struct _QyAnalysisMarkup QyAnalysisMarkup;

/* @fields (element-type QyBlankField) must outlive the result; @blocks (element-type
 * QyAnalysisBlock) need not. */
QyAnalysisMarkup *
qy_analysis_markup_new (QyAnalysis *analysis, GPtrArray *blocks, GPtrArray *fields);
void qy_analysis_markup_free (QyAnalysisMarkup *self);

/*
 * The markup of [@start, @end) of the source without white space at its ends. @clause_keys
 * (element-type utf8): block of each clause, for references; with %NULL they stay as printed.
 */
char *
qy_analysis_markup_print (QyAnalysisMarkup *self, gsize start, gsize end, GPtrArray *clause_keys);

/* Whether a reference that is certain stands in [@start, @end). */
gboolean qy_analysis_markup_refers (QyAnalysisMarkup *self, gsize start, gsize end);
