/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-terms.h"

/* How long the service runs, what happens at its end, and how long secrets are kept. */

#define FIGURE QY_TEXT_FIGURE
#define LONG   "(?:个)?[ ]*(?:年|月|季度|天|日|周)"
/* clang-format off */
#define TERM \
  "(?:服务|合同|协议|维护|合作|运维|委托|履行|有效|承包|外包|本合同|本协议)[^。;,]{0,8}期(?:限|" \
  "间)?|有效期|期限|服务时间|服务周期|维护时间|为期"
/* clang-format on */

typedef enum
{
  PERIOD_FIXED,
  PERIOD_DURATION,
  PERIOD_SIGNATURE,
  PERIOD_COMPLETION,
  PERIOD_OTHER,
} Period;

static const char *const period_words[] = { "fixed_dates", "duration", "from_signature",
                                            "until_completion_plus", "other" };

/* Best reading first: a sentence may state the term in several ways. */
/* clang-format off */
static const QyTextRule periods[] = {
  { "two dates",
    QY_TEXT_DATE "[ ]*(?:零时)?(?:起|开始|始)?(?:计算?|算|执行|生效)?[ ,]*(?:(?:截止?)?(?:至|到)|止于|—+|-+|~)[ ]*" QY_TEXT_DATE,
    PERIOD_FIXED },
  { "start, then end",
    QY_TEXT_DATE "[ ]*(?:起|开始|始)[^。;]{0,8}[,、][^。;]{0,12}" QY_TEXT_DATE "[^。;]{0,4}(?:止|结束|终|届满|到期)",
    PERIOD_FIXED },
  { "end, then start",
    "(?:至|到)[ ]*" QY_TEXT_DATE "[^。;]{0,6},[^。;]{0,6}自[ ]*" QY_TEXT_DATE "[ ]*(?:起|开始|始)",
    PERIOD_FIXED },
  { "until acceptance",
    "(?:至|直至|到)[^。;,]{0,20}(?:验收|完成|交付|上线|竣工)[^。;,]{0,16}(?:为?止|终止|结束|届满|之日|" LONG ")",
    PERIOD_COMPLETION },
  { "labelled dates", "(?:起始|开始|起算|起止)(?:日期?|时间)[ ]*(?:为|:)", PERIOD_FIXED },
  { "from signature",
    "(?:签订|签署|签字|盖章|生效)[^。;,]{0,10}(?:之日)?起[^。;]{0,12}?" FIGURE "[ ]*" LONG
    "(?!前|内(?!有效))",
    PERIOD_SIGNATURE },
  { "from signature",
    "(?:" TERM ")[^。;]{0,10}" FIGURE "[ ]*" LONG
    "[^。;]{0,6}[自从][^。;,]{0,14}(?:签订|签署|签字|盖章|生效)",
    PERIOD_SIGNATURE },
  { "until completion",
    "(?:验收|完成|交付|上线|竣工)[^。;,]{0,12}(?:后|之日起)[^。;]{0,12}" FIGURE "[ ]*" LONG,
    PERIOD_COMPLETION },
  { "duration",
    "(?:" TERM ")[^。;,]{0,12}?(?:为|:|是|共|计)?[^。;,]{0,4}" FIGURE "[ ]*" LONG "(?![前内])",
    PERIOD_DURATION },
  { "other",
    "(?:" TERM ")[ ]*(?:为|:|与|同|按|以|至)[^。;]{0,24}(?:合同|协议|期限|一致|为准|" "止|附件)",
    PERIOD_OTHER },
  { NULL },
};
/* clang-format on */

typedef enum
{
  RENEWAL_NOTICE,
  RENEWAL_AUTOMATIC,
  RENEWAL_AGREEMENT,
  RENEWAL_NONE,
} Renewal;

static const char *const renewal_words[] = { "by_notice", "automatic", "by_agreement", "none" };

/* clang-format off */
#define RENEW \
  "(?:续签|续约|续订|续期|续展|续购|续聘|续保|展期|延长[^。;,]{0,8}(?:期|合同|协议)|(?:期限?|" \
  "合同|协议)[^。;,]{" \
  "0,6}(?:延长|顺延|延续)|(?:合同|协议|期限|期满)[^。;,]{0,8}延期|继续(?:合作|" \
  "履行|委托|服务|聘)|重新签订)"
#define AHEAD \
  "(?|(?:期满|届满|到期|结束|终止)(?:之)?(?:日)?[ ]*(" FIGURE "[ ]*" QY_TEXT_UNIT ")[ ]*(?:之|以)?前|(?:提前|期满前|届满前|到期前|期满之前|满前|终止前|到期日?之?前|期前|(?:结束|失效)(?:日)?(?:之)?前)[ ]*(?:至少|" \
  "不少于)?[ ]*(" FIGURE "[ ]*" QY_TEXT_UNIT "))"
/* clang-format on */

