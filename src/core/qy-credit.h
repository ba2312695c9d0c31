/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-indicator.h"
#include "qy-money.h"

/* What follows when a figure or a target is missed. */

/* Below this, so much: "99.5% = 5%; 99% = 10%". */
typedef struct
{
  gint64 below; /* millionths */
  QyRate share; /* of the base */
} QyCreditTier;

typedef enum
{
  QY_CONSEQUENCE_CREDIT,
  QY_CONSEQUENCE_PENALTY,
  QY_CONSEQUENCE_REPORT, /* something owed: a report in the first week of the next month */
  QY_N_CONSEQUENCES
} QyConsequenceKind;

typedef enum
{
  QY_CREDIT_BASE_MONTH,
  QY_CREDIT_BASE_YEAR,
  QY_CREDIT_BASE_TOTAL,
  QY_N_CREDIT_BASES
} QyCreditBase;

/**
 * QyConsequence: read from a credit term.
 * @indicator: what must be missed
 * @amount: for each miss, where there are no tiers; has_amount
 * @cap: share of the base that all of a period's credits together (of a penalty: all penalties) may
 * reach; has_cap
 * @within: of a report, after the end of the period; without it a week
 */
typedef struct
{
  QyConsequenceKind kind;
  QyIndicatorKind indicator;
  GArray *tiers; /* (element-type QyCreditTier), or NULL */
  QyCreditBase base;
  gboolean has_amount;
  QyMoney amount;
  gboolean has_cap;
  QyRate cap;
  const char *title;
  gboolean has_within;
  QyDuration within;
  const char *term_id;
  const char *block_key;
} QyConsequence;

/**
 * QyOutcome: what one miss causes.
 * @due: of a report, by when: an evaluated due rule, its text in @rule
 */
typedef struct
{
  const QyConsequence *consequence;
  QyMoney amount; /* of credit and penalty */
  gboolean capped;
  char *rule;
  QyDate due;
  QyReasons *why;
} QyMissOutcome;

/**
 * qy_consequences_from_facts:
 *
 * Returns: (transfer full) (element-type QyConsequence)
 */
GPtrArray *qy_consequences_from_facts (const QyContractFacts *facts, QyDate on);

/**
 * qy_credit_compute:
 * @figures: (element-type QyFigure): of one period
 * @n_missed: (array length=QY_N_TARGETS) (nullable): incidents that missed each target
 * @base: (array length=QY_N_CREDIT_BASES): the fee of the month, the year, the whole; of currency
 * "" when it is not known, then shares give an outcome with reasons and no amount
 *
 * A tier is chosen by the worst figure of its indicator, exactly, before anything is rounded, and
 * applies below its bound whatever the target is; a sum is owed for each miss: of a target of
 * incidents each incident, else each figure. Amounts are rounded once, half up, and caps cut them
 * in the order of the terms.
 *
 * Returns: (transfer full) (element-type QyMissOutcome): one for each consequence that applies
 */
GPtrArray *qy_credit_compute (GPtrArray *consequences,
                              GArray *figures,
                              const guint *n_missed,
                              const QyMoney base[QY_N_CREDIT_BASES],
                              const QyCalendar *calendar,
                              GError **error);

/**
 * qy_credit_tiers_parse:
 * @text: a tier a line or between semicolons: "99.5% = 5%; 99% = 10%": below 99.5 % 5 % of the base
 *
 * Fails with %QY_ERROR_INVALID, naming the tier, unless bounds fall and shares rise.
 */
GArray *qy_credit_tiers_parse (const char *text, GError **error);

/**
 * qy_credit_tiers_to_text: canonical text: a tier a line
 */
char *qy_credit_tiers_to_text (GArray *tiers);
void qy_consequence_free (QyConsequence *consequence);
void qy_miss_outcome_free (QyMissOutcome *outcome);

const char *qy_consequence_kind_to_string (QyConsequenceKind kind);
const char *qy_consequence_kind_label (QyConsequenceKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyConsequence, qy_consequence_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyMissOutcome, qy_miss_outcome_free)
