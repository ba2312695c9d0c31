/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-terms.h"

/* What is paid, in which rhythm, and until when. */

typedef enum
{
  FEE_LUMP,
  FEE_MONTHLY,
  FEE_ANNUAL,
  FEE_HOURLY,
  FEE_PREPAID,
  FEE_INSTALMENT,
  FEE_SCHEDULE,
  FEE_OTHER,
  N_FEES,
} Fee;

static const char *const fee_words[N_FEES] = {
  "lump_sum",        "monthly",    "annual",       "hourly",
  "prepaid_percent", "instalment", "per_schedule", "other",
};

#define FIGURE QY_TEXT_FIGURE
#define PAY                                                                                        \
  "(?:支付|付款|付清|结清|结算|缴纳|汇入|付至|缴付|缴清|划入|转入|转账|打入|汇至|拨付|划拨|预付)"
#define OUTSIDE "(?![^()。;]*\\))" /* of brackets */
#define MONEY   "(?:费用?|价款|款项?|报酬|金额|总价|价格|人民币|元)"
#define NOT_A_FEE                                                                                                             \
  "□|违约金|滞纳金|利息|补偿|赔偿|逾期|罚|扣[除减]|之日起生效|费用?[^。;,]{0,4}后生效|退还|" \
  "不可抗力|解除|终止"

/* Rates first: a rate in the sentence explains its amount. */
/* clang-format off */
static const QyTextRule rates[] = {
  { "hourly",
    "每(?:个)?(?:小时|工时|人时)[^。;]{0,16}(?:元|费)|元[ ]*[/每][ ]*(?:小时|"
    "工时|人时|人[·./]?(?:小时|工时|时)|时)|按(?:小时|工时)(?:计|收)",
    FEE_HOURLY },
  { "monthly",
    "固定月费|包月|按月(?:收|计)费|元[ ]*[/每][ ]*(?:人[ ]*[·./每]?[ ]*)?(?:每)?月|每(?:个)?月[^。;,]{0,16}" FIGURE
    "[^。;,日]{0,4}元|每(?:个)?月[^。;,]{0,4}(?:服务费|维护费|运维费|费用)(?:用)?[^。;,]{0,4}(?:为|"
    ":|_)|(?<![个当上次本])月[" QY_TEXT_HAN "]{0,4}费(?:用)?[^。;,]{0,6}(?:为|:|人民币|¥)",
    FEE_MONTHLY },
  { "quarterly",
    "每(?:个)?季度?[^。;,]{0,16}" FIGURE "[^。;,日]{0,4}元|元[ ]*[/每][ ]*(?:每)?季",
    FEE_OTHER },
  { "annual",
    "固定年费|包年|按年(?:收|计)费|元[ ]*[/每][ ]*(?:每)?年|每年[^。;,]{0,16}" FIGURE
    "[^。;,日]{0,4}元|(?<!首)年(?:度)?(?:服务|运维|维护)?费(?:用)?[^。;,]{0,6}(?:为|:|人民币|¥|" FIGURE "[ ]*万?元)",
    FEE_ANNUAL },
  { NULL },
};
/* clang-format on */

/* A price by the piece may stand beside another rate. */
/* clang-format off */
static const QyTextRule pieces[] = {
  { "by the piece",
    "元[ ]*[/每][ ]*(?:每)?(?:次|台|套|人[·./]?[天日]|点|席|个(?!月))|按(?:次|件|台|实际次数)[^。;,]{0,2}(?:计|收)|每(?:次|台|套|人每?[天日])[^。;,日]{0,8}" FIGURE "[^。;,]{0,2}元",
    FEE_OTHER },
  { NULL },
};
/* clang-format on */

/* clang-format off */
static const QyTextRule amounts[] = {
  { "lump sum",
    "(?:总|费用|金额|价款|报酬|服务费|维护费|价格)[^。;]{0,24}?(?:人民币|" "¥|大写|" FIGURE
    "[ ]*[万]?元)",
    FEE_LUMP },
  { NULL },
};
/* clang-format on */

