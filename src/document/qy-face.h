/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <hb.h>

#include "qy-language.h"

/* What a face is for; the table in qy-face.c says which families serve. */
typedef enum
{
  QY_FACE_BODY,
  QY_FACE_BODY_BOLD,
  QY_FACE_HEADING,
  QY_N_FACE_ROLES
} QyFaceRole;

/**
 * QyFace: a font file's face, opened for measuring. Shared by all documents of the process, never
 * freed.
 */
typedef struct
{
  char *file;
  int index; /* in a collection */
  hb_face_t *hb_face;
  hb_font_t *hb_font; /* scaled to units of the em */
  double upem;
} QyFace;

/**
 * qy_face_for_role:
 *
 * The best installed face for a role in documents of a language. Any thread.
 *
 * Returns: (transfer none) (nullable): NULL when no scalable font is installed at all
 */
const QyFace *qy_face_for_role (QyLanguage language, QyFaceRole role);

/**
 * qy_face_for_character:
 *
 * Another installed face that has the character, for when the role's own face lacks it. Faces made
 * of pictures (colour emoji) do not count: they cannot be embedded.
 *
 * Returns: (transfer none) (nullable): NULL when no face has it
 */
const QyFace *qy_face_for_character (QyLanguage language, QyFaceRole role, gunichar character);

/**
 * qy_face_has:
 *
 * Returns: whether the face has a glyph for the character
 */
gboolean qy_face_has (const QyFace *face, gunichar character);
