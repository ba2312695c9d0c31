/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-document-error.h"

#define CONTEXT_CHARACTERS 12

QyText *
qy_text_new (double size)
{
  QyText *self = g_new0 (QyText, 1);

  self->text = g_string_new (NULL);
  self->clusters = g_array_new (FALSE, TRUE, sizeof (QyCluster));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (QyGlyph));
  self->size = size;
  return self;
}

void
qy_text_free (QyText *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->clusters);
  g_array_unref (self->glyphs);
  g_free (self);
}

static gboolean
refuse_character (QyText *self, const char *at, gunichar c, GError **error)
{
  g_autofree char *before = NULL;
  char character[7] = { 0 };
  glong length;

  length = g_utf8_strlen (self->text->str, -1);
  before = g_utf8_substring (self->text->str, MAX (0, length - CONTEXT_CHARACTERS), length);
  g_unichar_to_utf8 (c, character);
  if (hb_script_get_horizontal_direction (hb_unicode_script (hb_unicode_funcs_get_default (), c))
      == HB_DIRECTION_RTL)
    g_set_error (error, QY_DOCUMENT_ERROR, QY_ERROR_UNSUPPORTED,
                 _ ("the character “%s” (U+%04X) after “%s” belongs to a script that runs from "
                    "right to left, which cannot be set."),
                 character, c, before);
  else
    g_set_error (
        error, QY_DOCUMENT_ERROR, QY_ERROR_INVALID,
        _ ("no installed font has the character “%s” (U+%04X) after “%s”; replace it, or install a "
           "font that has it."),
        g_unichar_isprint (c) ? character : "?", c, before);
  return FALSE;
}

static gboolean
is_right_to_left (hb_script_t script)
{
  return hb_script_get_horizontal_direction (script) == HB_DIRECTION_RTL;
}

static gboolean
is_shared (hb_script_t script)
{
  return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
}

static void
add_cluster (QyText *self, guint font, QySpanStyle style, guint start, guint end, guint first_glyph)
{
  const char *text = self->text->str;
  QyCluster cluster = { .text = start,
                        .n_bytes = end - start,
                        .glyph = first_glyph,
                        .n_glyphs = self->glyphs->len - first_glyph,
                        .font = font,
                        .style = style };

  cluster.first = g_utf8_get_char (text + start);
  cluster.last = g_utf8_get_char (g_utf8_prev_char (text + end));
  cluster.klass = qy_char_class (cluster.first);
  for (guint i = first_glyph; i < self->glyphs->len; i++)
    cluster.advance += g_array_index (self->glyphs, QyGlyph, i).advance;
  g_array_append_val (self->clusters, cluster);
}

/* Notes what is to be embedded. HarfBuzz finds the glyphs of characters much faster than the
 * characters of glyphs. */
static void
note_glyph (QyFontUse *use, guint32 id, const char *cluster)
{
  gunichar c = g_utf8_get_char (cluster);
  hb_codepoint_t its_own;

  if (hb_font_get_nominal_glyph (use->face->hb_font, c, &its_own) && its_own == id)
    hb_set_add (use->characters, c);
  else
    hb_set_add (use->glyphs, id);
}

static void
take_glyphs (
    QyText *self, QyFontUse *use, guint font, QySpanStyle style, guint end, hb_buffer_t *buffer)
{
  double scale = self->size / use->face->upem;
  guint n;
  const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos (buffer, &n);
  const hb_glyph_position_t *places = hb_buffer_get_glyph_positions (buffer, NULL);

  for (guint i = 0, next; i < n; i = next)
    {
      guint first_glyph = self->glyphs->len;

      for (next = i; next < n && infos[next].cluster == infos[i].cluster; next++)
        {
          QyGlyph glyph = { .id = infos[next].codepoint,
                            .x = places[next].x_offset * scale,
                            .y = -places[next].y_offset * scale,
                            .advance = places[next].x_advance * scale };

          g_array_append_val (self->glyphs, glyph);
          note_glyph (use, glyph.id, self->text->str + infos[i].cluster);
        }
      add_cluster (self, font, style, infos[i].cluster, next < n ? infos[next].cluster : end,
                   first_glyph);
    }
}

/* Shapes bytes start to end of the text, all of one font and script. */
static void
shape_run (QyText *self,
           QyFontSet *fonts,
           guint font,
           QySpanStyle style,
           hb_script_t script,
           guint start,
           guint end)
{
  static const hb_feature_t narrow_quotes = { HB_TAG ('p', 'w', 'i', 'd'), 1, 0, G_MAXUINT };
  QyFontUse *use = fonts->uses->pdata[font];
  gboolean chinese = fonts->language == QY_LANGUAGE_ZH;
  hb_buffer_t *buffer = hb_buffer_create ();

  hb_buffer_add_utf8 (buffer, self->text->str, self->text->len, start, end - start);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (buffer, script);
  hb_buffer_set_language (buffer, hb_language_from_string (chinese ? "zh-hans" : "en", -1));
  hb_shape (use->face->hb_font, buffer, &narrow_quotes, chinese ? 0 : 1);
  take_glyphs (self, use, font, style, end, buffer);
  hb_buffer_destroy (buffer);
}

static void
add_line_break (QyText *self, QySpanStyle style)
{
  guint start = self->text->len;

  g_string_append_c (self->text, '\n');
  add_cluster (self, 0, style, start, start + 1, self->glyphs->len);
}

/* The font a character is to be set in: invisible ones and marks stay with the text before them. */
static int
choose_font (QyFontSet *fonts, QyFaceRole role, gunichar c, int current)
{
  if (current >= 0 && (g_unichar_ismark (c) || g_unichar_iszerowidth (c))
      && (g_unichar_iszerowidth (c)
          || qy_face_has (((QyFontUse *) fonts->uses->pdata[current])->face, c)))
    return current;
  return qy_font_set_find (fonts, role, c);
}

gboolean
qy_text_append (QyText *self,
                QyFontSet *fonts,
                QyFaceRole role,
                QySpanStyle style,
                const char *text,
                gssize length,
                GError **error)
{
  hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default ();
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);
  guint start = self->text->len;
  int font = -1;
  hb_script_t script = HB_SCRIPT_COMMON;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = *p == '\t' ? ' ' : g_utf8_get_char (p);
      hb_script_t its_script = hb_unicode_script (unicode, c);
      int its_font = c == '\n' ? -1 : choose_font (fonts, role, c, font);

      if (c != '\n' && (its_font < 0 || is_right_to_left (its_script)))
        return refuse_character (self, p, c, error);
      if (its_font != font
          || (!is_shared (its_script) && !is_shared (script) && its_script != script))
        {
          if (font >= 0 && self->text->len > start)
            shape_run (self, fonts, font, style, script, start, self->text->len);
          start = self->text->len;
          script = HB_SCRIPT_COMMON;
        }
      font = its_font;
      if (c == '\n')
        {
          add_line_break (self, style);
          start = self->text->len;
          continue;
        }
      if (is_shared (script))
        script = its_script;
      g_string_append_unichar (self->text, c);
    }
  if (font >= 0 && self->text->len > start)
    shape_run (self, fonts, font, style, script, start, self->text->len);
  return TRUE;
}

double
qy_text_get_width (const QyText *self)
{
  double width = 0;

  for (guint i = 0; i < self->clusters->len; i++)
    {
      const QyCluster *cluster = &g_array_index (self->clusters, QyCluster, i);

      width += cluster->advance + (i > 0 ? cluster->lead : 0);
    }
  return width;
}
