/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

/*
 * What is no part of the contract: page numbers, the names of the sites a file came through. Each
 * is dropped and reported with the name of its rule.
 */

#define LINE(words) "^[ ]*(?:" words ")[ ]*$"

static const QyTextRule noise[] = {
  { "page-number", LINE ("第?[ ]*\\d{1,4}[ ]*页(?:[ ,、/|]*共[ ]*\\d{1,4}[ ]*页)?"), 0 },
  { "page-number", LINE ("[-–—•·~]+[ ]*\\d{1,4}[ ]*[-–—•·~]+"), 0 },
  { "page-number", LINE ("\\d{1,4}[ ]*/[ ]*\\d{1,4}"), 0 },
  { "page-number", LINE ("(?i:page)[ ]*\\d{1,4}(?:[ ]*(?:of|/)[ ]*\\d{1,4})?"), 0 },
  { "page-number", LINE ("\\d{1,3}"), 0 },
  { "page-number", "第[ ]*\\d{1,4}[ ]*页[ ,、/|]*共[ ]*\\d{1,4}[ ]*页", 0 },
  { "link", LINE ("[^\\n]{0,20}(?:https?://|www\\.)[\\w./?=&%#:-]+[^\\n]{0,20}"), 0 },
  { "site",
    LINE ("[^\\n]{0,30}(?:文档来源|文章来源|本文来源|资料来源|来源于网络|来源网络|下载本文|"
          "下载后可|可编辑|精品文档|"
          "欢迎下载|免费下载|点击下载|word版|Word版|仅供参考|版权归原作者|侵权|请联系删除|"
          "关注公众号|收藏本站|"
          "上一篇|下一篇|相关推荐|相关阅读|返回顶部|责任编辑|阅读全文)[^\\n]{0,40}"),
    0 },
  { "rule", LINE ("[-=*~·—─━_]{0,2}[-=*~─━═]{5,}"), 0 },
  { NULL },
};

static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  const QyTextSpan *x = a;
  const QyTextSpan *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Sorts @spans and leaves out those that reach into an earlier one. */
static void
keep_apart (GArray *spans)
{
  guint kept = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      QyTextSpan span = g_array_index (spans, QyTextSpan, i);

      if (kept == 0 || span.start >= g_array_index (spans, QyTextSpan, kept - 1).end)
        g_array_index (spans, QyTextSpan, kept++) = span;
    }
  g_array_set_size (spans, kept);
}

/**
 * qy_text_pass_noise:
 *
 * Takes page noise out of the working text.
 */
void
qy_text_pass_noise (QyTextRun *run)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (QyTextSpan));
  GString *text = run->work->text;

  for (const QyTextRule *rule = noise; rule->name != NULL; rule++)
    {
      g_auto (QyTextScan) scan = { 0 };
      QyTextSpan span;

      qy_text_scan_init (&scan, rule->pattern, text->str, 0, text->len);
      while (qy_text_scan_next (&scan, &span, 1))
        {
          if (span.end == span.start)
            continue;
          qy_text_run_remark (run, run->out->dropped, rule->name, NULL, QY_CERTAINTY_SURE,
                              span.start, span.end);
          g_array_append_val (spans, span);
        }
    }
  keep_apart (spans);
  qy_text_work_remove (run->work, spans);
}
