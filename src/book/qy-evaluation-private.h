/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-evaluation.h"
#include "qy-contract-part-private.h"

/**
 * qy_evaluation_check_draft: QY_ERROR_CONSTRAINT for one that is final.
 */
gboolean qy_evaluation_check_draft (const QyEvaluation *evaluation, GError **error);

/**
 * qy_evaluation_store, qy_evaluation_score_store: one record inside an act, with its checks.
 */
gboolean qy_evaluation_store (QyAct *act, QyEvaluation *evaluation, GError **error);
gboolean qy_evaluation_score_store (QyAct *act, QyEvaluationScore *score, GError **error);

/**
 * qy_evaluation_take_scores: removes all scores of the evaluation in the row.
 */
gboolean qy_evaluation_take_scores (QyAct *act, const QyRow *evaluation, GError **error);
