/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-char-class.h"

static const char openers[] = "（《「『【〔［｛〈〖“‘";
static const char closers[] = "。，、；：）》」』】〕］｝〉〗”’．";
static const char not_first[] = "！？…—·～％‰℃°,.;:!?)]}%›»々〻ー";
static const char not_last[] = "([{‹«¥￥$€£＄№#";
static const char opening_quotes[] = "“‘";
static const char closing_quotes[] = "”’";

static gboolean
is_hanzi (gunichar c)
{
  return c >= 0x4e00 && c <= 0x9fff;
}

static gboolean
is_in (const char *set, gunichar c)
{
  return !is_hanzi (c) && g_utf8_strchr (set, -1, c) != NULL;
}

QyCharClass
qy_char_class (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c)     ? QY_CHAR_WORD
           : c == ' ' || c == '\t' ? QY_CHAR_SPACE
                                   : QY_CHAR_OTHER;
  if (c == 0x3000)
    return QY_CHAR_WIDE; /* an ideographic space is an indent, and holds its place */
  if (is_hanzi (c))
    return QY_CHAR_WIDE;
  if (is_in (openers, c))
    return QY_CHAR_OPEN;
  if (is_in (closers, c))
    return QY_CHAR_CLOSE;
  if (g_unichar_iswide (c))
    return QY_CHAR_WIDE;
  if (g_unichar_isalnum (c))
    return QY_CHAR_WORD;
  return g_unichar_isspace (c) && c != 0xa0 ? QY_CHAR_SPACE : QY_CHAR_OTHER;
}

gboolean
qy_char_may_break (gunichar before, gunichar after, gboolean may)
{
  QyCharClass left = qy_char_class (before), right = qy_char_class (after);
  gboolean wide = left == QY_CHAR_WIDE || left == QY_CHAR_CLOSE || right == QY_CHAR_WIDE
                  || right == QY_CHAR_OPEN;

  if (left == QY_CHAR_SPACE)
    return may;
  if (right == QY_CHAR_CLOSE || is_in (not_first, after))
    return FALSE;
  if (left == QY_CHAR_OPEN || is_in (not_last, before))
    return FALSE;
  if (before == '-' || before == 0x2013)
    return FALSE;
  if (right == QY_CHAR_WIDE && (g_unichar_isdigit (before) || before == '_'))
    return FALSE;
  if (wide && (is_in (opening_quotes, after) || is_in (closing_quotes, before)))
    return right != QY_CHAR_SPACE;
  return may;
}
