/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"

G_BEGIN_DECLS

/**
 * qy_blank_kind_label:
 *
 * Returns: what belongs into a blank of this kind, in the reader's language
 */
const char *qy_blank_kind_label (QyBlankKind kind);

/**
 * qy_term_values:
 *
 * Returns: (array zero-terminated=1): the words that QyAnalysisTerm's value can be for this kind,
 * as qy_word() takes them; only the %NULL for a kind that has none
 */
const char *const *qy_term_values (QyTermKind kind);

G_END_DECLS
