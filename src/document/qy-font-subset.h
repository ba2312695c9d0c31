/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "qy-face.h"

/**
 * qy_font_subset:
 * @characters: the characters whose own glyphs to keep
 * @glyphs: ids of other glyphs to keep, such as ligatures
 * @ids: (out) (transfer full): from a glyph's id in the whole face to its id in the subset
 *
 * A Cairo font of only these glyphs: text is laid out with the whole face and drawn with the
 * subset. Cairo 1.16 handed the whole face would read all of a 24 MB collection and embed every CFF
 * subroutine of it (470 KB). Keeping the ids instead of renumbering would make a font of 65 000
 * mostly empty glyphs, which takes twice as long to make and to read.
 *
 * Returns: (transfer full) (nullable): NULL with an error when the font file is damaged
 */
cairo_font_face_t *qy_font_subset (const QyFace *face,
                                   const hb_set_t *characters,
                                   const hb_set_t *glyphs,
                                   hb_map_t **ids,
                                   GError **error);
