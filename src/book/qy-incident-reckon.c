/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-reckon-private.h"

#include "qy-book-calendar.h"
#include "qy-moment-zone.h"

void
qy_incident_facts_fill (QyIncidentFacts *facts,
                        const QyIncident *incident,
                        GPtrArray *entries,
                        GTimeZone *zone)
{
  const char *const done[QY_N_TARGETS] = {
    [QY_TARGET_RESPONSE] = incident->acknowledged_at, [QY_TARGET_ONSITE] = incident->onsite_at,
    [QY_TARGET_RESTORE] = incident->restored_at,      [QY_TARGET_PLAN] = incident->planned_at,
    [QY_TARGET_RESOLVE] = incident->resolved_at,
  };

  *facts = (QyIncidentFacts){
    .production = incident->production != 0,
    .problem_level = (int) incident->problem_level,
    .service_level = (int) incident->service_level,
    .handling_level = (int) incident->handling_level,
    .score = (int) incident->score,
    .reported = qy_moment_of_instant (zone, incident->reported_at),
    .is_closed = incident->closed_at != NULL,
    .pauses = g_array_new (FALSE, FALSE, sizeof (QyPause)),
  };
  qy_request_kind_from_string (incident->kind, &facts->kind);
  for (guint i = 0; i < QY_N_TARGETS; i++)
    {
      facts->has_done[i] = done[i] != NULL;
      if (done[i] != NULL)
        facts->done[i] = qy_moment_of_instant (zone, done[i]);
    }
  if (facts->is_closed)
    facts->closed = qy_moment_of_instant (zone, incident->closed_at);
  for (guint i = 0; i < entries->len; i++)
    {
      const QyIncidentEntry *entry = entries->pdata[i];
      QyPause pause = { .open = entry->until_at == NULL };

      if (!g_str_equal (entry->kind, "pause"))
        continue;
      pause.from = qy_moment_of_instant (zone, entry->at);
      if (!pause.open)
        pause.until = qy_moment_of_instant (zone, entry->until_at);
      g_array_append_val (facts->pauses, pause);
    }
}

void
qy_incident_facts_clear (QyIncidentFacts *facts)
{
  g_clear_pointer (&facts->pauses, g_array_unref);
}

QyIncidentCourse *
qy_incident_reckon (QyBook *book,
                    QySlaShelf *shelf,
                    const QyIncident *incident,
                    GPtrArray *entries,
                    GTimeZone *zone,
                    const char *now,
                    QyLoadedSla **sla,
                    QyReasons *why,
                    GError **error)
{
  g_auto (QyIncidentFacts) facts = { 0 };
  g_autofree char *present = qy_book_get_now (book);
  QyLoadedSla *loaded;

  qy_incident_facts_fill (&facts, incident, entries, zone);
  loaded = qy_sla_shelf_get (shelf, incident->contract_id, facts.reported.day, error);
  if (loaded == NULL)
    return NULL;
  if (sla != NULL)
    *sla = loaded;
  return qy_incident_course (loaded->sla, &facts, qy_book_get_calendar (book),
                             qy_moment_of_instant (zone, now != NULL ? now : present), why, error);
}

const QyIncidentEntry *
qy_incident_find_told (GPtrArray *entries, gint64 minutes)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const QyIncidentEntry *entry = entries->pdata[i];

      if (g_str_equal (entry->kind, "told") && entry->step == minutes)
        return entry;
    }
  return NULL;
}

/* Nobody must be told any more of what is resolved. */
static const QyRungState *
find_rung (const QyIncidentCourse *course, const QyIncident *incident, GPtrArray *entries)
{
  if (course->ladder == NULL || incident->resolved_at != NULL || incident->closed_at != NULL)
    return NULL;
  for (guint i = 0; i < course->ladder->len; i++)
    {
      const QyRungState *state = &g_array_index (course->ladder, QyRungState, i);

      if (qy_incident_find_told (entries, state->rung->minutes) == NULL)
        return state;
    }
  return NULL;
}

void
qy_incident_find_next (const QyIncidentCourse *course,
                       const QyIncident *incident,
                       GPtrArray *entries,
                       QyIncidentNext *next)
{
  const QyRungState *rung;

  *next = (QyIncidentNext){ 0 };
  if (course->paused)
    return;
  if (course->has_next)
    *next = (QyIncidentNext){ TRUE, course->next_at, TRUE, course->next_at,
                              qy_target_kind_to_string (course->next_what) };
  rung = find_rung (course, incident, entries);
  if (rung == NULL || (next->has_at && qy_moment_compare (next->at, rung->at) <= 0))
    return;
  next->has_at = TRUE;
  next->at = rung->at;
  next->what = "escalation";
}
