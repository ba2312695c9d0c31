/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-frozen.h"

#define NOTHING "-"

static void
put_text (GString *out, const char *text)
{
  g_string_append_c (out, '\t');
  if (text == NULL)
    g_string_append (out, NOTHING);
  else if (g_str_equal (text, NOTHING))
    g_string_append (out, "\\-");
  for (const char *p = text; p != NULL && !g_str_equal (text, NOTHING) && *p != '\0'; p++)
    if (*p == '\t')
      g_string_append (out, "\\t");
    else if (*p == '\n')
      g_string_append (out, "\\n");
    else if (*p == '\\')
      g_string_append (out, "\\\\");
    else
      g_string_append_c (out, *p);
}

static void
put_number (GString *out, gint64 number)
{
  g_string_append_printf (out, "\t%" G_GINT64_FORMAT, number);
}

static void
put_day (GString *out, QyDate day)
{
  g_autofree char *text = qy_date_is_set (day) ? qy_date_to_iso (day) : NULL;

  put_text (out, text);
}

static void
put_moment (GString *out, QyMoment moment, gboolean known)
{
  g_autofree char *text = known ? qy_moment_to_text (moment) : NULL;

  put_text (out, text);
}

static void
put_indicator (GString *out, const QyIndicator *indicator)
{
  g_autofree char *clock = indicator->has_clock ? qy_clock_to_text (&indicator->clock) : NULL;

  put_text (out, qy_indicator_kind_to_string (indicator->kind));
  put_number (out, indicator->period);
  put_text (out, indicator->name);
  put_text (out, indicator->scope);
  put_text (out, indicator->term_id);
  put_text (out, indicator->block_key);
  put_text (out, clock);
  put_number (out, indicator->target);
  put_number (out, indicator->most);
  put_number (out, indicator->stated_minutes);
  put_number (out, indicator->lower_is_better);
}

static void
put_figure (GString *out, const QyFigure *figure)
{
  g_string_append (out, "\nfigure");
  put_indicator (out, &figure->indicator);
  put_day (out, figure->from);
  put_day (out, figure->until);
  put_text (out, qy_figure_state_to_string (figure->state));
  put_number (out, figure->is_share);
  put_number (out, figure->value);
  put_number (out, figure->part);
  put_number (out, figure->whole);
  put_number (out, figure->allowed_minutes);
  put_number (out, figure->longest);
  put_number (out, figure->minutes_differ);
  put_number (out, figure->minutes_met);
  put_text (out, figure->missing < QY_N_INPUTS ? qy_input_kind_to_string (figure->missing) : NULL);
  for (guint i = 0; i < QY_N_INPUTS; i++)
    {
      if (!figure->has_input[i])
        continue;
      g_string_append (out, "\ninput");
      put_text (out, qy_input_kind_to_string (i));
      put_number (out, figure->input[i]);
    }
}

static void
put_case (GString *out, const QySlaCase *one)
{
  g_string_append (out, "\ncase");
  put_text (out, one->id);
  put_text (out, one->number);
  put_text (out, one->title);
  put_text (out, one->reported_at);
  put_moment (out, one->reported, TRUE);
  put_number (out, one->handling);
  put_number (out, one->excluded);
  for (guint t = 0; t < QY_N_TARGETS; t++)
    {
      if (!one->has_target[t])
        continue;
      g_string_append (out, "\ntarget");
      put_text (out, qy_target_kind_to_string (t));
      put_number (out, one->decided[t]);
      put_number (out, one->missed[t]);
    }
}

static void
put_exclusion (GString *out, const QySlaExclusion *exclusion)
{
  g_string_append (out, "\nexclusion");
  put_text (out, exclusion->record_id);
  put_text (out, exclusion->is_incident ? "incident" : "window");
  put_text (out, qy_window_kind_to_string (exclusion->kind));
  put_moment (out, exclusion->from, TRUE);
  put_moment (out, exclusion->until, !exclusion->open);
  put_number (out, exclusion->minutes);
  put_number (out, exclusion->excluded);
  put_text (out, qy_ground_to_string (exclusion->grounds[0]));
  put_text (out, qy_ground_to_string (exclusion->grounds[1]));
  put_text (out, exclusion->name);
  put_text (out, exclusion->said);
}

static void
put_outage (GString *out, const QySlaOutage *outage)
{
  g_string_append (out, "\noutage");
  put_text (out, outage->record_id);
  put_text (out, qy_window_kind_to_string (outage->kind));
  put_moment (out, outage->from, TRUE);
  put_moment (out, outage->until, !outage->open);
  put_number (out, outage->minutes);
  put_text (out, outage->name);
}

