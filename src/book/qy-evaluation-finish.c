/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-evaluation-private.h"

/* Hundredths, rounded once, half up; -1 when no line counts. */
static gint64
weigh (GPtrArray *scores)
{
  gint64 sum = 0, weights = 0;

  for (guint i = 0; i < scores->len; i++)
    {
      const QyEvaluationScore *score = scores->pdata[i];
      gint64 given = score->score >= 0 ? score->score : score->proposed;

      if (given < 0)
        continue;
      sum += given * score->weight;
      weights += score->weight;
    }
  return weights > 0 ? (2 * sum + weights) / (2 * weights) : -1;
}

gboolean
qy_book_evaluation_finish (
    QyBook *self, const char *id, const char *conclusion, const char *advice, GError **error)
{
  g_autoptr (QyEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) scores = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  evaluation = qy_book_evaluation_get (self, id, error);
  scores = evaluation != NULL ? qy_book_evaluation_scores (self, id, error) : NULL;
  if (scores == NULL || !qy_evaluation_check_draft (evaluation, error))
    return FALSE;
  evaluation->score = weigh (scores);
  g_free (evaluation->state);
  g_free (evaluation->conclusion);
  g_free (evaluation->advice);
  g_free (evaluation->done_on);
  evaluation->state = g_strdup ("final");
  evaluation->conclusion = g_strdup (conclusion);
  evaluation->advice = g_strdup (advice);
  evaluation->done_on = qy_date_to_iso (qy_book_get_today (self));
  return qy_book_evaluation_put (self, evaluation, error);
}
