/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "qy-face.h"

/**
 * qy_font_subset:
 * @glyphs: the glyph ids to keep
 *
 * A Cairo font of only these glyphs, under the ids they have in the whole face, so that text laid
 * out with the whole face is drawn with the subset as it stands. Cairo 1.16 handed the whole face
 * would read all of a 24 MB collection and embed every CFF subroutine of it (470 KB).
 *
 * Returns: (transfer full) (nullable): NULL with an error when the font file is damaged
 */
cairo_font_face_t *qy_font_subset (const QyFace *face, const hb_set_t *glyphs, GError **error);
