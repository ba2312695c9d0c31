/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-credit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-due-rule.h"
#include "qy-error.h"
#include "qy-proportion.h"

#define MILLION 1000000

__extension__ typedef __int128 Product;

/* What is computed for one period. */
typedef struct
{
  GPtrArray *consequences;
  GArray *figures;
  const guint *n_missed;
  const QyMoney *base;
  const QyCalendar *calendar;
  GPtrArray *outcomes;
} Computation;

/* The target of incidents that an indicator is about; QY_N_TARGETS: none. */
static QyTargetKind
target_of (QyIndicatorKind kind)
{
  static const QyTargetKind targets[] = { QY_TARGET_RESPONSE, QY_TARGET_ONSITE, QY_TARGET_RESTORE,
                                          QY_TARGET_RESOLVE };

  return kind >= QY_INDICATOR_RESPONSE ? targets[kind - QY_INDICATOR_RESPONSE] : QY_N_TARGETS;
}

static gboolean
has_value (const QyFigure *figure)
{
  return figure->state != QY_FIGURE_NO_DATA && figure->state != QY_FIGURE_NOT_MEASURABLE;
}

/* The figure that is worst for the indicator, or NULL; how many have missed their target. */
static const QyFigure *
find_worst (const Computation *self, QyIndicatorKind kind, guint *n_missed)
{
  const QyFigure *worst = NULL;

  *n_missed = 0;
  for (guint i = 0; i < self->figures->len; i++)
    {
      const QyFigure *figure = &g_array_index (self->figures, QyFigure, i);

      if (figure->indicator.kind != kind || !has_value (figure))
        continue;
      *n_missed += figure->state == QY_FIGURE_MISSED;
      if (worst == NULL
          || (Product) figure->part * worst->whole < (Product) worst->part * figure->whole)
        worst = figure;
    }
  return worst;
}

/* How often it was missed: by figures, else by incidents. */
static guint
count_misses (const Computation *self, QyIndicatorKind kind, guint n_figures)
{
  QyTargetKind target = target_of (kind);
  guint sum = 0;

  if (self->n_missed == NULL || (target == QY_N_TARGETS && kind != QY_INDICATOR_TIMELINESS))
    return n_figures;
  if (target != QY_N_TARGETS)
    return self->n_missed[target];
  for (guint i = 0; i < QY_N_TARGETS; i++)
    sum += self->n_missed[i];
  return sum;
}

static const QyCreditTier *
find_tier (const QyConsequence *consequence, const QyFigure *figure)
{
  const QyCreditTier *found = NULL;

  for (guint i = 0; consequence->tiers != NULL && i < consequence->tiers->len; i++)
    {
      const QyCreditTier *tier = &g_array_index (consequence->tiers, QyCreditTier, i);

      if ((Product) figure->part * MILLION < (Product) tier->below * figure->whole)
        found = tier;
    }
  return found;
}

static QyMissOutcome *
begin (const QyConsequence *consequence)
{
  QyMissOutcome *outcome = g_new0 (QyMissOutcome, 1);

  outcome->consequence = consequence;
  outcome->why = qy_reasons_new ();
  return outcome;
}

static QyPhrase
base_phrase (QyCreditBase base)
{
  return (QyPhrase) (QY_PHRASE_CREDIT_BASE_MONTH + (int) base);
}

static gboolean
refuse_large (GError **error)
{
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE,
                       _ ("The credit is too large an amount"));
  return FALSE;
}

static gboolean
add_share (const Computation *self,
           QyMissOutcome *outcome,
           const QyFigure *figure,
           const QyCreditTier *tier,
           GError **error)
{
  const QyMoney *base = &self->base[outcome->consequence->base];
  QyPhrase name = base_phrase (outcome->consequence->base);
  g_autofree char *value = qy_share_print (figure->value);
  g_autofree char *below = qy_share_print (tier->below);

  qy_reasons_say (outcome->why, QY_PHRASE_REASON_CREDIT_TIER,
                  QY_REASON_PHRASE (qy_indicator_kind_phrase (figure->indicator.kind)),
                  QY_REASON_TEXT (value), QY_REASON_TEXT (below));
  if (*base->currency == '\0')
    {
      qy_reasons_say (outcome->why, QY_PHRASE_REASON_CREDIT_NO_BASE, QY_REASON_PHRASE (name));
      return TRUE;
    }
  outcome->amount = *base;
  if (!qy_proportion_of_rate (base->minor, tier->share, &outcome->amount.minor))
    return refuse_large (error);
  qy_reasons_say (outcome->why, QY_PHRASE_REASON_CREDIT_SHARE, QY_REASON_PHRASE (name),
                  QY_REASON_RATE (tier->share), QY_REASON_MONEY (outcome->amount));
  return TRUE;
}

static gboolean
add_each (QyMissOutcome *outcome, guint n, GError **error)
{
  const QyConsequence *consequence = outcome->consequence;
  Product sum = (Product) consequence->amount.minor * n;

  if (sum >= QY_MONEY_LIMIT)
    return refuse_large (error);
  outcome->amount = consequence->amount;
  outcome->amount.minor = (gint64) sum;
  qy_reasons_say (outcome->why, QY_PHRASE_REASON_CREDIT_EACH,
                  QY_REASON_PHRASE (qy_indicator_kind_phrase (consequence->indicator)),
                  QY_REASON_NUMBER (n), QY_REASON_MONEY (consequence->amount),
                  QY_REASON_MONEY (outcome->amount));
  return TRUE;
}

