/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-report.h"

static gboolean
is_of_thousandths (const QyFigure *self)
{
  return self->indicator.kind == QY_INDICATOR_IMPROVEMENT;
}

static char *
print_input (const QyFigure *self, QyInputKind kind)
{
  return is_of_thousandths (self) ? qy_minutes_print (self->input[kind])
                                  : qy_number_group (self->input[kind]);
}

/* One side of the quotient: the base and what is taken from it; in brackets when it is a sum. */
static char *
print_side (const QyFigure *self, QyInputKind base, const QyInputKind *less, guint n)
{
  g_autofree char *first = print_input (self, base);
  GString *out = g_string_new (first);
  gboolean is_sum = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *taken = NULL;

      if (!self->has_input[less[i]] || self->input[less[i]] == 0)
        continue;
      taken = print_input (self, less[i]);
      g_string_append_printf (out, " − %s", taken);
      is_sum = TRUE;
    }
  if (is_sum)
    {
      g_string_prepend_c (out, '(');
      g_string_append_c (out, ')');
    }
  return g_string_free (out, FALSE);
}

/* How a quotient is made of inputs: a base and what is taken from it, on both sides. */
static const struct
{
  QyIndicatorKind kind;
  QyInputKind part, part_less[2];
  guint n_part;
  QyInputKind whole, whole_less[1];
  guint n_whole;
} forms[] = {
  { QY_INDICATOR_AVAILABILITY,
    QY_INPUT_PLANNED,
    { QY_INPUT_OUTAGE, QY_INPUT_MAINTENANCE },
    2,
    QY_INPUT_PLANNED,
    { QY_INPUT_MAINTENANCE },
    1 },
  { QY_INDICATOR_TRANSACTIONS,
    QY_INPUT_TRANSACTIONS,
    { QY_INPUT_FAILED, QY_INPUT_THIRD_PARTY },
    2,
    QY_INPUT_TRANSACTIONS,
    { QY_INPUT_THIRD_PARTY },
    1 },
  { QY_INDICATOR_MONITORING_LEAD,
    QY_INPUT_ALARMS,
    { QY_INPUT_LATE },
    1,
    QY_INPUT_ALARMS,
    { 0 },
    0 },
  { QY_INDICATOR_MONITORING_ACCURACY,
    QY_INPUT_ALARMS,
    { QY_INPUT_FALSE },
    1,
    QY_INPUT_ALARMS,
    { 0 },
    0 },
  { QY_INDICATOR_COMPLETION, QY_INPUT_RESOLVED, { 0 }, 0, QY_INPUT_REPORTED, { 0 }, 0 },
  { QY_INDICATOR_HANDLING_TIME, QY_INPUT_HANDLING_MINUTES, { 0 }, 0, QY_INPUT_HANDLED, { 0 }, 0 },
  { QY_INDICATOR_RESPONSE, QY_INPUT_REPORTED, { QY_INPUT_LATE }, 1, QY_INPUT_REPORTED, { 0 }, 0 },
  { QY_INDICATOR_ONSITE, QY_INPUT_REPORTED, { QY_INPUT_LATE }, 1, QY_INPUT_REPORTED, { 0 }, 0 },
  { QY_INDICATOR_RESTORE, QY_INPUT_REPORTED, { QY_INPUT_LATE }, 1, QY_INPUT_REPORTED, { 0 }, 0 },
  { QY_INDICATOR_RESOLVE, QY_INPUT_REPORTED, { QY_INPUT_LATE }, 1, QY_INPUT_REPORTED, { 0 }, 0 },
  { QY_INDICATOR_TIMELINESS, QY_INPUT_REPORTED, { QY_INPUT_LATE }, 1, QY_INPUT_REPORTED, { 0 }, 0 },
};

static char *
print_improvement (const QyFigure *self)
{
  gboolean lower = self->indicator.lower_is_better;
  QyInputKind less[] = { lower ? QY_INPUT_AFTER : QY_INPUT_BASELINE };
  g_autofree char *part = print_side (self, lower ? QY_INPUT_BASELINE : QY_INPUT_AFTER, less, 1);
  g_autofree char *whole = print_input (self, QY_INPUT_BASELINE);

  return g_strdup_printf ("%s ÷ %s", part, whole);
}

