/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-markup.h"

G_BEGIN_DECLS

/**
 * qy_analysis_widen_punctuation:
 * @runs: of one block
 *
 * Scraped texts have lost the width of their punctuation: between Chinese characters and fields,
 * “,;:?!()” become “，；：？！（）”. Figures, times, addresses and Latin words keep theirs. A
 * bracket follows the one that opened it.
 */
void qy_analysis_widen_punctuation (QyRuns *runs);

G_END_DECLS
