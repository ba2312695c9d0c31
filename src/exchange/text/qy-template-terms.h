/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis-document.h"
#include "qy-book-term.h"

/**
 * qy_template_terms:
 * @links: (element-type QyTermLink): where the proposed terms ended up in @document
 *
 * The proposed terms as terms of the catalogue. What a sentence leaves open is bound to the
 * attribute that its key names, else to one of its type. What the sentence says in words (自动续期)
 * becomes a field that no text shows, with that choice as its default. A share of the price and the
 * deadline for it in one sentence are one payment term.
 *
 * Returns: (transfer full) (element-type QyTerm): %NULL with @error set if @document refuses a
 * field
 */
GPtrArray *qy_template_terms (const QyAnalysis *analysis,
                              GPtrArray *links,
                              QyDocument *document,
                              GError **error);
