/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-month-private.h"

static QyGround
ground_of (const QySlaMonthly *self, const QyIncidentRecord *record, gint64 reported)
{
  GArray *suspensions = self->records->suspensions;

  for (guint i = 0; i < suspensions->len; i++)
    {
      const QyStretch *rest = &g_array_index (suspensions, QyStretch, i);

      if (rest->from <= reported && reported < rest->until)
        return QY_GROUND_SUSPENDED;
    }
  return record->excluded != NULL ? QY_GROUND_SAID : qy_fault_ground (record->fault);
}

static void
take_course (QySlaIncident *incident, const QyIncidentCourse *course)
{
  incident->handling = course->handling;
  for (guint i = 0; i < course->clocks->len; i++)
    {
      const QyIncidentClock *clock = &g_array_index (course->clocks, QyIncidentClock, i);
      QyTargetKind target = clock->target->kind;

      incident->has_target[target] = TRUE;
      incident->missed[target] = clock->state == QY_CLOCK_STATE_MISSED;
      incident->decided[target] = incident->missed[target] || clock->state == QY_CLOCK_STATE_MET;
    }
}

static gboolean
is_amended (const QyContractFacts *facts)
{
  for (guint i = 0; facts != NULL && i < facts->terms->len; i++)
    if (((const QyStatedTerm *) facts->terms->pdata[i])->changes != NULL)
      return TRUE;
  return FALSE;
}

/* By what was promised on the day of the report. */
static void
run_clocks (QySlaMonthly *self, QySlaIncident *incident, gboolean amended)
{
  const QySlaQuestion *question = self->question;
  const QyIncidentFacts *facts = &incident->record->facts;
  g_autoptr (QySla) then =
      amended ? qy_sla_from_facts (question->facts, facts->reported.day) : NULL;
  g_autoptr (QyIncidentCourse) course = qy_incident_course (
      then != NULL ? then : question->sla, facts, question->calendar, question->now, NULL, NULL);

  if (course != NULL)
    take_course (incident, course);
  else
    qy_reasons_say (self->result->problems, QY_PHRASE_SLA_BAD_INCIDENT,
                    QY_REASON_TEXT (incident->record->number));
}

static void
list_case (QySlaMonthly *self, const QySlaIncident *incident)
{
  const QyIncidentRecord *record = incident->record;
  QySlaCase *one = g_new0 (QySlaCase, 1);

  one->id = g_strdup (record->id);
  one->number = g_strdup (record->number);
  one->title = g_strdup (record->title);
  one->reported_at = g_strdup (record->reported_at);
  one->reported = record->facts.reported;
  one->handling = incident->handling;
  one->excluded = incident->excluded;
  for (guint t = 0; t < QY_N_TARGETS; t++)
    {
      one->has_target[t] = incident->has_target[t];
      one->decided[t] = incident->decided[t];
      one->missed[t] = incident->missed[t];
      self->result->n_missed[t] += !incident->excluded && incident->missed[t];
    }
  g_ptr_array_add (self->result->cases, one);
}

static void
list_exclusion (QySlaMonthly *self, const QySlaIncident *incident)
{
  const QyIncidentRecord *record = incident->record;
  QySlaExclusion *exclusion;

  if (!incident->excluded)
    return;
  exclusion = g_new0 (QySlaExclusion, 1);
  exclusion->record_id = g_strdup (record->id);
  exclusion->excluded = TRUE;
  exclusion->is_incident = TRUE;
  exclusion->from = record->facts.reported;
  exclusion->until = record->facts.reported;
  exclusion->name = g_strdup_printf ("%s %s", record->number, record->title);
  exclusion->grounds[0] = incident->ground;
  exclusion->said = incident->ground == QY_GROUND_SAID ? g_strdup (record->excluded) : NULL;
  g_ptr_array_add (self->result->exclusions, exclusion);
}

void
qy_sla_judge_incidents (QySlaMonthly *self)
{
  const QySlaQuestion *question = self->question;
  QyStretch month = qy_stretch_of_days (question->from, question->until);
  gboolean amended = is_amended (question->facts);
  QyDate first = qy_sla_month_first_day (question->indicators, question->from, question->until);

  for (guint i = 0; i < self->records->incidents->len; i++)
    {
      const QyIncidentRecord *record =
          &g_array_index (self->records->incidents, QyIncidentRecord, i);
      QySlaIncident incident = { .record = record };

      if (qy_date_compare (record->facts.reported.day, first) < 0
          || qy_date_compare (record->facts.reported.day, question->until) > 0)
        continue;
      incident.reported = qy_moment_to_minutes (record->facts.reported);
      incident.ground = ground_of (self, record, incident.reported);
      incident.excluded = incident.ground != QY_GROUND_NONE;
      run_clocks (self, &incident, amended);
      g_array_append_val (self->incidents, incident);
      if (incident.reported < month.from)
        continue;
      list_case (self, &incident);
      list_exclusion (self, &incident);
    }
}

char *
qy_sla_exclusion_print_what (const QySlaExclusion *self, QyLanguage language)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  const char *kind = qy_window_kind_print (self->kind, language);

  if (self->is_incident)
    return g_strdup (self->name);
  from = qy_moment_print (self->from);
  until = self->open ? g_strdup (qy_language_phrase (language, QY_PHRASE_SLA_GOES_ON))
                     : qy_moment_print (self->until);
  return g_strdup_printf ("%s %s – %s%s%s", kind, from, until, *self->name != '\0' ? " · " : "",
                          self->name);
}

char *
qy_sla_exclusion_print_reason (const QySlaExclusion *self, QyLanguage language)
{
  g_autofree char *grounds = qy_grounds_print (self->grounds, language);

  if (self->said == NULL)
    return g_steal_pointer (&grounds);
  return g_strconcat (grounds, qy_language_phrase (language, QY_PHRASE_COLON), self->said, NULL);
}
