/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-furniture.h"

/* Baselines, points from the top of the page. */
#define HEADER      50.0
#define HEADER_RULE 55.5
#define FOOTER      (QY_PAPER_HEIGHT - 44.0)
#define RULE        0.5
/* A title longer than this in the header is cut, in parts of the measure. */
#define HEADER_SHARE 0.7

typedef struct
{
  const QyText *left, *right, *check;
} Fixed;

static const QyText *
shape (QyPages *self, QyType type, const char *string, GError **error)
{
  const QyTypeStyle *style = qy_type_style (self->printed->language, type);
  QyText *text = qy_text_new (style->size);

  g_ptr_array_add (self->texts, text);
  if (!qy_text_append (text, self->fonts, style->role, QY_SPAN_PLAIN, string, -1, error))
    return NULL;
  qy_text_finish (text, self->printed->language);
  return text;
}

static char *
dup_header (const QyPrinted *printed)
{
  const char *colon = qy_language_phrase (printed->language, QY_PHRASE_COLON);

  if (printed->number == NULL || *printed->number == '\0')
    return g_strdup (printed->title != NULL ? printed->title : "");
  return g_strconcat (qy_language_phrase (printed->language, QY_PHRASE_CONTRACT_NUMBER), colon,
                      printed->number, NULL);
}

static char *
dup_check (const QyPrinted *printed, const char *code)
{
  const char *colon = qy_language_phrase (printed->language, QY_PHRASE_COLON);

  if (code == NULL)
    return g_strdup (qy_language_phrase (printed->language, QY_PHRASE_DRAFT));
  return g_strconcat (qy_language_phrase (printed->language, QY_PHRASE_CHECK_CODE), colon, code,
                      NULL);
}

static void
add (QyUnit *unit, const QyText *text, QyAlign align, double y)
{
  double measure = align == QY_ALIGN_LEFT ? QY_PAPER_MEASURE * HEADER_SHARE : QY_PAPER_MEASURE;
  g_autoptr (GArray) lines = qy_text_fill (text, measure, 0, align);

  qy_unit_add_line (unit, &g_array_index (lines, QyLine, 0), 0, y);
}

static gboolean
shape_fixed (QyPages *self, const QyPaperOptions *options, Fixed *fixed, GError **error)
{
  g_autofree char *left = dup_header (self->printed);
  g_autofree char *check =
      options->is_sheet ? g_strdup ("") : dup_check (self->printed, options->check_code);
  const char *right = options->revision != NULL ? options->revision : "";

  fixed->left = shape (self, QY_TYPE_FURNITURE, left, error);
  fixed->right = fixed->left != NULL ? shape (self, QY_TYPE_FURNITURE, right, error) : NULL;
  fixed->check = fixed->right != NULL ? shape (self, QY_TYPE_FURNITURE, check, error) : NULL;
  return fixed->check != NULL;
}

static gboolean
set_page (QyPages *self, const Fixed *fixed, guint page, GError **error)
{
  g_autofree char *string =
      qy_language_print (self->printed->language, QY_PHRASE_PAGE_OF, page + 1, self->pages->len);
  const QyText *text = shape (self, QY_TYPE_FURNITURE, string, error);
  QyUnit *unit;

  if (text == NULL)
    return FALSE;
  unit = qy_unit_new (G_MAXUINT, 0, QY_PAPER_HEIGHT, QY_KEEP_FREE);
  add (unit, fixed->left, QY_ALIGN_LEFT, HEADER);
  add (unit, fixed->right, QY_ALIGN_RIGHT, HEADER);
  add (unit, text, QY_ALIGN_CENTER, FOOTER);
  add (unit, fixed->check, QY_ALIGN_RIGHT, FOOTER);
  qy_unit_add_box (unit, QY_MARK_RULE, 0, HEADER_RULE, QY_PAPER_MEASURE, RULE);
  g_ptr_array_add (self->furniture, unit);
  return TRUE;
}

gboolean
qy_furniture_set (QyPages *self, const QyPaperOptions *options, GError **error)
{
  QyLanguage language = self->printed->language;
  Fixed fixed;

  if (!shape_fixed (self, options, &fixed, error))
    return FALSE;
  for (guint i = 0; i < self->pages->len; i++)
    if (!set_page (self, &fixed, i, error))
      return FALSE;
  if (options->check_code != NULL || options->is_sheet)
    return TRUE;
  self->watermark =
      shape (self, QY_TYPE_WATERMARK, qy_language_phrase (language, QY_PHRASE_DRAFT), error);
  return self->watermark != NULL;
}
