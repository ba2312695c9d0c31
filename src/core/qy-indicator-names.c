/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-indicator.h"

static const char *const indicators[QY_N_INDICATORS] = {
  [QY_INDICATOR_AVAILABILITY] = "availability",
  [QY_INDICATOR_DOWNTIME] = "downtime",
  [QY_INDICATOR_TRANSACTIONS] = "transactions",
  [QY_INDICATOR_MONITORING_LEAD] = "monitoring-lead",
  [QY_INDICATOR_MONITORING_ACCURACY] = "monitoring-accuracy",
  [QY_INDICATOR_COMPLETION] = "completion",
  [QY_INDICATOR_TIMELINESS] = "timeliness",
  [QY_INDICATOR_HANDLING_TIME] = "handling-time",
  [QY_INDICATOR_COUNT] = "count",
  [QY_INDICATOR_IMPROVEMENT] = "improvement",
  [QY_INDICATOR_RESPONSE] = "response",
  [QY_INDICATOR_ONSITE] = "onsite",
  [QY_INDICATOR_RESTORE] = "restore",
  [QY_INDICATOR_RESOLVE] = "resolve",
};

static const char *const inputs[QY_N_INPUTS] = {
  [QY_INPUT_PLANNED] = "planned",
  [QY_INPUT_OUTAGE] = "outage",
  [QY_INPUT_MAINTENANCE] = "maintenance",
  [QY_INPUT_TRANSACTIONS] = "transactions",
  [QY_INPUT_FAILED] = "failed",
  [QY_INPUT_THIRD_PARTY] = "third-party",
  [QY_INPUT_ALARMS] = "alarms",
  [QY_INPUT_LATE] = "late",
  [QY_INPUT_FALSE] = "false",
  [QY_INPUT_HANDLED] = "handled",
  [QY_INPUT_HANDLING_MINUTES] = "handling-minutes",
  [QY_INPUT_COUNT] = "count",
  [QY_INPUT_REPORTED] = "reported",
  [QY_INPUT_RESOLVED] = "resolved",
  [QY_INPUT_BASELINE] = "baseline",
  [QY_INPUT_AFTER] = "after",
};

static const char *const periods[QY_N_FIGURE_PERIODS] = {
  [QY_FIGURE_MONTH] = "month",
  [QY_FIGURE_QUARTER] = "quarter",
  [QY_FIGURE_HALF_YEAR] = "half-year",
  [QY_FIGURE_YEAR] = "year",
};

static const char *const states[QY_N_FIGURE_STATES] = {
  [QY_FIGURE_NO_DATA] = "no-data",
  [QY_FIGURE_NOT_MEASURABLE] = "not-measurable",
  [QY_FIGURE_MET] = "met",
  [QY_FIGURE_MISSED] = "missed",
  [QY_FIGURE_NO_TARGET] = "no-target",
};

static const char *const state_labels[QY_N_FIGURE_STATES] = {
  [QY_FIGURE_NO_DATA] = N_ ("No data"),
  [QY_FIGURE_NOT_MEASURABLE] = N_ ("Not measurable"),
  [QY_FIGURE_MET] = N_ ("Met"),
  [QY_FIGURE_MISSED] = N_ ("Missed"),
  [QY_FIGURE_NO_TARGET] = N_ ("No target"),
};

static int
find_name (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (names[i], name))
      return (int) i;
  return -1;
}

const char *
qy_indicator_kind_to_string (QyIndicatorKind kind)
{
  g_return_val_if_fail (kind < QY_N_INDICATORS, NULL);

  return indicators[kind];
}

gboolean
qy_indicator_kind_from_string (const char *name, QyIndicatorKind *kind)
{
  int at = name != NULL ? find_name (indicators, QY_N_INDICATORS, name) : -1;

  if (at >= 0)
    *kind = (QyIndicatorKind) at;
  return at >= 0;
}

QyPhrase
qy_indicator_kind_phrase (QyIndicatorKind kind)
{
  g_return_val_if_fail (kind < QY_N_INDICATORS, QY_PHRASE_INDICATOR_AVAILABILITY);

  return (QyPhrase) (QY_PHRASE_INDICATOR_AVAILABILITY + (int) kind);
}

const char *
qy_indicator_kind_print (QyIndicatorKind kind, QyLanguage language)
{
  return qy_language_phrase (language, qy_indicator_kind_phrase (kind));
}

const char *
qy_indicator_kind_label (QyIndicatorKind kind)
{
  return qy_indicator_kind_print (kind, qy_language_of_interface ());
}

const char *
qy_input_kind_to_string (QyInputKind kind)
{
  g_return_val_if_fail (kind < QY_N_INPUTS, NULL);

  return inputs[kind];
}

gboolean
qy_input_kind_from_string (const char *name, QyInputKind *kind)
{
  int at = name != NULL ? find_name (inputs, QY_N_INPUTS, name) : -1;

  if (at >= 0)
    *kind = (QyInputKind) at;
  return at >= 0;
}

const char *
qy_input_kind_print (QyInputKind kind, QyLanguage language)
{
  g_return_val_if_fail (kind < QY_N_INPUTS, NULL);

  return qy_language_phrase (language, (QyPhrase) (QY_PHRASE_INPUT_PLANNED + (int) kind));
}

const char *
qy_input_kind_label (QyInputKind kind)
{
  return qy_input_kind_print (kind, qy_language_of_interface ());
}

const char *
qy_figure_state_to_string (QyFigureState state)
{
  g_return_val_if_fail (state < QY_N_FIGURE_STATES, NULL);

  return states[state];
}

const char *
qy_figure_state_label (QyFigureState state)
{
  g_return_val_if_fail (state < QY_N_FIGURE_STATES, NULL);

  return _ (state_labels[state]);
}

gboolean
qy_figure_period_from_string (const char *name, QyFigurePeriod *period)
{
  int at = name != NULL ? find_name (periods, QY_N_FIGURE_PERIODS, name) : -1;

  if (at >= 0)
    *period = (QyFigurePeriod) at;
  return at >= 0;
}

void
qy_figure_period_days (QyFigurePeriod period, QyDate day, QyDate *from, QyDate *until)
{
  static const int months[QY_N_FIGURE_PERIODS] = { 1, 3, 6, 12 };

  g_return_if_fail (period < QY_N_FIGURE_PERIODS && qy_date_is_set (day));

  *from = (QyDate){ day.year, (guint8) ((day.month - 1) / months[period] * months[period] + 1), 1 };
  *until = qy_date_term_last (*from, months[period]);
}