/* What was printed, in each language. */
static void
put_steps (GString *out, const char *word, const QyReasons *why)
{
  g_auto (GStrv) zh = why != NULL ? qy_reasons_print (why, QY_LANGUAGE_ZH) : NULL;
  g_auto (GStrv) en = why != NULL ? qy_reasons_print (why, QY_LANGUAGE_EN) : NULL;

  for (guint i = 0; zh != NULL && zh[i] != NULL; i++)
    {
      g_string_append_printf (out, "\n%s", word);
      put_text (out, zh[i]);
      put_text (out, en[i]);
    }
}

static void
put_outcome (GString *out, const QyMissOutcome *outcome)
{
  const QyConsequence *consequence = outcome->consequence;

  g_string_append (out, "\noutcome");
  put_text (out, qy_consequence_kind_to_string (consequence->kind));
  put_text (out, qy_indicator_kind_to_string (consequence->indicator));
  put_text (out, consequence->title);
  put_text (out, consequence->term_id);
  put_text (out, outcome->amount.currency);
  put_number (out, outcome->amount.minor);
  put_number (out, outcome->capped);
  put_text (out, outcome->rule);
  put_day (out, outcome->due);
  put_steps (out, "step", outcome->why);
}

char *
qy_sla_freeze (const QySlaResult *result, const char *zone)
{
  GString *out = g_string_new ("qiyue-sla 1\nmonth");

  put_day (out, result->from);
  put_day (out, result->until);
  put_text (out, zone);
  for (guint i = 0; i < result->figures->len; i++)
    put_figure (out, &g_array_index (result->figures, QyFigure, i));
  for (guint i = 0; i < result->cases->len; i++)
    put_case (out, result->cases->pdata[i]);
  for (guint i = 0; i < result->exclusions->len; i++)
    put_exclusion (out, result->exclusions->pdata[i]);
  for (guint i = 0; i < result->outages->len; i++)
    put_outage (out, result->outages->pdata[i]);
  for (guint i = 0; i < result->outcomes->len; i++)
    put_outcome (out, result->outcomes->pdata[i]);
  put_steps (out, "problem", result->problems);
  g_string_append (out, "\ncredit");
  put_text (out, result->credit.currency);
  put_number (out, result->credit.minor);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

static gboolean
figures_equal (const QyFigure *a, const QyFigure *b)
{
  if (a->indicator.kind != b->indicator.kind || a->indicator.period != b->indicator.period
      || g_strcmp0 (a->indicator.scope, b->indicator.scope) != 0 || a->state != b->state
      || a->value != b->value)
    return FALSE;
  for (guint i = 0; i < QY_N_INPUTS; i++)
    if (a->has_input[i] != b->has_input[i] || (a->has_input[i] && a->input[i] != b->input[i]))
      return FALSE;
  return TRUE;
}

static gboolean
cases_equal (gconstpointer one, gconstpointer other)
{
  const QySlaCase *a = one;
  const QySlaCase *b = other;

  if (!g_str_equal (a->id, b->id) || a->excluded != b->excluded || a->handling != b->handling)
    return FALSE;
  for (guint t = 0; t < QY_N_TARGETS; t++)
    if (a->has_target[t] != b->has_target[t] || a->decided[t] != b->decided[t]
        || a->missed[t] != b->missed[t])
      return FALSE;
  return TRUE;
}

static gboolean
exclusions_equal (gconstpointer one, gconstpointer other)
{
  const QySlaExclusion *a = one;
  const QySlaExclusion *b = other;

  return g_str_equal (a->record_id, b->record_id) && a->excluded == b->excluded
         && a->minutes == b->minutes && a->grounds[0] == b->grounds[0]
         && a->grounds[1] == b->grounds[1];
}

static gboolean
outages_equal (gconstpointer one, gconstpointer other)
{
  const QySlaOutage *a = one;
  const QySlaOutage *b = other;

  return g_str_equal (a->record_id, b->record_id) && a->minutes == b->minutes;
}

static gboolean
outcomes_equal (gconstpointer one, gconstpointer other)
{
  const QyMissOutcome *a = one;
  const QyMissOutcome *b = other;

  return a->consequence->kind == b->consequence->kind && a->amount.minor == b->amount.minor
         && qy_date_compare (a->due, b->due) == 0;
}

static gboolean
lists_equal (GPtrArray *a, GPtrArray *b, gboolean (*equal) (gconstpointer, gconstpointer))
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
qy_sla_result_equal (const QySlaResult *a, const QySlaResult *b)
{
  if (a->figures->len != b->figures->len)
    return FALSE;
  for (guint i = 0; i < a->figures->len; i++)
    if (!figures_equal (&g_array_index (a->figures, QyFigure, i),
                        &g_array_index (b->figures, QyFigure, i)))
      return FALSE;
  return lists_equal (a->cases, b->cases, cases_equal)
         && lists_equal (a->exclusions, b->exclusions, exclusions_equal)
         && lists_equal (a->outages, b->outages, outages_equal)
         && lists_equal (a->outcomes, b->outcomes, outcomes_equal);
}
