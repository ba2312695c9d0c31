/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-evaluation-private.h"

#define MOST_SCORE  10000
#define MOST_WEIGHT 1000

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluationScore, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluationScore, contract_id) },
  { "evaluation_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluationScore, evaluation_id) },
  { "position", QY_MEMBER_INT, G_STRUCT_OFFSET (QyEvaluationScore, position) },
  { "indicator", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluationScore, indicator) },
  { "target", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluationScore, target) },
  { "value", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluationScore, value) },
  { "proposed", QY_MEMBER_INT, G_STRUCT_OFFSET (QyEvaluationScore, proposed) },
  { "score", QY_MEMBER_INT, G_STRUCT_OFFSET (QyEvaluationScore, score) },
  { "weight", QY_MEMBER_INT, G_STRUCT_OFFSET (QyEvaluationScore, weight) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluationScore, note) },
};

static const QyPartKind score_kind = {
  .record = { N_ ("score"), &qy_evaluation_score_table, sizeof (QyEvaluationScore), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyEvaluationScore, rev) },
  .free_record = (GDestroyNotify) qy_evaluation_score_free,
  .id_offset = G_STRUCT_OFFSET (QyEvaluationScore, id),
  .contract_offset = G_STRUCT_OFFSET (QyEvaluationScore, contract_id),
  .position_offset = G_STRUCT_OFFSET (QyEvaluationScore, position),
};

static int
by_position (gconstpointer a, gconstpointer b)
{
  const QyEvaluationScore *one = *(const QyEvaluationScore *const *) a;
  const QyEvaluationScore *other = *(const QyEvaluationScore *const *) b;

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return strcmp (one->id, other->id);
}

static gboolean
check (const QyEvaluationScore *score, GError **error)
{
  if (score->score < -1 || score->score > MOST_SCORE || score->proposed < -1
      || score->proposed > MOST_SCORE)
    return qy_part_invalid (error, _ ("A score is between 0 and 100; nothing was stored"));
  if (score->weight < 0 || score->weight > MOST_WEIGHT)
    return qy_part_invalid (error, _ ("A weight is between 0 and %d; nothing was stored"),
                            MOST_WEIGHT);
  return qy_record_check_name (score->indicator, _ ("A score needs to say what is judged"), error);
}

static gboolean
check_evaluation (QyBook *book, const char *evaluation_id, const char *contract_id, GError **error)
{
  g_autoptr (QyEvaluation) evaluation = qy_book_evaluation_get (book, evaluation_id, error);

  if (evaluation == NULL)
    return FALSE;
  if (g_strcmp0 (evaluation->contract_id, contract_id) != 0)
    return qy_part_invalid (error, _ ("The evaluation belongs to another contract; nothing was "
                                      "stored"));
  return qy_evaluation_check_draft (evaluation, error);
}

gboolean
qy_evaluation_score_store (QyAct *act, QyEvaluationScore *score, GError **error)
{
  return check (score, error)
         && check_evaluation (act->book, score->evaluation_id, score->contract_id, error)
         && qy_part_put (act, &score_kind, score, error);
}

gboolean
qy_evaluation_take_scores (QyAct *act, const QyRow *evaluation, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  rows = qy_store_list_owned (act->store, &qy_evaluation_score_table,
                              qy_row_get_text (evaluation, "contract_id"), error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_strcmp0 (qy_row_get_text (rows->pdata[i], "evaluation_id"),
                   qy_row_get_text (evaluation, "id"))
            == 0
        && !qy_part_take (act, rows->pdata[i], error))
      return FALSE;
  return rows != NULL;
}

QyEvaluationScore *
qy_evaluation_score_new (const QyEvaluation *evaluation, const char *indicator)
{
  QyEvaluationScore *score = g_new0 (QyEvaluationScore, 1);

  score->contract_id = g_strdup (evaluation->contract_id);
  score->evaluation_id = g_strdup (evaluation->id);
  score->indicator = g_strdup (indicator);
  score->proposed = -1;
  score->score = -1;
  score->weight = 1;
  return score;
}

void
qy_evaluation_score_free (QyEvaluationScore *score)
{
  qy_record_free (&score_kind.record, score);
}

GPtrArray *
qy_book_evaluation_scores (QyBook *self, const char *evaluation_id, GError **error)
{
  g_autoptr (QyEvaluation) evaluation = NULL;
  GPtrArray *scores;

  g_return_val_if_fail (QY_IS_BOOK (self) && evaluation_id != NULL, NULL);

  evaluation = qy_book_evaluation_get (self, evaluation_id, error);
  scores =
      evaluation != NULL ? qy_part_list (self, &score_kind, evaluation->contract_id, error) : NULL;
  if (scores == NULL)
    return NULL;
  for (guint i = scores->len; i > 0; i--)
    if (g_strcmp0 (((QyEvaluationScore *) scores->pdata[i - 1])->evaluation_id, evaluation_id) != 0)
      g_ptr_array_remove_index (scores, i - 1);
  g_ptr_array_sort (scores, by_position);
  return scores;
}

QyEvaluationScore *
qy_book_evaluation_score_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &score_kind, id, error);
}

gboolean
qy_book_evaluation_score_put (QyBook *self, QyEvaluationScore *score, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && score != NULL, FALSE);
  g_return_val_if_fail (score->contract_id != NULL && score->evaluation_id != NULL, FALSE);

  act = qy_part_begin (self, score->contract_id, error);
  if (act == NULL || !qy_evaluation_score_store (act, score, error))
    return FALSE;
  label = g_strdup_printf (_ ("Scored: %s"), score->indicator);
  return qy_part_commit (act, score->contract_id, "evaluation.score", label, error);
}

gboolean
qy_book_evaluation_score_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyEvaluationScore) score = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  score = qy_part_get (self, &score_kind, id, error);
  return score != NULL && check_evaluation (self, score->evaluation_id, score->contract_id, error)
         && qy_part_remove (self, &score_kind, id, "evaluation.score-remove", _ ("Score removed"),
                            error);
}
