/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"
#include "qy-text-marker.h"

#include <string.h>

/*
 * Where a unit's heading ends and its text begins. On a line of its own that is easy; glued texts
 * say 服务期限本合同自…, where only the words tell: a heading is a short noun phrase that ends in
 * one of few nouns and is followed by what begins a sentence.
 */

/* Words that make a phrase a sentence. */
/* clang-format off */
#define VERB \
  "(?:应当|(?<![响适相对反供回])应(?![急用付收])|必须|须|需(?![求要方])|" \
  "不得|不可(?!抗)|可以|有权|负责|保证(?!金|措施|体系|:?$)|提供(?![方商者])|" \
  "包括|包含|如下|以下|下列|自本|之日|是指|系指|签订后|同意|承诺|确认|确保|" \
  "按照|根据|为了|不予|没有|进行|" "予以)"
/* clang-format on */
#define WORDS "[^。;!?,:\\n]"
/* Nouns that headings of contracts end in. */
/* clang-format off */
#define NOUN \
  "(?:内容|期限|期间|时间|地点|费用|(?:服务|维护|运维|维修|管理|技术|咨询|培训)费(?!用)|价款|价格|金额|报酬|款项|方式|方法|" \
  "办法|责任|义务|权利|权益|条款|解决|范围|标准|要求|条件|事项|约定|其他|" \
  "其它|附则|总则|引言|前言|序言|绪言|导言|(?:合同|协议|签约|甲乙)双方|" \
  "生效|保密|背景|目的|目标|宗旨|定义|释义|术语|信息|保障|结算|归属|产权|" \
  "抗力|法律|管辖|附件|原则|流程|程序|机制|安排|计划|职责|报告|会议|委员会|" \
  "等级|级别|交付|转让|效力|违约|仲裁|争议|文件|文本|质量|安全|人员|团队|" \
  "概况|概述|简介|描述|清单|指标|水平|发票|税费|押金|保证金|声明|份数|文档|" \
  "资料|免责|联系人|联系方式|对象|主体|当事人|名称|率|性)"
/* clang-format on */
/* Nouns that are verbs as well: only behind another word. */
/* clang-format off */
#define VERBAL_NOUN \
  "(?:处理|终止|解除|变更|续签|续约|支付|验收|考核|评估|管理|服务|通知|" \
  "送达|签署|签订|响应|支持|维护|培训|补充|赔偿|补偿|协助|配合|监督|说明|" \
  "保证|担保|更新|升级|备份|限制|排除|沟通|项目)"
#define HEADING \
  "(?:(?:(?!" VERB ")" WORDS "){0,16}?" NOUN "|(?:(?!" VERB ")" WORDS "){2,16}?" VERBAL_NOUN \
  ")"
/* clang-format on */
/* What begins the text behind a heading, whatever stands before it. */
/* clang-format off */
#define OPENING \
  "(?:本合同|本协议|本项目|本服务|[甲乙丙丁]方|[甲乙]、?乙双方|双方|各方|" \
  "任何一方|一方|委托[人方]|受托[人方]|除非|除本|除另有|如[甲乙因双果遇]|" \
  "若[甲乙因双遇]|因[甲乙不本双一]|X{3,}|Y{3,}|定义:|为了|为保|为确|为明|" \
  "为便|未经|当[甲乙]|未尽)"
/* clang-format on */

#define MAX_TITLE 40 /* characters */

/* 服务期限 + 本合同自…; the heading is group 1. */
/* clang-format off */
static const QyTextRule glued_headings[] = {
  { "repeated", "^(" WORDS "{2,14}?)\\1(?![、和与及])", QY_CERTAINTY_LIKELY },
  { "force majeure", "^(不可抗力)(?=[因由如指是在发一若任双甲乙])", QY_CERTAINTY_LIKELY },
  { "noun before opening",
    "^((?![本该若如因凡除由自在经对为未])(?!(?:[甲乙丙丁]|双)方(?![的和与及、]|"
    "双方|权|责|义|职|工|配|协|基|保|联|信|承|声))" HEADING ")[ ]*(?=" OPENING ")",
    QY_CERTAINTY_LIKELY },
  { NULL },
};
/* clang-format on */

/* The same for the outermost styles, whose text hardly ever begins without a heading. */
/* clang-format off */
static const QyTextRule outer_headings[] = {
  { "words before a space and an opening",
    "^((?![本该若如因凡除由自在经对为未甲乙双])(?:(?!" VERB ")[" QY_TEXT_HAN "]){2,10})[ ]+(?=" OPENING ")",
    QY_CERTAINTY_LIKELY },
  { "noun before a space",
    "^((?![本该若如因凡除由自在经对为未])" HEADING ")[ ]+(?=[" QY_TEXT_HAN "][^\\n]{5,}[。;])",
    QY_CERTAINTY_LIKELY },
  { "noun before weak opening",
    "^((?![本该若如因凡除由自在经对为未])" HEADING
    ")[ ]*(?=(?:_{2,}|人民币|发生|出现|履行|执行|因|在|如|若|为|对|凡|自|由|经|当|未|"
    "其|按照|根据|依据|与本|就本|该|此|合同|协议|服务|项目|系统|故障|技术|"
    "所有|任何|每|及时|有关|关于|(?!" NOUN
    "|[内前后中的和与及或以等之上下外人方时期款项])[" QY_TEXT_HAN
    "]{2,6}?(?:应当|应(?![急用付收])|不得|必须|有权|负责)))",
    QY_CERTAINTY_GUESS },
  { NULL },
};
/* clang-format on */

