/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-terms.h"

#include <string.h>

/*
 * Service level figures. Each figure with a unit is read with the words behind it, then those
 * before it, and belongs to the severity named last before it. Tables come flattened to a line:
 * there the severity may stand behind its figures, and a level's number is glued to the figure that
 * follows (等级 17×24 is 等级 1, 7×24).
 */

/* clang-format off */
#define LEVEL \
  "((?:服务|问题|故障|处理|事件|响应)?(?:等级|级别)[ ]*[1-9一二三四五六])(?!\\d*[ ]*(?:个|" \
  "种))"
#define GRADE \
  "([一二三四五六]级|[1-6]级|[IVⅠⅡⅢⅣ]{1,3}级|P[0-5]级?|S[1-5]级?|[ABCD][级类])(?=[ ]*(?:故障|" \
  "事件|问题|响应|服务|漏洞|需求|缺陷|[(:,、]|[" QY_TEXT_HAN "]))"
#define GRAVITY \
  "(?<!非)((?:特别|非常|中)?(?:特急|紧急|严重|重大|重要|较大|较?一般|普通|" \
  "轻微|致命|高危|中危|低危|中低危|中高危))(?=级|性?(?:故障|事件|问题|漏洞|" "缺陷|情况))"
/* clang-format on */
#define SEVERITY LEVEL "|" GRADE "|" GRAVITY

/* clang-format off */
#define TIME \
  "((?:" QY_TEXT_FIGURE \
  ")[ ]*(?:个)?[ ]*(?:工作日|自然日|自然月|日历日|小时|分钟|秒|天|日|周|" "月))"
/* clang-format on */
#define SHARE                                                                                      \
  "(?<![×*x\\d.])((?:[≥≤><=][ ]*)?(?:\\d+(?:\\.\\d+)?|_[_ "                                   \
  "]*|[X]{1,3})[ ]*[%％])"
#define HOURS   "(\\d[ ]*[×xX*✕][ ]*\\d{1,2}(?:[ ]*小时)?)"
#define AT_MOST "([≤<≥>]?[ ]*)"

typedef enum
{
  METRIC_RESPONSE,
  METRIC_RESOLUTION,
  METRIC_ONSITE,
  METRIC_RECOVERY,
  METRIC_AVAILABILITY,
  METRIC_COMPLETION,
  METRIC_REPAIR,
  METRIC_OTHER,
} Metric;

static const char *const metric_words[] = {
  "response",     "resolution",      "onsite", "recovery",
  "availability", "completion_rate", "repair", "other",
};

/* clang-format off */
static const QyTextRule metrics[] = {
  { "availability", "可用|停机|宕机|在线率|正常运行|无故障|连续运行", METRIC_AVAILABILITY },
  { "completion",
    "完成率|解决率|达标率|及时率|成功率|满意[度率]|合格率|准确率|覆盖率",
    METRIC_COMPLETION },
  { "onsite", "到达|到场|现场|上门|抵达|赶到", METRIC_ONSITE },
  { "response", "响应|回复|(?<!书面)答复|反馈|回应|受理|应答|回电|接听|回访", METRIC_RESPONSE },
  { "recovery", "恢复", METRIC_RECOVERY },
  { "repair", "修复|维修|修理|排除|更换", METRIC_REPAIR },
  { "resolution", "解决|处理|处置", METRIC_RESOLUTION },
  { NULL },
};
/* clang-format on */

/* clang-format off */
static const QyTextRule share_metrics[] = {
  { "availability", "可用|停机|宕机|在线率|正常运行|无故障|连续运行", METRIC_AVAILABILITY },
  { "completion",
    "完成率|解决率|达标率|及时率|成功率|满意[度率]|合格率|准确率|覆盖率",
    METRIC_COMPLETION },
  { NULL },
};
/* clang-format on */

/* clang-format off */
#define CONTEXT \
  "暂停服务|中断|请求|应答|到场|咨询|响应|故障|修复|恢复|解决|漏洞|系统|" \
  "缺陷|工单|问题|应急|维护|运维|值守|热线|巡检|备份|可用|无故障|停机|测试|" \
  "需求|技术支持|升级|服务时间|服务时段|7[ ]*[×xX*]"
#define UNRELATED \
  "支付|付款|违约|发票|费用|续签|期满|届满|签订之日|生效|赔偿|结算|争议|" \
  "仲裁|诉讼|保密|份|验收|质保|免费|有效期|期限(?:为|自)|第三方"
/* clang-format on */
#define ENDS "终止|解除|续"

typedef struct
{
  QyTextSpan span;
  enum
  {
    TOKEN_SEVERITY,
    TOKEN_TIME,
    TOKEN_SHARE,
    TOKEN_HOURS,
    TOKEN_WORD
  } kind;
} Token;

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

