/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-sla.h"

#include <string.h>

/*
 * Figures with a unit, and the severities they belong to. A level's number may be glued to the
 * figure that follows: 等级 17×24 is 等级 1, 7×24.
 */

/* clang-format off */
#define LEVEL \
  "((?:服务|问题|故障|处理|事件|响应)?(?:等级|级别)[ ]*[1-9一二三四五六])(?!\\d*[ ]*(?:个|" \
  "种))"
#define GRADE \
  "([一二三四五六]级|[1-6]级|[IVⅠⅡⅢⅣ]{1,3}级|P[0-5]级?|S[1-5]级?|[ABCD][级类])(?=[ ]*(?:故障|" \
  "事件|问题|响应|服务|漏洞|需求|缺陷|[(:,、\\d—–-]|(?<= )\\d|[" QY_TEXT_HAN "]))"
#define GRAVITY \
  "(?<!非)((?:特别|非常|中)?(?:特急|紧急|严重|重大|重要|较大|较?一般|普通|" \
  "轻微|致命|高危|中危|低危|中低危|中高危))(?=级|性?(?:安全|系统|网络|技术|业务|生产|运行)?(?:故障|事件|问题|漏洞|" "缺陷|情况|告警|报警|警报|预警|风险|隐患|需求|请求|工单))"
/* clang-format on */
#define SEVERITY LEVEL "|" GRADE "|" GRAVITY

/* clang-format off */
#define TIME \
  "((?:" QY_TEXT_FIGURE \
  ")[ ]*(?:个)?[ ]*(?:工作日|自然日|自然月|日历日|小时|分钟|秒|天|日|周|" "月))"
/* clang-format on */
#define SHARE                                                                                      \
  "(?<![×*x\\d.])((?:[≥≤><=][ ]*)?(?:\\d+(?:\\.\\d+)?|_[_ "                                   \
  "]*|[X]{1,3}|[\\[【][^\\[\\]【】\\n]{0,8}[\\]】])[ ]*[%％])"
/* clang-format off */
#define HOURS \
  "(\\d[ ]*[×xX*✕][ ]*\\d{1,2}(?:[ ]*小时)?|24[ ]*小时(?=[^,。;内]{0,4}(?:热线|" \
  "值班|值守|监控|不间断|服务|在线|技术支持|响应服务|的?电话))|(?:8|12|十二|八)[ ]*小时(?=(?:现场)?(?:值班|值守|驻场|驻守|坐席)))"
/* clang-format on */
#define AT_MOST "([≤<≥>]?[ ]*)"

#define RATE "(?:完成|完好|解决|达标|及时|成功|处置|处理|修复|恢复|关闭|办结|按时|准时|响应)率"

static const char *const metric_words[] = {
  "response",     "resolution",      "onsite", "recovery",
  "availability", "completion_rate", "repair", "other",
};

/* clang-format off */
static const QyTextRule metrics[] = {
  { "availability", "可用|停机|宕机|在线率|正常运行|无故障|连续运行|中断(?:服务)?(?:时间|时长)|故障时间", QY_METRIC_AVAILABILITY },
  { "completion", RATE, QY_METRIC_COMPLETION },
  { "onsite", "到达|到场|到岗|现场(?!值|驻)|上门|抵达|赶[到赴往至]|前往|派[人员]|(?:派遣|派出|委派|指派)[^,。;]{0,8}(?:工程师|技术人员)", QY_METRIC_ONSITE },
  { "response", "响应|回复|(?<!书面)答复|反馈|回应|受理|应答|(?<!甲方)(?<!双方)(?<!用户)(?<!客户)确认|回电|接听|回访", QY_METRIC_RESPONSE },
  { "recovery", "恢复", QY_METRIC_RECOVERY },
  { "repair", "修复|维修|修理|修补|抢修|排除|排障|更换", QY_METRIC_REPAIR },
  { "resolution", "解决|处理|处置", QY_METRIC_RESOLUTION },
  { NULL },
};
/* clang-format on */

/* clang-format off */
static const QyTextRule share_metrics[] = {
  { "availability", "可用|停机|宕机|在线率|正常运行|无故障|连续运行", QY_METRIC_AVAILABILITY },
  { "completion", RATE, QY_METRIC_COMPLETION },
  { "quality", "满意|(?:合格|准确|正确|覆盖|接通|误报|漏报|投诉|差错|失误|完整|通过)率", QY_METRIC_OTHER },
  { NULL },
};
/* clang-format on */

#define WORD_RESPONSE "(立刻|立即|即时|实时|约定时间)(?=[^,。;]{0,4}响应)"
#define TOKENS        SEVERITY "|" HOURS "|" AT_MOST TIME "|" SHARE "|" WORD_RESPONSE

/* Groups of TOKENS, in the order of their alternatives. */
enum
{
  GROUP_LEVEL = 1,
  GROUP_GRADE,
  GROUP_GRAVITY,
  GROUP_HOURS,
  GROUP_AT_MOST,
  GROUP_TIME,
  GROUP_SHARE,
  GROUP_WORD,
  N_GROUPS,
};

GArray *
qy_text_sla_tokens (const char *text, const QyTextSentence *sentence)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (QyTextToken));
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan groups[N_GROUPS];

  qy_text_scan_init (&scan, TOKENS, text, sentence->start, sentence->end);
  while (qy_text_scan_next (&scan, groups, N_GROUPS))
    {
      QyTextToken token = { groups[0], QY_TOKEN_SEVERITY };

      if (groups[GROUP_HOURS].start != G_MAXSIZE)
        token.kind = QY_TOKEN_HOURS;
      else if (groups[GROUP_TIME].start != G_MAXSIZE)
        token.kind = QY_TOKEN_TIME;
      else if (groups[GROUP_SHARE].start != G_MAXSIZE)
        token.kind = QY_TOKEN_SHARE;
      else if (groups[GROUP_WORD].start != G_MAXSIZE)
        token.kind = QY_TOKEN_WORD;
      g_array_append_val (tokens, token);
    }
  return tokens;
}

static gboolean
metric_in (const QyTextRule *rules, const char *text, gsize start, gsize end, QyTextMetric *metric)
{
  const QyTextRule *rule = qy_text_first_rule (rules, text, start, end, NULL, 0);

  if (rule != NULL)
    *metric = (QyTextMetric) rule->value;
  return rule != NULL;
}

gboolean
qy_text_sla_metric (const char *text, gsize start, gsize end, QyTextMetric *metric)
{
  return metric_in (metrics, text, start, end, metric);
}

gboolean
qy_text_sla_share_metric (const char *text, gsize start, gsize end, QyTextMetric *metric)
{
  return metric_in (share_metrics, text, start, end, metric);
}

QyAnalysisTerm *
qy_text_sla_add (QyTextRun *run,
                 const QyTextSentence *sentence,
                 GArray *tokens,
                 guint index,
                 int severity,
                 QyTextMetric metric)
{
  QyTextSpan span = qy_text_token_at (tokens, index)->span;
  QyAnalysisTerm *term =
      qy_text_run_term (run, QY_TERM_SLA, metric_words[metric], sentence,
                        metric == QY_METRIC_OTHER ? QY_CERTAINTY_GUESS : QY_CERTAINTY_LIKELY);

  term->detail = g_strstrip (qy_text_work_show (run->work, span.start, span.end));
  term->figure = qy_text_work_range (run->work, span.start, span.end);
  if (severity >= 0)
    {
      QyTextSpan of = qy_text_token_at (tokens, (guint) severity)->span;

      term->severity = qy_text_work_show (run->work, of.start, of.end);
    }
  return term;
}
