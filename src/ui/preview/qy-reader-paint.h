/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-reader.h"

/* What is painted around and over the pictures of pages. */

/**
 * qy_reader_paint_paper: an empty white page with its shadow
 */
void qy_reader_paint_paper (GtkSnapshot *snapshot, const graphene_rect_t *place);

/**
 * qy_reader_paint_text: a line in the middle of a page
 */
void qy_reader_paint_text (GtkSnapshot *snapshot,
                           GtkWidget *widget,
                           const graphene_rect_t *place,
                           const char *text);

/**
 * qy_reader_paint_matches: marks what was found on a page.
 * @scale: pixels a point
 * @matches: (element-type QyReaderMatch) (nullable)
 * @current: (nullable): the one that stands out
 */
void qy_reader_paint_matches (GtkSnapshot *snapshot,
                              const graphene_rect_t *place,
                              double scale,
                              guint page,
                              GPtrArray *matches,
                              const QyReaderMatch *current);