static GArray *
tokens_of (const char *text, const QyTextSentence *sentence)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan groups[N_GROUPS];

  qy_text_scan_init (&scan, TOKENS, text, sentence->start, sentence->end);
  while (qy_text_scan_next (&scan, groups, N_GROUPS))
    {
      Token token = { groups[0], TOKEN_SEVERITY };

      if (groups[GROUP_HOURS].start != G_MAXSIZE)
        token.kind = TOKEN_HOURS;
      else if (groups[GROUP_TIME].start != G_MAXSIZE)
        token.kind = TOKEN_TIME;
      else if (groups[GROUP_SHARE].start != G_MAXSIZE)
        token.kind = TOKEN_SHARE;
      else if (groups[GROUP_WORD].start != G_MAXSIZE)
        token.kind = TOKEN_WORD;
      g_array_append_val (tokens, token);
    }
  return tokens;
}

#define token_at(tokens, i) (&g_array_index ((tokens), Token, (i)))

/* The severity of token @index: the last one before it in its part of the sentence; in a table also
 * one behind. */
static int
severity_of (const char *text, GArray *tokens, guint index)
{
  for (guint i = index; i > 0; i--)
    {
      if (token_at (tokens, i - 1)->kind == TOKEN_SEVERITY)
        {
          gsize end = token_at (tokens, i - 1)->span.end;

          return qy_text_has ("[;]", text, end, token_at (tokens, index)->span.start) ? -1
                                                                                      : (int) i - 1;
        }
    }
  for (guint i = index + 1; i < tokens->len; i++)
    {
      Token *token = token_at (tokens, i);

      if (token->kind == TOKEN_SEVERITY)
        return qy_text_has (LEVEL, text, token->span.start, token->span.end) ? (int) i : -1;
    }
  return -1;
}

static QyAnalysisTerm *
add_figure (QyTextRun *run,
            const QyTextSentence *sentence,
            GArray *tokens,
            guint index,
            int severity,
            Metric metric)
{
  QyTextSpan span = token_at (tokens, index)->span;
  QyAnalysisTerm *term =
      qy_text_run_term (run, QY_TERM_SLA, metric_words[metric], sentence,
                        metric == METRIC_OTHER ? QY_CERTAINTY_GUESS : QY_CERTAINTY_LIKELY);

  term->detail = g_strstrip (qy_text_work_show (run->work, span.start, span.end));
  if (severity >= 0)
    {
      QyTextSpan of = token_at (tokens, (guint) severity)->span;

      term->severity = qy_text_work_show (run->work, of.start, of.end);
    }
  return term;
}

/* The words behind a figure up to the next figure or stop. */
static const QyTextRule *
metric_behind (const char *text, const QyTextSentence *sentence, GArray *tokens, guint index)
{
  gsize start = token_at (tokens, index)->span.end;
  gsize end = index + 1 < tokens->len ? token_at (tokens, index + 1)->span.start : sentence->end;
  QyTextSpan words;

  if (!qy_text_match ("\\A[^,。;:()]*", text, start, qy_text_clip (text, start, end, 90), &words,
                      1))
    return NULL;
  return qy_text_first_rule (metrics, text, words.start, words.end, NULL, 0);
}

static const QyTextRule *
metric_before (const char *text,
               const QyTextSentence *sentence,
               GArray *tokens,
               guint index,
               const QyTextRule *rules)
{
  gsize end = token_at (tokens, index)->span.start;
  gsize start = index > 0 ? token_at (tokens, index - 1)->span.end : sentence->start;
  QyTextSpan words;

  if (!qy_text_match ("(?:[^,。;()]|\\([^()]*\\))*\\z", text, qy_text_back (text, start, end, 120),
                      end, &words, 1))
    return NULL;
  return qy_text_first_rule (rules, text, words.start, words.end, NULL, 0);
}

/* A time that says nothing about a service: 每天, 提前三十日通知解除, 每月. */
static gboolean
is_plain_time (const char *text, const QyTextSentence *sentence, const Token *token)
{
  gsize after = qy_text_clip (text, token->span.end, sentence->end, 30);
  gsize before = qy_text_back (text, sentence->start, token->span.start, 12);

  if (qy_text_has ("(?:每|第|次|一|当|上|本|首|近)\\z", text, before, token->span.start)
      && !qy_text_has ("每[天日周月]", text, before, token->span.start))
    return TRUE;
  if (qy_text_has ("\\A[一二两三四五六七八九十]{0,2}(?:月|日|周|天|秒)", text, token->span.start,
                   token->span.end))
    return TRUE;
  return qy_text_has ("\\A[ ]*(?:的?滚动|一次|\\d*[ ]*次|[前后]的|期间|度|末|初|份|起)", text,
                      token->span.end, after);
}

