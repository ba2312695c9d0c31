/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-chinese-number.h"

#include <string.h>

#define WAN        10000
#define YI         100000000
#define MAX_TOKENS 64

/* Worth of a character: a digit below 10, else a unit. */
typedef struct
{
  const char *characters;
  gint64 worth;
} NumberCharacters;

static const NumberCharacters number_characters[] = {
  { "零", 0 },    { "一壹弌", 1 }, { "二贰貳两兩", 2 }, { "三叁參", 3 }, { "四肆", 4 },
  { "五伍", 5 },  { "六陆陸", 6 }, { "七柒", 7 },       { "八捌", 8 },   { "九玖", 9 },
  { "十拾", 10 }, { "百佰", 100 }, { "千仟", 1000 },    { "万萬", WAN }, { "亿億", YI },
};

static const char *const digit_names[2][10] = {
  { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
  { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" },
};

static const char *const unit_names[2][4] = {
  { "", "十", "百", "千" },
  { "", "拾", "佰", "仟" },
};

static gint64
worth_of (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (number_characters); i++)
    if (g_utf8_strchr (number_characters[i].characters, -1, c) != NULL)
      return number_characters[i].worth;
  return -1;
}

/* n < 10 000 */
static void
print_section (GString *out, int n, QyChineseDigits digits)
{
  static const int powers[] = { 1, 10, 100, 1000 };
  gboolean started = FALSE;
  gboolean gap = FALSE;

  for (int place = 3; place >= 0; place--)
    {
      int digit = n / powers[place] % 10;

      if (digit == 0)
        {
          gap = started;
          continue;
        }
      if (gap)
        g_string_append (out, digit_names[digits][0]);
      g_string_append (out, digit_names[digits][digit]);
      g_string_append (out, unit_names[digits][place]);
      started = TRUE;
      gap = FALSE;
    }
}

/* n < 100 000 000 */
static void
print_below_yi (GString *out, gint64 n, QyChineseDigits digits)
{
  int high = (int) (n / WAN);
  int low = (int) (n % WAN);

  if (high > 0)
    {
      print_section (out, high, digits);
      g_string_append (out, "万");
      if (low > 0 && low < WAN / 10)
        g_string_append (out, digit_names[digits][0]);
    }
  print_section (out, low, digits);
}

static void
print_positive (GString *out, gint64 n, QyChineseDigits digits)
{
  gint64 high = n / YI;
  gint64 low = n % YI;

  if (high > 0)
    {
      print_below_yi (out, high, digits);
      g_string_append (out, "亿");
      if (low > 0 && low < YI / 10)
        g_string_append (out, digit_names[digits][0]);
    }
  print_below_yi (out, low, digits);
}

/* Turns "text" into the worths of its characters; -1 if one is no part of a number. */
static int
tokenize (const char *text, gint64 *tokens)
{
  int n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gint64 worth = worth_of (g_utf8_get_char (p));

      if (worth < 0 || n == MAX_TOKENS)
        return -1;
      tokens[n++] = worth;
    }
  return n;
}

static int
find_last (const gint64 *tokens, int n, gint64 worth)
{
  for (int i = n - 1; i >= 0; i--)
    if (tokens[i] == worth)
      return i;
  return -1;
}

/* A number below 10 000; "open": nothing stands before it, or its own unit follows, so a bare digit
 * has one meaning. */
static gboolean
parse_section (const gint64 *tokens, int n, gboolean open, gint64 *value)
{
  gint64 last_unit = WAN;
  gboolean zero = FALSE;
  int i = 0;

  *value = 0;
  while (i < n)
    {
      gint64 token = tokens[i];
      gboolean has_unit = i + 1 < n && tokens[i + 1] >= 10;

      if (token == 0)
        {
          if (zero || i + 1 == n)
            return FALSE;
          zero = TRUE;
          i++;
          continue;
        }
      if (token == 10 && i == 0 && open)
        {
          *value = last_unit = 10;
          i++;
          continue;
        }
      if (token >= 10)
        return FALSE;
      if (has_unit)
        {
          if (tokens[i + 1] >= last_unit)
            return FALSE;
          last_unit = tokens[i + 1];
          *value += token * last_unit;
          i += 2;
        }
      else
        {
          if (i + 1 != n || !((open && i == 0) || zero || last_unit == 10))
            return FALSE;
          *value += token;
          i++;
        }
      zero = FALSE;
    }
  return TRUE;
}

