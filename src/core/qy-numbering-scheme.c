/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chinese-number.h"
#include "qy-error.h"
#include "qy-markup.h"
#include "qy-numbering-private.h"

static const struct
{
  const char *name;
  QyCounterStyle style;
} styles[] = {
  { "", QY_COUNTER_ARABIC },        { ":cn", QY_COUNTER_CHINESE },
  { ":alpha", QY_COUNTER_ALPHA },   { ":Alpha", QY_COUNTER_UPPER_ALPHA },
  { ":roman", QY_COUNTER_ROMAN },   { ":Roman", QY_COUNTER_UPPER_ROMAN },
  { ":circle", QY_COUNTER_CIRCLE },
};

static gboolean
fail (GError **error, int level, const char *text, const char *reason)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED,
               _ ("Numbering, format “%s” of level %d: %s"), text, level, reason);
  return FALSE;
}

static void
clear_piece (QyFormatPiece *piece)
{
  g_free (piece->text);
}

static void
free_format (QyLevelFormat *format)
{
  g_array_unref (format->pieces);
  g_free (format);
}

/* @inside: what stands between the braces: "2:cn+" */
static gboolean
parse_counter (QyLevelFormat *format, int level, const char *inside)
{
  QyFormatPiece piece = { .level = inside[0] - '0' };
  g_autofree char *style = NULL;

  if (piece.level < 1 || piece.level > level)
    return FALSE;
  style = g_strdup (inside + 1);
  if (g_str_has_suffix (style, "+"))
    {
      style[strlen (style) - 1] = '\0';
      if (piece.level != level)
        return FALSE;
      format->runs_through = TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (style, styles[i].name))
      {
        piece.style = styles[i].style;
        format->is_chain = format->is_chain || piece.level < level;
        g_array_append_val (format->pieces, piece);
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_format (QyLevelFormat *format, int level, const char *text, GError **error)
{
  for (const char *p = text; *p != '\0';)
    {
      gsize length = strcspn (p, "{}");
      g_autofree char *inside = NULL;

      if (length > 0)
        {
          QyFormatPiece piece = { .text = g_strndup (p, length) };

          g_array_append_val (format->pieces, piece);
          p += length;
          continue;
        }
      length = strcspn (p, "}");
      inside = g_strndup (p + 1, length > 0 ? length - 1 : 0);
      if (p[length] != '}' || !parse_counter (format, level, inside))
        return fail (error, level, text,
                     _ ("a counter is {n}, {n:cn}, {n:alpha}, {n:Alpha}, {n:roman}, {n:Roman} or "
                        "{n:circle}, n being this level "
                        "or a higher one; only this level's own may run through: {n+}, {n:cn+}"));
      p += length + 1;
    }
  return TRUE;
}

QyNumbering *
qy_numbering_parse (const char *scheme, GError **error)
{
  g_autoptr (QyNumbering) numbering = NULL;
  g_auto (GStrv) texts = NULL;

  g_return_val_if_fail (scheme != NULL, NULL);

  if (!qy_markup_is_plain (scheme))
    return fail (error, 1, "", _ ("it holds control characters or is not UTF-8")), NULL;
  numbering = g_new0 (QyNumbering, 1);
  g_atomic_ref_count_init (&numbering->refs);
  numbering->scheme = g_strdup (scheme);
  numbering->formats = g_ptr_array_new_with_free_func ((GDestroyNotify) free_format);
  texts = g_strsplit (*scheme != '\0' ? scheme : ";", ";", -1);
  for (int i = 0; texts[i] != NULL; i++)
    {
      QyLevelFormat *format = g_new0 (QyLevelFormat, 1);

      format->pieces = g_array_new (FALSE, FALSE, sizeof (QyFormatPiece));
      g_array_set_clear_func (format->pieces, (GDestroyNotify) clear_piece);
      g_ptr_array_add (numbering->formats, format);
      if (i >= QY_BLOCK_MAX_LEVEL)
        return fail (error, i + 1, texts[i], _ ("there are no more than nine levels")), NULL;
      if (!parse_format (format, i + 1, texts[i], error))
        return NULL;
    }
  return g_steal_pointer (&numbering);
}

char *
qy_numbering_print (const QyNumbering *numbering)
{
  g_return_val_if_fail (numbering != NULL, NULL);

  return g_strdup (numbering->scheme);
}

QyNumbering *
qy_numbering_ref (QyNumbering *numbering)
{
  g_return_val_if_fail (numbering != NULL, NULL);

  g_atomic_ref_count_inc (&numbering->refs);
  return numbering;
}

void
qy_numbering_unref (QyNumbering *numbering)
{
  g_return_if_fail (numbering != NULL);

  if (!g_atomic_ref_count_dec (&numbering->refs))
    return;
  g_free (numbering->scheme);
  g_ptr_array_unref (numbering->formats);
  g_free (numbering);
}

char *
qy_chinese_numeral (int n)
{
  g_return_val_if_fail (n >= 0, NULL);

  return qy_chinese_number_print (n, QY_DIGITS_PLAIN);
}

gboolean
qy_chinese_numeral_parse (const char *text, int *n)
{
  g_autofree char *digits = NULL;
  gint64 number = 0;

  g_return_val_if_fail (text != NULL && n != NULL, FALSE);

  digits = qy_chinese_digits_parse (text);
  if (digits != NULL ? !g_ascii_string_to_signed (digits, 10, 0, G_MAXINT, &number, NULL)
                     : !qy_chinese_number_parse (text, &number))
    return FALSE;
  if (number > G_MAXINT)
    return FALSE;
  *n = (int) number;
  return TRUE;
}
