/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-governance.h"
#include "qy-schedule-private.h"

#define MOST_OCCURRENCES 600

static gboolean
is_open (const QyDerivation *self)
{
  return self->facts->state < QY_STATE_CLOSED;
}

static QyDate
earlier (QyDate a, QyDate b)
{
  return !qy_date_is_set (a) || (qy_date_is_set (b) && qy_date_compare (b, a) < 0) ? b : a;
}

static gboolean
is_within (QyDate day, QyDate first, QyDate last)
{
  return qy_date_compare (first, day) <= 0 && qy_date_compare (day, last) <= 0;
}

/* The last day of the period that begins on @first. */
static QyDate
period_last (const QyDueOccurrence *occurrence)
{
  if (occurrence->rule.base == QY_DUE_PERIOD)
    return occurrence->rule.last;
  return qy_date_add_days (qy_date_add_months (occurrence->rule.day, 1), -1);
}

/* Quarters, half-years and years of the calendar are called what they are. */
static void
name_occurrence (QyDue *due, const QyDueOccurrence *occurrence, QyDate last)
{
  QyDate first = occurrence->rule.day;
  int months = (last.year - first.year) * 12 + last.month - first.month + 1;

  g_strlcpy (due->occurrence, occurrence->name, sizeof due->occurrence);
  if (first.day != 1 || last.day != qy_date_days_in_month (last.year, last.month)
      || (first.month - 1) % months != 0)
    return;
  if (months == 3)
    g_snprintf (due->occurrence, sizeof due->occurrence, "%04d-Q%d", first.year,
                (first.month - 1) / 3 + 1);
  else if (months == 6)
    g_snprintf (due->occurrence, sizeof due->occurrence, "%04d-H%d", first.year,
                (first.month - 1) / 6 + 1);
  else if (months == 12)
    g_snprintf (due->occurrence, sizeof due->occurrence, "%04d", first.year);
}

/* The whole periods of @every from the contract's first day to its last one. */
static GArray *
expand (QyDerivation *self, QyDuration every)
{
  QyDueRule rule = {
    .base = QY_DUE_EVERY, .day = self->rule.start, .renew = every, .shift = QY_DUE_END
  };
  QyDate last = earlier (self->out->ends_on, self->horizon);
  GArray *periods;

  if (!self->has_rule || every.amount < 1)
    return g_array_new (FALSE, FALSE, sizeof (QyDueOccurrence));
  periods = qy_due_rule_expand (&rule, QY_DATE_NONE, last, MOST_OCCURRENCES);
  while (
      periods->len > 0 && qy_date_is_set (self->out->ends_on)
      && qy_date_compare (period_last (&g_array_index (periods, QyDueOccurrence, periods->len - 1)),
                          self->out->ends_on)
             > 0)
    g_array_set_size (periods, periods->len - 1);
  if (!qy_date_is_set (self->out->ends_on))
    qy_schedule_refresh_by (self->out, qy_date_add_days (self->today, QY_SCHEDULE_HORIZON / 10));
  return periods;
}

static int
count_held (const QyDerivation *self, const char *source_id, QyDate first, QyDate last)
{
  int n = 0;

  for (guint i = 0; i < self->facts->meetings->len; i++)
    {
      const QyMeetingFact *meeting = &g_array_index (self->facts->meetings, QyMeetingFact, i);

      n += g_strcmp0 (meeting->source_id, source_id) == 0 && is_within (meeting->on, first, last);
    }
  return n;
}

/* A meeting each period. Where a floor is stated as well, a period that is over is not mourned: the
 * alarm is the floor's. */
static void
add_rhythm (QyDerivation *self, const QyDue *model, const QyGovernanceBody *body)
{
  g_autoptr (GArray) periods = expand (self, body->every);

  for (guint i = 0; i < periods->len; i++)
    {
      const QyDueOccurrence *occurrence = &g_array_index (periods, QyDueOccurrence, i);
      QyDate last = period_last (occurrence);
      gboolean is_over = qy_date_compare (last, self->today) < 0;
      QyDue due = *model;

      name_occurrence (&due, occurrence, last);
      due.rule = occurrence->rule;
      due.open = is_open (self) && !(is_over && body->least > 0)
                 && count_held (self, due.source_id, occurrence->rule.day, last) == 0;
      qy_derivation_add (self, &due);
      if (!is_over && body->least > 0)
        qy_schedule_refresh_by (self->out, qy_date_add_days (last, 1));
    }
}

/* How far apart the meetings of a year are held: as stated, else evenly. */
static QyDuration
spacing (const QyGovernanceBody *body)
{
  if (body->every.amount > 0)
    return body->every;
  return body->least <= 12 ? (QyDuration){ 12 / body->least, QY_UNIT_MONTH }
                           : (QyDuration){ 365 / body->least, QY_UNIT_DAY };
}

