/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-incident-private.h"

#include "qy-moment-zone.h"
#include "qy-sla.h"

#define MAX_SCORE 100 /* CVSS 10.0 in tenths */

static const char *const kinds[] = { "fault",         "consulting", "request",
                                     "vulnerability", "work-order", "change",
                                     "extension",     "recovery",   NULL };

static const char *const faults[] = { "provider",      "client",  "third-party", "ageing",
                                      "force-majeure", "unknown", NULL };

/* What is reached on the way, and the stage of it: nothing comes after something of a later stage.
 */
static const struct
{
  const char *step;
  const char *name;
  gsize offset;
  int stage;
} moments[] = {
  { "occurred", N_ ("began"), G_STRUCT_OFFSET (QyIncident, occurred_at), 0 },
  { "reported", N_ ("reported"), G_STRUCT_OFFSET (QyIncident, reported_at), 1 },
  { "acknowledged", N_ ("acknowledged"), G_STRUCT_OFFSET (QyIncident, acknowledged_at), 2 },
  { "onsite", N_ ("on site"), G_STRUCT_OFFSET (QyIncident, onsite_at), 3 },
  { "restored", N_ ("restored"), G_STRUCT_OFFSET (QyIncident, restored_at), 3 },
  { "planned", N_ ("plan told"), G_STRUCT_OFFSET (QyIncident, planned_at), 3 },
  { "resolved", N_ ("resolved"), G_STRUCT_OFFSET (QyIncident, resolved_at), 4 },
  { "confirmed", N_ ("confirmed"), G_STRUCT_OFFSET (QyIncident, confirmed_at), 5 },
  { "closed", N_ ("closed"), G_STRUCT_OFFSET (QyIncident, closed_at), 6 },
};

#define FIRST_STEP 2 /* of moments: acknowledged */

static char **
member (const QyIncident *incident, guint i)
{
  return (char **) (void *) ((char *) incident + moments[i].offset);
}

static gboolean
check_order (
    const QyIncident *incident, GTimeZone *zone, guint earlier, guint later, GError **error)
{
  const char *first = *member (incident, earlier);
  const char *second = *member (incident, later);
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;

  if (first == NULL || second == NULL || moments[earlier].stage >= moments[later].stage
      || strcmp (first, second) <= 0)
    return TRUE;
  first_text = qy_instant_print (zone, first);
  second_text = qy_instant_print (zone, second);
  return qy_part_invalid (error,
                          _ ("The clock would run backwards: “%s” at %s is before “%s” at %s; "
                             "nothing was stored. Correct one of the two."),
                          _ (moments[later].name), second_text, _ (moments[earlier].name),
                          first_text);
}

