/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"

/* What the field that @blank becomes is called: the text's own label, else the name of what @term
 * states, else the words around it. @key: the field's key without a counting number. */
char *qy_analysis_field_label (QyAnalysis *self,
                               const QyAnalysisBlank *blank,
                               const QyAnalysisTerm *term,
                               const char *key);

/* The title as a contract prints it: without 范本, 模板 and the like. */
char *qy_analysis_printed_title (const char *title);