char *
qy_figure_print_formula (const QyFigure *self)
{
  if (self->state == QY_FIGURE_NO_DATA)
    return g_strdup ("");
  if (is_of_thousandths (self))
    return print_improvement (self);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *part = NULL;
      g_autofree char *whole = NULL;

      if (forms[i].kind != self->indicator.kind)
        continue;
      part = print_side (self, forms[i].part, forms[i].part_less, forms[i].n_part);
      whole = print_side (self, forms[i].whole, forms[i].whole_less, forms[i].n_whole);
      return g_strdup_printf ("%s ÷ %s", part, whole);
    }
  return g_strdup ("");
}

static gboolean
is_time (QyIndicatorKind kind)
{
  return kind == QY_INDICATOR_DOWNTIME || kind == QY_INDICATOR_HANDLING_TIME;
}

static char *
print_quantity (const QyFigure *self, gint64 number, QyLanguage language)
{
  g_autofree char *text = qy_number_group (number);

  return is_time (self->indicator.kind) ? qy_language_print (language, QY_PHRASE_SLA_MINUTES, text)
                                        : g_steal_pointer (&text);
}

char *
qy_figure_print_target (const QyFigure *self, QyLanguage language)
{
  if (self->indicator.target >= 0)
    {
      g_autofree char *share = qy_share_print (self->indicator.target);

      return g_strconcat ("≥ ", share, NULL);
    }
  if (self->indicator.most >= 0)
    {
      g_autofree char *most = print_quantity (self, self->indicator.most, language);

      return g_strconcat ("≤ ", most, NULL);
    }
  return g_strdup ("");
}

char *
qy_figure_print_value (const QyFigure *self, QyLanguage language)
{
  if (self->state == QY_FIGURE_NO_DATA || self->state == QY_FIGURE_NOT_MEASURABLE)
    return g_strdup ("");
  return self->is_share ? qy_share_print (self->value)
                        : print_quantity (self, self->value, language);
}

const char *
qy_figure_print_state (const QyFigure *self, QyLanguage language)
{
  static const QyPhrase phrases[QY_N_FIGURE_STATES] = {
    [QY_FIGURE_NO_DATA] = QY_PHRASE_SLA_NO_DATA,
    [QY_FIGURE_NOT_MEASURABLE] = QY_PHRASE_SLA_NOT_MEASURABLE,
    [QY_FIGURE_MET] = QY_PHRASE_SLA_MET,
    [QY_FIGURE_MISSED] = QY_PHRASE_SLA_MISSED,
    [QY_FIGURE_NO_TARGET] = QY_PHRASE_SLA_NO_TARGET,
  };

  return self->state < QY_N_FIGURE_STATES ? qy_language_phrase (language, phrases[self->state])
                                          : "";
}

char *
qy_figure_print_name (const QyFigure *self, QyDate from, QyLanguage language)
{
  const char *name = self->indicator.name != NULL
                         ? self->indicator.name
                         : qy_indicator_kind_print (self->indicator.kind, language);
  g_autofree char *whole =
      *self->indicator.scope != '\0'
          ? qy_language_print (language, QY_PHRASE_SLA_OF_SCOPE, name, self->indicator.scope)
          : g_strdup (name);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  whole[0] = g_ascii_toupper (whole[0]); /* as a line of a table begins in English */
  if (qy_date_compare (self->from, from) == 0)
    return g_steal_pointer (&whole);
  first = qy_date_print (self->from, language);
  last = qy_date_print (self->until, language);
  return qy_language_print (language, QY_PHRASE_SLA_OF_PERIOD, whole, first, last);
}

char *
qy_number_group (gint64 number)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (number));
  GString *out = g_string_new (number < 0 ? "-" : "");
  gsize length = strlen (plain);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, plain[i]);
    }
  return g_string_free (out, FALSE);
}
