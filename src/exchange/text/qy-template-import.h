/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"
#include "qy-book-template.h"

G_BEGIN_DECLS

/**
 * qy_template_import:
 * @read: what was read, reviewed or not
 * @title: (nullable): another title than the text's own
 * @category: (nullable): where lists show it
 *
 * Stores an analysis as a template: its text with fields, the terms it proposes bound to those
 * fields (qy-template-terms.h), the analysis itself and the source it was read from. Without a
 * review the fields that a review would propose are made. One act on @book.
 *
 * Returns: (transfer full): the template, or %NULL with @error set and nothing stored
 */
QyTemplate *qy_template_import (
    QyBook *book, QyAnalysis *read, const char *title, const char *category, GError **error);

G_END_DECLS
