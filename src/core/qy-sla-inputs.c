/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-month-private.h"

/* Incidents whose targets a figure is about; -1: of all targets. */
static const struct
{
  QyIndicatorKind kind;
  int target;
} in_time[] = {
  { QY_INDICATOR_RESPONSE, QY_TARGET_RESPONSE },
  { QY_INDICATOR_ONSITE, QY_TARGET_ONSITE },
  { QY_INDICATOR_RESTORE, QY_TARGET_RESTORE },
  { QY_INDICATOR_RESOLVE, QY_TARGET_RESOLVE },
  { QY_INDICATOR_TIMELINESS, -1 },
};

static void
give (QyFigure *figure, QyInputKind kind, gint64 value)
{
  figure->has_input[kind] = TRUE;
  figure->input[kind] = value;
}

static gboolean
is_within (const QyFigure *figure, const QyMeasuredFact *fact)
{
  return qy_date_compare (fact->from, figure->from) >= 0
         && qy_date_compare (fact->until, figure->until) <= 0;
}

/* What was measured in the figure's days: of its scope; of all, if nothing was measured for all
 * together, what was measured apart. */
static gboolean
sum_measured (const QySlaMonthly *self,
              const QyFigure *figure,
              QyInputKind kind,
              const char *scope,
              gint64 *sum)
{
  gboolean found = FALSE;

  *sum = 0;
  for (guint i = 0; i < self->records->measured->len; i++)
    {
      const QyMeasuredFact *fact = &g_array_index (self->records->measured, QyMeasuredFact, i);

      if (fact->kind != kind || !is_within (figure, fact)
          || (scope != NULL && !g_str_equal (fact->scope, scope)))
        continue;
      *sum += fact->value;
      found = TRUE;
    }
  return found;
}

static gboolean
take_measured (const QySlaMonthly *self, QyFigure *figure, QyInputKind kind)
{
  gint64 sum;

  if (!sum_measured (self, figure, kind, figure->indicator.scope, &sum)
      && (*figure->indicator.scope != '\0' || !sum_measured (self, figure, kind, NULL, &sum)))
    return FALSE;
  give (figure, kind, sum);
  return TRUE;
}

/* A baseline may be older than the figure; the last one until its end counts. */
static void
take_latest (const QySlaMonthly *self, QyFigure *figure, QyInputKind kind)
{
  QyDate last = QY_DATE_NONE;

  for (guint i = 0; i < self->records->measured->len; i++)
    {
      const QyMeasuredFact *fact = &g_array_index (self->records->measured, QyMeasuredFact, i);

      if (fact->kind != kind || !g_str_equal (fact->scope, figure->indicator.scope)
          || qy_date_compare (fact->until, figure->until) > 0
          || (qy_date_is_set (last) && qy_date_compare (fact->until, last) < 0))
        continue;
      last = fact->until;
      give (figure, kind, fact->value);
    }
}

/* Days of the figure on which the contract is in force. */
static QyStretch
service_days (const QySlaMonthly *self, const QyFigure *figure)
{
  QyDate first = figure->from;
  QyDate last = figure->until;

  if (qy_date_is_set (self->records->first) && qy_date_compare (self->records->first, first) > 0)
    first = self->records->first;
  if (qy_date_is_set (self->records->last) && qy_date_compare (self->records->last, last) < 0)
    last = self->records->last;
  return qy_stretch_of_days (first, last);
}

static gint64
planned_minutes (const QySlaMonthly *self, const QyFigure *figure)
{
  QyClock clock = qy_sla_clock_of (&figure->indicator);
  QyStretch days = service_days (self, figure);
  g_autoptr (GArray) all = qy_stretches_new ();
  g_autoptr (GArray) running = NULL;

  qy_stretches_add (all, days.from, days.until, days);
  running = qy_stretches_subtract (all, self->records->suspensions);
  return qy_stretches_minutes (running, &clock, self->question->calendar, NULL);
}