/* clang-format off */
static const QyTextRule plans[] = {
  { "prepaid share",
    "(?:预付|首付|首期|第一期|首次|签订|签署|签约|生效|预先)[^。;]{0,40}?(?:" FIGURE "[ ]*[%％]|百分之)|" FIGURE "[ ]*[%％][^。;,]{0,16}(?:预付款|首付款|首款|定金|订金|启动(?:资)?金)",
    FEE_PREPAID },
  { "instalment",
    "(?:" FIGURE "[ ]*[%％][^。;]{0,40}){2}付[^。;]{0,16}" FIGURE "[ ]*[%％]|首期|首付款|首笔|第[一二三1-3][期笔次]|分[^。;,]{0,4}[期次](?:支付|付)|"
    "尾款|余款|余额|剩余[^。;,]{0,8}(?:款|费|[%％])|其余[^。;,]{0,8}(?:费用|" "款)",
    FEE_INSTALMENT },
  { "share at a later time",
    "\\A(?![^。;]*(?:税率|预付|首付|首期|签订|签署|签约|生效|定金|订金))[^。;]{0,60}(?:支付|付款|付至|结清|付清)[^。;]{0,20}" FIGURE "[ ]*[%％]",
    FEE_INSTALMENT },
  { NULL },
};
/* clang-format on */

/* clang-format off */
static const QyTextRule rhythms[] = {
  { "monthly", "按月" PAY "|每(?:个)?月[^。;]{0,16}" PAY "|次月[^。;]{0,16}" PAY "|月结", FEE_MONTHLY },
  { "annual", "按年度?" PAY "|每年[^。;]{0,16}" PAY, FEE_ANNUAL },
  { NULL },
};
/* clang-format on */

/* clang-format off */
#define SCHEDULE \
  "(?:详见|参见|见|按照?|以|依据?)[^。;,]{0,16}(?:附件|报价[单表]|收费标准|" \
  "价目表|费用清单|明细表)"
static const QyTextRule others[] = {
  { "extra",
    "(?:加班|额外|超出|超过|增加|新增|追加|变更|另行|调整)[^。;]{0,30}(?:费用?|"
    "收费|计费|价格|报酬)|(?:费用?|收费|价格)[^。;]{0,12}(?:另行|另计|另议|"
    "另外)|(?:另行|额外)(?:收取|收费|计费|结算|支付)|差旅费|交通费|(?:费用|价格)[^。;]{0,8}(?:协商|面议)",
    FEE_OTHER },
  { "by schedule", SCHEDULE, FEE_SCHEDULE },
  { NULL },
};
/* clang-format on */

/* clang-format off */
static const QyTextRule deadlines[] = {
  { "within days",
    PAY "[^。;]{0,40}" FIGURE "[ ]*" QY_TEXT_UNIT "(?:之)?[内前]|" FIGURE "[ ]*" QY_TEXT_UNIT
    "(?:之)?(?:内|以内|前)[^。;]{0,40}" PAY,
    0 },
  { "day of month",
    "每(?:个)?(?:月|季度?|年)[^。;]{0,16}" FIGURE "[ ]*(?:个)?(?:日|号|工作日)[^。;]{0,20}" PAY,
    0 },
  { "turn of a period",
    "(?:次月|当月|[月季年]底|[月季年]末|[季年]初|[季年]度?结束|首月)[^。;]{0,16}" PAY "|" PAY "[^。;]{0,16}(?:[月季年]底|[月季年]末)(?:之)?前",
    0 },
  { "rhythm",
    "按(?:月|季度?|年度?|半年|次)" PAY
    "|分[^。;,]{0,4}[期次批](?:支付|付)(?!款?:?\\z)|(?:当日|当天)[^。;,]{0,4}" PAY "|(?:付款|支付|结算)(?:周期|时间|期限|日期)[^。;]{0,4}[:为]",
    0 },
  { "event",
    "(?:签约|签订|签署|生效|上线|验收|考核|合格|收到|开具|交付|完成|期满|届满)[^。;,]{0,20}(?:后|时|之日|" "当日|起)[^。;]{0,"
    "30}" PAY,
    0 },
  { "before date", PAY "[^。;]{0,20}于[^。;]{0,16}前|于[^。;]{0,20}前[^。;]{0,16}" PAY, 0 },
  { NULL },
};
/* clang-format on */