static void
take_time (QyTextRun *run, const QyTextSentence *sentence, GArray *tokens, guint index)
{
  const char *text = run->work->text->str;
  const Token *token = token_at (tokens, index);
  const QyTextRule *metric;
  gsize after = qy_text_clip (text, token->span.end, sentence->end, 12);
  gsize before = qy_text_back (text, sentence->start, token->span.start, 30);

  if (is_plain_time (text, sentence, token))
    return;
  metric = metric_behind (text, sentence, tokens, index);
  if (metric == NULL)
    metric = metric_before (text, sentence, tokens, index, metrics);
  if (metric == NULL && !qy_text_has ("\\A[ ]*(?:之|以)?内", text, token->span.end, after)
      && !qy_text_has ("每[天日][^,。;]{0,6}\\z", text, before, token->span.start)
      && !(qy_text_has ("提前[^,。;]{0,6}\\z", text, before, token->span.start)
           && qy_text_has ("暂停|停机|中断|停止服务", text, sentence->start, sentence->end)
           && !qy_text_has (ENDS, text, sentence->start, sentence->end)))
    return;
  add_figure (run, sentence, tokens, index, severity_of (text, tokens, index),
              metric != NULL ? (Metric) metric->value : METRIC_OTHER);
}

static void
take_token (QyTextRun *run, const QyTextSentence *sentence, GArray *tokens, guint index)
{
  const char *text = run->work->text->str;
  const QyTextRule *metric;
  int severity = severity_of (text, tokens, index);

  switch (token_at (tokens, index)->kind)
    {
    case TOKEN_HOURS:
      add_figure (run, sentence, tokens, index, severity, METRIC_OTHER);
      break;
    case TOKEN_WORD:
      if (severity >= 0)
        add_figure (run, sentence, tokens, index, severity, METRIC_RESPONSE);
      break;
    case TOKEN_SHARE:
      metric = metric_before (text, sentence, tokens, index, share_metrics);
      if (metric != NULL)
        add_figure (run, sentence, tokens, index, severity, (Metric) metric->value);
      break;
    case TOKEN_TIME:
      take_time (run, sentence, tokens, index);
      break;
    case TOKEN_SEVERITY:
    default:
      break;
    }
}

static guint
value_of (const char *text, const Token *token)
{
  return (guint) g_ascii_strtoull (text + token->span.start, NULL, 10);
}

/* A table of who is told when: rising times per level, flattened to one line without a stop. */
static gboolean
is_ladder (const char *text, const QyTextSentence *sentence, GArray *tokens)
{
  guint times = 0;

  for (guint i = 0; i < tokens->len; i++)
    times += token_at (tokens, i)->kind == TOKEN_TIME;
  return times >= 5
         && !qy_text_has ("[,;]", text, token_at (tokens, 0)->span.start,
                          token_at (tokens, tokens->len - 1)->span.end)
         && qy_text_has ("上报|升级|通报|汇报", text, sentence->start, sentence->end);
}

/* A new level begins where the time falls; its name is the first one behind its first time. */
static void
take_ladder (QyTextRun *run, const QyTextSentence *sentence, GArray *tokens)
{
  const char *text = run->work->text->str;
  guint last = 0;
  int severity = -1;

  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = token_at (tokens, i);

      if (token->kind != TOKEN_TIME)
        continue;
      if (value_of (text, token) <= last || last == 0)
        {
          severity = -1;
          for (guint j = i + 1; j < tokens->len && severity < 0; j++)
            severity = token_at (tokens, j)->kind == TOKEN_SEVERITY ? (int) j : -1;
        }
      last = value_of (text, token);
      add_figure (run, sentence, tokens, i, severity, METRIC_OTHER);
    }
}

static void
take_sentence (QyTextRun *run, const QyTextSentence *sentence, gboolean shares_only)
{
  const char *text = run->work->text->str;
  g_autoptr (GArray) tokens = tokens_of (text, sentence);

  if (tokens->len == 0)
    return;
  if (!shares_only && is_ladder (text, sentence, tokens))
    {
      take_ladder (run, sentence, tokens);
      return;
    }
  for (guint i = 0; i < tokens->len; i++)
    {
      if (!shares_only || token_at (tokens, i)->kind == TOKEN_SHARE)
        take_token (run, sentence, tokens, i);
    }
}

/**
 * qy_text_pass_sla:
 *
 * Proposes one term for every service level figure.
 */
void
qy_text_pass_sla (QyTextRun *run)
{
  const char *text = run->work->text->str;

  for (guint i = 0; i < run->sentences->len; i++)
    {
      const QyTextSentence *sentence = qy_text_run_sentence (run, i);

      if (qy_text_has (CONTEXT, text, sentence->start, sentence->end))
        take_sentence (run, sentence,
                       qy_text_has (UNRELATED, text, sentence->start, sentence->end));
    }
}
