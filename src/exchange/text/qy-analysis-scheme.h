/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"

/* The numbering scheme (core's level formats) that prints the numbers of most clauses as the text
 * had them. */
char *qy_analysis_scheme (QyAnalysis *self);

/* Whether the number of clause @index is not what the scheme can print: it has another style than
 * its level, or a unit of another style stands before it and would be counted. */
gboolean qy_analysis_scheme_excepts (QyAnalysis *self, guint index);
