/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-sla.h"

/*
 * Service level figures. Each figure with a unit is read with the words behind it, then those
 * before it, and belongs to the severity named last before it; in a flattened table the severity
 * may stand behind it.
 */

/* clang-format off */
#define CONTEXT \
  "暂停服务|中断|请求|应答|到场|咨询|响应|故障|修复|恢复|解决|漏洞|系统|" \
  "缺陷|工单|问题|应急|维护|运维|值守|热线|巡检|检查|备份|可用|无故障|停机|测试|" \
  "需求|技术支持|升级|服务时间|服务时段|远程|上门|驻场|工作时间|7[ ]*[×xX*]|[^税利费汇]率|满意度|派[人员驻]|到达|抵达|预警|告警|事件|排查|处置|接[到报]|收到[^。;,]{0,8}(?:通知|信息|报告|电话|申告)"
#define UNRELATED \
  "(?:支付|付款|违约|发票|费用|续签|期满|届满|签订之日|签[订署]后|生效|赔偿|结算|争议|" \
  "仲裁|诉讼|保密|(?<!备)份|验收|质保|免费|有效期|期限(?:为|自)|第三方)(?![^()。;]*\\))"
/* clang-format on */
#define ENDS   "终止|解除|续"
#define EVENT  "[^,。;:]{0,24}(?:后|起)的?[ ]*\\z"
#define LEVELS "等级|级别"

/* The severity of token @index: the last one before it in its part of the sentence; in a table also
 * one behind. */
static int
severity_of (const char *text, GArray *tokens, guint index)
{
  for (guint i = index; i > 0; i--)
    {
      if (qy_text_token_at (tokens, i - 1)->kind == QY_TOKEN_SEVERITY)
        {
          gsize end = qy_text_token_at (tokens, i - 1)->span.end;

          return qy_text_has ("[;]", text, end, qy_text_token_at (tokens, index)->span.start)
                     ? -1
                     : (int) i - 1;
        }
    }
  for (guint i = index + 1; i < tokens->len; i++)
    {
      QyTextToken *token = qy_text_token_at (tokens, i);

      if (token->kind == QY_TOKEN_SEVERITY)
        return qy_text_has (LEVELS, text, token->span.start, token->span.end) ? (int) i : -1;
    }
  return -1;
}

/* The words behind a figure up to the next figure or stop. */
static gboolean
metric_behind (const char *text,
               const QyTextSentence *sentence,
               GArray *tokens,
               guint index,
               QyTextMetric *metric)
{
  gsize start = qy_text_token_at (tokens, index)->span.end;
  gsize end =
      index + 1 < tokens->len ? qy_text_token_at (tokens, index + 1)->span.start : sentence->end;
  QyTextSpan words;

  if (!qy_text_match ("\\A[^,。;:()]*", text, start, qy_text_clip (text, start, end, 90), &words,
                      1))
    return FALSE;
  return qy_text_sla_metric (text, words.start, words.end, metric);
}

/* The words before a figure, back to the last figure or stop, without what stands in brackets. */
static QyTextSpan
words_before (const char *text, const QyTextSentence *sentence, GArray *tokens, guint index)
{
  gsize end = qy_text_token_at (tokens, index)->span.start;
  gsize start = index > 0 ? qy_text_token_at (tokens, index - 1)->span.end : sentence->start;
  QyTextSpan words = { end, end };
  QyTextSpan event;

  qy_text_match ("(?:[^,。;()]|\\([^()]*\\))*\\z", text, qy_text_back (text, start, end, 120), end,
                 &words, 1);
  /* 接到报告后, 处理完成后: what starts the clock is not what is measured. */
  if (qy_text_match (EVENT, text, words.start, words.end, &event, 1))
    words.end = event.start;
  return words;
}

/* What a label in front of the whole sentence measures: 响应时间: for each grade. */
static gboolean
metric_of_label (const char *text, const QyTextSentence *sentence, QyTextMetric *metric)
{
  QyTextSpan label;

  return qy_text_match ("\\A[" QY_TEXT_HAN "]{2,14}:", text, sentence->start, sentence->end, &label,
                        1)
         && qy_text_has ("时间|时限|时长|时效", text, label.start, label.end)
         && qy_text_sla_metric (text, label.start, label.end, metric);
}

/* A time that says nothing about a service: 每天, 提前三十日通知解除, 每月. */
static gboolean
is_plain_time (const char *text, const QyTextSentence *sentence, const QyTextToken *token)
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

/* A time ahead of something that concerns the service: 提前3日通知 before it is suspended. */
static gboolean
is_service_notice (const char *text, const QyTextSentence *sentence)
{
  return qy_text_has ("暂停|停机|中断|停止服务|系统升级|检修|割接", text, sentence->start,
                      sentence->end)
         && !qy_text_has (ENDS, text, sentence->start, sentence->end);
}

