/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-penalty.h"

/**
 * qy_penalty_rule_check: refuses a rule, or an amount, that no contract can mean.
 */
gboolean qy_penalty_rule_check (const QyPenaltyRule *rule, QyMoney amount, GError **error);

/**
 * qy_penalty_sum_daily:
 * @sum: (out): Σ balance × rate × days, rounded once
 *
 * Returns: FALSE if it is too large
 */
gboolean qy_penalty_sum_daily (const QyPenaltyRule *rule, GArray *segments, gint64 *sum);

/**
 * qy_penalty_explain: adds the steps of a finished computation.
 */
void qy_penalty_explain (const QyPenaltyRule *rule,
                         QyMoney amount,
                         QyDate due,
                         QyDate on,
                         const QyPenalty *penalty,
                         QyReasons *why);