/* clang-format off */
static const QyTextRule renewals[] = {
  { "said to end",
    "(?:^|[,。;])(?![^,。;]{0,16}(?:如|若|一方|决定|拟|要求|希望|欲))[^,。;]{0,16}不(?:再|予|自动)[^,。;]{0,4}(?:续|顺延|延长|展期)",
    RENEWAL_NONE },
  { "automatic",
    "(?:自动|自行|自然|默认|依次)[^。;,]{0,2}(?:续|延|顺延|展期|进入)|(?:无|未)[^。;]{0,12}异议(?!,?可)[^。]{0,20}" RENEW "|未[^。;]{0,12}(?:提出|表示|要求|通知)[^。;]{0,12}[的,][^。]{0,12}(?:继续有效|顺延|延续|延长)|视为[^。;]{0,8}(?:同意|自动)?" RENEW,
    RENEWAL_AUTOMATIC },
  { "notice",
    AHEAD "[^。;]{0,24}(?:通知|书面(?!协商|同意)|提出|告知|申请)[^。]{0,40}" RENEW,
    RENEWAL_NOTICE },
  { "notice",
    RENEW "[^。]{0,40}" AHEAD "[^。;]{0,16}(?:通知|书面(?!协商|同意)|提出|告知|申请)",
    RENEWAL_NOTICE },
  { "agreement",
    "(?:协商|另行|再行|双方|可以?|重新|优先|同等条件)[^。]{0,20}" RENEW
    "|(?:期满|届满|到期)[^。;]{0,16}(?:同意|协商|可)[^。;]{0,8}(?:延长|顺延|延续)|" RENEW
    "[^。]{0,20}(?:协商|另行|签订|签署)",
    RENEWAL_AGREEMENT },
  { "ends",
    "(?:期满|到期|届满)[^。;]{0,12}(?:自动|自行|即行|即)?(?:终止|失效|结束|" "解除)",
    RENEWAL_NONE },
  { NULL },
};
/* clang-format on */

static gboolean
take_period (QyTextRun *run, const QyTextSentence *sentence)
{
  const char *text = run->work->text->str;
  gboolean titled =
      qy_text_run_is_under (run, sentence, "期限|期间|有效期|时间|(?:服务|合作|维护|运维)期");
  const QyTextRule *rule;

  if (!titled
      && !qy_text_has (TERM "|自[^。]{0,30}(?:起|始)", text, sentence->start, sentence->end))
    return FALSE;
  if (qy_text_has ("保密|质保|付款|支付|违约|响应|整改|知识产权", text, sentence->start,
                   sentence->end))
    return FALSE;
  rule = qy_text_first_rule (periods, text, sentence->start, sentence->end, NULL, 0);
  if (rule == NULL
      || (rule->value != PERIOD_FIXED && !titled
          && !qy_text_has (TERM, text, sentence->start, sentence->end)))
    return FALSE;
  if (rule->value == PERIOD_DURATION
      && qy_text_has (titled ? RENEW : RENEW "|提前|终止", text, sentence->start, sentence->end)
      && !qy_text_has ("期(?:限|间)?[ ]*(?:为|:|是|共)", text, sentence->start, sentence->end))
    return FALSE;
  qy_text_run_term (run, QY_TERM_SERVICE_PERIOD, period_words[rule->value], sentence,
                    rule->value == PERIOD_OTHER ? QY_CERTAINTY_GUESS : QY_CERTAINTY_LIKELY);
  return TRUE;
}

static gboolean
take_renewal (QyTextRun *run, const QyTextSentence *sentence)
{
  const char *text = run->work->text->str;
  QyTextSpan groups[2];
  const QyTextRule *rule;
  QyAnalysisTerm *term;

  if (!qy_text_has (RENEW "|期满|届满|到期", text, sentence->start, sentence->end))
    return FALSE;
  if (qy_text_has ("保密|付款|支付|违约金|工期|交付", text, sentence->start, sentence->end)
      && !qy_text_has ("续", text, sentence->start, sentence->end))
    return FALSE;
  rule = qy_text_first_rule (renewals, text, sentence->start, sentence->end, NULL, 0);
  if (rule == NULL)
    return FALSE;
  term = qy_text_run_term (run, QY_TERM_RENEWAL, renewal_words[rule->value], sentence,
                           QY_CERTAINTY_LIKELY);
  if (qy_text_match (AHEAD, text, sentence->start, sentence->end, groups, 2))
    term->detail = qy_text_work_show (run->work, groups[1].start, groups[1].end);
  return TRUE;
}

/**
 * qy_text_pass_period:
 *
 * Proposes the service period and the renewal: the first sentence that states each.
 */
void
qy_text_pass_period (QyTextRun *run)
{
  gboolean period = FALSE;
  gboolean renewal = FALSE;

  for (guint i = 0; i < run->sentences->len && !(period && renewal); i++)
    {
      const QyTextSentence *sentence = qy_text_run_sentence (run, i);

      if (!period)
        period = take_period (run, sentence);
      if (!renewal)
        renewal = take_renewal (run, sentence);
    }
}
