/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"
#include "qy-text-error.h"

G_BEGIN_DECLS

/**
 * qy_text_analyze:
 * @bytes: a file: UTF-8, GB18030, or UTF-16 with a byte order mark
 * @name: its name, for messages
 * @error: set to a QY_TEXT_ERROR: QY_ERROR_TOO_LARGE over the limit of 10 MiB, QY_ERROR_FOREIGN if
 * it is no text
 *
 * Reads contract templates as people have them: plain text, numbered in any style, with blanks.
 * Never refuses a text for its content: what it cannot read stays in the parts as it is.
 *
 * Returns: (transfer full) (element-type QyAnalysis): one for each template in the file, at least
 * one
 */
GPtrArray *qy_text_analyze (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
