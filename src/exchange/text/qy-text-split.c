/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-split.h"
#include "qy-text-limits.h"

/*
 * Collections hold several templates in one file. A new one begins at a line that counts them
 * (篇二, 范本三), or at a line that is a title, if the text before it introduced its parties and
 * the text behind it does so again.
 */

/* clang-format off */
#define COUNTED \
  "^[ \\t　]*(?:(?:篇|范[本文]|模板|样本|格式)[ ]*[一二三四五六七八九十\\d]{1,3}[ ]*(?:[:：、.．]|" \
  "$)|第[一二三四五六七八九十\\d]{1,3}篇)[^\\n]{0,60}$|^[^\\n。；;]{2,40}(?:合同|" \
  "协议|协议书|合同书|范本|模板)[ ]*[(（]?(?:篇|范本|模板)[ ]*[一二三四五六七八九十\\d]{1,3}[)）]?[ \\t]*$"
#define TITLE \
  "^[ " "\\t　]*[^\\n，。；：,;:()（）《]{2,30}(?:合同书?|协议书?|(?:合同|协议书?)(?:范本|" \
  "模板|样本|范文))(?:[ ]*[(（][^\\n()（）]{1,16}[)）])?[ \\t\\r]*$"
#define INTRODUCED \
  "(?:甲方|委托方|委托人|发包[方人]|需方|买方)[ ]*(?:[(（][^\\n()（）]{0,20}[)）])?[ ]*[:：]"
/* clang-format on */
#define NEARBY 600u /* bytes behind a title in which the parties are introduced */

static void
cut_at (GArray *spans, gsize *from, gsize at)
{
  QyTextSpan span = { *from, at };

  if (at <= *from || spans->len + 1 >= QY_TEXT_MAX_TEMPLATES)
    return;
  g_array_append_val (spans, span);
  *from = at;
}

/* Cuts at every counted line; text before the first one stays with it. */
static gboolean
split_counted (GArray *spans, const char *text, gsize length, gsize *from)
{
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan line;
  guint n = 0;

  qy_text_scan_init (&scan, COUNTED, text, 0, length);
  while (qy_text_scan_next (&scan, &line, 1))
    {
      if (n++ > 0)
        cut_at (spans, from, line.start);
    }
  return n > 1;
}

static void
split_titled (GArray *spans, const char *text, gsize length, gsize *from)
{
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan line;

  qy_text_scan_init (&scan, TITLE, text, 0, length);
  while (qy_text_scan_next (&scan, &line, 1))
    {
      if (line.start > *from + NEARBY
          && qy_text_has (INTRODUCED, text, line.end, qy_text_clip (text, line.end, length, NEARBY))
          && qy_text_has (INTRODUCED, text, *from,
                          qy_text_clip (text, *from, line.start, 2 * NEARBY)))
        cut_at (spans, from, line.start);
    }
}

GArray *
qy_text_split (const char *text, gsize length)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (QyTextSpan));
  QyTextSpan rest = { 0, length };

  if (!split_counted (spans, text, length, &rest.start))
    split_titled (spans, text, length, &rest.start);
  g_array_append_val (spans, rest);
  return spans;
}
