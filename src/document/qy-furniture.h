/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-pages-private.h"

/**
 * qy_furniture_set:
 *
 * Sets what stands on each page beside the text, once the number of pages is known: header with the
 * contract's number and revision, footer with page numbers and check code, and the watermark of a
 * draft.
 */
gboolean qy_furniture_set (QyPages *self, const QyPaperOptions *options, GError **error);
