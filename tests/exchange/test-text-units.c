/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-outline.h"

/* Numbering, levels, headings, glued clauses. */

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

/* clang-format off */
static const Case cases[] = {
  { "chapters-and-articles", "第一章 总则\n第一条 目的是省电。\n第二章 维护\n第二条 每月一次。\n第三条 由乙方做。",
    "1 第一章 [总则] | 2 第一条 目的是省电。 | 1 第二章 [维护] | 2 第二条 每月一次。 | 2 第三条 由乙方做。" },
  { "characters-then-digits", "一、范围\n1、巡视。\n2、清洁。\n二、其他\n1、无。",
    "1 一 [范围] | 2 1 巡视。 | 2 2 清洁。 | 1 二 [其他] | 2 1 无。" },
  { "brackets", "一、分工\n（一）甲方\n1．供电。\n2．供水。\n（二）乙方\n1．看守。",
    "1 一 [分工] | 2 （一） [甲方] | 3 1 供电。 | 3 2 供水。 | 2 （二） [乙方] | 3 1 看守。" },
  { "half-brackets", "1. 用词\na) 工具:扳手。\nb) 场地:车间。\n2. 其余\n1) 甲。\n2) 乙。",
    "1 1 [用词] | 2 a) 工具:扳手。 | 2 b) 场地:车间。 | 1 2 [其余] | 2 1) 甲。 | 2 2) 乙。" },
  { "circles", "一、供应\n①水。\n②电。", "1 一 [供应] | 2 ① 水。 | 2 ② 电。" },
  { "three-levels", "3. 付款\n3.1 分期\n3.1.1 先付一半。\n3.1.2 后付一半。\n3.2 凭据",
    "1 3 [付款] | 2 3.1 [分期] | 3 3.1.1 先付一半。 | 3 3.1.2 后付一半。 | 2 3.2 凭据" },
  { "bullets", "一、清单\n• 水泵\n• 阀门\n二、其他\n– 无", "1 一 [清单] | 2 - 水泵 | 2 - 阀门 | 1 二 [其他] | 2 - 无" },
  { "glued-articles", "泵房看护协议第一条看护范围1.1 乙方看护泵房。1.2 甲方供电。第二条看护期限2.1 为一年。",
    "1 第一条 [看护范围] | 2 1.1 乙方看护泵房。 | 2 1.2 甲方供电。 | 1 第二条 [看护期限] | 2 2.1 为一年。" },
  { "glued-heading-and-text", "一、看护期限本协议有效一年。二、争议解决双方商量。三、不可抗力因地震停工的,互不负责。",
    "1 一 [看护期限] | 1 二 [争议解决] | 1 三 [不可抗力]" },
  { "heading-before-a-space", "第一条 范围 乙方看泵。\n第二条 争议解决 协商不成的,向____人民法院起诉。", "1 第一条 [范围] | 1 第二条 [争议解决]" },
  { "words-before-a-space", "第一条 看泵岗位 乙方派人看泵。\n第二条 其他 双方另议。", "1 第一条 [看泵岗位] | 1 第二条 [其他]" },
  { "heading-said-twice", "1. 交接时间交接时间为早八点。\n2. 交接地点交接地点为门房。", "1 1 [交接时间] | 1 2 [交接地点]" },
  { "glued-bare-numbers", "双方约定:1 看护内容1.1 看泵。1.2 看阀。2 报酬2.1 每月结清。",
    "1 1 [看护内容] | 2 1.1 看泵。 | 2 1.2 看阀。 | 1 2 [报酬] | 2 2.1 每月结清。" },
  { "heading-cut-off-before-the-first", "看护合同1. 内容甲方请乙方看泵。\n2. 时间每天。\n二、终止\n1. 条件到期即止。\n三、其他\n1. 无。",
    "2 1 [内容] | 2 2 时间每天。 | 1 二 [终止] | 2 1 条件到期即止。 | 1 三 [其他] | 2 1 无。" },
  { "numbered-recitals", "鉴于:1. 甲方有泵。2. 乙方会修。\n一、内容\n1. 修泵。\n二、报酬\n1. 月结。",
    "2 1 甲方有泵。 | 2 2 乙方会修。 | 1 一 [内容] | 2 1 修泵。 | 1 二 [报酬] | 2 1 月结。" },
  { "articles-inside-characters", "一、总则\n第一条 看泵。\n二、报酬\n第二条 月结。\n第三条 现金。",
    "1 一 [总则] | 2 第一条 看泵。 | 1 二 [报酬] | 2 第二条 月结。 | 2 第三条 现金。" },
  { "references-are-no-units", "第一条 看泵。\n第二条 按第一条和第三条办。\n第三条 月结。", "1 第一条 看泵。 | 1 第二条 按第一条和第三条 | 1 第三条 月结。" },
  { "quantities-are-no-units", "1. 时限\n1.1 到场不超过1.5小时,误差2.0%。\n1.2 早到不计。",
    "1 1 [时限] | 2 1.1 到场不超过1.5 | 2 1.2 早到不计。" },
  { "minus-is-no-bullet", "1. 公式\n1.1 余额 = 收入 - 支出。", "1 1 [公式] | 2 1.1 余额 = 收入 " },
  { "contents-are-no-units", "目录\n一、范围……1\n二、报酬……2\n三、其他……3\n一、范围\n看泵。\n二、报酬\n月结。\n三、其他\n无。",
    "1 一 [范围] | 1 二 [报酬] | 1 三 [其他]" },
  { "contents-glued-to-the-title", "泵房看护协议目录1.范围 (2)1.1 泵房 (3)2.报酬 (5)3.其他 (7)1.范围1.1 泵房含阀门井。\n2.报酬月结。\n3.其他无。",
    "1 1 [范围] | 2 1.1 [泵房] | 1 2 [报酬] | 1 3 [其他]" },
  { "first-number-left-out-and-glued", "一、看护内容1.2 乙方看泵。\n1.3 乙方看阀。\n二、报酬2.1 月结。",
    "1 一 [看护内容] | 2 1.2 乙方看泵。 | 2 1.3 乙方看阀。 | 1 二 [报酬] | 2 2.1 月结。" },
  { "glued-to-a-short-name", "甲方:东风公司(以下简称甲方)1、背景\n甲方有泵。\n2、内容\n看泵。", "1 1 [背景] | 1 2 [内容]" },
  { "glued-heading-before-any-subject", "一、看护内容\n看泵。\n二、报酬\n月结。\n三、保密条款值班人员不得外传。\n四、纠纷解决履行中有纠纷的,双方商量。",
    "1 一 [看护内容] | 1 二 [报酬] | 1 三 [保密条款] | 1 四 [纠纷解决]" },
  { "gap-in-numbers", "一、范围\n三、报酬\n四、其他", "1 一 [范围] | 1 三 [报酬] | 1 四 [其他]" },
  { "number-cut-off-at-the-end", "1. 范围\n1.1 看护泵房及管道。\n1.", "1 1 [范围] | 2 1.1 看护泵房及管道。" },
  { "no-units", "这里没有编号。", "" },
};
/* clang-format on */

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (QyAnalysis) analysis = text_analyze_string (row->text);
  g_autofree char *outline = text_outline_clauses (analysis);

  g_assert_cmpstr (outline, ==, row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/text/units/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
