/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-outline.h"

#include <string.h>

#include "qy-analysis-document.h"
#include "qy-analysis-json.h"

/* Random texts: nothing crashes, every place is in the text, nothing of the text is lost. */

#define ROUNDS 300

static const char *const pieces[] = {
  "一、",
  "二、",
  "第一条",
  "第二条 ",
  "第三章",
  "1.",
  "2. ",
  "1.1 ",
  "(1)",
  "（二）",
  "a)",
  "①",
  "• ",
  "- ",
  "\n",
  "\r\n",
  "\n\n",
  "甲方",
  "乙方(服务方):",
  "委托方",
  "____",
  "_ ___年__月__日",
  "元(大写:____)",
  "[…]",
  "【  】",
  "XX",
  "地址:",
  "签字):",
  "本合同自双方签字之日起生效",
  "服务期限",
  "为三年",
  "违约金",
  "保密",
  "30分钟内响应",
  "99.9%",
  "一级故障",
  "自动续期",
  "一式两份",
  "向甲方所在地人民法院起诉",
  "目录",
  "……3",
  "(注:删去)",
  "第 2 页 共 3 页",
  "⼀",
  "　",
  " ",
  "。",
  ";",
  ":",
  ",",
  "(",
  ")",
  "“",
  "《",
  "鉴于",
  "(以下无正文)",
  "第五条",
  "见1.1",
  "\xff",
  "\xe6\x80",
  "A",
  "7×24",
  "等级 1",
  "\t",
  "篇二:看门合同\n",
};

static char *
random_text (GRand *rand, gsize *size)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 120);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  for (int i = g_rand_int_range (rand, 0, 4); i > 0 && text->len > 0; i--)
    text->str[g_rand_int_range (rand, 0, (gint32) text->len)] =
        (char) g_rand_int_range (rand, 1, 256);
  *size = text->len;
  return g_strndup (text->str, text->len);
}

static void
check_range (QyAnalysis *analysis, QySourceRange range)
{
  g_assert_cmpuint (range.start, >=, analysis->range.start);
  g_assert_cmpuint (range.start, <=, range.end);
  g_assert_cmpuint (range.end, <=, analysis->range.end);
  g_assert_cmpuint (range.line, >=, 1);
}

#define CHECK_RANGES(list, Type)                                                                   \
  for (guint i = 0; i < (list)->len; i++)                                                          \
  check_range (analysis, ((Type *) g_ptr_array_index ((list), i))->range)

static void
cover (char *covered, QySourceRange range)
{
  memset (covered + range.start, 1, range.end - range.start);
}

/* Everything that prints is in a part, dropped, or a note. */
static void
check_nothing_lost (QyAnalysis *analysis)
{
  gsize size;
  const char *source = qy_analysis_get_source (analysis, &size);
  g_autofree char *covered = g_malloc0 (size + 1);

  for (guint i = 0; i < analysis->parts->len; i++)
    cover (covered, ((QyAnalysisPart *) g_ptr_array_index (analysis->parts, i))->range);
  for (guint i = 0; i < analysis->dropped->len; i++)
    cover (covered, ((QyAnalysisRemark *) g_ptr_array_index (analysis->dropped, i))->range);
  for (guint i = 0; i < analysis->notes->len; i++)
    cover (covered, ((QyAnalysisRemark *) g_ptr_array_index (analysis->notes, i))->range);
  for (const char *p = source + analysis->range.start; p < source + analysis->range.end;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isgraph (c) && c != 0x2028 && c != 0x2029 && c != 0xfeff
          && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_assert_true (covered[p - source]);
    }
}

static void
check_document (QyAnalysis *analysis)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (QyDocument) document = qy_analysis_to_document (analysis, &links, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
}

static void
check_analysis (QyAnalysis *analysis)
{
  g_autoptr (JsonNode) json = qy_analysis_to_json (analysis);

  g_assert_true (JSON_NODE_HOLDS_OBJECT (json));
  CHECK_RANGES (analysis->parts, QyAnalysisPart);
  CHECK_RANGES (analysis->parties, QyAnalysisParty);
  CHECK_RANGES (analysis->clauses, QyAnalysisClause);
  CHECK_RANGES (analysis->blanks, QyAnalysisBlank);
  CHECK_RANGES (analysis->terms, QyAnalysisTerm);
  CHECK_RANGES (analysis->references, QyAnalysisReference);
  CHECK_RANGES (analysis->findings, QyAnalysisRemark);
  CHECK_RANGES (analysis->dropped, QyAnalysisRemark);
  CHECK_RANGES (analysis->notes, QyAnalysisRemark);
  CHECK_RANGES (analysis->normalised, QyAnalysisRemark);
  check_nothing_lost (analysis);
  check_document (analysis);
}

static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + i);
      gsize size;
      g_autofree char *text = random_text (rand, &size);
      g_autoptr (GBytes) bytes = g_bytes_new (text, size);
      g_autoptr (GPtrArray) results = NULL;

      g_test_message ("seed %u", seed + i);
      results = qy_text_analyze (bytes, "random", NULL);
      for (guint j = 0; results != NULL && j < results->len; j++)
        check_analysis (g_ptr_array_index (results, j));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/text/property/random", test_random);
  return g_test_run ();
}
