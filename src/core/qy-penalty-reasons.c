/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-penalty-private.h"

static QyReasonArg
sum_of (QyMoney like, gint64 minor)
{
  like.minor = minor;
  return QY_REASON_MONEY (like);
}

static void
explain_days (QyMoney amount, QyDate due, QyDate on, const QyPenalty *penalty, QyReasons *why)
{
  qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_OWED, QY_REASON_MONEY (amount),
                  QY_REASON_DATE (due));
  if (penalty->overdue < amount.minor)
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_PAID_IN_TIME,
                    sum_of (amount, amount.minor - penalty->overdue),
                    sum_of (amount, penalty->overdue));
  for (guint i = 0; i < penalty->segments->len; i++)
    {
      const QyPenaltySegment *segment = &g_array_index (penalty->segments, QyPenaltySegment, i);

      qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_SEGMENT,
                      QY_REASON_DATE (qy_date_add_days (segment->from, 1)),
                      QY_REASON_DATE (segment->to), QY_REASON_NUMBER (segment->days),
                      sum_of (amount, segment->balance));
    }
  if (penalty->overdue_days == 0)
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_NOT_OVERDUE, QY_REASON_DATE (on));
  if (penalty->overpaid > 0 && penalty->overpaid < QY_MONEY_LIMIT)
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_OVERPAID, sum_of (amount, penalty->overpaid));
}

static void
explain_daily (const QyPenaltyRule *rule, QyMoney amount, const QyPenalty *penalty, QyReasons *why)
{
  QyRate rate = rule->rate;

  if (rate.per == QY_RATE_PLAIN)
    rate.per = QY_RATE_PER_DAY;
  if (penalty->has_yearly && rate.per != QY_RATE_PER_YEAR)
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_RATE, QY_REASON_RATE (rate),
                    QY_REASON_RATE (penalty->yearly));
  if (rate.per != QY_RATE_PER_DAY && rule->year == QY_PENALTY_YEAR_ACTUAL)
    qy_reasons_add (why, QY_PHRASE_REASON_PENALTY_ACTUAL_DAYS, 0, NULL);
  else if (rate.per != QY_RATE_PER_DAY)
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_YEAR_OF,
                    QY_REASON_NUMBER (rule->year == QY_PENALTY_YEAR_360 ? 360 : 365));
  qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_SUM, QY_REASON_RATE (rate),
                  sum_of (amount, penalty->uncapped));
}

static void
explain_share (
    const QyPenaltyRule *rule, QyMoney amount, gint64 of, const QyPenalty *penalty, QyReasons *why)
{
  QyRate rate = rule->rate;

  rate.per = QY_RATE_PLAIN;
  qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_SHARE, sum_of (amount, of), QY_REASON_RATE (rate),
                  sum_of (amount, penalty->uncapped));
}

static void
explain_limits (
    const QyPenaltyRule *rule, QyMoney amount, QyDate due, const QyPenalty *penalty, QyReasons *why)
{
  if (penalty->capped && !penalty->waived)
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_CAPPED, sum_of (amount, penalty->penalty));
  if (rule->form == QY_PENALTY_UNPERFORMED || rule->grace == 0 || penalty->overdue_days == 0)
    return;
  if (penalty->waived)
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_WAIVED, QY_REASON_NUMBER (rule->grace));
  else if (penalty->grace_runs)
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_GRACE_RUNS,
                    QY_REASON_DATE (qy_date_add_days (due, rule->grace)));
  else
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_GRACE_OVER, QY_REASON_NUMBER (rule->grace));
}

void
qy_penalty_explain (const QyPenaltyRule *rule,
                    QyMoney amount,
                    QyDate due,
                    QyDate on,
                    const QyPenalty *penalty,
                    QyReasons *why)
{
  if (rule->form == QY_PENALTY_UNPERFORMED)
    explain_share (rule, amount, amount.minor, penalty, why);
  else
    explain_days (amount, due, on, penalty, why);
  if (rule->form == QY_PENALTY_DAILY && penalty->overdue_days > 0)
    explain_daily (rule, amount, penalty, why);
  else if (rule->form == QY_PENALTY_FLAT && penalty->overdue_days > 0)
    explain_share (rule, amount, penalty->overdue, penalty, why);
  else if (rule->form == QY_PENALTY_FIXED && penalty->overdue_days > 0)
    qy_reasons_say (why, QY_PHRASE_REASON_PENALTY_FIXED, sum_of (amount, penalty->uncapped));
  explain_limits (rule, amount, due, penalty, why);
}
