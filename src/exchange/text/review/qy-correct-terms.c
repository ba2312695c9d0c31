/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-correction-private.h"

static gboolean
read_kind (const char *word, QyTermKind *kind, GError **error)
{
  for (guint i = 0; word != NULL && i <= QY_TERM_EFFECTIVE; i++)
    if (g_str_equal (qy_term_kind_to_string ((QyTermKind) i), word))
      {
        *kind = (QyTermKind) i;
        return TRUE;
      }
  return qy_correction_refuse (error, _ ("There is no such kind of term."));
}

static const char *
word_or_none (const char *word)
{
  return word != NULL && *word != '\0' ? g_intern_string (word) : NULL;
}

gboolean
qy_correct_term_add (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  const char *source = qy_analysis_get_source (analysis, NULL);
  QyAnalysisTerm *term = NULL;
  QyTermKind kind;
  guint index = 0;

  if (!read_kind (correction->value, &kind, error))
    return FALSE;
  if (correction->at >= correction->to || !qy_correction_is_place (analysis, correction->at)
      || !qy_correction_is_place (analysis, correction->to))
    return qy_correction_refuse (error, _ ("Select the sentence that states the term."));
  term = g_new0 (QyAnalysisTerm, 1);
  term->kind = kind;
  term->value = word_or_none (correction->more);
  term->text = g_strndup (source + correction->at, correction->to - correction->at);
  term->clause = qy_correction_clause_at (analysis, correction->at);
  term->certainty = QY_CERTAINTY_SURE;
  term->range = (QySourceRange){ correction->at, correction->to,
                                 qy_correction_line (analysis, correction->at) };
  while (index < analysis->terms->len
         && ((QyAnalysisTerm *) g_ptr_array_index (analysis->terms, index))->range.start
                <= correction->at)
    index++;
  g_ptr_array_insert (analysis->terms, (int) index, term);
  return TRUE;
}

static QyAnalysisTerm *
find (const QyCorrection *correction, QyAnalysis *analysis, guint *index, GError **error)
{
  return qy_correction_find_term (analysis, correction->at, correction->by, index, error);
}

gboolean
qy_correct_term_kind (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisTerm *term = find (correction, analysis, &index, error);
  QyTermKind kind;

  if (term == NULL || !read_kind (correction->value, &kind, error))
    return FALSE;
  if (kind != term->kind)
    term->value = NULL;
  term->kind = kind;
  term->certainty = QY_CERTAINTY_SURE;
  return TRUE;
}

gboolean
qy_correct_term_value (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisTerm *term = find (correction, analysis, &index, error);

  if (term == NULL)
    return FALSE;
  term->value = word_or_none (correction->value);
  term->certainty = QY_CERTAINTY_SURE;
  return TRUE;
}

gboolean
qy_correct_term_drop (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;

  if (find (correction, analysis, &index, error) == NULL)
    return FALSE;
  g_ptr_array_remove_index (analysis->terms, index);
  return TRUE;
}

/* The blanks a person chose, beginning with those the sentence has. */
static GArray *
own_blanks (QyAnalysis *analysis, QyAnalysisTerm *term)
{
  GArray *blanks = NULL;

  if (term->blanks != NULL)
    return term->blanks;
  blanks = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = g_ptr_array_index (analysis->blanks, i);

      if (qy_analysis_term_states (term, blank))
        g_array_append_val (blanks, blank->range.start);
    }
  term->blanks = blanks;
  return blanks;
}

gboolean
qy_correct_term_bind (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisTerm *term = find (correction, analysis, &index, error);
  const QyAnalysisBlank *blank =
      term != NULL ? qy_correction_find_blank (analysis, correction->to, &index, error) : NULL;

  if (blank == NULL)
    return FALSE;
  if (!qy_analysis_term_states (term, blank))
    g_array_append_val (own_blanks (analysis, term), correction->to);
  term->certainty = QY_CERTAINTY_SURE;
  return TRUE;
}

gboolean
qy_correct_term_unbind (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  guint index = 0;
  QyAnalysisTerm *term = find (correction, analysis, &index, error);
  GArray *blanks = NULL;

  if (term == NULL)
    return FALSE;
  blanks = own_blanks (analysis, term);
  for (guint i = blanks->len; i > 0; i--)
    if (g_array_index (blanks, gsize, i - 1) == correction->to)
      g_array_remove_index (blanks, i - 1);
  term->certainty = QY_CERTAINTY_SURE;
  return TRUE;
}
