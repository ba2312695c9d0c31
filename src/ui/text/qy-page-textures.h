/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-pages.h"

/**
 * QyPageTextures: pages as pictures, so that scrolling draws none of them again.
 */
typedef struct _QyPageTextures QyPageTextures;

QyPageTextures *qy_page_textures_new (void);
void qy_page_textures_free (QyPageTextures *self);

/**
 * qy_page_textures_clear: the pages are others now.
 */
void qy_page_textures_clear (QyPageTextures *self);

/**
 * qy_page_textures_get:
 * @scale: pixels of the screen a point; another one than before forgets all pictures
 *
 * Returns: (transfer none): the page on white paper
 */
GdkTexture *
qy_page_textures_get (QyPageTextures *self, const QyPages *pages, guint page, double scale);

/**
 * qy_page_textures_keep: forgets those that are neither among the pages @first to @last nor next to
 * them.
 */
void qy_page_textures_keep (QyPageTextures *self, guint first, guint last);
