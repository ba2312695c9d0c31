/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"

/* The numbering scheme (core's level formats) that prints the numbers of most clauses as the text
 * had them. */
char *qy_analysis_scheme (QyAnalysis *self);

/* Whether the clause's number is not what the scheme's style for its level can print. */
gboolean qy_analysis_scheme_excepts (QyAnalysis *self, const QyAnalysisClause *clause);