static void
add_fee (QyTextRun *run,
         gboolean *seen,
         const QyTextRule *rule,
         const QyTextSentence *sentence,
         QyCertainty certainty)
{
  if (rule == NULL || seen[rule->value])
    return;
  seen[rule->value] = TRUE;
  qy_text_run_term (run, QY_TERM_FEE, fee_words[rule->value], sentence, certainty);
}

static const QyTextRule *
rule_in (QyTextRun *run, const QyTextRule *rules, const QyTextSentence *sentence)
{
  return qy_text_first_rule (rules, run->work->text->str, sentence->start, sentence->end, NULL, 0);
}

/* 按次收费, 标准见附件: the schedule says what is paid. */
static gboolean
by_schedule (QyTextRun *run, const QyTextSentence *sentence)
{
  return qy_text_has (SCHEDULE, run->work->text->str, sentence->start, sentence->end);
}

static void
take_fees (QyTextRun *run, const QyTextSentence *sentence, gboolean *seen)
{
  const QyTextRule *rate = rule_in (run, rates, sentence);
  const QyTextRule *plan = rule_in (run, plans, sentence);
  gboolean titled = qy_text_run_is_under (run, sentence, "费|价款|报酬|付款|支付|结算");

  if (rate != NULL)
    add_fee (run, seen, rate, sentence, QY_CERTAINTY_LIKELY);
  if ((rate == NULL && plan == NULL)
      || qy_text_has ("总(?:价|额|费用|金额|计)", run->work->text->str, sentence->start,
                      sentence->end))
    add_fee (run, seen, rule_in (run, amounts, sentence), sentence, QY_CERTAINTY_LIKELY);
  for (const QyTextRule *rule = plans; rule->name != NULL; rule++)
    {
      if (qy_text_has (rule->pattern, run->work->text->str, sentence->start, sentence->end))
        add_fee (run, seen, rule, sentence, QY_CERTAINTY_LIKELY);
    }
  if (!seen[FEE_MONTHLY] && !seen[FEE_HOURLY] && !seen[FEE_ANNUAL])
    add_fee (run, seen, rule_in (run, rhythms, sentence), sentence, QY_CERTAINTY_GUESS);
  if (!by_schedule (run, sentence))
    add_fee (run, seen, rule_in (run, pieces, sentence), sentence, QY_CERTAINTY_GUESS);
  if (titled && rate == NULL && plan == NULL)
    add_fee (run, seen, rule_in (run, others, sentence), sentence, QY_CERTAINTY_GUESS);
}

/**
 * qy_text_pass_fees:
 *
 * Proposes fees, each kind once, and every payment deadline.
 */
void
qy_text_pass_fees (QyTextRun *run)
{
  const char *text = run->work->text->str;
  gboolean seen[N_FEES] = { FALSE };

  for (guint i = 0; i < run->sentences->len; i++)
    {
      const QyTextSentence *sentence = qy_text_run_sentence (run, i);

      if (!qy_text_has (MONEY "|收费|付款|支付|付清|结清|结算", text, sentence->start,
                        sentence->end)
          || qy_text_has (NOT_A_FEE, text, sentence->start, sentence->end)
          || qy_text_run_is_under (run, sentence, "违约|罚|赔偿|补偿"))
        continue;
      take_fees (run, sentence, seen);
      if (qy_text_has (PAY OUTSIDE, text, sentence->start, sentence->end)
          && rule_in (run, deadlines, sentence) != NULL)
        qy_text_run_term (run, QY_TERM_PAYMENT_DEADLINE, NULL, sentence, QY_CERTAINTY_LIKELY);
    }
}
