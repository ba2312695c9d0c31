/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define THOUSAND 1000

static const char *const formulas[QY_N_INDICATORS] = {
  [QY_INDICATOR_AVAILABILITY] = N_ ("(planned − outage − maintenance) ÷ (planned − maintenance)"),
  [QY_INDICATOR_DOWNTIME] = N_ ("sum of unplanned outages"),
  [QY_INDICATOR_TRANSACTIONS] = N_ ("(transactions − failed) ÷ (transactions − third parties)"),
  [QY_INDICATOR_MONITORING_LEAD] = N_ ("(alarms − late) ÷ alarms"),
  [QY_INDICATOR_MONITORING_ACCURACY] = N_ ("(alarms − false) ÷ alarms"),
  [QY_INDICATOR_COMPLETION] = N_ ("resolved and signed ÷ reported"),
  [QY_INDICATOR_TIMELINESS] = N_ ("targets met ÷ targets"),
  [QY_INDICATOR_HANDLING_TIME] = N_ ("minutes of handling ÷ incidents handled"),
  [QY_INDICATOR_IMPROVEMENT] = N_ ("difference from the baseline ÷ baseline"),
  [QY_INDICATOR_RESPONSE] = N_ ("responded to in time ÷ incidents"),
  [QY_INDICATOR_ONSITE] = N_ ("on site in time ÷ incidents"),
  [QY_INDICATOR_RESTORE] = N_ ("restored in time ÷ incidents"),
  [QY_INDICATOR_RESOLVE] = N_ ("resolved in time ÷ incidents"),
};

static gboolean
is_minutes (const QyFigure *figure)
{
  return figure->indicator.kind == QY_INDICATOR_DOWNTIME
         || figure->indicator.kind == QY_INDICATOR_HANDLING_TIME;
}

char *
qy_sla_minutes (gint64 thousandths)
{
  gint64 rest = thousandths % THOUSAND;
  g_autofree char *number =
      rest == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, thousandths / THOUSAND)
                : g_strdup_printf ("%" G_GINT64_FORMAT ".%03d", thousandths / THOUSAND, (int) rest);

  while (rest != 0 && g_str_has_suffix (number, "0"))
    number[strlen (number) - 1] = '\0';
  return g_strdup_printf (_ ("%s min"), number);
}

char *
qy_sla_figure_name (const QyFigure *figure)
{
  const char *name = figure->indicator.name;

  if (name == NULL || *name == '\0')
    name = qy_indicator_kind_label (figure->indicator.kind);
  if (figure->indicator.scope == NULL || *figure->indicator.scope == '\0')
    return g_strdup (name);
  return g_strdup_printf (_ ("%s (%s)"), name, figure->indicator.scope);
}

char *
qy_sla_figure_value (const QyFigure *figure)
{
  if (figure->state == QY_FIGURE_NO_DATA || figure->state == QY_FIGURE_NOT_MEASURABLE)
    return g_strdup (qy_figure_state_label (figure->state));
  if (figure->is_share)
    return qy_share_print (figure->value);
  if (is_minutes (figure))
    return qy_sla_minutes (figure->value * THOUSAND);
  return g_strdup_printf ("%" G_GINT64_FORMAT, figure->value);
}

char *
qy_sla_figure_target (const QyFigure *figure)
{
  const QyIndicator *indicator = &figure->indicator;
  g_autofree char *number = NULL;

  if (indicator->target >= 0)
    {
      g_autofree char *share = qy_share_print (indicator->target);

      return g_strdup_printf (_ ("at least %s"), share);
    }
  if (indicator->most < 0)
    return NULL;
  if (is_minutes (figure))
    {
      g_autofree char *minutes = qy_sla_minutes (indicator->most * THOUSAND);

      return g_strdup_printf (_ ("at most %s"), minutes);
    }
  number = g_strdup_printf ("%" G_GINT64_FORMAT, indicator->most);
  return g_strdup_printf (_ ("at most %s"), number);
}

char *
qy_sla_figure_note (const QyFigure *figure)
{
  g_autofree char *allowed = NULL;
  g_autofree char *stated = NULL;

  if (figure->allowed_minutes < 0)
    return NULL;
  allowed = qy_sla_minutes (figure->allowed_minutes);
  if (!figure->minutes_differ)
    return g_strdup_printf (_ ("The target allows %s of outage in this month."), allowed);
  stated = qy_sla_minutes (figure->indicator.stated_minutes);
  return g_strdup_printf (
      _ ("The target allows %s of outage in this month; the contract itself says %s."), allowed,
      stated);
}

const char *
qy_sla_figure_formula (const QyFigure *figure)
{
  const char *formula = formulas[figure->indicator.kind];

  return formula != NULL ? _ (formula) : NULL;
}
