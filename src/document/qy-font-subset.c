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

static hb_subset_input_t *
make_input (const hb_set_t *characters, const hb_set_t *glyphs)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *drop = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);

  for (gsize i = 0; i < G_N_ELEMENTS (dropped); i++)
    hb_set_add (drop, dropped[i]);
  hb_set_union (hb_subset_input_unicode_set (input), characters);
  hb_set_union (hb_subset_input_glyph_set (input), glyphs);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING
                                        | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  return input;
}

static hb_blob_t *
make_subset (const QyFace *face, hb_subset_input_t *input, hb_map_t **ids)
{
  hb_subset_plan_t *plan = hb_subset_plan_create_or_fail (face->hb_face, input);
  hb_face_t *subset = plan != NULL ? hb_subset_plan_execute_or_fail (plan) : NULL;
  hb_blob_t *blob = NULL;

  if (subset != NULL)
    {
      *ids = hb_map_copy (hb_subset_plan_old_to_new_glyph_mapping (plan));
      blob = hb_face_reference_blob (subset);
    }
  hb_face_destroy (subset);
  hb_subset_plan_destroy (plan);
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

static cairo_font_face_t *
make_cairo_face (FT_Face ft_face, hb_blob_t *blob)
{
  cairo_font_face_t *drawn = cairo_ft_font_face_create_for_ft_face (ft_face, 0);
  Owner *owner = g_new (Owner, 1);

  owner->ft_face = ft_face;
  owner->blob = blob;
  cairo_font_face_set_user_data (drawn, &owner_key, owner, (cairo_destroy_func_t) owner_free);
  return drawn;
}

cairo_font_face_t *
qy_font_subset (const QyFace *face,
                const hb_set_t *characters,
                const hb_set_t *glyphs,
                hb_map_t **ids,
                GError **error)
{
  hb_subset_input_t *input;
  hb_blob_t *blob;
  FT_Face ft_face;

  g_return_val_if_fail (face != NULL && ids != NULL, NULL);

  input = make_input (characters, glyphs);
  *ids = NULL;
  blob = make_subset (face, input, ids);
  hb_subset_input_destroy (input);
  ft_face = blob != NULL ? open_memory_face (blob) : NULL;
  if (ft_face != NULL)
    return make_cairo_face (ft_face, blob);
  hb_blob_destroy (blob);
  g_clear_pointer (ids, hb_map_destroy);
  g_set_error (error, QY_DOCUMENT_ERROR, QY_ERROR_FAILED,
               _ ("The font file “%s” could not be read to embed it; no page was made. "
                  "Reinstall the font or remove it."),
               face->file);
  return NULL;
}
