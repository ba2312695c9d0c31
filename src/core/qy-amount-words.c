/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chinese-number.h"
#include "qy-currency.h"
#include "qy-english-number.h"
#include "qy-error.h"
#include "qy-fold.h"
#include "qy-money.h"

#define FEN_PER_YUAN 100
#define FEN_PER_JIAO 10

static gboolean
no_words (const char *words, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is not an amount in words; write it as 壹拾贰万元整"), words);
  return FALSE;
}

/* One digit followed by "unit"; 零 alone before it is allowed. Leaves *text where it is if there is
 * none. */
static gboolean
take_digit_and_unit (const char **text, const char *unit, gint64 *digit)
{
  const char *p = *text;
  const char *next;
  g_autofree char *character = NULL;

  if (g_str_has_prefix (p, "零") && !g_str_has_prefix (p + strlen ("零"), unit))
    p += strlen ("零");
  if (*p == '\0')
    return FALSE;
  next = g_utf8_next_char (p);
  character = g_strndup (p, next - p);
  if (!g_str_has_prefix (next, unit) || !qy_chinese_number_parse (character, digit) || *digit > 9)
    return FALSE;
  *text = next + strlen (unit);
  return TRUE;
}

/* What stands after 元: 角 and 分, either may be missing. */
static gboolean
parse_tail (const char *tail, gint64 *fen)
{
  gint64 jiao = 0;
  gint64 cents = 0;

  take_digit_and_unit (&tail, "角", &jiao);
  take_digit_and_unit (&tail, "分", &cents);
  *fen = jiao * FEN_PER_JIAO + cents;
  return *tail == '\0';
}

