/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-sla-frozen.h"

#define MOST_CELLS 28

/* One reading under way: the cells of one line. */
typedef struct
{
  QySlaResult *result;
  char **zone;
  char *cells[MOST_CELLS]; /* NULL: nothing */
  guint n;
  guint next;
  gboolean broken;
} Thaw;

/* Undoes the escapes in place; NULL for "-". */
static char *
unescape (char *cell)
{
  char *to = cell;

  if (strcmp (cell, "-") == 0)
    return NULL;
  for (const char *p = cell; *p != '\0'; p++)
    if (*p == '\\' && p[1] != '\0')
      {
        p++;
        *to++ = *p == 't' ? '\t' : *p == 'n' ? '\n' : *p;
      }
    else
      *to++ = *p;
  *to = '\0';
  return cell;
}

static const char *
take_text (Thaw *self)
{
  if (self->next < self->n)
    return self->cells[self->next++];
  self->broken = TRUE;
  return NULL;
}

static const char *
take_kept (Thaw *self)
{
  const char *text = take_text (self);

  return text != NULL ? g_string_chunk_insert_const (self->result->texts, text) : NULL;
}

static gint64
take_number (Thaw *self)
{
  const char *text = take_text (self);
  gint64 number = 0;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    self->broken = TRUE;
  return number;
}

static gboolean
take_flag (Thaw *self)
{
  return take_number (self) != 0;
}

static QyDate
take_day (Thaw *self)
{
  const char *text = take_text (self);
  QyDate day = text != NULL ? qy_date_from_iso (text, NULL) : QY_DATE_NONE;

  if (text != NULL && !qy_date_is_set (day))
    self->broken = TRUE;
  return day;
}

/* Returns FALSE where there is none */
static gboolean
take_moment (Thaw *self, QyMoment *moment)
{
  const char *text = take_text (self);

  if (text != NULL && !qy_moment_from_text (text, moment, NULL))
    self->broken = TRUE;
  return text != NULL;
}

static void
take_indicator (Thaw *self, QyIndicator *indicator)
{
  const char *kind = take_text (self);
  const char *clock;

  self->broken |= kind == NULL || !qy_indicator_kind_from_string (kind, &indicator->kind);
  indicator->period = (QyFigurePeriod) take_number (self);
  self->broken |= indicator->period >= QY_N_FIGURE_PERIODS;
  indicator->name = take_kept (self);
  indicator->scope = take_kept (self);
  indicator->term_id = take_kept (self);
  indicator->block_key = take_kept (self);
  clock = take_text (self);
  indicator->has_clock = clock != NULL;
  self->broken |= clock != NULL && !qy_clock_from_text (clock, &indicator->clock, NULL);
  indicator->target = take_number (self);
  indicator->most = take_number (self);
  indicator->stated_minutes = take_number (self);
  indicator->lower_is_better = take_flag (self);
  self->broken |= indicator->scope == NULL;
}

static QyFigureState
take_state (Thaw *self)
{
  const char *name = take_text (self);

  for (guint i = 0; i < QY_N_FIGURE_STATES; i++)
    if (g_strcmp0 (qy_figure_state_to_string (i), name) == 0)
      return (QyFigureState) i;
  self->broken = TRUE;
  return QY_FIGURE_NO_DATA;
}

static QyInputKind
take_input_kind (Thaw *self)
{
  const char *name = take_text (self);
  QyInputKind kind = QY_N_INPUTS;

  self->broken |= name != NULL && !qy_input_kind_from_string (name, &kind);
  return kind;
}

static void
take_month (Thaw *self)
{
  const char *zone;

  self->result->from = take_day (self);
  self->result->until = take_day (self);
  zone = take_text (self);
  if (self->zone != NULL && *self->zone == NULL)
    *self->zone = g_strdup (zone);
}

