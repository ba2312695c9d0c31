/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text-terms.h"

/* What the passes over service level figures share. */

typedef enum
{
  QY_METRIC_RESPONSE,
  QY_METRIC_RESOLUTION,
  QY_METRIC_ONSITE,
  QY_METRIC_RECOVERY,
  QY_METRIC_AVAILABILITY,
  QY_METRIC_COMPLETION,
  QY_METRIC_REPAIR,
  QY_METRIC_OTHER,
} QyTextMetric;

typedef enum
{
  QY_TOKEN_SEVERITY, /* 一级, 紧急, 等级 1 */
  QY_TOKEN_TIME,     /* 30分钟 */
  QY_TOKEN_SHARE,    /* 99.9% */
  QY_TOKEN_HOURS,    /* 7×24小时 */
  QY_TOKEN_WORD,     /* 立刻, before 响应 */
} QyTextTokenKind;

/* A figure or a severity in a sentence. */
typedef struct
{
  QyTextSpan span;
  QyTextTokenKind kind;
} QyTextToken;

#define qy_text_token_at(tokens, i) (&g_array_index ((tokens), QyTextToken, (i)))

/* The figures and severities of @sentence: (element-type QyTextToken), in order. */
GArray *qy_text_sla_tokens (const char *text, const QyTextSentence *sentence);

/* What the words in [@start, @end) measure; FALSE if they do not say. */
gboolean qy_text_sla_metric (const char *text, gsize start, gsize end, QyTextMetric *metric);

/* The same for a percentage. */
gboolean qy_text_sla_share_metric (const char *text, gsize start, gsize end, QyTextMetric *metric);

/* Adds the figure @index as a term; @severity is the index of its severity, or -1. */
QyAnalysisTerm *qy_text_sla_add (QyTextRun *run,
                                 const QyTextSentence *sentence,
                                 GArray *tokens,
                                 guint index,
                                 int severity,
                                 QyTextMetric metric);

/* Reads @sentence as a table flattened to a line, if it is one. @header: the line before it, or
 * NULL. */
gboolean qy_text_sla_take_table (QyTextRun *run,
                                 const QyTextSentence *sentence,
                                 const QyTextSentence *header,
                                 GArray *tokens);
