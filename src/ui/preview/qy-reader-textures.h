/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-reader-layout.h"

/**
 * QyReaderTextures: pictures of the pages that are seen and of their neighbours, asked from the
 * reader one at a time, those that are seen first.
 */
typedef struct _QyReaderTextures QyReaderTextures;

/**
 * qy_reader_textures_new:
 * @widget: is drawn again when a picture came; it frees the textures before it goes
 */
QyReaderTextures *qy_reader_textures_new (GtkWidget *widget, QyReader *reader);

/**
 * qy_reader_textures_free: answers that are still to come go nowhere.
 */
void qy_reader_textures_free (QyReaderTextures *self);

/**
 * qy_reader_textures_get: (transfer none) (nullable): the picture of a page, perhaps for another
 * size than it has now
 */
GdkTexture *qy_reader_textures_get (QyReaderTextures *self, guint page);

/**
 * qy_reader_textures_has_failed: whether the page cannot be drawn
 */
gboolean qy_reader_textures_has_failed (QyReaderTextures *self, guint page);

/**
 * qy_reader_textures_want: these pages are seen: what is missing of them is asked for, what is far
 * is forgotten.
 * @factor: pixels of the screen for one of the layout
 */
void qy_reader_textures_want (
    QyReaderTextures *self, const QyReaderLayout *layout, guint first, guint last, double factor);

/**
 * qy_reader_textures_is_waiting: whether an answer is on its way
 */
gboolean qy_reader_textures_is_waiting (QyReaderTextures *self);
