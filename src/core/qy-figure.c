/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-figure-private.h"

#define MILLION 1000000

#define BIT(input) (1u << (input))

#define SHARE(of, part, whole, phrase)                                                             \
  {                                                                                                \
    .base = QY_INPUT_##of, .other = QY_INPUT_NONE, .is_share = TRUE, .part_minus = (part),         \
    .whole_minus = (whole), .formula = QY_PHRASE_FORMULA_##phrase                                  \
  }

__extension__ typedef __int128 Product;

static const QyFigureRecipe recipes[QY_N_INDICATORS] = {
  [QY_INDICATOR_AVAILABILITY] = SHARE (PLANNED,
                                       BIT (QY_INPUT_OUTAGE) | BIT (QY_INPUT_MAINTENANCE),
                                       BIT (QY_INPUT_MAINTENANCE),
                                       AVAILABILITY),
  [QY_INDICATOR_DOWNTIME] = { QY_INPUT_OUTAGE, QY_INPUT_NONE, .formula = QY_N_PHRASES },
  [QY_INDICATOR_TRANSACTIONS] = SHARE (TRANSACTIONS,
                                       BIT (QY_INPUT_FAILED) | BIT (QY_INPUT_THIRD_PARTY),
                                       BIT (QY_INPUT_THIRD_PARTY),
                                       TRANSACTIONS),
  [QY_INDICATOR_MONITORING_LEAD] = SHARE (ALARMS, BIT (QY_INPUT_LATE), 0, LEAD),
  [QY_INDICATOR_MONITORING_ACCURACY] = SHARE (ALARMS, BIT (QY_INPUT_FALSE), 0, ACCURACY),
  [QY_INDICATOR_COMPLETION] = { QY_INPUT_REPORTED, QY_INPUT_RESOLVED, TRUE,
                                .formula = QY_PHRASE_FORMULA_COMPLETION },
  [QY_INDICATOR_TIMELINESS] = SHARE (REPORTED, BIT (QY_INPUT_LATE), 0, IN_TIME),
  [QY_INDICATOR_HANDLING_TIME] = { QY_INPUT_HANDLED, QY_INPUT_HANDLING_MINUTES,
                                   .formula = QY_PHRASE_FORMULA_HANDLING_TIME },
  [QY_INDICATOR_COUNT] = { QY_INPUT_COUNT, QY_INPUT_NONE, .formula = QY_N_PHRASES },
  [QY_INDICATOR_IMPROVEMENT] = { QY_INPUT_BASELINE, QY_INPUT_AFTER, TRUE,
                                 .formula = QY_PHRASE_FORMULA_DECREASE },
  [QY_INDICATOR_RESPONSE] = SHARE (REPORTED, BIT (QY_INPUT_LATE), 0, IN_TIME),
  [QY_INDICATOR_ONSITE] = SHARE (REPORTED, BIT (QY_INPUT_LATE), 0, IN_TIME),
  [QY_INDICATOR_RESTORE] = SHARE (REPORTED, BIT (QY_INPUT_LATE), 0, IN_TIME),
  [QY_INDICATOR_RESOLVE] = SHARE (REPORTED, BIT (QY_INPUT_LATE), 0, IN_TIME),
};

const QyFigureRecipe *
qy_figure_recipe (QyIndicatorKind kind)
{
  return &recipes[kind];
}

static guint
used_inputs (const QyFigureRecipe *recipe)
{
  return BIT (recipe->base) | recipe->part_minus | recipe->whole_minus
         | (recipe->other != QY_INPUT_NONE ? BIT (recipe->other) : 0);
}

static gint64
sum_of (const QyFigure *figure, guint inputs)
{
  gint64 sum = 0;

  for (guint i = 0; i < QY_N_INPUTS; i++)
    if ((inputs & BIT (i)) != 0 && figure->has_input[i])
      sum += figure->input[i];
  return sum;
}

static gboolean
refuse_input (const QyFigure *figure, QyInputKind input, GError **error)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, figure->input[input]);

  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID, _ ("%s: the input “%s” cannot be %s"),
               qy_indicator_kind_label (figure->indicator.kind), qy_input_kind_label (input),
               value);
  return FALSE;
}

static gboolean
check_inputs (const QyFigure *figure, const QyFigureRecipe *recipe, GError **error)
{
  for (guint i = 0; i < QY_N_INPUTS; i++)
    if ((used_inputs (recipe) & BIT (i)) != 0 && figure->has_input[i]
        && (figure->input[i] < 0 || figure->input[i] > G_MAXINT64 / MILLION))
      return refuse_input (figure, (QyInputKind) i, error);
  return TRUE;
}

/* Whether all that is necessary is there; says what is missing. */
static gboolean
has_data (QyFigure *figure, const QyFigureRecipe *recipe)
{
  if (figure->indicator.kind == QY_INDICATOR_DOWNTIME && figure->has_input[QY_INPUT_PLANNED])
    return TRUE;
  figure->missing = recipe->base;
  if (figure->has_input[recipe->base])
    figure->missing = recipe->other;
  return figure->has_input[recipe->base]
         && (recipe->other == QY_INPUT_NONE || figure->has_input[recipe->other]);
}

