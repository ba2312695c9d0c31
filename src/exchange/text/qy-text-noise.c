/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

/*
 * What is no part of the contract: page numbers, the names of the sites a file came through. Each
 * is dropped and reported with the name of its rule.
 */

#define LINE(words) "^[ ]*(?:" words ")[ ]*$"

/* Files that hold several templates count them: 五篇, 篇一. */
#define COUNT  "[一二三四五六七八九十\\d]{1,3}"
#define PIECE  "(?:篇|范[本文]|模板|样本)[ ]*" COUNT
#define PIECES "\\(?(?:通用|精选|最新|推荐|汇[编总]|合集|集锦)?[ ]*" COUNT "[ ]*篇\\)?"

/* clang-format off */
static const QyTextRule noise[] = {
  { "page-number", LINE ("第?[ ]*\\d{1,4}[ ]*页(?:[ ,、/|]*共[ ]*\\d{1,4}[ ]*页)?"), QY_CERTAINTY_SURE },
  { "page-number", LINE ("[-–—•·~]+[ ]*\\d{1,4}[ ]*[-–—•·~]+"), QY_CERTAINTY_SURE },
  { "page-number", LINE ("\\d{1,4}[ ]*/[ ]*\\d{1,4}"), QY_CERTAINTY_SURE },
  { "page-number", LINE ("(?i:page)[ ]*\\d{1,4}(?:[ ]*(?:of|/)[ ]*\\d{1,4})?"), QY_CERTAINTY_SURE },
  { "page-number", LINE ("\\d{1,3}"), QY_CERTAINTY_SURE },
  { "page-number", "第[ ]*\\d{1,4}[ ]*页[ ,、/|]*共[ ]*\\d{1,4}[ ]*页", QY_CERTAINTY_SURE },
  { "link", LINE ("[^\\n]{0,20}(?:https?://|www\\.)[\\w./?=&%#:-]+[^\\n]{0,20}"), QY_CERTAINTY_SURE },
  { "site", LINE ("[^\\n]{0,30}(?:文档来源|文章来源|本文来源|资料来源|来源于网络|来源网络|下载本文|下载后可|可编辑|精品文档|欢迎下载|免费下载|点击下载|word版|Word版|仅供参考|版权归原作者|侵权|请联系删除|关注公众号|收藏本站|上一篇|下一篇|相关推荐|相关阅读|返回顶部|责任编辑|阅读全文)[^\\n]{0,40}"), 0 },
  { "path", LINE ("[^\\n。]{0,30}(?:[>»›][^\\n。]{0,30}){2,6}"), QY_CERTAINTY_LIKELY },
  { "editor", "(?:(?:以下|下面)[^。\\n]{0,10})?小编[^。\\n]{0,100}[。!]?", QY_CERTAINTY_LIKELY },
  { "collection", "^[^\\n。:]{2,60}" PIECES "[ ]*\\n(?=[ ]*" PIECE ")", QY_CERTAINTY_SURE },
  { "collection", "(?<=[书同议本])[ ]*(?:" PIECES ")?[ ]*篇[ ]*" COUNT "(?![章条节])", QY_CERTAINTY_SURE },
  { "collection", "^[ ]*" PIECE "[ ]*[:、.][ ]*", QY_CERTAINTY_SURE },
  { "rule", LINE ("[-=*~·—─━_]{0,2}[-=*~─━═]{5,}"), QY_CERTAINTY_SURE },
  { NULL },
};
/* clang-format on */

/**
 * qy_text_pass_noise:
 *
 * Takes page noise out of the working text.
 */
void
qy_text_pass_noise (QyTextRun *run)
{
  qy_text_run_take_out (run, noise, run->out->dropped);
}
