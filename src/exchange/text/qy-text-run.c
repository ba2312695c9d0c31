/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

/* What several passes do with a run. */

static void
add_remark (QyTextRun *run,
            GPtrArray *list,
            const char *id,
            char *text,
            QyCertainty certainty,
            QySourceRange range)
{
  QyAnalysisRemark *remark = g_new0 (QyAnalysisRemark, 1);

  remark->id = id;
  remark->text = text;
  remark->certainty = certainty;
  remark->range = range;
  g_ptr_array_add (list, remark);
}

void
qy_text_run_remark_source (
    QyTextRun *run, GPtrArray *list, const char *id, const char *text, gsize start, gsize end)
{
  QySourceRange range = { start, end, qy_text_line_of (run->work->lines, start) };

  add_remark (run, list, id, g_strdup (text), QY_CERTAINTY_SURE, range);
}

void
qy_text_run_remark (QyTextRun *run,
                    GPtrArray *list,
                    const char *id,
                    const char *text,
                    QyCertainty certainty,
                    gsize start,
                    gsize end)
{
  add_remark (run, list, id,
              text != NULL ? g_strdup (text) : qy_text_work_show (run->work, start, end), certainty,
              qy_text_work_range (run->work, start, end));
}

typedef struct
{
  QyTextSpan span;
  const QyTextRule *rule;
} Match;

static gint
compare_matches (gconstpointer a, gconstpointer b)
{
  const Match *x = a;
  const Match *y = b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  return x->span.end > y->span.end ? -1 : x->span.end < y->span.end;
}

static GArray *
matches_of (QyTextRun *run, const QyTextRule *rules)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (Match));

  for (const QyTextRule *rule = rules; rule->name != NULL; rule++)
    {
      g_auto (QyTextScan) scan = { 0 };
      Match match = { .rule = rule };

      qy_text_scan_init (&scan, rule->pattern, run->work->text->str, 0, run->work->text->len);
      while (qy_text_scan_next (&scan, &match.span, 1))
        {
          if (match.span.end > match.span.start)
            g_array_append_val (matches, match);
        }
    }
  g_array_sort (matches, compare_matches);
  return matches;
}

void
qy_text_run_take_out (QyTextRun *run, const QyTextRule *rules, GPtrArray *list)
{
  g_autoptr (GArray) matches = matches_of (run, rules);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (QyTextSpan));
  gsize taken = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const Match *match = &g_array_index (matches, Match, i);

      if (match->span.start < taken)
        continue;
      taken = match->span.end;
      qy_text_run_remark (run, list, match->rule->name, NULL, (QyCertainty) match->rule->value,
                          match->span.start, match->span.end);
      g_array_append_val (spans, match->span);
    }
  qy_text_work_remove (run->work, spans);
}

QyAnalysisTerm *
qy_text_run_term (QyTextRun *run,
                  QyTermKind kind,
                  const char *value,
                  const QyTextSentence *sentence,
                  QyCertainty certainty)
{
  QyAnalysisTerm *term = g_new0 (QyAnalysisTerm, 1);

  term->kind = kind;
  term->value = value;
  term->text = qy_text_work_show (run->work, sentence->start, sentence->end);
  term->clause = sentence->unit;
  term->certainty = certainty;
  term->range = qy_text_work_range (run->work, sentence->start, sentence->end);
  g_ptr_array_add (run->out->terms, term);
  return term;
}

int
qy_text_run_unit_at (QyTextRun *run, gsize offset)
{
  guint low = 0;
  guint high = run->units->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (qy_text_run_unit (run, middle)->start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return (int) low - 1;
}

gsize
qy_text_run_unit_end (QyTextRun *run, const QyTextUnit *unit)
{
  if (unit->text_start > run->signature_start)
    return unit->end;
  return MIN (unit->end, run->signature_start);
}