static gboolean
add_report (
    const Computation *self, QyMissOutcome *outcome, QyDate from, QyDate until, GError **error)
{
  const QyConsequence *consequence = outcome->consequence;
  QyDueRule rule = { .base = QY_DUE_PERIOD,
                     .day = from,
                     .last = until,
                     .shift = QY_DUE_AFTER,
                     .length = { 1, QY_UNIT_WEEK } };
  QyDeadline deadline;

  if (consequence->has_within)
    rule.length = consequence->within;
  qy_reasons_say (outcome->why, QY_PHRASE_REASON_CREDIT_REPORT,
                  QY_REASON_PHRASE (qy_indicator_kind_phrase (consequence->indicator)),
                  QY_REASON_TEXT (consequence->title));
  if (!qy_due_rule_evaluate (&rule, self->calendar, &deadline, outcome->why, error))
    return FALSE;
  outcome->rule = qy_due_rule_to_text (&rule);
  outcome->due = deadline.date;
  return TRUE;
}

/* Of what is missed: the figure itself, or any of the period when only incidents tell. */
static const QyFigure *
find_period (const Computation *self, const QyFigure *worst)
{
  if (worst != NULL || self->figures->len == 0)
    return worst;
  return &g_array_index (self->figures, QyFigure, 0);
}

static gboolean
add_outcome (Computation *self, const QyConsequence *consequence, GError **error)
{
  guint n_figures;
  const QyFigure *worst = find_worst (self, consequence->indicator, &n_figures);
  guint n = count_misses (self, consequence->indicator, n_figures);
  const QyCreditTier *tier =
      worst != NULL && worst->is_share ? find_tier (consequence, worst) : NULL;
  const QyFigure *period = find_period (self, worst);
  g_autoptr (QyMissOutcome) outcome = begin (consequence);

  if (consequence->kind == QY_CONSEQUENCE_REPORT)
    {
      gboolean judged = worst != NULL && worst->state != QY_FIGURE_NO_TARGET;

      if (period == NULL || (judged ? n_figures : n) == 0)
        return TRUE;
      if (!add_report (self, outcome, period->from, period->until, error))
        return FALSE;
    }
  else if (tier != NULL)
    {
      if (!add_share (self, outcome, worst, tier, error))
        return FALSE;
    }
  else if (n > 0 && consequence->tiers == NULL && consequence->has_amount)
    {
      if (!add_each (outcome, n, error))
        return FALSE;
    }
  else
    return TRUE;
  g_ptr_array_add (self->outcomes, g_steal_pointer (&outcome));
  return TRUE;
}

/* All credits, or all penalties, of the period together reach at most what each cap allows. */
static void
apply_cap (const Computation *self, const QyConsequence *capping)
{
  const QyMoney *base = &self->base[capping->base];
  QyMoney limit = *base;
  gint64 sum = 0;

  if (!capping->has_cap || *base->currency == '\0'
      || !qy_proportion_of_rate (base->minor, capping->cap, &limit.minor))
    return;
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      QyMissOutcome *outcome = g_ptr_array_index (self->outcomes, i);

      if (outcome->consequence->kind != capping->kind
          || strcmp (outcome->amount.currency, limit.currency) != 0)
        continue;
      if (outcome->amount.minor > limit.minor - sum)
        {
          outcome->amount.minor = limit.minor - sum;
          outcome->capped = TRUE;
          qy_reasons_say (outcome->why, QY_PHRASE_REASON_CREDIT_CAPPED,
                          QY_REASON_PHRASE (base_phrase (capping->base)),
                          QY_REASON_RATE (capping->cap), QY_REASON_MONEY (limit));
        }
      sum += outcome->amount.minor;
    }
}

GPtrArray *
qy_credit_compute (GPtrArray *consequences,
                   GArray *figures,
                   const guint *n_missed,
                   const QyMoney base[QY_N_CREDIT_BASES],
                   const QyCalendar *calendar,
                   GError **error)
{
  g_autoptr (GPtrArray) outcomes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_miss_outcome_free);
  Computation self = { consequences, figures, n_missed, base, calendar, outcomes };

  g_return_val_if_fail (consequences != NULL && figures != NULL && calendar != NULL, NULL);

  for (guint i = 0; i < consequences->len; i++)
    if (!add_outcome (&self, g_ptr_array_index (consequences, i), error))
      return NULL;
  for (guint i = 0; i < consequences->len; i++)
    {
      const QyConsequence *consequence = g_ptr_array_index (consequences, i);

      if (consequence->kind != QY_CONSEQUENCE_REPORT)
        apply_cap (&self, consequence);
    }
  return g_steal_pointer (&outcomes);
}

void
qy_miss_outcome_free (QyMissOutcome *outcome)
{
  if (outcome == NULL)
    return;
  g_free (outcome->rule);
  qy_reasons_free (outcome->why);
  g_free (outcome);
}
