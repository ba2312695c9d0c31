/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "qy-face.h"

/**
 * QyFontUse: one face as a document uses it: which characters and glyphs, and, once sealed, the
 * font to draw them with.
 */
typedef struct
{
  const QyFace *face;
  hb_set_t *characters;     /* set in their own glyphs */
  hb_set_t *glyphs;         /* others, such as ligatures */
  cairo_font_face_t *drawn; /* a subset … */
  hb_map_t *ids;            /* … and the ids of the face's glyphs in it */
} QyFontUse;

/**
 * QyFontSet: the fonts of one document. Faces are opened only when a character asks for them.
 */
typedef struct
{
  QyLanguage language;
  GPtrArray *uses;            /* of QyFontUse */
  int roles[QY_N_FACE_ROLES]; /* index in uses, or -1 */
} QyFontSet;

/**
 * qy_font_set_new:
 *
 * Returns: (transfer full): an empty set for a document of that language
 */
QyFontSet *qy_font_set_new (QyLanguage language);
void qy_font_set_free (QyFontSet *self);

/**
 * qy_font_set_find:
 *
 * The font to set a character in: the role's own, or one already used that has it, or another
 * installed one.
 *
 * Returns: an index in uses, or -1 when no installed font has the character
 */
int qy_font_set_find (QyFontSet *self, QyFaceRole role, gunichar character);

/**
 * qy_font_set_seal:
 *
 * Makes the subsets to draw with, of all glyphs noted in the uses. Afterwards the set must not
 * change.
 */
gboolean qy_font_set_seal (QyFontSet *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyFontSet, qy_font_set_free)
