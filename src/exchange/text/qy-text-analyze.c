/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-analyze.h"

#include "qy-text-decode.h"
#include "qy-text-passes.h"
#include "qy-text-split.h"

typedef void (*Pass) (QyTextRun *run);

/* The whole importer, in order. The first ones change the working text, the later ones only read
 * it. */
static const Pass passes[] = {
  qy_text_pass_normalise, qy_text_pass_noise,     qy_text_pass_contents,
  qy_text_pass_notes,     qy_text_pass_units,     qy_text_pass_levels,
  qy_text_pass_headings,  qy_text_pass_title,     qy_text_pass_parties,
  qy_text_pass_parts,     qy_text_pass_blanks,    qy_text_pass_references,
  qy_text_pass_sentences, qy_text_pass_period,    qy_text_pass_confidentiality,
  qy_text_pass_fees,      qy_text_pass_penalties, qy_text_pass_sla,
  qy_text_pass_closing,   qy_text_pass_findings,
};

/* The units as clauses of the result. */
static void
publish_units (QyTextRun *run)
{
  const char *text = run->work->text->str;

  for (guint i = 0; i < run->units->len; i++)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i);
      QyAnalysisClause *clause = g_new0 (QyAnalysisClause, 1);
      gsize end = MAX (unit->body_start, qy_text_run_unit_end (run, unit));

      clause->level = unit->level;
      clause->style = unit->style;
      clause->ordinal = unit->ordinal;
      clause->number = qy_text_work_show (run->work, unit->start, unit->number_end);
      if (unit->heading_end > unit->text_start)
        clause->heading = qy_text_work_show (run->work, unit->text_start, unit->heading_end);
      clause->text = g_strstrip (qy_text_work_show (run->work, unit->body_start, end));
      clause->text_start = qy_text_work_range (run->work, unit->text_start, unit->text_start).start;
      clause->heading_end = clause->text_start;
      if (clause->heading != NULL)
        clause->heading_end =
            qy_text_work_range (run->work, unit->text_start, unit->heading_end).end;
      clause->certainty = unit->certainty;
      while (end > unit->start && (text[end - 1] == '\n' || text[end - 1] == ' '))
        end--;
      clause->range = qy_text_work_range (run->work, unit->start, MAX (end, unit->start));
      g_ptr_array_add (run->out->clauses, clause);
    }
}

static QyAnalysis *
analyze_one (GBytes *source, const char *name, QyTextSpan span, GArray *lines)
{
  const char *text = g_bytes_get_data (source, NULL);
  QyTextRun run = { 0 };

  run.out = qy_analysis_new (name, source);
  run.work = qy_text_work_new (text, span.start, span.end, lines);
  run.contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  run.units = g_array_new (FALSE, TRUE, sizeof (QyTextUnit));
  run.sentences = g_array_new (FALSE, FALSE, sizeof (QyTextSentence));
  run.out->range.start = span.start;
  run.out->range.end = span.end;
  run.out->range.line = qy_text_line_of (lines, span.start);
  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    passes[i](&run);
  publish_units (&run);
  g_array_unref (run.sentences);
  g_array_unref (run.units);
  g_hash_table_unref (run.contents);
  qy_text_work_free (run.work);
  return run.out;
}

/* Says in every result that the file was not plain UTF-8. */
static void
report_encoding (GPtrArray *results, const char *how)
{
  if (g_str_equal (how, "utf-8"))
    return;
  for (guint i = 0; i < results->len; i++)
    {
      QyAnalysis *analysis = g_ptr_array_index (results, i);
      QyAnalysisRemark *remark = g_new0 (QyAnalysisRemark, 1);

      remark->id = "encoding";
      remark->text = g_strdup (how);
      remark->certainty = QY_CERTAINTY_LIKELY;
      remark->range =
          (QySourceRange){ analysis->range.start, analysis->range.start, analysis->range.line };
      g_ptr_array_insert (analysis->normalised, 0, remark);
    }
}

GPtrArray *
qy_text_analyze (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GBytes) source = NULL;
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GArray) lines = NULL;
  const char *how = "utf-8";
  const char *text;
  GPtrArray *results;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  source = qy_text_decode (bytes, name, &how, error);
  if (source == NULL)
    return NULL;
  text = g_bytes_get_data (source, &size);
  lines = qy_text_line_starts (text, size - 1);
  spans = qy_text_split (text, size - 1);
  results = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_analysis_unref);
  for (guint i = 0; i < spans->len; i++)
    g_ptr_array_add (results,
                     analyze_one (source, name, g_array_index (spans, QyTextSpan, i), lines));
  report_encoding (results, how);
  return results;
}