/* Without blanks, without 人民币 before and 整 after the amount. */
static char *
bare_words (const char *words)
{
  g_autofree char *folded = qy_fold (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  char *bare = g_strjoinv (NULL, parts);

  if (g_str_has_prefix (bare, "人民币"))
    memmove (bare, bare + strlen ("人民币"), strlen (bare) - strlen ("人民币") + 1);
  if (g_str_has_suffix (bare, "整") || g_str_has_suffix (bare, "正"))
    bare[strlen (bare) - strlen ("整")] = '\0';
  return bare;
}

/* The first 元, 圆 or 圓, or NULL. */
static char *
find_yuan (char *text)
{
  static const char *const names[] = { "元", "圆", "圓" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *found = strstr (text, names[i]);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static char *
capitalize (const char *words)
{
  char *out = g_strdup (words);

  for (char *p = out; *p != '\0'; p++)
    if ((p == out || p[-1] == ' ' || p[-1] == '-') && !g_str_has_prefix (p, "and "))
      *p = g_ascii_toupper (*p);
  return out;
}

/* Takes "25/100" from the end of "text". */
static gboolean
take_hundredths (char *text, gint64 *hundredths)
{
  char *slash = strstr (text, "/100");
  char *start = slash;

  *hundredths = 0;
  if (slash == NULL)
    return TRUE;
  while (start > text && g_ascii_isdigit (start[-1]))
    start--;
  if (slash[4] != '\0' || slash - start == 0 || slash - start > 2)
    return FALSE;
  *hundredths = g_ascii_strtoll (start, NULL, 10);
  *start = '\0';
  g_strchomp (text);
  if (g_str_has_suffix (text, " and"))
    text[strlen (text) - strlen (" and")] = '\0';
  return TRUE;
}

char *
qy_amount_to_words_zh (gint64 minor)
{
  gint64 amount = minor < 0 ? -minor : minor;
  gint64 yuan = amount / FEN_PER_YUAN;
  int jiao = (int) (amount % FEN_PER_YUAN / FEN_PER_JIAO);
  int fen = (int) (amount % FEN_PER_JIAO);
  g_autofree char *yuan_words = NULL;
  g_autofree char *jiao_words = NULL;
  g_autofree char *fen_words = NULL;
  GString *out;

  g_return_val_if_fail (minor < QY_MONEY_LIMIT && minor > -QY_MONEY_LIMIT, NULL);

  yuan_words = qy_chinese_number_print (yuan, QY_DIGITS_FORMAL);
  jiao_words = qy_chinese_number_print (jiao, QY_DIGITS_FORMAL);
  fen_words = qy_chinese_number_print (fen, QY_DIGITS_FORMAL);
  out = g_string_new (minor < 0 ? "负" : NULL);
  if (yuan > 0 || amount == 0)
    g_string_append_printf (out, "%s元", yuan_words);
  if (jiao > 0)
    g_string_append_printf (out, "%s角", jiao_words);
  else if (fen > 0 && yuan > 0)
    g_string_append (out, "零");
  if (fen > 0)
    g_string_append_printf (out, "%s分", fen_words);
  else
    g_string_append (out, "整");
  return g_string_free (out, FALSE);
}

gboolean
qy_amount_from_words_zh (const char *words, gint64 *minor, GError **error)
{
  g_autofree char *bare = NULL;
  char *text;
  char *yuan_mark;
  char *tail;
  gboolean negative;
  gint64 yuan = 0;
  gint64 fen = 0;

  g_return_val_if_fail (words != NULL && minor != NULL, FALSE);

  text = bare = bare_words (words);
  negative = g_str_has_prefix (text, "负");
  if (negative)
    text += strlen ("负");

  yuan_mark = find_yuan (text);
  tail = text;
  if (yuan_mark != NULL)
    {
      *yuan_mark = '\0';
      tail = yuan_mark + strlen ("元");
      if (!qy_chinese_number_parse (text, &yuan) || !parse_tail (tail, &fen))
        return no_words (words, error);
    }
  else if (*text == '\0'
           || (!qy_chinese_number_parse (text, &yuan)
               && (g_str_has_prefix (text, "零") || !parse_tail (text, &fen))))
    return no_words (words, error);
  if (yuan >= QY_CHINESE_NUMBER_LIMIT)
    return no_words (words, error);
  *minor = (yuan * FEN_PER_YUAN + fen) * (negative ? -1 : 1);
  return TRUE;
}

char *
qy_amount_to_words_en (gint64 minor, const char *currency)
{
  const QyCurrency *row;
  gint64 amount = minor < 0 ? -minor : minor;
  g_autofree char *number = NULL;
  g_autofree char *capitals = NULL;
  g_autofree char *before = NULL;
  g_autofree char *cents = NULL;

  g_return_val_if_fail (currency != NULL, NULL);
  g_return_val_if_fail (minor < QY_MONEY_LIMIT && minor > -QY_MONEY_LIMIT, NULL);

  row = qy_currency_find (currency);
  number = qy_english_number_print (amount / FEN_PER_YUAN);
  capitals = capitalize (number);
  before = row != NULL && row->before_en != NULL ? g_strdup (row->before_en)
                                                 : g_strconcat (currency, " ", NULL);
  if (amount % FEN_PER_YUAN != 0)
    cents = g_strdup_printf (" and %02d/100", (int) (amount % FEN_PER_YUAN));
  return g_strdup_printf ("%s%s%s%s%s Only", minor < 0 ? "Minus " : "", before, capitals,
                          row != NULL && row->after_en != NULL ? row->after_en : "",
                          cents != NULL ? cents : "");
}

gboolean
qy_amount_from_words_en (const char *words, gint64 *minor, GError **error)
{
  static const char *const before[] = { "say ",
                                        "rmb ",
                                        "renminbi ",
                                        "us dollars ",
                                        "us dollar ",
                                        "euros ",
                                        "hong kong dollars ",
                                        "pounds sterling ",
                                        "japanese yen ",
                                        "usd ",
                                        "cny " };
  static const char *const after[] = { " only",  " renminbi",        " (rmb)",
                                       " yuan",  " us dollars",      " dollars",
                                       " euros", " pounds sterling", " yen" };
  g_autofree char *text = NULL;
  gint64 hundredths;
  gint64 whole;

  g_return_val_if_fail (words != NULL && minor != NULL, FALSE);

  text = qy_fold (words);
  for (char *p = text; *p != '\0'; p++)
    *p = g_ascii_tolower (*p);
  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_str_has_prefix (text, before[i]))
      memmove (text, text + strlen (before[i]), strlen (text) - strlen (before[i]) + 1);
  if (g_str_has_suffix (text, after[0]))
    text[strlen (text) - strlen (after[0])] = '\0';
  if (!take_hundredths (text, &hundredths))
    goto invalid;
  for (gsize i = 1; i < G_N_ELEMENTS (after); i++)
    if (g_str_has_suffix (text, after[i]))
      text[strlen (text) - strlen (after[i])] = '\0';
  if (!qy_english_number_parse (text, &whole) || whole >= QY_CHINESE_NUMBER_LIMIT)
    goto invalid;
  *minor = whole * FEN_PER_YUAN + hundredths;
  return TRUE;

invalid:
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is not an amount in words; write it as "
                  "RMB One Hundred and Twenty Thousand Yuan Only"),
               words);
  return FALSE;
}
