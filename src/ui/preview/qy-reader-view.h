/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-reader.h"

/**
 * QyReaderView: the pages of a file of a stranger under each other, on white paper whatever the
 * colours of the window. What is seen is drawn by the reader's process at the resolution of the
 * screen; nothing else is kept. Scrolls by itself (#GtkScrollable).
 *
 * Properties: zoom (pixels a point; 0: as wide as there is room), page: the one in the middle of
 * what is seen, from 0; n-pages.
 *
 * Keys: Page Up and Down, arrows, Home, End; Left and Right turn pages.
 */
#define QY_TYPE_READER_VIEW (qy_reader_view_get_type ())
G_DECLARE_FINAL_TYPE (QyReaderView, qy_reader_view, QY, READER_VIEW, GtkWidget)

/**
 * qy_reader_view_set_reader:
 * @reader: (nullable): nothing is shown
 * @info: what opening found; of a file that is drawn and not locked
 * @name: of the file, for those who listen
 */
void qy_reader_view_set_reader (QyReaderView *self,
                                QyReader *reader,
                                const QyReaderInfo *info,
                                const char *name);
guint qy_reader_view_get_n_pages (QyReaderView *self);
guint qy_reader_view_get_page (QyReaderView *self);

/**
 * qy_reader_view_go: scrolls to the top of a page.
 */
void qy_reader_view_go (QyReaderView *self, guint page);
double qy_reader_view_get_zoom (QyReaderView *self);
void qy_reader_view_set_zoom (QyReaderView *self, double zoom);

/**
 * qy_reader_view_get_scale: of the page in the middle: the zoom, or what fitting comes to
 */
double qy_reader_view_get_scale (QyReaderView *self);

/**
 * qy_reader_view_set_matches: marks places.
 * @matches: (element-type QyReaderMatch) (nullable): in the order of pages
 */
void qy_reader_view_set_matches (QyReaderView *self, GPtrArray *matches);

/**
 * qy_reader_view_show_match: marks this one above others and brings it into sight.
 * @match: (nullable): one of the matches
 */
void qy_reader_view_show_match (QyReaderView *self, const QyReaderMatch *match);

/**
 * qy_reader_view_is_drawn: whether all that is seen was drawn, or cannot be
 */
gboolean qy_reader_view_is_drawn (QyReaderView *self);
