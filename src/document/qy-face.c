/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-face.h"

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>

/* Families in order of preference; the first one that is installed serves. */
static const char *const song[] = { "Noto Serif CJK SC",
                                    "Source Han Serif SC",
                                    "Source Han Serif CN",
                                    "SimSun",
                                    "Songti SC",
                                    "FandolSong",
                                    "AR PL UMing CN",
                                    "serif",
                                    NULL };
static const char *const hei[] = { "Noto Sans CJK SC",   "Source Han Sans SC",
                                   "Source Han Sans CN", "SimHei",
                                   "Heiti SC",           "WenQuanYi Micro Hei",
                                   "sans-serif",         NULL };
static const char *const roman[] = {
  "Liberation Serif",    "Times New Roman", "Tinos",      "TeX Gyre Termes",
  "Nimbus Roman",        "Source Serif 4",  "Noto Serif", "Noto Serif CJK SC",
  "Source Han Serif SC", "DejaVu Serif",    "serif",      NULL
};

static const struct
{
  const char *const *families;
  int weight;
} roles[][QY_N_FACE_ROLES] = {
  [QY_LANGUAGE_ZH] = { [QY_FACE_BODY] = { song, FC_WEIGHT_REGULAR },
                       [QY_FACE_BODY_BOLD] = { song, FC_WEIGHT_BOLD },
                       [QY_FACE_HEADING] = { hei, FC_WEIGHT_BOLD } },
  [QY_LANGUAGE_EN] = { [QY_FACE_BODY] = { roman, FC_WEIGHT_REGULAR },
                       [QY_FACE_BODY_BOLD] = { roman, FC_WEIGHT_BOLD },
                       [QY_FACE_HEADING] = { roman, FC_WEIGHT_BOLD } },
};

static GMutex lock;
static GPtrArray *faces; /* of QyFace */
static const QyFace *role_faces[G_N_ELEMENTS (roles)][QY_N_FACE_ROLES];

static FcPattern *
pattern_for_role (QyLanguage language, QyFaceRole role)
{
  FcPattern *pattern = FcPatternCreate ();
  const char *const *families = roles[language][role].families;

  for (gsize i = 0; families[i] != NULL; i++)
    FcPatternAddString (pattern, FC_FAMILY, (const FcChar8 *) families[i]);
  FcPatternAddInteger (pattern, FC_WEIGHT, roles[language][role].weight);
  FcPatternAddString (pattern, FC_LANG,
                      (const FcChar8 *) (language == QY_LANGUAGE_ZH ? "zh-cn" : "en"));
  return pattern;
}

/* Whether a font can be embedded: outlines in a container that HarfBuzz can take apart, and not a
 * variable font, whose file holds another design than the one chosen. */
static gboolean
is_usable (FcPattern *font)
{
  FcChar8 *format = NULL;
  FcBool outline = FcFalse, color = FcFalse, variable = FcFalse;

  FcPatternGetBool (font, FC_OUTLINE, 0, &outline);
  FcPatternGetBool (font, FC_COLOR, 0, &color);
  FcPatternGetBool (font, FC_VARIABLE, 0, &variable);
  return outline && !color && !variable
         && FcPatternGetString (font, FC_FONTFORMAT, 0, &format) == FcResultMatch
         && (g_str_equal (format, "TrueType") || g_str_equal (format, "CFF"));
}

/* How far a font is from what a role asks for: first by family, then by slant and weight. */
static int
get_distance (FcPattern *font, const char *const *families, int wanted_weight)
{
  int slant = FC_SLANT_ROMAN, weight = FC_WEIGHT_REGULAR, width = FC_WIDTH_NORMAL;
  FcChar8 *family;

  FcPatternGetInteger (font, FC_SLANT, 0, &slant);
  FcPatternGetInteger (font, FC_WEIGHT, 0, &weight);
  FcPatternGetInteger (font, FC_WIDTH, 0, &width);
  for (int n = 0; FcPatternGetString (font, FC_FAMILY, n, &family) == FcResultMatch; n++)
    for (int i = 0; families[i] != NULL; i++)
      if (g_ascii_strcasecmp ((const char *) family, families[i]) == 0)
        return i * 10000 + (slant != FC_SLANT_ROMAN) * 2000 + (width != FC_WIDTH_NORMAL) * 1000
               + ABS (weight - wanted_weight);
  return G_MAXINT;
}

