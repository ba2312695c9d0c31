/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-reader.h"

/**
 * QyPreviewText: a plain text of a stranger, as far as it is reasonable to show it.
 */
#define QY_TYPE_PREVIEW_TEXT (qy_preview_text_get_type ())
G_DECLARE_FINAL_TYPE (QyPreviewText, qy_preview_text, QY, PREVIEW_TEXT, AdwBin)

/**
 * qy_preview_text_set_reader: reads and shows it.
 * @reader: (nullable)
 */
void qy_preview_text_set_reader (QyPreviewText *self, QyReader *reader, guint n_pages);

/**
 * qy_preview_text_set_matches: marks places; see #QyReaderView.
 * @matches: (element-type QyReaderMatch) (nullable)
 * @current: (nullable): brought into sight
 */
void
qy_preview_text_set_matches (QyPreviewText *self, GPtrArray *matches, const QyReaderMatch *current);
