/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-marker.h"

#include <string.h>

/*
 * What numbering looks like. A row per style; group 1 is the number as printed, and what stands
 * between it and the end of the match is the marker's punctuation. Whether a match is a marker is
 * decided in qy-text-units.c.
 */

#define CN           "[一二三四五六七八九十]{1,3}"
#define CN_OR_DIGITS "(?:[〇零一二三四五六七八九十百]{1,5}|\\d{1,3})"
#define GAP          "[ ]*"

/* clang-format off */
static const QyTextRule styles[] = {
  { "chapter", "(第" GAP CN_OR_DIGITS GAP "(?:章|编|部分))" GAP "[、:.]?" GAP, QY_STYLE_CHAPTER },
  { "section", "(第" GAP CN_OR_DIGITS GAP "节)" GAP "[、:.]?" GAP, QY_STYLE_SECTION },
  { "article", "(第" GAP CN_OR_DIGITS GAP "条)" GAP "[、:.]?" GAP, QY_STYLE_ARTICLE },
  { "cn", "(?<![第之其零百千万一二三四五六七八九十])(" CN ")" GAP "[、.](?!\\d)" GAP, QY_STYLE_CN },
  { "cn-comma", "^[ ]*(" CN ")(?:[,:]|[ ]+)" GAP "(?=[" QY_TEXT_HAN "])", QY_STYLE_CN },
  { "cn-paren", "(\\(" GAP CN GAP "\\))[、.]?" GAP, QY_STYLE_CN_PAREN },
  { "cn-half-paren", "(?<![(第零百千万一二三四五六七八九十])(" CN "\\))[、.]?" GAP, QY_STYLE_CN_HALF },
  { "decimal-4",
    "(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2}){3,5})(?!\\.?\\d|[%‰])[.、]?" GAP,
    QY_STYLE_DECIMAL_4 },
  { "decimal-3",
    "(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2}){2})(?!\\.?\\d|[%‰])[.、]?" GAP,
    QY_STYLE_DECIMAL_3 },
  { "decimal-2", "(?<![\\d.])(\\d{1,2}\\.\\d{1,2})(?!\\.?\\d|[%‰])[.、]?" GAP, QY_STYLE_DECIMAL_2 },
  { "decimal", "(?<![\\d.,])(\\d{1,2})[ ]?[.、](?!\\d)" GAP, QY_STYLE_DECIMAL },
  { "decimal-comma",
    "^[ ]*(\\d{1,2})(?:,(?!\\d)|:(?!\\d)|[ ]+(?=[" QY_TEXT_HAN "]))" GAP,
    QY_STYLE_DECIMAL },
  { "decimal-heading",
    "(?<![\\d.A-Za-z(])(\\d{1,2})[ ]?(?=[" QY_TEXT_HAN "、]{2,16}[ ]?\\1\\.1(?!\\d))",
    QY_STYLE_DECIMAL },
  { "paren", "(\\(" GAP "\\d{1,2}" GAP "\\))[、.]?" GAP, QY_STYLE_PAREN },
  { "half-paren", "(?<![\\d(.\\[A-Za-z-])(\\d{1,2}\\))[、.]?" GAP, QY_STYLE_HALF_PAREN },
  { "circle", "([①-⑳])[、.]?" GAP, QY_STYLE_CIRCLE },
  { "circle-paren", "([⑴-⒇])[、.]?" GAP, QY_STYLE_PAREN },
  { "decimal-point", "([⒈-⒛])" GAP, QY_STYLE_DECIMAL },
  { "cn-paren-sign", "([㈠-㈩])[、.]?" GAP, QY_STYLE_CN_PAREN },
  { "letter-paren", "(\\([a-hA-H]\\))[、.]?" GAP, QY_STYLE_LETTER_PAREN },
  { "letter-half", "(?<![A-Za-z0-9(])([a-hA-H]\\))[、.]?" GAP, QY_STYLE_LETTER },
  { "letter", "(?<![A-Za-z0-9.])([a-hA-H])[.、](?![A-Za-z0-9])" GAP, QY_STYLE_LETTER },
  { "bullet", "()[•■◆▪►▶➢➤◇★☆✓✔√❖♦∙‣⁃]" GAP, QY_STYLE_BULLET },
  { "dash",
    "(?:^[ ]*|(?<=[:。;!?])[ ]*)()(?:[-–—*·・○]|--|——)[ ]*(?=[" QY_TEXT_HAN
    "A-Za-z\"“《(\\[]|[_\\d])",
    QY_STYLE_BULLET },
  { NULL },
};
/* clang-format on */

