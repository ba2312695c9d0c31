/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-char-class.h"
#include "qy-line.h"

/* Two characters, what UAX #14 says of the place between them, and what we say. */
static const struct
{
  const char *name, *pair;
  gboolean may, result;
} pairs[] = {
  { "hanzi", "甲乙", TRUE, TRUE },
  { "full-stop", "甲。", TRUE, FALSE },
  { "comma", "甲，", TRUE, FALSE },
  { "enumeration-comma", "甲、", TRUE, FALSE },
  { "closing-bracket", "甲）", TRUE, FALSE },
  { "closing-title", "甲》", TRUE, FALSE },
  { "after-opening-bracket", "（甲", TRUE, FALSE },
  { "after-opening-title", "《甲", TRUE, FALSE },
  { "before-opening-bracket", "甲（", TRUE, TRUE },
  { "before-opening-quote", "甲“", FALSE, TRUE },
  { "after-opening-quote", "“甲", FALSE, FALSE },
  { "before-closing-quote", "甲”", FALSE, FALSE },
  { "after-closing-quote", "”甲", FALSE, TRUE },
  { "closing-quote-and-stop", "”。", FALSE, FALSE },
  { "dashes", "——", TRUE, FALSE },
  { "ellipsis", "……", TRUE, FALSE },
  { "figure-and-unit", "3日", TRUE, FALSE },
  { "unit-and-figure", "第3", TRUE, TRUE },
  { "blank-and-unit", "_年", TRUE, FALSE },
  { "percent", "5%", TRUE, FALSE },
  { "currency", "￥5", TRUE, FALSE },
  { "hyphen", "-p", TRUE, FALSE },
  { "space", " p", TRUE, TRUE },
  { "latin", "ab", FALSE, FALSE },
};

static void
test_pair (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  gunichar before = g_utf8_get_char (pairs[n].pair);
  gunichar after = g_utf8_get_char (g_utf8_next_char (pairs[n].pair));

  g_assert_cmpint (qy_char_may_break (before, after, pairs[n].may), ==, pairs[n].result);
}

/* A text, the measure in tenths of an em, and the lines it is cut into. */
static const struct
{
  const char *name, *text;
  int measure;
  const char *lines;
} fills[] = {
  { "fits", "甲方应当按时付款", 80, "甲方应当按时付款" },
  { "plain", "甲方应当按时付款", 50, "甲方应当按|时付款" },
  { "comma-pulls-hanzi", "甲方应当按时，付款", 60, "甲方应当按|时，付款" },
  { "comma-squeezed", "甲方应当按时，付款", 65, "甲方应当按时，|付款" },
  { "two-marks-squeezed", "见（附件），下同", 55, "见（附件），|下同" },
  { "opening-pushed", "甲方执行《民法典》", 50, "甲方执行|《民法典》" },
  { "quotes", "下称“服务”和“系统”", 60, "下称“服务”|和“系统”" },
  { "word-whole", "甲方使用PostgreSQL数据库", 80, "甲方使用|PostgreSQL数据|库" },
  { "word-cut", "abcdefghijklmnopqrstuvwxyz", 60, NULL },
  { "amount-whole", "共计12,800.00元整", 60, "共计|12,800.00元|整" },
  { "forced", "甲方\n乙方", 80, "甲方|乙方" },
  { "forced-empty", "甲方\n\n乙方", 80, "甲方||乙方" },
  { "spaces-dropped", "one two three", 40, "one two|three" },
  { "empty", "", 80, "" },
};

static char *
join_lines (const QyText *text, const GArray *lines, double measure)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const QyLine *line = &g_array_index (lines, QyLine, i);

      g_string_append (joined, i > 0 ? "|" : "");
      g_assert_cmpfloat (line->width, <, measure + 0.1);
      for (guint j = line->first; j < line->end; j++)
        {
          const QyCluster *cluster = &g_array_index (text->clusters, QyCluster, j);

          g_string_append_len (joined, text->text->str + cluster->text, cluster->n_bytes);
        }
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
test_fill (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  double measure = fills[n].measure * 1.2;
  g_autoptr (QyFontSet) fonts = qy_font_set_new (QY_LANGUAGE_ZH);
  QyText *text = qy_text_new (12);
  g_autoptr (GArray) lines = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (GError) error = NULL;

  qy_text_append (text, fonts, QY_FACE_BODY, QY_SPAN_PLAIN, fills[n].text, -1, &error);
  g_assert_no_error (error);
  qy_text_finish (text, QY_LANGUAGE_ZH);
  lines = qy_text_fill (text, measure, 0, QY_ALIGN_JUSTIFY);
  joined = join_lines (text, lines, measure);
  if (fills[n].lines != NULL)
    g_assert_cmpstr (joined, ==, fills[n].lines);
  else
    g_assert_cmpuint (lines->len, >, 1);
  qy_text_free (text);
}

/* Justified lines end exactly at the measure. */
static void
test_justified (void)
{
  g_autoptr (QyFontSet) fonts = qy_font_set_new (QY_LANGUAGE_ZH);
  QyText *text = qy_text_new (12);
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  qy_text_append (
      text, fonts, QY_FACE_BODY, QY_SPAN_PLAIN,
      "乙方应当在收到通知后30日内，按照《运行维护规范》（2026版）完成整改并书面报告甲方。", -1,
      &error);
  g_assert_no_error (error);
  qy_text_finish (text, QY_LANGUAGE_ZH);
  lines = qy_text_fill (text, 150, 24, QY_ALIGN_JUSTIFY);
  g_assert_cmpuint (lines->len, >, 2);
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const QyLine *line = &g_array_index (lines, QyLine, i);
      double width = line->width;

      for (guint j = line->first + 1; j < line->end; j++)
        width += qy_line_get_gap (line, j);
      g_assert_cmpfloat_with_epsilon (line->x + width, 150, 0.05);
    }
  qy_text_free (text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strconcat ("/document/line/pair/", pairs[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_pair);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      g_autofree char *path = g_strconcat ("/document/line/fill/", fills[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_fill);
    }
  g_test_add_func ("/document/line/justified", test_justified);
  return g_test_run ();
}