/* The floor of a calendar year: while @owed meetings are to come, the last day on which the next
 * one leaves room for the others before @last. */
static void
add_floor_of (QyDerivation *self, const QyDue *model, const QyGovernanceBody *body, int year)
{
  QyDate first = { year, 1, 1 };
  QyDate last = earlier (self->out->ends_on, (QyDate){ year, 12, 31 });
  int least = qy_governance_least_in_year (body, year, self->rule.start, self->out->ends_on);
  int owed = least - count_held (self, model->source_id, first, last);
  QyDuration apart = spacing (body);
  QyDue due = *model;

  if (least < 1)
    return;
  g_snprintf (due.occurrence, sizeof due.occurrence, "y%04d", year);
  qy_derivation_set_day (&due, last, TRUE);
  due.open = is_open (self) && owed > 0;
  if (owed > 0)
    {
      g_autofree char *label =
          g_strdup_printf ("%s × %d", model->label != NULL ? model->label : "", owed);

      due.label = g_intern_string (label);
    }
  if (owed > 1)
    {
      due.rule.shift = QY_DUE_BEFORE;
      due.rule.length = (QyDuration){ apart.amount * (owed - 1), apart.unit };
    }
  qy_derivation_add (self, &due);
}

static void
add_body (QyDerivation *self, const QyStatedTerm *term)
{
  QyDate last = earlier (self->out->ends_on, self->horizon);
  QyGovernanceBody body;
  QyDue due = qy_derivation_begin (
      QY_DUE_MEETING, term->id, "",
      qy_derivation_side (self, qy_stated_term_get_choice (term, "chair", self->today),
                          QY_SIDE_BOTH));

  qy_governance_body_read (term, self->today, &body);
  due.label = body.title;
  if (!self->has_rule)
    return;
  add_rhythm (self, &due, &body);
  for (int year = self->rule.start.year; body.least > 0 && year <= last.year; year++)
    add_floor_of (self, &due, &body, year);
}

/* An evaluation that ends in the period, or is of all of it. */
static gboolean
is_evaluated (const QyDerivation *self, QyDate first, QyDate last)
{
  for (guint i = 0; i < self->facts->evaluations->len; i++)
    {
      const QyEvaluationFact *done = &g_array_index (self->facts->evaluations, QyEvaluationFact, i);

      if (is_within (done->until, first, last)
          || (is_within (first, done->from, done->until)
              && is_within (last, done->from, done->until)))
        return TRUE;
    }
  return FALSE;
}

static void
add_evaluation (QyDerivation *self, const QyStatedTerm *term)
{
  const char *side = qy_stated_term_get_choice (term, "side", self->today);
  QyDuration every = { 0 }, within;
  gboolean has_within = qy_stated_term_get_duration (term, "within", self->today, &within);
  g_autoptr (GArray) periods = NULL;

  qy_stated_term_get_duration (term, "every", self->today, &every);
  periods = expand (self, every);
  for (guint i = 0; i < periods->len; i++)
    {
      const QyDueOccurrence *occurrence = &g_array_index (periods, QyDueOccurrence, i);
      QyDate last = period_last (occurrence);
      QyDue due = qy_derivation_begin (
          QY_DUE_EVALUATION, term->id, "",
          qy_derivation_side (self, side != NULL ? side : "client", QY_SIDE_UNKNOWN));

      name_occurrence (&due, occurrence, last);
      due.rule = occurrence->rule;
      if (has_within)
        qy_derivation_set_after (&due, within, FALSE);
      due.open = is_open (self) && !is_evaluated (self, occurrence->rule.day, last);
      qy_derivation_add (self, &due);
    }
}

static void
add_answer (QyDerivation *self, const QyRequestFact *request)
{
  QyDue due = qy_derivation_begin (QY_DUE_CHANGE, request->id, "", request->side);
  QyDuration within;

  if (!qy_governance_answer_within (self->facts, request->asked_on, &within, NULL))
    return;
  due.label = request->title;
  qy_derivation_set_day (&due, request->asked_on, FALSE);
  qy_derivation_set_after (&due, within, FALSE);
  due.open = is_open (self);
  qy_derivation_add (self, &due);
}

void
qy_schedule_add_governance (QyDerivation *self)
{
  for (guint i = 0; i < self->facts->terms->len; i++)
    {
      const QyStatedTerm *term = g_ptr_array_index (self->facts->terms, i);

      if (term->kind == QY_TERM_GOVERNANCE)
        add_body (self, term);
      else if (term->kind == QY_TERM_EVALUATION)
        add_evaluation (self, term);
    }
  for (guint i = 0; i < self->facts->requests->len; i++)
    add_answer (self, &g_array_index (self->facts->requests, QyRequestFact, i));
}
