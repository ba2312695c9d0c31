/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-penalty.h"

#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-penalty-private.h"
#include "qy-proportion.h"

static int
days_between (QyDate from, QyDate to)
{
  return qy_date_to_days (to) - qy_date_to_days (from);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return qy_date_compare (((const QyPenaltyPayment *) a)->day, ((const QyPenaltyPayment *) b)->day);
}

/* The payments up to @on, in the order of their days. */
static GArray *
sort_payments (const QyPenaltyPayment *payments, gsize n, QyDate on, GError **error)
{
  g_autoptr (GArray) sorted =
      g_array_sized_new (FALSE, FALSE, sizeof (QyPenaltyPayment), (guint) n);

  for (gsize i = 0; i < n; i++)
    {
      if (payments[i].amount <= 0 || payments[i].amount >= QY_MONEY_LIMIT
          || !qy_date_is_set (payments[i].day))
        {
          g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("Payment %u: a payment has a day and an amount above zero"),
                       (guint) i + 1);
          return NULL;
        }
      if (qy_date_compare (payments[i].day, on) <= 0)
        g_array_append_val (sorted, payments[i]);
    }
  g_array_sort (sorted, compare_days);
  return g_steal_pointer (&sorted);
}

static void
pay (QyPenalty *penalty, gint64 amount)
{
  gint64 taken = MIN (penalty->balance, amount);

  penalty->balance -= taken;
  penalty->overpaid = MIN (penalty->overpaid + (amount - taken), QY_MONEY_LIMIT);
}

static void
add_segment (QyPenalty *penalty, QyDate from, QyDate to)
{
  QyPenaltySegment segment = { from, to, days_between (from, to), penalty->balance };

  if (segment.days <= 0 || segment.balance <= 0)
    return;
  g_array_append_val (penalty->segments, segment);
  penalty->overdue_days += segment.days;
}

/* Walks through the payments: those up to the due date first, then a segment up to each other. */
static void
walk (QyPenalty *penalty, GArray *payments, QyDate due, QyDate on)
{
  QyDate from = due;
  guint i = 0;

  for (; i < payments->len; i++)
    {
      const QyPenaltyPayment *payment = &g_array_index (payments, QyPenaltyPayment, i);

      if (qy_date_compare (payment->day, due) > 0)
        break;
      pay (penalty, payment->amount);
    }
  penalty->overdue = penalty->balance;
  for (; i < payments->len; i++)
    {
      const QyPenaltyPayment *payment = &g_array_index (payments, QyPenaltyPayment, i);

      add_segment (penalty, from, payment->day);
      from = payment->day;
      pay (penalty, payment->amount);
    }
  add_segment (penalty, from, on);
}

/* What the rule makes of the overdue days, before cap and grace. */
static gboolean
apply_rate (const QyPenaltyRule *rule, QyMoney amount, QyPenalty *penalty)
{
  switch (rule->form)
    {
    case QY_PENALTY_DAILY:
      return qy_penalty_sum_daily (rule, penalty->segments, &penalty->uncapped);
    case QY_PENALTY_UNPERFORMED:
      return qy_proportion_of_rate (amount.minor, rule->rate, &penalty->uncapped);
    case QY_PENALTY_FLAT:
      return penalty->overdue_days == 0
             || qy_proportion_of_rate (penalty->overdue, rule->rate, &penalty->uncapped);
    case QY_PENALTY_FIXED:
    default:
      penalty->uncapped = penalty->overdue_days > 0 ? rule->sum : 0;
      return TRUE;
    }
}

static gboolean
apply_cap (const QyPenaltyRule *rule, QyMoney amount, QyPenalty *penalty)
{
  gint64 most = QY_MONEY_LIMIT;

  if (rule->has_cap_rate && !qy_proportion_of_rate (amount.minor, rule->cap_rate, &most))
    return FALSE;
  if (rule->has_cap_sum)
    most = MIN (most, rule->cap_sum);
  penalty->capped = penalty->uncapped > most;
  penalty->penalty = MIN (penalty->uncapped, most);
  return TRUE;
}

static void
apply_grace (const QyPenaltyRule *rule, QyDate due, QyDate on, QyPenalty *penalty)
{
  if (rule->form == QY_PENALTY_UNPERFORMED || rule->grace == 0 || penalty->overdue_days == 0)
    return;
  penalty->waived = penalty->balance == 0 && penalty->overdue_days <= rule->grace;
  penalty->grace_runs = penalty->balance > 0 && days_between (due, on) <= rule->grace;
  if (penalty->waived)
    penalty->penalty = 0;
}

static gboolean
check_days (QyDate due, QyDate on, GError **error)
{
  if (days_between (due, on) <= QY_PENALTY_MAX_DAYS)
    return TRUE;
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("A delay of more than a hundred years cannot be meant; check the days"));
  return FALSE;
}

static gboolean
too_large (GError **error)
{
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE,
                       _ ("This penalty is too large an amount; check the rate and the amount"));
  return FALSE;
}

gboolean
qy_penalty_compute (const QyPenaltyRule *rule,
                    QyMoney amount,
                    QyDate due,
                    const QyPenaltyPayment *payments,
                    gsize n,
                    QyDate on,
                    QyPenalty *penalty,
                    QyReasons *why,
                    GError **error)
{
  g_autoptr (GArray) sorted = NULL;
  g_auto (QyPenalty) found = { .balance = amount.minor };

  g_return_val_if_fail (rule != NULL && penalty != NULL && (payments != NULL || n == 0), FALSE);
  g_return_val_if_fail (qy_date_is_set (due) && qy_date_is_set (on), FALSE);

  if (!qy_penalty_rule_check (rule, amount, error) || !check_days (due, on, error))
    return FALSE;
  sorted = sort_payments (payments, n, on, error);
  if (sorted == NULL)
    return FALSE;
  found.segments = g_array_sized_new (FALSE, FALSE, sizeof (QyPenaltySegment), sorted->len + 1);
  if (rule->form != QY_PENALTY_UNPERFORMED)
    walk (&found, sorted, due, on);
  if (!apply_rate (rule, amount, &found) || !apply_cap (rule, amount, &found))
    return too_large (error);
  apply_grace (rule, due, on, &found);
  found.has_yearly = rule->form == QY_PENALTY_DAILY && qy_penalty_yearly_rate (rule, &found.yearly);
  if (why != NULL)
    qy_penalty_explain (rule, amount, due, on, &found, why);
  *penalty = found;
  found.segments = NULL;
  return TRUE;
}

void
qy_penalty_clear (QyPenalty *penalty)
{
  g_return_if_fail (penalty != NULL);

  g_clear_pointer (&penalty->segments, g_array_unref);
}
