/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-working-text.h"

/**
 * QyPagePreview: a text on paper as its PDF would be, laid out anew a moment after each change.
 * Works only while it is seen.
 *
 * Properties: text (QyWorkingText), n-pages.
 *
 * Signals: block-clicked (key).
 */
#define QY_TYPE_PAGE_PREVIEW (qy_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (QyPagePreview, qy_page_preview, QY, PAGE_PREVIEW, AdwBin)

void qy_page_preview_set_text (QyPagePreview *self, QyWorkingText *text);
guint qy_page_preview_get_n_pages (QyPagePreview *self);

/**
 * qy_page_preview_mark_block: marks the block that is worked on and keeps it in sight.
 * @key: (nullable): none
 */
void qy_page_preview_mark_block (QyPagePreview *self, const char *key);