/* 3个工作日内更换 of a person repairs nothing. */
static QyTextMetric
metric_of_people (const char *text, const QyTextSentence *sentence, QyTextMetric metric)
{
  return metric == QY_METRIC_REPAIR
                 && qy_text_has ("(?:人员|员工|工程师)[^。;]*更换|更换[^。;]*(?:人员|员工|工程师)",
                                 text, sentence->start, sentence->end)
             ? QY_METRIC_OTHER
             : metric;
}

/* 可用率低于95%的,补偿: where a penalty begins, not what is promised. */
static gboolean
is_threshold (const char *text, const QyTextSentence *sentence, const QyTextToken *token)
{
  gsize before = qy_text_back (text, sentence->start, token->span.start, 20);

  return qy_text_has (
             "(?:(?<![不得])(?:低于|少于)|不足|未达到?|未满|不到)[^,。;]{0,2}\\z|但不低于\\z", text,
             before, token->span.start)
         && qy_text_has ("补偿|赔偿|扣|减|罚|违约", text, token->span.end, sentence->end);
}

static void
take_time (QyTextRun *run, const QyTextSentence *sentence, GArray *tokens, guint index)
{
  const char *text = run->work->text->str;
  const QyTextToken *token = qy_text_token_at (tokens, index);
  QyTextMetric metric = QY_METRIC_OTHER;
  QyTextSpan words = words_before (text, sentence, tokens, index);
  gsize after = qy_text_clip (text, token->span.end, sentence->end, 12);
  gsize before = qy_text_back (text, sentence->start, token->span.start, 30);

  if (is_plain_time (text, sentence, token))
    return;
  if (qy_text_has ("提前[^,。;]{0,6}\\z", text, before, token->span.start))
    {
      if (is_service_notice (text, sentence))
        qy_text_sla_add (run, sentence, tokens, index, severity_of (text, tokens, index), metric);
      return;
    }
  if (!metric_behind (text, sentence, tokens, index, &metric)
      && !qy_text_sla_metric (text, words.start, words.end, &metric)
      && !metric_of_label (text, sentence, &metric)
      && !qy_text_has ("\\A[ ]*(?:之|以)?内", text, token->span.end, after)
      && !qy_text_has ("每[天日][^,。;]{0,6}\\z", text, before, token->span.start))
    return;
  metric = metric_of_people (text, sentence, metric);
  qy_text_sla_add (run, sentence, tokens, index, severity_of (text, tokens, index), metric);
}

static void
take_token (QyTextRun *run, const QyTextSentence *sentence, GArray *tokens, guint index)
{
  const char *text = run->work->text->str;
  QyTextSpan words = words_before (text, sentence, tokens, index);
  QyTextMetric metric;
  int severity = severity_of (text, tokens, index);

  switch (qy_text_token_at (tokens, index)->kind)
    {
    case QY_TOKEN_HOURS:
      qy_text_sla_add (run, sentence, tokens, index, severity, QY_METRIC_OTHER);
      break;
    case QY_TOKEN_WORD:
      if (severity >= 0)
        qy_text_sla_add (run, sentence, tokens, index, severity, QY_METRIC_RESPONSE);
      break;
    case QY_TOKEN_SHARE:
      if (!is_threshold (text, sentence, qy_text_token_at (tokens, index))
          && qy_text_sla_share_metric (text, words.start, words.end, &metric))
        qy_text_sla_add (run, sentence, tokens, index, severity, metric);
      break;
    case QY_TOKEN_TIME:
      take_time (run, sentence, tokens, index);
      break;
    case QY_TOKEN_SEVERITY:
    default:
      break;
    }
}

static void
take_sentence (QyTextRun *run, const QyTextSentence *sentence, const QyTextSentence *header)
{
  const char *text = run->work->text->str;
  gboolean shares_only = qy_text_has (UNRELATED, text, sentence->start, sentence->end);
  g_autoptr (GArray) tokens = qy_text_sla_tokens (text, sentence);

  if (tokens->len == 0 || (!shares_only && qy_text_sla_take_table (run, sentence, header, tokens)))
    return;
  for (guint i = 0; i < tokens->len; i++)
    {
      if (!shares_only || qy_text_token_at (tokens, i)->kind == QY_TOKEN_SHARE)
        take_token (run, sentence, tokens, i);
    }
}

/* A line that can head a table: it names times without giving any. */
static gboolean
is_header (const char *text, const QyTextSentence *sentence)
{
  return qy_text_has ("时间|时限|时长|时效", text, sentence->start, sentence->end)
         && !qy_text_has ("[。;,]|\\d[ ]*(?:小时|分钟)", text, sentence->start, sentence->end);
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
  const QyTextSentence *header = NULL;

  for (guint i = 0; i < run->sentences->len; i++)
    {
      const QyTextSentence *sentence = qy_text_run_sentence (run, i);

      if (header != NULL && header->unit != sentence->unit)
        header = NULL;
      if (is_header (text, sentence))
        header = sentence;
      else if (header != NULL || qy_text_has (CONTEXT, text, sentence->start, sentence->end))
        take_sentence (run, sentence, header);
    }
}