static gboolean
parse_below_yi (const gint64 *tokens, int n, gboolean first, gboolean open_end, gint64 *value)
{
  int wan = find_last (tokens, n, WAN);
  gint64 high = 0;
  gint64 low;

  if (wan >= 0)
    {
      if (!parse_section (tokens, wan, TRUE, &high) || high == 0)
        return FALSE;
      if (first && tokens[0] == 0)
        return FALSE;
    }
  if (!parse_section (tokens + wan + 1, n - wan - 1, open_end || (first && wan < 0), &low))
    return FALSE;
  if (wan < 0 && first && n > 0 && tokens[0] == 0)
    return FALSE;
  *value = high * WAN + low;
  return TRUE;
}

char *
qy_chinese_number_print (gint64 n, QyChineseDigits digits)
{
  GString *out;

  g_return_val_if_fail (n < QY_CHINESE_NUMBER_LIMIT && n > -QY_CHINESE_NUMBER_LIMIT, NULL);

  out = g_string_new (n < 0 ? "负" : NULL);
  if (n < 0)
    n = -n;
  if (n == 0)
    g_string_append (out, digit_names[digits][0]);
  else if (digits == QY_DIGITS_PLAIN && n >= 10 && n < 20)
    {
      g_string_append (out, unit_names[digits][1]);
      print_section (out, (int) (n - 10), digits);
    }
  else
    print_positive (out, n, digits);
  return g_string_free (out, FALSE);
}

gboolean
qy_chinese_number_parse (const char *text, gint64 *n)
{
  gint64 tokens[MAX_TOKENS];
  gint64 high = 0;
  gint64 low;
  int n_tokens;
  int yi;

  g_return_val_if_fail (text != NULL && n != NULL, FALSE);

  n_tokens = tokenize (text, tokens);
  if (n_tokens <= 0)
    return FALSE;
  if (n_tokens == 1 && tokens[0] == 0)
    {
      *n = 0;
      return TRUE;
    }

  yi = find_last (tokens, n_tokens, YI);
  if (yi >= 0 && (!parse_below_yi (tokens, yi, TRUE, TRUE, &high) || high == 0))
    return FALSE;
  if (!parse_below_yi (tokens + yi + 1, n_tokens - yi - 1, yi < 0, FALSE, &low))
    return FALSE;
  *n = high * YI + low;
  return TRUE;
}

gboolean
qy_chinese_decimal_parse (const char *text, gint64 *digits, guint *scale)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *fraction = NULL;
  gint64 whole;

  g_return_val_if_fail (text != NULL && digits != NULL && scale != NULL, FALSE);

  parts = g_strsplit (text, "点", 3);
  if (parts[0] == NULL || !qy_chinese_number_parse (parts[0], &whole))
    return FALSE;
  *digits = whole;
  *scale = 0;
  if (parts[1] == NULL)
    return TRUE;
  if (parts[2] != NULL || whole >= WAN)
    return FALSE;
  fraction = qy_chinese_digits_parse (parts[1]);
  if (fraction == NULL || strlen (fraction) > 9)
    return FALSE;
  for (const char *p = fraction; *p != '\0'; p++)
    *digits = *digits * 10 + (*p - '0');
  *scale = strlen (fraction);
  return TRUE;
}

char *
qy_chinese_digits_print (const char *ascii, QyChineseDigits digits)
{
  GString *out;

  g_return_val_if_fail (ascii != NULL, NULL);

  out = g_string_new (NULL);
  for (const char *p = ascii; *p != '\0'; p++)
    {
      g_return_val_if_fail (g_ascii_isdigit (*p), g_string_free (out, FALSE));
      if (*p == '0' && digits == QY_DIGITS_PLAIN)
        g_string_append (out, "〇");
      else
        g_string_append (out, digit_names[digits][*p - '0']);
    }
  return g_string_free (out, FALSE);
}

char *
qy_chinese_digits_parse (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gint64 worth = g_utf8_strchr ("〇○", -1, c) != NULL ? 0 : worth_of (c);

      if (worth < 0 || worth > 9)
        return NULL;
      g_string_append_c (out, (char) ('0' + worth));
    }
  return out->len > 0 ? g_strdup (out->str) : NULL;
}

gsize
qy_chinese_number_span (const char *text)
{
  const char *p = text;

  g_return_val_if_fail (text != NULL, 0);

  while (*p != '\0' && worth_of (g_utf8_get_char (p)) >= 0)
    p = g_utf8_next_char (p);
  return p - text;
}
