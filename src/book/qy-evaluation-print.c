/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-text.h"
#include "qy-evaluation-private.h"
#include "qy-evaluation-sheet.h"

static GArray *
print_lines (GPtrArray *scores)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (QyEvaluationSheetLine));

  for (guint i = 0; i < scores->len; i++)
    {
      const QyEvaluationScore *score = scores->pdata[i];
      QyEvaluationSheetLine line = { score->indicator, score->target, score->value,
                                     score->score >= 0 ? score->score : score->proposed,
                                     (int) score->weight };

      g_array_append_val (lines, line);
    }
  return lines;
}

QyDocument *
qy_book_evaluation_sheet (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyEvaluation) evaluation = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyDocument) text = NULL;
  g_autoptr (GPtrArray) scores = NULL;
  g_autoptr (GArray) lines = NULL;
  QyEvaluationSheet sheet = { NULL };

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  evaluation = qy_book_evaluation_get (self, id, error);
  if (evaluation == NULL)
    return NULL;
  contract = qy_book_contract_get (self, evaluation->contract_id, error);
  text = contract != NULL ? qy_book_text_load (self, contract->id, error) : NULL;
  scores = text != NULL ? qy_book_evaluation_scores (self, id, error) : NULL;
  if (scores == NULL)
    return NULL;
  lines = print_lines (scores);
  sheet = (QyEvaluationSheet){ .number = contract->number,
                               .contract = contract->title,
                               .kind = evaluation->kind,
                               .from = qy_date_from_iso (evaluation->from_day, NULL),
                               .until = qy_date_from_iso (evaluation->until_day, NULL),
                               .score = evaluation->score,
                               .conclusion = evaluation->conclusion,
                               .advice = evaluation->advice,
                               .text = evaluation->text,
                               .improvements = evaluation->improvements,
                               .lines = lines };
  if (evaluation->done_on != NULL)
    sheet.done = qy_date_from_iso (evaluation->done_on, NULL);
  return qy_evaluation_sheet_new (&sheet, text, error);
}