static gboolean
check_moments (QyBook *book, const QyIncident *incident, GTimeZone *zone, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      const char *at = *member (incident, i);

      if (at != NULL && !qy_incident_check_at (book, zone, at, _ (moments[i].name), error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    for (guint k = i + 1; k < G_N_ELEMENTS (moments); k++)
      if (!check_order (incident, zone, i, k, error))
        return FALSE;
  return TRUE;
}

static gboolean
check_level (gint64 level, const char *what, GError **error)
{
  if (level >= 0 && level <= QY_SLA_MAX_LEVELS)
    return TRUE;
  return qy_part_invalid (
      error, _ ("%s: %d is no level from 1 to %d, or 0 for not said; nothing was stored"), what,
      (int) level, QY_SLA_MAX_LEVELS);
}

static gboolean
check_levels (const QyIncident *incident, GError **error)
{
  if (!check_level (incident->problem_level, _ ("Problem level"), error)
      || !check_level (incident->service_level, _ ("Service level"), error)
      || !check_level (incident->handling_level, _ ("Handling level"), error))
    return FALSE;
  if (incident->handling_level != 0
      && !qy_record_check_name (incident->override_reason,
                                _ ("A handling level by hand needs a reason; nothing was stored"),
                                error))
    return FALSE;
  if (incident->production != 0 && incident->production != 1)
    return qy_part_invalid (error, _ ("It is a production system or not; nothing was stored"));
  if (incident->score < 0 || incident->score > MAX_SCORE)
    return qy_part_invalid (error,
                            _ ("A CVSS score lies between 0.1 and 10.0; nothing was stored"));
  return TRUE;
}

static gboolean
check_person (QyBook *book, const char *person_id, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  if (person_id == NULL)
    return TRUE;
  if (!qy_record_find_ids (book, "person-by-id", person_id, NULL, found, error))
    return FALSE;
  if (found->len > 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("There is no person “%s” in this book; nothing was stored"), person_id);
  return FALSE;
}

/* What is over is not paused. */
static gboolean
check_pause (const QyIncident *incident, GPtrArray *entries, GTimeZone *zone, GError **error)
{
  const QyIncidentEntry *pause = qy_incident_open_pause (entries);
  g_autofree char *since = NULL;

  if (pause == NULL || (incident->resolved_at == NULL && incident->closed_at == NULL))
    return TRUE;
  since = qy_instant_print (zone, pause->at);
  return qy_part_invalid (error,
                          _ ("The clock of %s is paused since %s: let it go on first; nothing was "
                             "stored"),
                          incident->number, since);
}

/* What happened to it besides cannot come before a report that was moved. */
static gboolean
check_entries (const QyIncident *incident, GPtrArray *entries, GTimeZone *zone, GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const QyIncidentEntry *entry = entries->pdata[i];
      g_autofree char *at = NULL;
      g_autofree char *reported = NULL;

      if (strcmp (entry->at, incident->reported_at) >= 0)
        continue;
      at = qy_instant_print (zone, entry->at);
      reported = qy_instant_print (zone, incident->reported_at);
      return qy_part_invalid (error,
                              _ ("The clock would run backwards: reported at %s, but something is "
                                 "recorded at %s already; nothing was stored"),
                              reported, at);
    }
  return TRUE;
}

gboolean
qy_incident_check_at (
    QyBook *book, GTimeZone *zone, const char *at, const char *what, GError **error)
{
  g_autofree char *now = qy_book_get_now (book);
  g_autofree char *shown = NULL;

  if (!qy_instant_is_valid (at))
    return qy_part_invalid (error,
                            _ ("“%s”: “%s” is no instant such as 2026-11-22T08:00:00Z; nothing was "
                               "stored"),
                            what, at);
  if (strcmp (at, now) <= 0)
    return TRUE;
  shown = qy_instant_print (zone, at);
  return qy_part_invalid (error, _ ("“%s”: %s is still to come; nothing was stored"), what, shown);
}

gboolean
qy_incident_check_record (
    QyBook *book, const QyIncident *incident, GPtrArray *entries, GTimeZone *zone, GError **error)
{
  return qy_part_check_word (incident->kind, kinds, _ ("Kind of incident"), error)
         && qy_record_check_name (incident->title,
                                  _ ("An incident needs a title; nothing was stored"), error)
         && (incident->fault == NULL
             || qy_part_check_word (incident->fault, faults, _ ("Attribution of the fault"), error))
         && check_levels (incident, error) && check_moments (book, incident, zone, error)
         && check_entries (incident, entries, zone, error)
         && check_pause (incident, entries, zone, error)
         && check_person (book, incident->person_id, error);
}

char **
qy_incident_moment (QyIncident *incident, const char *step)
{
  for (guint i = FIRST_STEP; i < G_N_ELEMENTS (moments); i++)
    if (g_strcmp0 (moments[i].step, step) == 0)
      return member (incident, i);
  return NULL;
}

const char *
qy_incident_step_name (const char *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (g_strcmp0 (moments[i].step, step) == 0)
      return _ (moments[i].name);
  return step;
}

const char *const *
qy_incident_kinds (void)
{
  return kinds;
}

const char *const *
qy_incident_faults (void)
{
  return faults;
}