static void
take_figure (Thaw *self)
{
  QyFigure figure = { 0 };

  take_indicator (self, &figure.indicator);
  figure.from = take_day (self);
  figure.until = take_day (self);
  figure.state = take_state (self);
  figure.is_share = take_flag (self);
  figure.value = take_number (self);
  figure.part = take_number (self);
  figure.whole = take_number (self);
  figure.allowed_minutes = take_number (self);
  figure.longest = take_number (self);
  figure.minutes_differ = take_flag (self);
  figure.minutes_met = take_flag (self);
  figure.missing = take_input_kind (self);
  g_array_append_val (self->result->figures, figure);
}

static void
take_input (Thaw *self)
{
  GArray *figures = self->result->figures;
  QyInputKind kind = take_input_kind (self);
  gint64 value = take_number (self);
  QyFigure *last;

  if (figures->len == 0 || kind >= QY_N_INPUTS)
    {
      self->broken = TRUE;
      return;
    }
  last = &g_array_index (figures, QyFigure, figures->len - 1);
  last->has_input[kind] = TRUE;
  last->input[kind] = value;
}

static void
take_case (Thaw *self)
{
  QySlaCase *one = g_new0 (QySlaCase, 1);

  one->id = g_strdup (take_text (self));
  one->number = g_strdup (take_text (self));
  one->title = g_strdup (take_text (self));
  one->reported_at = g_strdup (take_text (self));
  self->broken |= !take_moment (self, &one->reported);
  one->handling = (int) take_number (self);
  one->excluded = take_flag (self);
  self->broken |= one->id == NULL;
  g_ptr_array_add (self->result->cases, one);
}

static void
take_target (Thaw *self)
{
  GPtrArray *cases = self->result->cases;
  const char *name = take_text (self);
  gboolean decided = take_flag (self);
  gboolean missed = take_flag (self);
  QySlaCase *last = cases->len > 0 ? cases->pdata[cases->len - 1] : NULL;
  QyTargetKind kind;

  if (last == NULL || name == NULL || !qy_target_kind_from_string (name, &kind))
    {
      self->broken = TRUE;
      return;
    }
  last->has_target[kind] = TRUE;
  last->decided[kind] = decided;
  last->missed[kind] = missed;
  self->result->n_missed[kind] += !last->excluded && missed;
}

static void
take_exclusion (Thaw *self)
{
  QySlaExclusion *exclusion = g_new0 (QySlaExclusion, 1);

  exclusion->record_id = g_strdup (take_text (self));
  exclusion->is_incident = g_strcmp0 (take_text (self), "incident") == 0;
  self->broken |= !qy_window_kind_from_string (take_text (self), &exclusion->kind);
  self->broken |= !take_moment (self, &exclusion->from);
  exclusion->open = !take_moment (self, &exclusion->until);
  exclusion->minutes = take_number (self);
  exclusion->excluded = take_flag (self);
  self->broken |= !qy_ground_from_string (take_text (self), &exclusion->grounds[0]);
  self->broken |= !qy_ground_from_string (take_text (self), &exclusion->grounds[1]);
  exclusion->name = g_strdup (take_text (self));
  exclusion->said = g_strdup (take_text (self));
  self->broken |= exclusion->record_id == NULL || exclusion->name == NULL;
  g_ptr_array_add (self->result->exclusions, exclusion);
}

static void
take_outage (Thaw *self)
{
  QySlaOutage *outage = g_new0 (QySlaOutage, 1);

  outage->record_id = g_strdup (take_text (self));
  self->broken |= !qy_window_kind_from_string (take_text (self), &outage->kind);
  self->broken |= !take_moment (self, &outage->from);
  outage->open = !take_moment (self, &outage->until);
  outage->minutes = take_number (self);
  outage->name = g_strdup (take_text (self));
  self->broken |= outage->record_id == NULL || outage->name == NULL;
  g_ptr_array_add (self->result->outages, outage);
}

static QyConsequenceKind
take_consequence_kind (Thaw *self)
{
  const char *name = take_text (self);

  for (guint i = 0; i < QY_N_CONSEQUENCES; i++)
    if (g_strcmp0 (qy_consequence_kind_to_string (i), name) == 0)
      return (QyConsequenceKind) i;
  self->broken = TRUE;
  return QY_CONSEQUENCE_REPORT;
}

