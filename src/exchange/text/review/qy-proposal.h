/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"

/**
 * qy_analysis_propose_fields:
 * @analysis: a copy made by qy_analysis_copy()
 *
 * What a term of which the reading is likely or sure prints (30日) instead of leaving it open
 * becomes a field with that default, if its sentence prints exactly one such value: so that the
 * text and the term have one value. Each is a guess that a person confirms or keeps as text.
 */
void qy_analysis_propose_fields (QyAnalysis *analysis);