/* The installed font of the first family in the list that there is. Matching by fontconfig's rules
 * would take ten times as long, and could choose a format that cannot be embedded. */
static FcPattern *
find_listed (QyLanguage language, QyFaceRole role)
{
  FcFontSet *fonts = FcConfigGetFonts (NULL, FcSetSystem);
  FcPattern *best = NULL;
  int least = G_MAXINT;

  for (int i = 0; fonts != NULL && i < fonts->nfont; i++)
    {
      int distance = get_distance (fonts->fonts[i], roles[language][role].families,
                                   roles[language][role].weight);

      if (distance < least && is_usable (fonts->fonts[i]))
        {
          least = distance;
          best = fonts->fonts[i];
        }
    }
  return best;
}

static QyFace *
load_face (const char *file, int index)
{
  hb_blob_t *blob = hb_blob_create_from_file_or_fail (file);
  QyFace *face;

  if (blob == NULL)
    return NULL;
  face = g_new0 (QyFace, 1);
  face->file = g_strdup (file);
  face->index = index;
  face->hb_face = hb_face_create (blob, index);
  face->upem = hb_face_get_upem (face->hb_face);
  face->hb_font = hb_font_create (face->hb_face);
  hb_ot_font_set_funcs (face->hb_font);
  hb_face_make_immutable (face->hb_face);
  hb_font_make_immutable (face->hb_font);
  hb_blob_destroy (blob);
  return face;
}

/* The face that a match names, loaded once. The lock is held. */
static const QyFace *
face_of_match (FcPattern *match)
{
  FcChar8 *file = NULL;
  int index = 0;
  QyFace *face;

  if (FcPatternGetString (match, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  FcPatternGetInteger (match, FC_INDEX, 0, &index);

  if (faces == NULL)
    faces = g_ptr_array_new ();
  for (guint i = 0; i < faces->len; i++)
    {
      face = faces->pdata[i];
      if (face->index == index && g_str_equal (face->file, file))
        return face;
    }
  face = load_face ((const char *) file, index);
  if (face != NULL)
    g_ptr_array_add (faces, face);
  return face;
}

/* What fontconfig would take for the pattern, which it consumes. The lock is held. */
static const QyFace *
match_face (FcPattern *pattern)
{
  const QyFace *face = NULL;
  FcPattern *match;
  FcResult result;

  FcConfigSubstitute (NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute (pattern);
  match = FcFontMatch (NULL, pattern, &result);
  if (match != NULL && is_usable (match))
    face = face_of_match (match);
  g_clear_pointer (&match, FcPatternDestroy);
  FcPatternDestroy (pattern);
  return face;
}

const QyFace *
qy_face_for_role (QyLanguage language, QyFaceRole role)
{
  const QyFace *face;

  g_return_val_if_fail (language < G_N_ELEMENTS (roles) && role < QY_N_FACE_ROLES, NULL);

  g_mutex_lock (&lock);
  face = role_faces[language][role];
  if (face == NULL)
    {
      FcPattern *listed = find_listed (language, role);

      face =
          listed != NULL ? face_of_match (listed) : match_face (pattern_for_role (language, role));
      role_faces[language][role] = face;
    }
  g_mutex_unlock (&lock);
  return face;
}

const QyFace *
qy_face_for_character (QyLanguage language, QyFaceRole role, gunichar character)
{
  FcPattern *pattern = pattern_for_role (language, role);
  FcCharSet *wanted = FcCharSetCreate ();
  const QyFace *face;

  FcCharSetAddChar (wanted, character);
  FcPatternAddCharSet (pattern, FC_CHARSET, wanted);
  g_mutex_lock (&lock);
  face = match_face (pattern);
  g_mutex_unlock (&lock);
  FcCharSetDestroy (wanted);
  return face != NULL && qy_face_has (face, character) ? face : NULL;
}

gboolean
qy_face_has (const QyFace *face, gunichar character)
{
  hb_codepoint_t glyph;

  return hb_font_get_nominal_glyph (face->hb_font, character, &glyph) && glyph != 0;
}
