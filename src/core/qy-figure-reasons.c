/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-figure-private.h"

static void
append_input (GString *text, const QyFigure *figure, QyInputKind input)
{
  g_autofree char *number = input == QY_INPUT_BASELINE || input == QY_INPUT_AFTER
                                ? qy_minutes_print (figure->input[input])
                                : g_strdup_printf ("%" G_GINT64_FORMAT, figure->input[input]);

  g_string_append (text, number);
}

/* "(43200 − 43 − 120)" */
static void
append_sum (GString *text, const QyFigure *figure, QyInputKind base, guint minus)
{
  gsize start = text->len;

  append_input (text, figure, base);
  for (guint i = 0; i < QY_N_INPUTS; i++)
    if ((minus & 1u << i) != 0 && figure->has_input[i])
      {
        g_string_append (text, " − ");
        append_input (text, figure, (QyInputKind) i);
      }
  if (g_strstr_len (text->str + start, -1, " − ") != NULL)
    {
      g_string_insert_c (text, (gssize) start, '(');
      g_string_append_c (text, ')');
    }
}

static char *
print_value (const QyFigure *figure)
{
  if (figure->is_share)
    return qy_share_print (figure->value);
  return g_strdup_printf ("%" G_GINT64_FORMAT, figure->value);
}

static char *
print_calculation (const QyFigure *figure, const QyFigureRecipe *recipe)
{
  GString *text = g_string_new (NULL);
  g_autofree char *value = print_value (figure);

  if (figure->indicator.kind == QY_INDICATOR_IMPROVEMENT)
    {
      gboolean lower = figure->indicator.lower_is_better;

      g_string_append_c (text, '(');
      append_input (text, figure, lower ? QY_INPUT_BASELINE : QY_INPUT_AFTER);
      g_string_append (text, " − ");
      append_input (text, figure, lower ? QY_INPUT_AFTER : QY_INPUT_BASELINE);
      g_string_append_c (text, ')');
    }
  else if (recipe->other != QY_INPUT_NONE)
    append_input (text, figure, recipe->other);
  else
    append_sum (text, figure, recipe->base, recipe->part_minus);
  g_string_append (text, " ÷ ");
  append_sum (text, figure, recipe->base, recipe->whole_minus);
  g_string_append_printf (text, " = %s", value);
  return g_string_free (text, FALSE);
}

static void
explain_value (const QyFigure *figure, const QyFigureRecipe *recipe, QyReasons *why)
{
  QyPhrase name = qy_indicator_kind_phrase (figure->indicator.kind);
  QyPhrase formula = recipe->formula;
  g_autofree char *calculation = NULL;

  if (formula == QY_N_PHRASES)
    {
      qy_reasons_say (why, QY_PHRASE_REASON_FIGURE_AMOUNT, QY_REASON_PHRASE (name),
                      QY_REASON_NUMBER (figure->value));
      return;
    }
  if (figure->indicator.kind == QY_INDICATOR_IMPROVEMENT && !figure->indicator.lower_is_better)
    formula = QY_PHRASE_FORMULA_INCREASE;
  qy_reasons_say (why, QY_PHRASE_REASON_FIGURE_FORMULA, QY_REASON_PHRASE (name),
                  QY_REASON_PHRASE (formula));
  if (figure->state == QY_FIGURE_NOT_MEASURABLE)
    {
      qy_reasons_add (why, QY_PHRASE_REASON_FIGURE_NOT_MEASURABLE, 0, NULL);
      return;
    }
  calculation = print_calculation (figure, recipe);
  qy_reasons_say (why, QY_PHRASE_REASON_FIGURE_VALUE, QY_REASON_TEXT (calculation));
}

static void
explain_target (const QyFigure *figure, QyReasons *why)
{
  g_autofree char *share = qy_share_print (figure->indicator.target);
  g_autofree char *target = figure->is_share
                                ? g_strdup_printf ("≥%s", share)
                                : g_strdup_printf ("≤%" G_GINT64_FORMAT, figure->indicator.most);

  if (figure->state == QY_FIGURE_MET || figure->state == QY_FIGURE_MISSED)
    qy_reasons_say (why,
                    figure->state == QY_FIGURE_MET ? QY_PHRASE_REASON_FIGURE_MET
                                                   : QY_PHRASE_REASON_FIGURE_MISSED,
                    QY_REASON_TEXT (target));
}

static void
explain_minutes (const QyFigure *figure, QyReasons *why)
{
  g_autofree char *target = qy_share_print (figure->indicator.target);
  g_autofree char *allowed = NULL;
  g_autofree char *stated = NULL;

  if (figure->allowed_minutes < 0)
    return;
  allowed = qy_minutes_print (figure->allowed_minutes);
  qy_reasons_say (why, QY_PHRASE_REASON_FIGURE_ALLOWED, QY_REASON_TEXT (target),
                  QY_REASON_TEXT (allowed));
  if (!figure->minutes_differ)
    return;
  stated = qy_minutes_print (figure->indicator.stated_minutes);
  qy_reasons_say (why, QY_PHRASE_REASON_FIGURE_STATED, QY_REASON_TEXT (stated),
                  QY_REASON_TEXT (allowed));
  if (figure->state != QY_FIGURE_NO_DATA)
    qy_reasons_say (why,
                    figure->minutes_met ? QY_PHRASE_REASON_FIGURE_STATED_MET
                                        : QY_PHRASE_REASON_FIGURE_STATED_MISSED,
                    QY_REASON_NUMBER (figure->input[QY_INPUT_OUTAGE]), QY_REASON_TEXT (stated));
}

void
qy_figure_explain (const QyFigure *figure, QyReasons *why)
{
  const QyFigureRecipe *recipe = qy_figure_recipe (figure->indicator.kind);

  if (why == NULL)
    return;
  if (figure->state == QY_FIGURE_NO_DATA)
    qy_reasons_say (
        why, QY_PHRASE_REASON_FIGURE_NO_DATA,
        QY_REASON_PHRASE ((QyPhrase) (QY_PHRASE_INPUT_PLANNED + (int) figure->missing)));
  else
    explain_value (figure, recipe, why);
  explain_target (figure, why);
  explain_minutes (figure, why);
  if (figure->longest > 0)
    qy_reasons_say (why, QY_PHRASE_REASON_FIGURE_LONGEST, QY_REASON_NUMBER (figure->longest));
}