/* Outages that were recorded one by one count; a measured sum only where there are none. */
static void
take_outage (const QySlaMonthly *self, QyFigure *figure)
{
  QyStretch days = service_days (self, figure);
  guint n = 0;
  gint64 minutes = qy_sla_window_minutes (self, &figure->indicator, QY_EFFECT_OUTAGE, days,
                                          &figure->longest, &n);

  if (!take_measured (self, figure, QY_INPUT_OUTAGE))
    give (figure, QY_INPUT_OUTAGE, minutes);
  else if (n > 0 && figure->input[QY_INPUT_OUTAGE] != minutes)
    {
      qy_reasons_say (self->result->problems, QY_PHRASE_SLA_OUTAGES_DIFFER,
                      QY_REASON_NUMBER (minutes),
                      QY_REASON_NUMBER (figure->input[QY_INPUT_OUTAGE]));
      give (figure, QY_INPUT_OUTAGE, minutes);
    }
}

static void
take_maintenance (const QySlaMonthly *self, QyFigure *figure)
{
  guint n = 0;
  gint64 minutes = qy_sla_window_minutes (self, &figure->indicator, QY_EFFECT_MAINTENANCE,
                                          service_days (self, figure), NULL, &n);

  if (n > 0 || !take_measured (self, figure, QY_INPUT_MAINTENANCE))
    give (figure, QY_INPUT_MAINTENANCE, minutes);
}

static void
take_availability (const QySlaMonthly *self, QyFigure *figure)
{
  if (!take_measured (self, figure, QY_INPUT_PLANNED))
    give (figure, QY_INPUT_PLANNED, planned_minutes (self, figure));
  take_outage (self, figure);
  take_maintenance (self, figure);
}

static void
take_in_time (const QySlaMonthly *self, QyFigure *figure, int target)
{
  QyStretch days = qy_stretch_of_days (figure->from, figure->until);
  gint64 decided = 0;
  gint64 missed = 0;

  for (guint i = 0; i < self->incidents->len; i++)
    {
      const QySlaIncident *incident = &g_array_index (self->incidents, QySlaIncident, i);

      if (incident->excluded || incident->reported < days.from || incident->reported >= days.until)
        continue;
      for (int t = 0; t < QY_N_TARGETS; t++)
        {
          if (target >= 0 && t != target)
            continue;
          decided += incident->decided[t];
          missed += incident->missed[t];
        }
    }
  give (figure, QY_INPUT_REPORTED, decided);
  give (figure, QY_INPUT_LATE, missed);
}

static gboolean
is_done (const QyIncidentFacts *facts, QyMoment *done)
{
  *done = facts->has_done[QY_TARGET_RESOLVE] ? facts->done[QY_TARGET_RESOLVE] : facts->closed;
  return facts->has_done[QY_TARGET_RESOLVE] || facts->is_closed;
}

/* Faults of the period that count, and those solved within it on a sheet the client signed. */
static guint
count_faults (const QySlaMonthly *self, const QyFigure *figure, guint *solved)
{
  QyStretch days = qy_stretch_of_days (figure->from, figure->until);
  guint n = 0;

  *solved = 0;
  for (guint i = 0; i < self->incidents->len; i++)
    {
      const QySlaIncident *incident = &g_array_index (self->incidents, QySlaIncident, i);
      QyMoment done;

      if (incident->excluded || incident->record->facts.kind != QY_REQUEST_FAULT
          || incident->reported < days.from || incident->reported >= days.until)
        continue;
      n++;
      *solved += incident->record->is_signed && is_done (&incident->record->facts, &done)
                 && qy_moment_to_minutes (done) < days.until;
    }
  return n;
}

static void
take_completion (const QySlaMonthly *self, QyFigure *figure)
{
  guint solved = 0;
  guint n = count_faults (self, figure, &solved);

  if (n == 0 && take_measured (self, figure, QY_INPUT_REPORTED))
    {
      take_measured (self, figure, QY_INPUT_RESOLVED);
      return;
    }
  give (figure, QY_INPUT_REPORTED, n);
  give (figure, QY_INPUT_RESOLVED, solved);
}

