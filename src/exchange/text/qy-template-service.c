/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-template-service.h"

#include <string.h>

#include "qy-clock.h"
#include "qy-term-field.h"
#include "qy-text-pattern.h"

#define SCORE "(?:CVSS|评分|得分|分值)[^,，。；;]{0,10}?(\\d{1,2}(?:\\.\\d)?)"

/* What is asked for, the narrower first; the first that the words before a figure hold. */
static const struct
{
  const char *pattern;
  const char *word;
} requests[] = {
  { "漏洞", "vulnerability" },        { "数据恢复|恢复数据|数据[^,，。；;]{0,6}恢复", "recovery" },
  { "工单", "work-order" },           { "变更", "change" },
  { "咨询|答疑", "consulting" },      { "非紧急(?:的)?(?:需求|请求)|一般需求|日常需求", "request" },
  { "故障|宕机|停机|事故", "fault" },
};

/* Which scale a level is of, by the word before its number. */
static const struct
{
  const char *pattern;
  const char *attr;
} scales[] = {
  { "\\A处理", "handling" },
  { "\\A服务", "service" },
  { "", "level" },
};

/* "一级", "等级2", "P1", "Ⅲ级"; 0: no number */
static int
read_level (const char *severity)
{
  static const char *const numbers[][5] = {
    { "1", "一", "Ⅰ", NULL }, { "2", "二", "Ⅱ", NULL }, { "3", "三", "Ⅲ", NULL },
    { "4", "四", "Ⅳ", NULL }, { "5", "五", NULL },      { "6", "六", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint k = 0; numbers[i][k] != NULL; k++)
      if (strstr (severity, numbers[i][k]) != NULL)
        return (int) i + 1;
  return 0;
}

static gboolean
add_hidden (
    QyTerm *term, const char *name, const char *raw, guint n, QyDocument *document, GError **error)
{
  const QyTermAttrKind *attr =
      &qy_term_kind_attrs (QY_TERM_SLA, NULL)[qy_term_kind_attr_index (QY_TERM_SLA, name)];
  QyField *field;

  if (qy_term_bound_field (term, name) != NULL)
    return TRUE;
  field = qy_term_attr_new_field (QY_TERM_SLA, attr, n, qy_document_get_language (document));
  field->default_raw =
      attr->choices != NULL
          ? g_strdup (qy_term_choice_print (attr, raw, qy_document_get_language (document)))
          : g_strdup (raw);
  qy_term_bind (term, name, field->key);
  return qy_document_add_field (document, field, error);
}

/* The part of the sentence before the figure, back to the last stop. */
static char *
words_before (const QyAnalysis *analysis, const QyAnalysisTerm *proposed)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  gsize start = proposed->range.start;
  gsize end = CLAMP (proposed->figure.start, start, proposed->range.end);
  g_autofree char *words = g_strndup (source + start, end - start);
  QyTextSpan span = { 0, strlen (words) };

  qy_text_match ("[^。；;\\n]*\\z", words, 0, strlen (words), &span, 1);
  return g_strdup (words + span.start);
}

static const char *
find_request (const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    if (qy_text_has (requests[i].pattern, words, 0, strlen (words)))
      return requests[i].word;
  return NULL;
}

static gboolean
state_level (QyTerm *term, const char *severity, guint n, QyDocument *document, GError **error)
{
  int level = read_level (severity);
  g_autofree char *raw = g_strdup_printf ("%d", level);

  if (level == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (*scales[i].pattern == '\0'
        || qy_text_has (scales[i].pattern, severity, 0, strlen (severity)))
      return add_hidden (term, scales[i].attr, raw, n, document, error);
  return TRUE;
}

/* 高危 is 7.0 and more (CVSS 3.1); a score that the words give counts before it. */
static gboolean
state_score (QyTerm *term,
             const char *words,
             const char *severity,
             guint n,
             QyDocument *document,
             GError **error)
{
  QyTextSpan groups[2] = { 0 };
  g_autofree char *score = NULL;
  gboolean below = qy_text_has ("(?:<|＜|低于|小于|不足)[ ]*\\d", words, 0, strlen (words));

  if (!below && qy_text_match (SCORE, words, 0, strlen (words), groups, 2)
      && groups[1].start != G_MAXSIZE)
    score = g_strndup (words + groups[1].start, groups[1].end - groups[1].start);
  else if (!below && severity != NULL && g_str_has_prefix (severity, "高危"))
    score = g_strdup ("7.0");
  return score == NULL || add_hidden (term, "score", score, n, document, error);
}

/* What the text prints: a figure that a person may rely on, with or without a sign before it. */
static gboolean
state_figure (
    QyTerm *term, const QyAnalysisTerm *proposed, guint n, QyDocument *document, GError **error)
{
  int at = proposed->value != NULL ? qy_term_kind_attr_index (QY_TERM_SLA, proposed->value) : -1;
  const QyTermAttrKind *attr = at >= 0 ? &qy_term_kind_attrs (QY_TERM_SLA, NULL)[at] : NULL;
  QyTextSpan figure = { 0, 0 };
  g_autofree char *raw = NULL;
  QyClock clock;

  if (proposed->detail == NULL)
    return TRUE;
  if (qy_clock_parse (proposed->detail, &clock, NULL))
    return add_hidden (term, "hours", proposed->detail, n, document, error);
  if (attr == NULL || proposed->certainty == QY_CERTAINTY_GUESS
      || !qy_text_match ("[^≥≤<>=＜＞ ].*", proposed->detail, 0, strlen (proposed->detail), &figure,
                         1))
    return TRUE;
  raw = qy_value_parse (attr->type, proposed->detail + figure.start, NULL, NULL);
  return raw == NULL || !qy_term_attr_check (attr, raw, NULL)
         || add_hidden (term, attr->name, raw, n, document, error);
}

gboolean
qy_template_state_service (QyTerm *term,
                           const QyAnalysisTerm *proposed,
                           const QyAnalysis *analysis,
                           guint n,
                           QyDocument *document,
                           GError **error)
{
  g_autofree char *words = NULL;
  const char *request;

  g_return_val_if_fail (term != NULL && proposed != NULL && analysis != NULL, FALSE);

  if (proposed->kind != QY_TERM_SLA)
    return TRUE;
  if (term->attrs->len == 0 && !state_figure (term, proposed, n, document, error))
    return FALSE;
  if (term->attrs->len == 0 || qy_term_bound_field (term, "hours") != NULL)
    return TRUE;
  words = words_before (analysis, proposed);
  request = find_request (words);
  if (proposed->severity != NULL && !state_level (term, proposed->severity, n, document, error))
    return FALSE;
  if (request == NULL)
    return TRUE;
  return add_hidden (term, "request", request, n, document, error)
         && (!g_str_equal (request, "vulnerability")
             || state_score (term, words, proposed->severity, n, document, error));
}
