/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-incident-private.h"

#include "qy-moment-zone.h"

/* Ends the clocks: they cannot be paused any more. */
static gboolean
is_end (const char *step)
{
  return g_str_equal (step, "resolved") || g_str_equal (step, "confirmed")
         || g_str_equal (step, "closed");
}

static gboolean
check_step (const QyIncidentAct *self, const char *step, const char *reached, GError **error)
{
  const QyIncident *incident = self->incident;
  g_autofree char *when = NULL;

  if (g_str_equal (step, "confirmed") && incident->resolved_at == NULL)
    {
      g_set_error (
          error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
          _ ("%s is not resolved yet, so nobody can confirm it; nothing was stored. Record "
             "first when it was resolved."),
          incident->number);
      return FALSE;
    }
  if (reached == NULL)
    return TRUE;
  when = qy_instant_print (self->zone, reached);
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("%s: “%s” is recorded already, at %s; nothing was stored. Change the incident to "
                  "correct it."),
               incident->number, qy_incident_step_name (step), when);
  return FALSE;
}

/* Of what was resolved, the note is how; of anything else it is told beside. */
static gboolean
take_note (QyIncidentAct *self, const char *step, const char *note, GError **error)
{
  if (note == NULL || *note == '\0')
    return TRUE;
  if (!g_str_equal (step, "resolved"))
    return qy_incident_act_add (
        self, &(QyIncidentEntry){ .kind = (char *) "note", .at = self->at, .text = (char *) note },
        error);
  g_free (self->incident->resolution);
  self->incident->resolution = g_strdup (note);
  return TRUE;
}

gboolean
qy_book_incident_step (QyBook *self,
                       const char *id,
                       const char *step,
                       const char *at,
                       const char *note,
                       GError **error)
{
  static const char *const steps[] = { "acknowledged", "onsite",    "restored", "planned",
                                       "resolved",     "confirmed", "closed",   NULL };
  g_autoptr (QyIncidentAct) act = NULL;
  char **moment;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && step != NULL, FALSE);

  if (!qy_part_check_word (step, steps, _ ("Step"), error))
    return FALSE;
  act = qy_incident_act_begin (self, id, at, error);
  if (act == NULL)
    return FALSE;
  moment = qy_incident_moment (act->incident, step);
  if (!check_step (act, step, *moment, error))
    return FALSE;
  *moment = g_strdup (act->at);
  if (!take_note (act, step, note, error)
      || (is_end (step) && !qy_incident_act_end_pause (act, act->at, error)))
    return FALSE;
  return qy_incident_act_commit (
      act, TRUE, "incident.step",
      g_strdup_printf (_ ("Incident %s: %s"), act->incident->number, qy_incident_step_name (step)),
      error);
}

gboolean
qy_book_incident_reopen (
    QyBook *self, const char *id, const char *at, const char *reason, GError **error)
{
  g_autoptr (QyIncidentAct) act = NULL;
  QyIncident *incident;
  g_autofree char *end = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  if (!qy_record_check_name (reason, _ ("Say why it is reopened; nothing was stored"), error))
    return FALSE;
  act = qy_incident_act_begin (self, id, at, error);
  if (act == NULL)
    return FALSE;
  incident = act->incident;
  end = g_strdup (incident->resolved_at != NULL ? incident->resolved_at : incident->closed_at);
  if (end == NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("%s is neither resolved nor closed, so it cannot be reopened; nothing was "
                      "stored"),
                   incident->number);
      return FALSE;
    }
  if (strcmp (act->at, end) < 0)
    return qy_part_invalid (error,
                            _ ("The clock would run backwards: %s cannot be reopened before it was "
                               "resolved; nothing was stored"),
                            incident->number);
  g_clear_pointer (&incident->resolved_at, g_free);
  g_clear_pointer (&incident->confirmed_at, g_free);
  g_clear_pointer (&incident->closed_at, g_free);
  /* until now it was thought to be over: that time does not count */
  return qy_incident_act_add (act,
                              &(QyIncidentEntry){ .kind = (char *) "pause",
                                                  .at = end,
                                                  .until_at = act->at,
                                                  .text = (char *) reason },
                              error)
         && qy_incident_act_add (act,
                                 &(QyIncidentEntry){ .kind = (char *) "reopened",
                                                     .at = act->at,
                                                     .text = (char *) reason },
                                 error)
         && qy_incident_act_commit (
             act, TRUE, "incident.reopen",
             g_strdup_printf (_ ("Incident %s reopened: %s"), incident->number, reason), error);
}
