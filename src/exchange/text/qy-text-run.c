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
