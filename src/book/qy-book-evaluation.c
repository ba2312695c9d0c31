/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-evaluation-private.h"

#define MOST_SCORE 10000

static const char *const kinds[] = { "quarter", "half-year", "year", "other", NULL };
static const char *const states[] = { "draft", "final", NULL };
static const char *const conclusions[] = { "excellent", "good", "acceptable", "poor", NULL };
static const char *const advices[] = { "renew", "renegotiate", "end", "open", NULL };

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, contract_id) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, kind) },
  { "from_day", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, from_day) },
  { "until_day", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, until_day) },
  { "state", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, state) },
  { "score", QY_MEMBER_INT, G_STRUCT_OFFSET (QyEvaluation, score) },
  { "conclusion", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, conclusion) },
  { "advice", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, advice) },
  { "text", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, text) },
  { "improvements", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, improvements) },
  { "source_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, source_id) },
  { "person_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, person_id) },
  { "done_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, done_on) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyEvaluation, note) },
};

static const QyPartKind evaluation_kind = {
  .record = { N_ ("evaluation"), &qy_evaluation_table, sizeof (QyEvaluation), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyEvaluation, rev) },
  .free_record = (GDestroyNotify) qy_evaluation_free,
  .id_offset = G_STRUCT_OFFSET (QyEvaluation, id),
  .contract_offset = G_STRUCT_OFFSET (QyEvaluation, contract_id),
  .position_offset = -1,
};

static int
by_day (gconstpointer a, gconstpointer b)
{
  const QyEvaluation *one = *(const QyEvaluation *const *) a;
  const QyEvaluation *other = *(const QyEvaluation *const *) b;
  int order = strcmp (one->from_day, other->from_day);

  return order != 0 ? order : strcmp (one->id, other->id);
}

static gboolean
check_word (const char *word, const char *const *words, const char *what, GError **error)
{
  return word == NULL || qy_part_check_word (word, words, what, error);
}

static gboolean
check_final (const QyEvaluation *evaluation, GError **error)
{
  if (g_str_equal (evaluation->state, "draft"))
    return TRUE;
  if (evaluation->conclusion == NULL || evaluation->advice == NULL)
    return qy_part_invalid (error, _ ("A final evaluation has a conclusion and advice; nothing was "
                                      "stored"));
  if (evaluation->done_on == NULL)
    return qy_part_invalid (error, _ ("A final evaluation has the day on which it was finished; "
                                      "nothing was stored"));
  return TRUE;
}

static gboolean
check (QyBook *book, const QyEvaluation *evaluation, GError **error)
{
  if (evaluation->score < -1 || evaluation->score > MOST_SCORE)
    return qy_part_invalid (error, _ ("A score is between 0 and 100; nothing was stored"));
  return qy_part_check_word (evaluation->kind, kinds, _ ("Kind of evaluation"), error)
         && qy_part_check_word (evaluation->state, states, _ ("State of the evaluation"), error)
         && qy_part_check_day (book, evaluation->from_day, QY_DAY_REQUIRED, _ ("First day"), error)
         && qy_part_check_day (book, evaluation->until_day, QY_DAY_REQUIRED, _ ("Last day"), error)
         && qy_part_check_order (evaluation->from_day, _ ("The first day"), evaluation->until_day,
                                 _ ("The last day"), error)
         && qy_part_check_day (book, evaluation->done_on, QY_DAY_PAST, _ ("Day it was finished"),
                               error)
         && check_word (evaluation->conclusion, conclusions, _ ("Conclusion"), error)
         && check_word (evaluation->advice, advices, _ ("Advice"), error)
         && check_final (evaluation, error);
}

static gboolean
check_stored (QyBook *book, const QyEvaluation *evaluation, GError **error)
{
  g_autoptr (QyEvaluation) stored = NULL;

  if (evaluation->rev == 0)
    return TRUE;
  stored = qy_part_get (book, &evaluation_kind, evaluation->id, error);
  return stored != NULL && qy_evaluation_check_draft (stored, error);
}

const char *const *
qy_evaluation_kinds (void)
{
  return kinds;
}

const char *const *
qy_evaluation_conclusions (void)
{
  return conclusions;
}

const char *const *
qy_evaluation_advices (void)
{
  return advices;
}

gboolean
qy_evaluation_check_draft (const QyEvaluation *evaluation, GError **error)
{
  if (!g_str_equal (evaluation->state, "final"))
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("The evaluation of %s to %s is final and stays as it is; nothing was stored"),
               evaluation->from_day, evaluation->until_day);
  return FALSE;
}

gboolean
qy_evaluation_store (QyAct *act, QyEvaluation *evaluation, GError **error)
{
  return check (act->book, evaluation, error) && check_stored (act->book, evaluation, error)
         && qy_part_put (act, &evaluation_kind, evaluation, error);
}

QyEvaluation *
qy_evaluation_new (const char *contract_id, const char *kind, const char *from, const char *until)
{
  QyEvaluation *evaluation = g_new0 (QyEvaluation, 1);

  evaluation->contract_id = g_strdup (contract_id);
  evaluation->kind = g_strdup (kind);
  evaluation->from_day = g_strdup (from);
  evaluation->until_day = g_strdup (until);
  evaluation->state = g_strdup ("draft");
  evaluation->score = -1;
  return evaluation;
}

void
qy_evaluation_free (QyEvaluation *record)
{
  qy_record_free (&evaluation_kind.record, record);
}

GPtrArray *
qy_book_evaluation_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *evaluations;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  evaluations = qy_part_list (self, &evaluation_kind, contract_id, error);
  if (evaluations != NULL)
    g_ptr_array_sort (evaluations, by_day);
  return evaluations;
}

QyEvaluation *
qy_book_evaluation_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &evaluation_kind, id, error);
}

QyEvaluation *
qy_book_evaluation_latest (QyBook *self, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) evaluations = qy_book_evaluation_list (self, contract_id, error);
  guint latest = G_MAXUINT;

  for (guint i = 0; evaluations != NULL && i < evaluations->len; i++)
    {
      const QyEvaluation *evaluation = evaluations->pdata[i];
      const QyEvaluation *before = latest != G_MAXUINT ? evaluations->pdata[latest] : NULL;

      if (g_str_equal (evaluation->state, "final")
          && (before == NULL || strcmp (before->until_day, evaluation->until_day) <= 0))
        latest = i;
    }
  return latest != G_MAXUINT ? g_steal_pointer (&evaluations->pdata[latest]) : NULL;
}

gboolean
qy_book_evaluation_put (QyBook *self, QyEvaluation *record, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && record != NULL && record->contract_id != NULL, FALSE);

  act = qy_part_begin (self, record->contract_id, error);
  if (act == NULL || !qy_evaluation_store (act, record, error))
    return FALSE;
  label =
      g_strdup_printf (g_str_equal (record->state, "final") ? _ ("Evaluation of %s to %s finished")
                                                            : _ ("Evaluation of %s to %s stored"),
                       record->from_day, record->until_day);
  return qy_part_commit (act, record->contract_id, "evaluation.put", label, error);
}

gboolean
qy_book_evaluation_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autoptr (QyEvaluation) stored = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &evaluation_kind.record, id, error) : NULL;
  if (row == NULL)
    return FALSE;
  stored = qy_record_from_row (&evaluation_kind.record, row);
  return qy_evaluation_check_draft (stored, error) && qy_evaluation_take_scores (act, row, error)
         && qy_part_take (act, row, error)
         && qy_part_commit (act, stored->contract_id, "evaluation.remove", _ ("Evaluation removed"),
                            error);
}
