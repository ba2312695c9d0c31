/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

/* The title: the first line, cut where the parties, the number or the first clause are glued to it.
 */

/* clang-format off */
#define NAMED \
  "(?:合同书?|协议书?|范本|模板|样本|格式|文本|承诺书|确认书|备忘录|说明书|" \
  "工作书|SLA[ ]*\\)?)"
/* clang-format on */

/* clang-format off */
static const QyTextRule titles[] = {
  { "before-party",
    "\\A[^\\n。;:]{2,60}?(?=[ ]*(?:[甲乙]方|委托[人方]|受托[人方]|发包|承包|"
    "需方|供方|买方|卖方|买受|出卖)[ ]*[(:])",
    QY_CERTAINTY_LIKELY },
  { "before-number",
    "\\A[^\\n。;:]{2,60}?" NAMED "(?:[ ]*\\([^()\\n]{1,20}\\))?(?=[ ]*(?:合同|协议)?编号[ ]*:)",
    QY_CERTAINTY_SURE },
  { "before-recital",
    "\\A[^\\n。;:]{2,60}?" NAMED
    "(?=[ ]*(?:鉴于|签订|签约|前言|本合同|本协议|为了|为明|根据|甲乙|双方))",
    QY_CERTAINTY_LIKELY },
  { "named",
    "\\A[^\\n。;:]{0,60}" NAMED "(?:[ ]*\\([^()\\n]{1,20}\\))?(?=[ ]*(?:$|X{2,}|_|【))",
    QY_CERTAINTY_LIKELY },
  { "line", "\\A[^\\n。;:]{2,60}$", QY_CERTAINTY_GUESS },
  { NULL },
};
/* clang-format on */

/**
 * qy_text_pass_title:
 *
 * Sets the title and where it ends.
 */
void
qy_text_pass_title (QyTextRun *run)
{
  const GString *text = run->work->text;
  gsize stop = run->units->len > 0 ? qy_text_run_unit (run, 0)->start : text->len;
  QyTextSpan start;
  QyTextSpan title;

  if (!qy_text_match (
          "\\A(?:[\\s.。,、_-]|(?:篇|范[本文]|模板|样本|格式)[ ]*[一二三四五六七八九十\\d]{1,3}[ "
          "]*[:、.]|(?:合同|协议|项目)?编号[ ]*:[^\\n]*\\n)*",
          text->str, 0, stop, &start, 1))
    start.end = 0;
  run->title_start = 0;
  run->title_end = 0;
  if (qy_text_first_rule (titles, text->str, start.end,
                          qy_text_clip (text->str, start.end, stop, 400), &title, 1)
      == NULL)
    return;
  run->title_start = title.start;
  run->title_end = title.end;
  run->out->title = g_strstrip (qy_text_work_show (run->work, title.start, title.end));
}