static void
find_part (QyFigure *figure, const QyFigureRecipe *recipe)
{
  gint64 base = sum_of (figure, BIT (recipe->base));
  gint64 other = recipe->other != QY_INPUT_NONE ? figure->input[recipe->other] : 0;

  figure->part = base - sum_of (figure, recipe->part_minus);
  figure->whole = base - sum_of (figure, recipe->whole_minus);
  if (recipe->other != QY_INPUT_NONE)
    figure->part = other;
  if (figure->indicator.kind == QY_INDICATOR_IMPROVEMENT)
    figure->part = figure->indicator.lower_is_better ? base - other : other - base;
  else if (recipe->formula == QY_N_PHRASES)
    figure->whole = 1;
}

static gboolean
check_parts (const QyFigure *figure, const QyFigureRecipe *recipe, GError **error)
{
  g_autofree char *part = NULL;
  g_autofree char *whole = NULL;

  if (!recipe->is_share || figure->indicator.kind == QY_INDICATOR_IMPROVEMENT
      || (figure->part >= 0 && figure->part <= figure->whole))
    return TRUE;
  part = g_strdup_printf ("%" G_GINT64_FORMAT, figure->part);
  whole = g_strdup_printf ("%" G_GINT64_FORMAT, figure->whole);
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("%s: the inputs contradict each other: a part of %s of a whole of %s"),
               qy_indicator_kind_label (figure->indicator.kind), part, whole);
  return FALSE;
}

/* Compared exactly, before anything is rounded. */
static QyFigureState
judge (const QyFigure *figure)
{
  const QyIndicator *indicator = &figure->indicator;

  if (figure->is_share && indicator->target >= 0)
    return (Product) figure->part * MILLION >= (Product) indicator->target * figure->whole
               ? QY_FIGURE_MET
               : QY_FIGURE_MISSED;
  if (!figure->is_share && indicator->most >= 0)
    return (Product) figure->part <= (Product) indicator->most * figure->whole ? QY_FIGURE_MET
                                                                               : QY_FIGURE_MISSED;
  return QY_FIGURE_NO_TARGET;
}

static gint64
minutes_of_days (const QyFigure *figure)
{
  if (figure->indicator.has_clock && figure->indicator.clock.kind != QY_CLOCK_ALWAYS)
    return -1;
  return (gint64) (qy_date_to_days (figure->until) - qy_date_to_days (figure->from) + 1)
         * QY_MINUTES_PER_DAY;
}

/* The minutes that the percentage means in this period, beside those that the text says. */
static void
find_minutes (QyFigure *figure)
{
  const QyIndicator *indicator = &figure->indicator;
  gint64 whole =
      figure->has_input[QY_INPUT_PLANNED]
          ? sum_of (figure, BIT (QY_INPUT_PLANNED)) - sum_of (figure, BIT (QY_INPUT_MAINTENANCE))
          : minutes_of_days (figure);
  gint64 outage = sum_of (figure, BIT (QY_INPUT_OUTAGE));

  figure->allowed_minutes = -1;
  if (indicator->kind != QY_INDICATOR_AVAILABILITY || indicator->target < 0 || whole < 0
      || indicator->target > MILLION)
    return;
  figure->allowed_minutes =
      (gint64) (((Product) whole * (MILLION - indicator->target) * 2 + 1000) / 2000);
  figure->minutes_differ =
      indicator->stated_minutes >= 0 && indicator->stated_minutes != figure->allowed_minutes;
  figure->minutes_met =
      indicator->stated_minutes >= 0 && outage * 1000 <= indicator->stated_minutes;
}

static void
clear_result (QyFigure *figure, const QyFigureRecipe *recipe)
{
  figure->state = QY_FIGURE_NO_DATA;
  figure->is_share = recipe->is_share;
  figure->value = figure->part = figure->whole = 0;
  figure->missing = QY_INPUT_NONE;
  figure->allowed_minutes = -1;
  figure->minutes_differ = figure->minutes_met = FALSE;
}

gboolean
qy_figure_compute (QyFigure *figure, QyReasons *why, GError **error)
{
  const QyFigureRecipe *recipe;

  g_return_val_if_fail (figure != NULL && figure->indicator.kind < QY_N_INDICATORS, FALSE);
  g_return_val_if_fail (qy_date_is_set (figure->from) && qy_date_is_set (figure->until), FALSE);

  recipe = qy_figure_recipe (figure->indicator.kind);
  clear_result (figure, recipe);
  if (!check_inputs (figure, recipe, error))
    return FALSE;
  if (has_data (figure, recipe))
    {
      figure->missing = QY_INPUT_NONE;
      find_part (figure, recipe);
      if (!check_parts (figure, recipe, error))
        return FALSE;
      if (figure->whole <= 0)
        figure->state = QY_FIGURE_NOT_MEASURABLE;
      else
        {
          qy_share_millionths (figure->part, figure->whole, &figure->value);
          if (!figure->is_share) /* minutes or a number, rounded half up */
            figure->value = (figure->part * 2 + figure->whole) / (figure->whole * 2);
          figure->state = judge (figure);
        }
    }
  find_minutes (figure);
  qy_figure_explain (figure, why);
  return TRUE;
}
