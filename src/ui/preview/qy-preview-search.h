/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reader.h"

/**
 * QyPreviewSearch: looks for a text in a file, a few pages at a time, so that the first places are
 * there at once.
 *
 * Signals: changed: more was found, or another place is the current one.
 */
#define QY_TYPE_PREVIEW_SEARCH (qy_preview_search_get_type ())
G_DECLARE_FINAL_TYPE (QyPreviewSearch, qy_preview_search, QY, PREVIEW_SEARCH, GObject)

QyPreviewSearch *qy_preview_search_new (void);

/**
 * qy_preview_search_set_reader:
 * @reader: (nullable): none: there is nothing to look in
 */
void qy_preview_search_set_reader (QyPreviewSearch *self, QyReader *reader, guint n_pages);

/**
 * qy_preview_search_start: forgets what was found before.
 * @text: "": nothing is looked for
 * @page: the first place from here on becomes the current one
 */
void qy_preview_search_start (QyPreviewSearch *self, const char *text, guint page);

/**
 * qy_preview_search_step: the next (@by = 1) or previous (-1) place, round the end.
 */
void qy_preview_search_step (QyPreviewSearch *self, int by);

/**
 * qy_preview_search_get_matches: (element-type QyReaderMatch) (transfer none): in the order of
 * pages
 */
GPtrArray *qy_preview_search_get_matches (QyPreviewSearch *self);

/**
 * qy_preview_search_get_current: (nullable)
 */
const QyReaderMatch *qy_preview_search_get_current (QyPreviewSearch *self);

/**
 * qy_preview_search_describe: (transfer full): "3 of 17", "not found", "" when nothing is looked
 * for
 */
char *qy_preview_search_describe (QyPreviewSearch *self);
gboolean qy_preview_search_is_finished (QyPreviewSearch *self);
