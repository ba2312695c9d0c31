/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-sla.h"

/*
 * Tables that were flattened: lines of figures under a line of headings, all of it glued to one
 * line, or a list of who is told when, where the level stands somewhere among its rising times.
 */

/* clang-format off */
#define HEADING \
  "(?:响应|到达|到场|现场|上门|恢复|修复|维修|解决|处理|处置|排除)[" QY_TEXT_HAN \
  "]{0,4}?(?:时间|时限|时长|时效)"
/* clang-format on */
#define EMPTY_CELL  "[—–-]{1,3}|/|无"
#define MAX_COLUMNS 6

static guint
value_of (const char *text, const QyTextToken *token)
{
  return (guint) g_ascii_strtoull (text + token->span.start, NULL, 10);
}

/* A table of who is told when: rising times per level, flattened to one line without a stop. */
static gboolean
is_ladder (const char *text, const QyTextSentence *sentence, GArray *tokens)
{
  guint times = 0;

  for (guint i = 0; i < tokens->len; i++)
    times += qy_text_token_at (tokens, i)->kind == QY_TOKEN_TIME;
  return times >= 5
         && !qy_text_has ("[,;]", text, qy_text_token_at (tokens, 0)->span.start,
                          qy_text_token_at (tokens, tokens->len - 1)->span.end)
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
      const QyTextToken *token = qy_text_token_at (tokens, i);

      if (token->kind != QY_TOKEN_TIME)
        continue;
      if (value_of (text, token) <= last || last == 0)
        {
          severity = -1;
          for (guint j = i + 1; j < tokens->len && severity < 0; j++)
            severity = qy_text_token_at (tokens, j)->kind == QY_TOKEN_SEVERITY ? (int) j : -1;
        }
      last = value_of (text, token);
      qy_text_sla_add (run, sentence, tokens, i, severity, QY_METRIC_OTHER);
    }
}

/* What the columns of the headings in [@start, @end) measure. Returns how many there are. */
static guint
read_headings (const char *text, gsize start, gsize end, QyTextMetric *columns)
{
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan span;
  guint n = 0;

  qy_text_scan_init (&scan, HEADING, text, start, end);
  while (n < MAX_COLUMNS && qy_text_scan_next (&scan, &span, 1))
    {
      if (qy_text_sla_metric (text, span.start, span.end, &columns[n]))
        n++;
    }
  return n;
}

/* Whether a dash between two figures says that a cell is empty. */
static gboolean
is_behind_empty_cell (const char *text, GArray *tokens, guint index)
{
  return index > 0
         && qy_text_has (EMPTY_CELL, text, qy_text_token_at (tokens, index - 1)->span.end,
                         qy_text_token_at (tokens, index)->span.start);
}

/* Whether the figures, with the cells left empty, fill rows of @n columns. */
static gboolean
fills_rows (const char *text, GArray *tokens, guint n)
{
  guint cells = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const QyTextToken *token = qy_text_token_at (tokens, i);

      if (token->kind == QY_TOKEN_TIME)
        cells += is_behind_empty_cell (text, tokens, i) ? 2 : 1;
    }
  return cells > 0 && cells % n == 0;
}

/* Rows of as many times as there are columns, each behind a severity of its own if it has one. */
static gboolean
take_rows (QyTextRun *run,
           const QyTextSentence *sentence,
           GArray *tokens,
           const QyTextMetric *columns,
           guint n)
{
  const char *text = run->work->text->str;
  guint cell = 0;
  int severity = -1;

  if (n < 2 || !fills_rows (text, tokens, n))
    return FALSE;
  for (guint i = 0; i < tokens->len; i++)
    {
      const QyTextToken *token = qy_text_token_at (tokens, i);

      if (token->kind == QY_TOKEN_SEVERITY && cell % n == 0)
        severity = (int) i;
      if (token->kind != QY_TOKEN_TIME)
        continue;
      cell += is_behind_empty_cell (text, tokens, i) ? 1 : 0;
      qy_text_sla_add (run, sentence, tokens, i, severity, columns[cell++ % n]);
    }
  return TRUE;
}

gboolean
qy_text_sla_take_table (QyTextRun *run,
                        const QyTextSentence *sentence,
                        const QyTextSentence *header,
                        GArray *tokens)
{
  const char *text = run->work->text->str;
  QyTextMetric columns[MAX_COLUMNS];
  guint n;

  if (is_ladder (text, sentence, tokens))
    {
      take_ladder (run, sentence, tokens);
      return TRUE;
    }
  n = read_headings (text, sentence->start, qy_text_token_at (tokens, 0)->span.start, columns);
  if (n < 2 && header != NULL)
    n = read_headings (text, header->start, header->end, columns);
  return take_rows (run, sentence, tokens, columns, n);
}
