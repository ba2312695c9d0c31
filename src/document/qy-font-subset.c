/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-font-subset.h"

#include <cairo-ft.h>
#include <glib/gi18n-lib.h>
#include <hb-subset.h>

#include "qy-document-error.h"

/* Layout is done before; vertical metrics and signatures are of no use in a PDF. */
static const hb_tag_t dropped[] = {
  HB_TAG ('G', 'S', 'U', 'B'), HB_TAG ('G', 'P', 'O', 'S'), HB_TAG ('G', 'D', 'E', 'F'),
  HB_TAG ('B', 'A', 'S', 'E'), HB_TAG ('V', 'O', 'R', 'G'), HB_TAG ('v', 'h', 'e', 'a'),
  HB_TAG ('v', 'm', 't', 'x'), HB_TAG ('D', 'S', 'I', 'G'), HB_TAG ('k', 'e', 'r', 'n'),
};

static GMutex freetype_lock;
static FT_Library freetype;
static const cairo_user_data_key_t owner_key;

typedef struct
{
  FT_Face ft_face;
  hb_blob_t *blob; /* the font file ft_face reads from */
} Owner;

static void
owner_free (Owner *owner)
{
  g_mutex_lock (&freetype_lock);
  FT_Done_Face (owner->ft_face);
  g_mutex_unlock (&freetype_lock);
  hb_blob_destroy (owner->blob);
  g_free (owner);
}

static hb_blob_t *
make_subset (const QyFace *face, const hb_set_t *glyphs)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *drop = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  hb_face_t *subset;
  hb_blob_t *blob;

  hb_set_union (hb_subset_input_glyph_set (input), glyphs);
  for (gsize i = 0; i < G_N_ELEMENTS (dropped); i++)
    hb_set_add (drop, dropped[i]);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_DESUBROUTINIZE
                                        | HB_SUBSET_FLAGS_NO_HINTING
                                        | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  subset = hb_subset_or_fail (face->hb_face, input);
  hb_subset_input_destroy (input);
  if (subset == NULL)
    return NULL;
  blob = hb_face_reference_blob (subset);
  hb_face_destroy (subset);
  return blob;
}

static FT_Face
open_memory_face (hb_blob_t *blob)
{
  unsigned int length;
  const char *data = hb_blob_get_data (blob, &length);
  FT_Face ft_face = NULL;

  g_mutex_lock (&freetype_lock);
  if (freetype != NULL || FT_Init_FreeType (&freetype) == 0)
    if (FT_New_Memory_Face (freetype, (const FT_Byte *) data, length, 0, &ft_face) != 0)
      ft_face = NULL;
  g_mutex_unlock (&freetype_lock);
  return ft_face;
}

cairo_font_face_t *
qy_font_subset (const QyFace *face, const hb_set_t *glyphs, GError **error)
{
  hb_blob_t *blob;
  FT_Face ft_face;
  cairo_font_face_t *drawn;
  Owner *owner;

  g_return_val_if_fail (face != NULL && glyphs != NULL, NULL);

  blob = make_subset (face, glyphs);
  ft_face = blob != NULL ? open_memory_face (blob) : NULL;
  if (ft_face == NULL)
    {
      g_clear_pointer (&blob, hb_blob_destroy);
      g_set_error (error, QY_DOCUMENT_ERROR, QY_ERROR_FAILED,
                   _ ("The font file “%s” could not be read to embed it; no page was made. "
                      "Reinstall the font or remove it."),
                   face->file);
      return NULL;
    }
  owner = g_new (Owner, 1);
  owner->ft_face = ft_face;
  owner->blob = blob;
  drawn = cairo_ft_font_face_create_for_ft_face (ft_face, 0);
  cairo_font_face_set_user_data (drawn, &owner_key, owner, (cairo_destroy_func_t) owner_free);
  return drawn;
}