static const guint ranks[QY_N_STYLES] = {
  [QY_STYLE_CHAPTER] = 0,   [QY_STYLE_SECTION] = 1,   [QY_STYLE_ARTICLE] = 2,
  [QY_STYLE_CN] = 3,        [QY_STYLE_CN_PAREN] = 4,  [QY_STYLE_CN_HALF] = 5,
  [QY_STYLE_DECIMAL] = 6,   [QY_STYLE_DECIMAL_2] = 7, [QY_STYLE_DECIMAL_3] = 8,
  [QY_STYLE_DECIMAL_4] = 9, [QY_STYLE_PAREN] = 10,    [QY_STYLE_HALF_PAREN] = 11,
  [QY_STYLE_CIRCLE] = 12,   [QY_STYLE_LETTER] = 13,   [QY_STYLE_LETTER_PAREN] = 13,
  [QY_STYLE_BULLET] = 15,
};

guint
qy_text_style_rank (QyNumberStyle style)
{
  g_assert (style < QY_N_STYLES);
  return ranks[style];
}

static guint
cn_digit (gunichar c)
{
  static const gunichar digits[] = { 0x96f6, 0x4e00, 0x4e8c, 0x4e09, 0x56db,
                                     0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d };

  for (guint i = 1; i < G_N_ELEMENTS (digits); i++)
    {
      if (digits[i] == c)
        return i;
    }
  return 0;
}

/* The value of a character that stands for a whole number: ③, ⑶, ⒊, ㈢, c. */
static guint
sign_value (gunichar c)
{
  static const gunichar firsts[] = { 0x2460, 0x2474, 0x2488, 0x3220 };

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      if (c >= firsts[i] && c < firsts[i] + 20)
        return c - firsts[i] + 1;
    }
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 1;
  return c >= 'A' && c <= 'Z' ? c - 'A' + 1 : 0;
}

guint
qy_text_ordinal (const char *text, gsize start, gsize end)
{
  guint total = 0;
  guint digit = 0;

  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        digit = MIN (digit * 10 + (guint) (*p - '0'), 9999);
      else if (c == 0x5341 || c == 0x767e) /* 十 百 */
        {
          total += (digit > 0 ? digit : 1) * (c == 0x5341 ? 10 : 100);
          digit = 0;
        }
      else if (cn_digit (c) > 0)
        digit = cn_digit (c);
      else if (sign_value (c) > 0)
        return sign_value (c);
    }
  return total + digit;
}

static QyTextEdge
edge_before (const char *text, gsize start, gsize offset)
{
  const char *p = text + offset;

  while (p > text + start && p[-1] == ' ')
    p--;
  if (p == text + start || p[-1] == '\n')
    return QY_EDGE_LINE;
  p = g_utf8_prev_char (p);
  return strchr (":;!?_.", *p) != NULL
                 || g_utf8_strchr ("。…”』】]", -1, g_utf8_get_char (p)) != NULL
             ? QY_EDGE_STRONG
             : QY_EDGE_WEAK;
}

static void
read_numbers (QyTextMarker *marker, const char *text, QyTextSpan number)
{
  gsize dot = number.end;

  if (marker->style == QY_STYLE_BULLET)
    return;
  while (dot > number.start && text[dot - 1] != '.')
    dot--;
  marker->ordinal = qy_text_ordinal (text, dot, number.end);
  if (dot > number.start)
    {
      gsize before = dot - 1;

      while (before > number.start && text[before - 1] != '.')
        before--;
      marker->parent_ordinal = qy_text_ordinal (text, before, dot - 1);
    }
}

static void
find_style (GArray *found, const QyTextRule *rule, const char *text, gsize start, gsize end)
{
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan groups[2];

  qy_text_scan_init (&scan, rule->pattern, text, start, end);
  while (qy_text_scan_next (&scan, groups, 2))
    {
      QyTextMarker marker = { .style = (QyNumberStyle) rule->value };

      marker.start = groups[1].start;
      marker.number_end = groups[1].end;
      marker.end = groups[0].end;
      marker.edge = edge_before (text, start, marker.start);
      marker.is_loud = g_str_equal (rule->name, "bullet");
      read_numbers (&marker, text, groups[1]);
      if (marker.ordinal > 0 || marker.style == QY_STYLE_BULLET)
        g_array_append_val (found, marker);
    }
}

static gint
compare_markers (gconstpointer a, gconstpointer b)
{
  const QyTextMarker *x = a;
  const QyTextMarker *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end > y->end ? -1 : x->end < y->end;
}

GArray *
qy_text_markers (const char *text, gsize start, gsize end)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (QyTextMarker));
  GArray *apart = g_array_new (FALSE, FALSE, sizeof (QyTextMarker));
  gsize taken = start;

  for (const QyTextRule *rule = styles; rule->name != NULL; rule++)
    find_style (found, rule, text, start, end);
  g_array_sort (found, compare_markers);
  for (guint i = 0; i < found->len; i++)
    {
      QyTextMarker *marker = &g_array_index (found, QyTextMarker, i);

      if (marker->start < taken)
        continue;
      taken = marker->end;
      g_array_append_val (apart, *marker);
    }
  return apart;
}
