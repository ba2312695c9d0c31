/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-reckon-private.h"
#include "qy-moment-zone.h"
#include "qy-watch-store.h"

/* One watch under way, with the texts its row points at. */
typedef struct
{
  QyWatchRow row;
  QyIncident *incident;
  char *due_at;
  char *next_at;
} Watch;

static void
watch_free (Watch *watch)
{
  qy_incident_free (watch->incident);
  g_free (watch->due_at);
  g_free (watch->next_at);
  g_free (watch);
}

static GPtrArray *
list_open (QyStore *store, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) watches = g_ptr_array_new_with_free_func ((GDestroyNotify) watch_free);
  QyStatement *statement = qy_store_query (store, "incident-open", error);
  QyStep step;

  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, contract_id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      g_autoptr (QyRow) row = qy_store_read_row (store, &qy_incident_table, statement);
      Watch *watch = g_new0 (Watch, 1);

      watch->incident = qy_record_from_row (&qy_incident_kind.record, row);
      g_ptr_array_add (watches, watch);
    }
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_steal_pointer (&watches) : NULL;
}

/* What a running clock has missed shows by due_at alone, so that a watch does not age. */
static gboolean
has_missed (const QyIncidentCourse *course, gboolean paused)
{
  for (guint i = 0; i < course->clocks->len; i++)
    {
      const QyIncidentClock *clock = &g_array_index (course->clocks, QyIncidentClock, i);

      if (clock->state == QY_CLOCK_STATE_MISSED && (clock->has_done || paused))
        return TRUE;
    }
  return FALSE;
}

static void
take_course (Watch *watch,
             const QyIncidentCourse *course,
             gboolean paused,
             GPtrArray *entries,
             GTimeZone *zone)
{
  QyIncidentNext next = { 0 };

  if (!paused)
    qy_incident_find_next (course, watch->incident, entries, &next);
  watch->due_at = next.has_due ? qy_instant_of_moment (zone, next.due) : NULL;
  watch->next_at = next.has_at ? qy_instant_of_moment (zone, next.at) : NULL;
  watch->row.handling_level = course->handling;
  watch->row.paused = paused;
  watch->row.next_what = next.what;
  watch->row.breached = has_missed (course, paused);
}

/* Records that contradict each other stand at the head of the board until somebody puts them right.
 */
static void
take_problem (Watch *watch)
{
  watch->next_at = g_strdup (watch->incident->reported_at);
}

static gboolean
derive (QyBook *book, QySlaShelf *shelf, GTimeZone *zone, Watch *watch, GError **error)
{
  const QyIncident *incident = watch->incident;
  g_autoptr (GPtrArray) entries = qy_incident_list_entries (book, incident->id, error);
  g_autoptr (QyIncidentCourse) course = NULL;
  g_autoptr (GError) cause = NULL;
  const QyIncidentEntry *pause;

  if (entries == NULL)
    return FALSE;
  pause = qy_incident_open_pause (entries);
  course = qy_incident_reckon (book, shelf, incident, entries, zone,
                               pause != NULL ? pause->at : NULL, NULL, NULL, &cause);
  if (course == NULL && cause->domain != QY_CORE_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (course != NULL)
    take_course (watch, course, pause != NULL, entries, zone);
  else
    take_problem (watch);
  watch->row.incident_id = incident->id;
  watch->row.person_id = incident->person_id;
  watch->row.due_at = watch->due_at;
  watch->row.next_at = watch->next_at;
  return TRUE;
}

gboolean
qy_incident_watch (QyAct *act, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) watches = list_open (act->store, contract_id, error);
  g_autoptr (QySlaShelf) shelf = qy_sla_shelf_new (act->book);
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree QyWatchRow *rows = NULL;

  if (watches == NULL)
    return FALSE;
  if (watches->len == 0)
    return qy_watch_store_forget (act->store, contract_id, error);
  zone = qy_incident_zone (act->book, contract_id, error);
  rows = g_new (QyWatchRow, watches->len);
  for (guint i = 0; zone != NULL && i < watches->len; i++)
    {
      Watch *watch = watches->pdata[i];

      if (!derive (act->book, shelf, zone, watch, error))
        return FALSE;
      rows[i] = watch->row;
    }
  return zone != NULL
         && qy_watch_store_replace (act->store, contract_id, rows, watches->len, error);
}
