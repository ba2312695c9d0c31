/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-evaluation-sheet.h"

#include "qy-contract-sheet-private.h"
#include "qy-governance-word.h"
#include "qy-governance.h"

static const char *
head (const char *word, QyLanguage language)
{
  return qy_governance_word (QY_WORDS_SHEET, word, language);
}

static gboolean
begin_table (QyDocument *sheet, GError **error)
{
  return qy_document_append (sheet, 1, QY_BLOCK_TABLE, "", error) != NULL;
}

static gboolean
add_fact (QyDocument *sheet, const char *word, const char *value, GError **error)
{
  const char *const cells[] = { head (word, qy_document_get_language (sheet)),
                                value != NULL ? value : "", NULL };

  return value == NULL || qy_contract_sheet_add_row (sheet, cells, error);
}

static char *
print_period (const QyEvaluationSheet *self, QyLanguage language)
{
  g_autofree char *from = qy_date_print (self->from, language);
  g_autofree char *until = qy_date_print (self->until, language);

  return g_strdup_printf ("%s – %s", from, until);
}

static gboolean
add_facts (const QyEvaluationSheet *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  const char *const heads[] = { head ("item", language), head ("content", language), NULL };
  g_autofree char *period = print_period (self, language);
  g_autofree char *score = qy_score_print (self->score);
  g_autofree char *done = qy_date_is_set (self->done) ? qy_date_print (self->done, language) : NULL;

  return begin_table (sheet, error) && qy_contract_sheet_add_row (sheet, heads, error)
         && add_fact (sheet, "contract", self->contract, error)
         && add_fact (sheet, "kind",
                      qy_governance_word (QY_WORDS_EVALUATION_KIND, self->kind, language), error)
         && add_fact (sheet, "period", period, error) && add_fact (sheet, "total", score, error)
         && add_fact (sheet, "conclusion",
                      qy_governance_word (QY_WORDS_CONCLUSION, self->conclusion, language), error)
         && add_fact (sheet, "advice", qy_governance_word (QY_WORDS_ADVICE, self->advice, language),
                      error)
         && add_fact (sheet, "finished", done, error);
}

static gboolean
add_text (QyDocument *sheet, const char *word, const char *text, GError **error)
{
  const char *title = head (word, qy_document_get_language (sheet));

  return text == NULL
         || (qy_document_append (sheet, 1, QY_BLOCK_CLAUSE, title, error) != NULL
             && qy_contract_sheet_add_text (sheet, text, error));
}

static gboolean
add_line (QyDocument *sheet, const QyEvaluationSheetLine *line, GError **error)
{
  g_autofree char *score = qy_score_print (line->score);
  g_autofree char *weight = g_strdup_printf ("%d", line->weight);
  const char *const cells[] = {
    line->indicator,
    line->target != NULL ? line->target : "",
    line->value != NULL ? line->value : "",
    score != NULL ? score : "",
    weight,
    NULL,
  };

  return qy_contract_sheet_add_row (sheet, cells, error);
}

static gboolean
add_lines (const QyEvaluationSheet *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  const char *const heads[] = { head ("indicator", language), head ("target", language),
                                head ("value", language),     head ("score", language),
                                head ("weight", language),    NULL };

  if (self->lines->len == 0)
    return TRUE;
  if (!add_text (sheet, "scores", "", error) || !begin_table (sheet, error)
      || !qy_contract_sheet_add_row (sheet, heads, error))
    return FALSE;
  for (guint i = 0; i < self->lines->len; i++)
    if (!add_line (sheet, &g_array_index (self->lines, QyEvaluationSheetLine, i), error))
      return FALSE;
  return TRUE;
}

QyDocument *
qy_evaluation_sheet_new (const QyEvaluationSheet *self, QyDocument *contract, GError **error)
{
  g_autoptr (QyDocument) sheet = NULL;

  g_return_val_if_fail (self != NULL && QY_IS_DOCUMENT (contract), NULL);

  sheet = qy_contract_sheet_new (
      contract,
      qy_language_phrase (qy_document_get_language (contract), QY_PHRASE_EVALUATION_SHEET),
      self->number, error);
  if (sheet == NULL || !add_facts (self, sheet, error) || !add_lines (self, sheet, error)
      || !add_text (sheet, "text", self->text, error)
      || !add_text (sheet, "improvements", self->improvements, error)
      || !qy_contract_sheet_add_signature (sheet, QY_PHRASE_SHEET_CONFIRMED, error))
    return NULL;
  return g_steal_pointer (&sheet);
}
