/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-pages.h"

/* Where the blocks of a document lie on a page. */

/**
 * qy_page_marks_find:
 * @area: (out): what the lines of the block cover, in points
 *
 * Returns: FALSE when nothing of it is on this page
 */
gboolean
qy_page_marks_find (const QyPages *pages, guint page, const char *key, graphene_rect_t *area);

/**
 * qy_page_marks_find_at:
 * @y: points from the top of the page
 *
 * Returns: (transfer none) (nullable): the key of the block whose line is nearest
 */
const char *qy_page_marks_find_at (const QyPages *pages, guint page, double y);

/**
 * qy_page_marks_describe: what a reader of the screen says of a page: which one it is, and its
 * text.
 */
void qy_page_marks_describe (const QyPages *pages, guint page, GtkAccessible *accessible);
