/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-derive-private.h"
#include "qy-evaluation-private.h"

/* Lines that no indicator is behind. */
static const QyPhrase judged[] = {
  QY_PHRASE_EVALUATION_TIMELINESS,
  QY_PHRASE_EVALUATION_SIGNED,
  QY_PHRASE_EVALUATION_RUNS,
  QY_PHRASE_EVALUATION_CONTENT,
};

static gboolean
add_lines (QyAct *act, const QyEvaluation *evaluation, GPtrArray *scores, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (judged); i++)
    {
      QyEvaluationScore *score =
          qy_evaluation_score_new (evaluation, qy_language_phrase (QY_LANGUAGE_ZH, judged[i]));

      g_ptr_array_add (scores, score);
      if (!qy_evaluation_score_store (act, score, error))
        return FALSE;
    }
  return TRUE;
}

/* The evaluation that the contract demands, if it names one. */
static char *
source_of (QyBook *book, const char *contract_id, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, contract_id, error);
  g_autoptr (QyLoadedFacts) loaded =
      contract != NULL ? qy_facts_load (book, contract, error) : NULL;
  const QyStatedTerm *term =
      loaded != NULL ? qy_contract_facts_find (loaded->facts, QY_TERM_EVALUATION) : NULL;

  return term != NULL ? g_strdup (term->id) : NULL;
}

QyEvaluation *
qy_book_evaluation_propose (QyBook *self,
                            const char *contract_id,
                            const char *kind,
                            QyDate from,
                            QyDate until,
                            GError **error)
{
  g_autofree char *first = qy_date_to_iso (from);
  g_autofree char *last = qy_date_to_iso (until);
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) scores =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_evaluation_score_free);
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL && kind != NULL, NULL);

  act = qy_part_begin (self, contract_id, error);
  if (act == NULL)
    return NULL;
  evaluation = qy_evaluation_new (contract_id, kind, first, last);
  evaluation->source_id = source_of (self, contract_id, NULL);
  label = g_strdup_printf (_ ("Evaluation of %s to %s begun"), first, last);
  if (!qy_evaluation_store (act, evaluation, error) || !add_lines (act, evaluation, scores, error)
      || !qy_part_commit (act, contract_id, "evaluation.propose", label, error))
    return NULL;
  return g_steal_pointer (&evaluation);
}