static gint64
handling_minutes (const QySlaMonthly *self, const QyFigure *figure, const QyIncidentFacts *facts)
{
  QyClock clock = qy_sla_clock_of (&figure->indicator);
  g_autoptr (GArray) whole = qy_stretches_new ();
  g_autoptr (GArray) pauses = qy_stretches_new ();
  g_autoptr (GArray) worked = NULL;
  QyStretch time = { .from = qy_moment_to_minutes (facts->reported) };
  QyMoment done;

  if (!is_done (facts, &done))
    return -1;
  time.until = qy_moment_to_minutes (done);
  qy_stretches_add (whole, time.from, time.until, time);
  for (guint i = 0; facts->pauses != NULL && i < facts->pauses->len; i++)
    {
      const QyPause *pause = &g_array_index (facts->pauses, QyPause, i);

      qy_stretches_add (pauses, qy_moment_to_minutes (pause->from),
                        pause->open ? time.until : qy_moment_to_minutes (pause->until), time);
    }
  qy_stretches_merge (pauses);
  worked = qy_stretches_subtract (whole, pauses);
  return qy_stretches_minutes (worked, &clock, self->question->calendar, NULL);
}

static void
take_handling (const QySlaMonthly *self, QyFigure *figure)
{
  QyStretch days = qy_stretch_of_days (figure->from, figure->until);
  gint64 n = 0;
  gint64 sum = 0;

  if (take_measured (self, figure, QY_INPUT_HANDLED))
    {
      take_measured (self, figure, QY_INPUT_HANDLING_MINUTES);
      return;
    }
  for (guint i = 0; i < self->incidents->len; i++)
    {
      const QySlaIncident *incident = &g_array_index (self->incidents, QySlaIncident, i);
      gint64 minutes = -1;

      if (!incident->excluded && incident->record->facts.kind == QY_REQUEST_FAULT
          && incident->reported >= days.from && incident->reported < days.until)
        minutes = handling_minutes (self, figure, &incident->record->facts);
      n += minutes >= 0;
      sum += MAX (minutes, 0);
    }
  give (figure, QY_INPUT_HANDLED, n);
  give (figure, QY_INPUT_HANDLING_MINUTES, sum);
}

static void
take_count (const QySlaMonthly *self, QyFigure *figure)
{
  guint n = 0;

  if (take_measured (self, figure, QY_INPUT_COUNT))
    return;
  qy_sla_window_minutes (self, &figure->indicator, QY_EFFECT_OUTAGE, service_days (self, figure),
                         NULL, &n);
  give (figure, QY_INPUT_COUNT, n);
}

void
qy_sla_give_inputs (const QySlaMonthly *self, QyFigure *figure)
{
  for (guint i = 0; i < G_N_ELEMENTS (in_time); i++)
    if (in_time[i].kind == figure->indicator.kind)
      take_in_time (self, figure, in_time[i].target);
  switch (figure->indicator.kind)
    {
    case QY_INDICATOR_AVAILABILITY:
    case QY_INDICATOR_DOWNTIME:
      take_availability (self, figure);
      break;
    case QY_INDICATOR_TRANSACTIONS:
      take_measured (self, figure, QY_INPUT_TRANSACTIONS);
      take_measured (self, figure, QY_INPUT_FAILED);
      take_measured (self, figure, QY_INPUT_THIRD_PARTY);
      break;
    case QY_INDICATOR_MONITORING_LEAD:
    case QY_INDICATOR_MONITORING_ACCURACY:
      take_measured (self, figure, QY_INPUT_ALARMS);
      take_measured (self, figure, QY_INPUT_LATE);
      take_measured (self, figure, QY_INPUT_FALSE);
      break;
    case QY_INDICATOR_COMPLETION:
      take_completion (self, figure);
      break;
    case QY_INDICATOR_HANDLING_TIME:
      take_handling (self, figure);
      break;
    case QY_INDICATOR_COUNT:
      take_count (self, figure);
      break;
    case QY_INDICATOR_IMPROVEMENT:
      take_latest (self, figure, QY_INPUT_BASELINE);
      take_latest (self, figure, QY_INPUT_AFTER);
      break;
    default:
      break;
    }
}
