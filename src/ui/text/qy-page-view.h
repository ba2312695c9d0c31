/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-pages.h"

/**
 * QyPageView: pages under each other as they will be printed: white paper, whatever the colours of
 * the window. Scrolls by itself (#GtkScrollable); only what is seen is drawn.
 *
 * Properties: zoom (1: a point of the paper is a pixel; 0: as wide as there is room), page: the one
 * in the middle of what is seen, from 0; n-pages.
 *
 * Signals: block-clicked (key): somebody clicked on a line of that block.
 */
#define QY_TYPE_PAGE_VIEW (qy_page_view_get_type ())
G_DECLARE_FINAL_TYPE (QyPageView, qy_page_view, QY, PAGE_VIEW, GtkWidget)

/**
 * qy_page_view_set_pages:
 * @pages: (nullable): what to show, at the place that was shown before
 */
void qy_page_view_set_pages (QyPageView *self, QyPages *pages);
guint qy_page_view_get_n_pages (QyPageView *self);
guint qy_page_view_get_page (QyPageView *self);
double qy_page_view_get_zoom (QyPageView *self);
void qy_page_view_set_zoom (QyPageView *self, double zoom);

/**
 * qy_page_view_get_scale: the zoom, or what fitting the width comes to
 */
double qy_page_view_get_scale (QyPageView *self);

/**
 * qy_page_view_mark_block: marks the lines of a block and scrolls there if they are not seen.
 * @key: (nullable): %NULL takes the mark away
 */
void qy_page_view_mark_block (QyPageView *self, const char *key);
