/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-font-set.h"

#include "qy-font-subset.h"

static void
font_use_free (QyFontUse *use)
{
  hb_set_destroy (use->characters);
  hb_set_destroy (use->glyphs);
  hb_map_destroy (use->ids);
  g_clear_pointer (&use->drawn, cairo_font_face_destroy);
  g_free (use);
}

static int
find_or_add (QyFontSet *self, const QyFace *face)
{
  QyFontUse *use;

  for (guint i = 0; i < self->uses->len; i++)
    if (((QyFontUse *) self->uses->pdata[i])->face == face)
      return i;

  use = g_new0 (QyFontUse, 1);
  use->face = face;
  use->characters = hb_set_create ();
  use->glyphs = hb_set_create ();
  g_ptr_array_add (self->uses, use);
  return self->uses->len - 1;
}

QyFontSet *
qy_font_set_new (QyLanguage language)
{
  QyFontSet *self = g_new0 (QyFontSet, 1);

  self->language = language;
  self->uses = g_ptr_array_new_with_free_func ((GDestroyNotify) font_use_free);
  for (gsize i = 0; i < QY_N_FACE_ROLES; i++)
    self->roles[i] = -1;
  return self;
}

void
qy_font_set_free (QyFontSet *self)
{
  g_ptr_array_unref (self->uses);
  g_free (self);
}

int
qy_font_set_find (QyFontSet *self, QyFaceRole role, gunichar character)
{
  const QyFace *face;

  g_return_val_if_fail (self != NULL && role < QY_N_FACE_ROLES, -1);

  if (self->roles[role] < 0)
    {
      face = qy_face_for_role (self->language, role);
      if (face == NULL)
        return -1;
      self->roles[role] = find_or_add (self, face);
    }
  face = ((QyFontUse *) self->uses->pdata[self->roles[role]])->face;
  if (qy_face_has (face, character))
    return self->roles[role];

  for (guint i = 0; i < self->uses->len; i++)
    if (qy_face_has (((QyFontUse *) self->uses->pdata[i])->face, character))
      return i;

  face = qy_face_for_character (self->language, role, character);
  return face != NULL ? find_or_add (self, face) : -1;
}

gboolean
qy_font_set_seal (QyFontSet *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->uses->len; i++)
    {
      QyFontUse *use = self->uses->pdata[i];

      if (hb_set_is_empty (use->glyphs) && hb_set_is_empty (use->characters))
        continue;
      use->drawn = qy_font_subset (use->face, use->characters, use->glyphs, &use->ids, error);
      if (use->drawn == NULL)
        return FALSE;
    }
  return TRUE;
}