static void
take_currency (Thaw *self, QyMoney *money)
{
  const char *currency = take_text (self);

  g_strlcpy (money->currency, currency != NULL ? currency : "", sizeof money->currency);
  money->minor = take_number (self);
}

static void
take_outcome (Thaw *self)
{
  QyConsequence *consequence = g_new0 (QyConsequence, 1);
  QyMissOutcome *outcome = g_new0 (QyMissOutcome, 1);
  const char *indicator;

  g_ptr_array_add (self->result->consequences, consequence);
  g_ptr_array_add (self->result->outcomes, outcome);
  consequence->kind = take_consequence_kind (self);
  indicator = take_text (self);
  self->broken |=
      indicator == NULL || !qy_indicator_kind_from_string (indicator, &consequence->indicator);
  consequence->title = take_kept (self);
  consequence->term_id = take_kept (self);
  outcome->consequence = consequence;
  take_currency (self, &outcome->amount);
  outcome->capped = take_flag (self);
  outcome->rule = g_strdup (take_text (self));
  outcome->due = take_day (self);
  outcome->why = qy_reasons_new ();
}

static void
take_printed (Thaw *self, QyReasons *why)
{
  const char *texts[QY_N_LANGUAGES];

  texts[QY_LANGUAGE_ZH] = take_text (self);
  texts[QY_LANGUAGE_EN] = take_text (self);
  if (why != NULL && texts[QY_LANGUAGE_ZH] != NULL && texts[QY_LANGUAGE_EN] != NULL)
    qy_reasons_add_printed (why, texts);
  else
    self->broken = TRUE;
}

static void
take_step (Thaw *self)
{
  GPtrArray *outcomes = self->result->outcomes;
  QyMissOutcome *last = outcomes->len > 0 ? outcomes->pdata[outcomes->len - 1] : NULL;

  take_printed (self, last != NULL ? last->why : NULL);
}

static void
take_problem (Thaw *self)
{
  take_printed (self, self->result->problems);
}

static void
take_credit (Thaw *self)
{
  take_currency (self, &self->result->credit);
}

static gboolean
take_line (Thaw *self, char *line)
{
  static const struct
  {
    const char *word;
    void (*take) (Thaw *self);
  } lines[] = {
    { "month", take_month },     { "figure", take_figure },   { "input", take_input },
    { "case", take_case },       { "target", take_target },   { "exclusion", take_exclusion },
    { "outage", take_outage },   { "outcome", take_outcome }, { "step", take_step },
    { "problem", take_problem }, { "credit", take_credit },
  };
  char *cell = strchr (line, '\t');

  self->n = 0;
  self->next = 0;
  self->broken = cell == NULL;
  while (cell != NULL && self->n < MOST_CELLS)
    {
      char *next;

      *cell++ = '\0';
      next = strchr (cell, '\t');
      if (next != NULL)
        *next = '\0';
      self->cells[self->n++] = unescape (cell);
      cell = next;
    }
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (!g_str_equal (lines[i].word, line))
        continue;
      if (!self->broken)
        lines[i].take (self);
      return !self->broken && self->next == self->n;
    }
  return FALSE;
}

QySlaResult *
qy_sla_thaw (const char *text, char **zone, GError **error)
{
  g_autoptr (QySlaResult) result = qy_sla_result_new (QY_DATE_NONE, QY_DATE_NONE);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Thaw thaw = { .result = result, .zone = zone };
  gboolean is_known = lines[0] != NULL && g_str_equal (lines[0], "qiyue-sla 1");

  result->texts = g_string_chunk_new (1024);
  result->consequences = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_consequence_free);
  if (zone != NULL)
    *zone = NULL;
  for (guint i = is_known; lines[i] != NULL; i++)
    {
      if (is_known && (*lines[i] == '\0' ? lines[i + 1] == NULL : take_line (&thaw, lines[i])))
        continue;
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED,
                   _ ("The approved service levels cannot be read: line %u"), i + 1);
      if (zone != NULL)
        g_clear_pointer (zone, g_free);
      return NULL;
    }
  return g_steal_pointer (&result);
}
