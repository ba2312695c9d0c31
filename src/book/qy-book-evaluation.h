/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-document.h"

/**
 * QyEvaluation: how good the service of a period was, with advice on the renewal.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *kind; /* quarter | half-year | year | other */
  char *from_day;
  char *until_day;
  char *state;      /* draft | final */
  gint64 score;     /* hundredths of 0 to 100; -1: none */
  char *conclusion; /* excellent | good | acceptable | poor */
  char *advice;     /* renew | renegotiate | end | open */
  char *text;
  char *improvements;
  char *source_id; /* evaluation term */
  char *person_id;
  char *done_on;
  char *note;
  gint64 rev;
} QyEvaluation;

/**
 * qy_evaluation_new: a draft.
 */
QyEvaluation *
qy_evaluation_new (const char *contract_id, const char *kind, const char *from, const char *until);
void qy_evaluation_free (QyEvaluation *record);
const char *const *qy_evaluation_kinds (void);

/**
 * qy_book_evaluation_list: by day. (element-type QyEvaluation)
 */
GPtrArray *qy_book_evaluation_list (QyBook *self, const char *contract_id, GError **error);
/**
 * qy_book_evaluation_latest: the final one whose period ended last.
 *
 * Returns: (nullable): %NULL without an error if none is final
 */
QyEvaluation *qy_book_evaluation_latest (QyBook *self, const char *contract_id, GError **error);
QyEvaluation *qy_book_evaluation_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_evaluation_put: a new one (rev 0: id and rev are filled in) or a changed one.
 *
 * Errors: QY_ERROR_INVALID for an end before the beginning, a final one without conclusion, scores
 * outside 0 to 100; QY_ERROR_CONSTRAINT for a change of a final one.
 */
gboolean qy_book_evaluation_put (QyBook *self, QyEvaluation *record, GError **error);
/**
 * qy_book_evaluation_remove: a draft with its scores; QY_ERROR_CONSTRAINT for a final one.
 */
gboolean qy_book_evaluation_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyEvaluation, qy_evaluation_free)

/**
 * QyEvaluationScore: one indicator: what the data proposes, what a person gives, and the
 * weight.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *evaluation_id;
  gint64 position;
  char *indicator; /* what is judged */
  char *target;    /* as it was printed */
  char *value;     /* as it was printed */
  gint64 proposed; /* hundredths, from the data; -1: none */
  gint64 score;    /* hundredths; -1: none */
  gint64 weight;
  char *note;
  gint64 rev;
} QyEvaluationScore;

/**
 * qy_evaluation_score_new: of an evaluation that is stored; without scores, weight 1.
 */
QyEvaluationScore *qy_evaluation_score_new (const QyEvaluation *evaluation, const char *indicator);
void qy_evaluation_score_free (QyEvaluationScore *score);
const char *const *qy_evaluation_conclusions (void);
const char *const *qy_evaluation_advices (void);

/**
 * qy_book_evaluation_scores: of one evaluation, in their order. (element-type QyEvaluationScore)
 */
GPtrArray *qy_book_evaluation_scores (QyBook *self, const char *evaluation_id, GError **error);
QyEvaluationScore *qy_book_evaluation_score_get (QyBook *self, const char *id, GError **error);
gboolean qy_book_evaluation_score_put (QyBook *self, QyEvaluationScore *score, GError **error);
gboolean qy_book_evaluation_score_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_book_evaluation_propose: a draft for the period: a line for each indicator with a target, with
 * its value over the period and the score that follows (qy_score_of_share(), qy_score_of_most());
 * then timeliness (targets of incidents met), records signed, runs of the maintenance plan that
 * were not missed, and satisfaction, which people judge. In the contract's language; stored. What
 * nothing was recorded about has no score.
 *
 * Returns: (transfer full): the evaluation
 */
QyEvaluation *qy_book_evaluation_propose (QyBook *self,
                                          const char *contract_id,
                                          const char *kind,
                                          QyDate from,
                                          QyDate until,
                                          GError **error);

/**
 * qy_book_evaluation_finish: the weighted score is computed, and it is final from now on. Score =
 * Σ (score × weight) ÷ Σ weight over the lines that have a score (a person's, else the proposed
 * one), rounded once, half up, to hundredths; without any such line there is none.
 */
gboolean qy_book_evaluation_finish (
    QyBook *self, const char *id, const char *conclusion, const char *advice, GError **error);

/**
 * qy_book_evaluation_sheet: the evaluation in the contract's language, to be printed and signed; of
 * a draft as it stands.
 */
QyDocument *qy_book_evaluation_sheet (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyEvaluationScore, qy_evaluation_score_free)
