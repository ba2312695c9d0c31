/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-reader.h"

/**
 * QyReaderLayout: where the pages of a file lie under each other, in pixels. Until the size of a
 * page is known it counts as large as the first one.
 */
typedef struct _QyReaderLayout QyReaderLayout;

#define QY_READER_GAP        12   /* pixels around a page */
#define QY_READER_ZOOM_LEAST 0.05 /* pixels a point */
#define QY_READER_ZOOM_MOST  8.0

/**
 * qy_reader_layout_new:
 * @info: of a file with pages that are drawn
 */
QyReaderLayout *qy_reader_layout_new (const QyReaderInfo *info);
void qy_reader_layout_free (QyReaderLayout *self);
guint qy_reader_layout_get_n (const QyReaderLayout *self);

/**
 * qy_reader_layout_learn: sizes of pages from @first on. (element-type QyReaderRect)
 */
void qy_reader_layout_learn (QyReaderLayout *self, guint first, const GArray *sizes);

/**
 * qy_reader_layout_fit: lays the pages out anew.
 * @room: pixels from left to right
 * @zoom: pixels a point; 0: every page as wide as there is room (a picture not over its own size)
 */
void qy_reader_layout_fit (QyReaderLayout *self, double room, double zoom);

/**
 * qy_reader_layout_get_place: of a page, from the corner of everything
 */
graphene_rect_t qy_reader_layout_get_place (const QyReaderLayout *self, guint page);

/**
 * qy_reader_layout_get_scale: pixels a point, of a page
 */
double qy_reader_layout_get_scale (const QyReaderLayout *self, guint page);
double qy_reader_layout_get_width (const QyReaderLayout *self);
double qy_reader_layout_get_height (const QyReaderLayout *self);

/**
 * qy_reader_layout_find: the page at @y, or the one above a gap
 */
guint qy_reader_layout_find (const QyReaderLayout *self, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReaderLayout, qy_reader_layout_free)