static gsize
end_of_line (QyTextRun *run, gsize start, gsize end)
{
  const char *text = run->work->text->str;
  const char *stop = memchr (text + start, '\n', end - start);

  end = stop != NULL ? (gsize) (stop - text) : end;
  while (end > start && text[end - 1] == ' ')
    end--;
  return end;
}

static void
set_heading (QyTextRun *run, QyTextUnit *unit, gsize end)
{
  const char *text = run->work->text->str;

  while (end > unit->text_start && (text[end - 1] == ':' || text[end - 1] == ' '))
    end--;
  unit->heading_end = end;
  while (end < unit->end && (text[end] == ':' || text[end] == ' ' || text[end] == '\n'))
    end++;
  unit->body_start = end;
}

/* A heading that a table of contents promises for this number. */
static gboolean
take_promised (QyTextRun *run, QyTextUnit *unit)
{
  const char *text = run->work->text->str;
  g_autofree char *number = g_strndup (text + unit->start, unit->number_end - unit->start);
  const char *heading = g_hash_table_lookup (run->contents, number);

  if (heading == NULL || unit->text_start + strlen (heading) > unit->end
      || !g_str_has_prefix (text + unit->text_start, heading))
    return FALSE;
  set_heading (run, unit, unit->text_start + strlen (heading));
  return TRUE;
}

static gboolean
is_title (const char *text, gsize start, gsize end)
{
  if (end == start || g_utf8_strlen (text + start, (gssize) (end - start)) > MAX_TITLE)
    return FALSE;
  return qy_text_has ("^" WORDS "+:?$", text, start, end) && !qy_text_has (VERB, text, start, end);
}

/* A line that is nothing but a title. Without sub-units or text behind it, it is an item of a list.
 */
static gboolean
take_line (QyTextRun *run, QyTextUnit *unit, gboolean opens)
{
  const char *text = run->work->text->str;
  gsize end = end_of_line (run, unit->text_start, unit->end);
  gboolean has_body = end < unit->end && qy_text_has ("\\S", text, end, unit->end);

  if (!is_title (text, unit->text_start, end))
    return FALSE;
  if (!opens && !(has_body && text[end] == '\n')
      && qy_text_style_rank (unit->style) > qy_text_style_rank (QY_STYLE_CN))
    return FALSE;
  if (qy_text_has ("_{2,}|:$", text, unit->text_start, end) && !opens)
    return FALSE;
  set_heading (run, unit, end);
  return TRUE;
}

static gboolean
take_glued (QyTextRun *run, QyTextUnit *unit, const QyTextRule *rules)
{
  const char *text = run->work->text->str;
  gsize end = end_of_line (run, unit->text_start, unit->end);
  QyTextSpan groups[2];
  const QyTextRule *rule;

  rule = qy_text_first_rule (rules, text, unit->text_start,
                             qy_text_clip (text, unit->text_start, end, QY_TEXT_MAX_SENTENCE),
                             groups, 2);
  if (rule == NULL)
    return FALSE;
  unit->certainty = MIN (unit->certainty, (QyCertainty) rule->value);
  set_heading (run, unit, groups[1].end);
  return TRUE;
}

/* Whether most units of each style have a heading. */
static void
count_headings (QyTextRun *run, gboolean *usual)
{
  int balance[QY_N_STYLES] = { 0 };

  for (guint i = 0; i < run->units->len; i++)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i);

      balance[unit->style] += unit->heading_end > unit->text_start ? 1 : -1;
    }
  for (guint i = 0; i < QY_N_STYLES; i++)
    usual[i] = balance[i] >= 0;
}

/**
 * qy_text_pass_headings:
 *
 * Sets heading_end and body_start of every unit that has a heading.
 */
void
qy_text_pass_headings (QyTextRun *run)
{
  gboolean usual[QY_N_STYLES];

  for (guint i = 0; i < run->units->len; i++)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i);
      gboolean opens =
          i + 1 < run->units->len && qy_text_run_unit (run, i + 1)->level > unit->level;

      if (unit->style == QY_STYLE_BULLET || take_promised (run, unit)
          || take_line (run, unit, opens))
        continue;
      if (unit->style <= QY_STYLE_DECIMAL_3)
        take_glued (run, unit, glued_headings);
    }
  count_headings (run, usual);
  for (guint i = 0; i < run->units->len; i++)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i);

      if (unit->heading_end == unit->text_start && usual[unit->style]
          && (unit->style <= QY_STYLE_CN || unit->level == 1))
        take_glued (run, unit, outer_headings);
    }
}
