/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-words.h"

#include <glib/gi18n-lib.h>

#define HOUR 60
#define DAY  (24 * HOUR)

static const struct
{
  const char *name;
  const char *label;
} faults[] = {
  { "provider", N_ ("Provider") },           { "client", N_ ("Client") },
  { "third-party", N_ ("Third Party") },     { "ageing", N_ ("Ageing Equipment") },
  { "force-majeure", N_ ("Force Majeure") }, { "unknown", N_ ("Not Known Yet") },
};

static const char *const steps[] = { "acknowledged", "onsite",    "restored", "planned",
                                     "resolved",     "confirmed", "closed",   NULL };

static const char *const step_labels[] = { N_ ("Responded"), N_ ("On Site"),  N_ ("Restored"),
                                           N_ ("Plan Told"), N_ ("Resolved"), N_ ("Confirmed"),
                                           N_ ("Closed") };

static const char *const step_verbs[] = { NC_ ("step", "Respond"), NC_ ("step", "Arrive"),
                                          NC_ ("step", "Restore"), NC_ ("step", "Tell Plan"),
                                          NC_ ("step", "Resolve"), NC_ ("step", "Confirm"),
                                          NC_ ("step", "Close") };

const char *
qy_incident_kind_label (const char *kind)
{
  QyRequestKind request;

  g_return_val_if_fail (kind != NULL, NULL);

  return qy_request_kind_from_string (kind, &request) ? qy_request_kind_label (request) : kind;
}

const char *
qy_incident_fault_label (const char *fault)
{
  for (guint i = 0; fault != NULL && i < G_N_ELEMENTS (faults); i++)
    if (g_str_equal (faults[i].name, fault))
      return _ (faults[i].label);
  return fault;
}

const char *const *
qy_incident_step_names (void)
{
  return steps;
}

const char *
qy_incident_step_label (const char *step)
{
  for (guint i = 0; step != NULL && steps[i] != NULL; i++)
    if (g_str_equal (steps[i], step))
      return _ (step_labels[i]);
  return step;
}

const char *
qy_incident_step_verb (const char *step)
{
  for (guint i = 0; step != NULL && steps[i] != NULL; i++)
    if (g_str_equal (steps[i], step))
      return g_dpgettext2 (GETTEXT_PACKAGE, "step", step_verbs[i]);
  return step;
}

const char *
qy_incident_step_at (const QyIncident *incident, const char *step)
{
  const char *const moments[] = { incident->acknowledged_at, incident->onsite_at,
                                  incident->restored_at,     incident->planned_at,
                                  incident->resolved_at,     incident->confirmed_at,
                                  incident->closed_at };

  for (guint i = 0; step != NULL && steps[i] != NULL; i++)
    if (g_str_equal (steps[i], step))
      return moments[i];
  return NULL;
}

const char *
qy_incident_state_label (const QyIncident *incident)
{
  const char *label = _ ("Reported");

  g_return_val_if_fail (incident != NULL, NULL);

  for (guint i = 0; steps[i] != NULL; i++)
    if (qy_incident_step_at (incident, steps[i]) != NULL)
      label = _ (step_labels[i]);
  return label;
}

char *
qy_incident_length_text (gint64 minutes)
{
  int days = (int) (minutes / DAY);
  int hours = (int) (minutes % DAY / HOUR);
  int rest = (int) (minutes % HOUR);

  if (days > 0 && hours > 0)
    return g_strdup_printf (_ ("%d d %d h"), days, hours);
  if (days > 0)
    return g_strdup_printf (_ ("%d d"), days);
  if (hours > 0 && rest > 0)
    return g_strdup_printf (_ ("%d h %02d min"), hours, rest);
  if (hours > 0)
    return g_strdup_printf (_ ("%d h"), hours);
  return g_strdup_printf (_ ("%d min"), rest);
}

char *
qy_incident_hours_text (const QyClock *clock)
{
  g_autofree char *hours =
      g_strdup_printf ("%02d:%02d–%02d:%02d", clock->open / HOUR, clock->open % HOUR,
                       clock->close / HOUR, clock->close % HOUR);

  switch (clock->kind)
    {
    case QY_CLOCK_ALL_DAYS:
      return g_strdup_printf (_ ("%s every day"), hours);
    case QY_CLOCK_WORKING_DAYS:
      return g_strdup_printf (_ ("%s on working days"), hours);
    case QY_CLOCK_ALWAYS:
    case QY_N_CLOCK_KINDS:
    default:
      return g_strdup (_ ("around the clock"));
    }
}

char *
qy_incident_moment_text (QyMoment moment, QyMoment now)
{
  static const char *const months[] = {
    N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
    N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
    N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
  };
  int hour = moment.minute / HOUR;
  int minute = moment.minute % HOUR;
  g_autofree char *date = NULL;

  g_return_val_if_fail (qy_date_is_set (moment.day), NULL);

  if (qy_date_compare (moment.day, now.day) == 0)
    return g_strdup_printf ("%02d:%02d", hour, minute);
  if (moment.day.year == now.day.year)
    /* Translators: a day, a month and a time of day: 22 November 16:20 */
    return g_strdup_printf (_ ("%1$d %2$s %3$02d:%4$02d"), moment.day.day,
                            _ (months[moment.day.month - 1]), hour, minute);
  date = qy_date_print (moment.day, qy_language_of_interface ());
  return g_strdup_printf ("%s %02d:%02d", date, hour, minute);
}

char *
qy_incident_clock_text (const QyIncidentClock *clock)
{
  g_autofree char *length = qy_incident_length_text (ABS (clock->left));

  switch (clock->state)
    {
    case QY_CLOCK_STATE_RUNNING:
      return clock->left > 0 ? g_strdup_printf (_ ("%s left"), length) : g_strdup (_ ("due now"));
    case QY_CLOCK_STATE_WAITING:
      return g_strdup_printf (_ ("outside service hours, %s left"), length);
    case QY_CLOCK_STATE_PAUSED:
      return g_strdup_printf (_ ("paused, %s left"), length);
    case QY_CLOCK_STATE_MET:
      return g_strdup (_ ("met"));
    case QY_CLOCK_STATE_MISSED:
      return g_strdup_printf (clock->has_done ? _ ("missed by %s") : _ ("%s overdue"), length);
    case QY_N_CLOCK_STATES:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

gboolean
qy_incident_clock_is_late (const QyIncidentClock *clock)
{
  return clock->state == QY_CLOCK_STATE_MISSED;
}

const QyIncidentClock *
qy_incident_next_clock (const QyIncidentCourse *course)
{
  if (course == NULL || !course->has_next)
    return NULL;
  for (guint i = 0; i < course->clocks->len; i++)
    {
      const QyIncidentClock *clock = &g_array_index (course->clocks, QyIncidentClock, i);

      if (clock->target->kind == course->next_what)
        return clock;
    }
  return NULL;
}

const QyIncidentEntry *
qy_incident_told (const GPtrArray *entries, gint64 minutes)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const QyIncidentEntry *entry = entries->pdata[i];

      if (g_str_equal (entry->kind, "told") && entry->step == minutes)
        return entry;
    }
  return NULL;
}

const QyIncidentEntry *
qy_incident_open_pause_of (const QyIncidentView *view)
{
  for (guint i = 0; view != NULL && i < view->entries->len; i++)
    {
      const QyIncidentEntry *entry = view->entries->pdata[i];

      if (g_str_equal (entry->kind, "pause") && entry->until_at == NULL)
        return entry;
    }
  return NULL;
}
