/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-incident-reckon-private.h"

#include "qy-book-private.h"
#include "qy-moment-zone.h"

static gboolean
check_open (const QyIncidentAct *self, GError **error)
{
  const QyIncident *incident = self->incident;

  if (incident->resolved_at == NULL && incident->closed_at == NULL)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               incident->closed_at != NULL
                   ? _ ("%s is closed: reopen it first; nothing was stored")
                   : _ ("%s is resolved: reopen it first; nothing was stored"),
               incident->number);
  return FALSE;
}

/* The rung of the ladder by which the incident is handled now.
 * @audience: (inout): whom it names, unless somebody else was told */
static gboolean
take_rung (const QyIncidentAct *self, gint64 step, char **audience, GError **error)
{
  g_autoptr (QySlaShelf) shelf = qy_sla_shelf_new (self->act->book);
  g_autoptr (QyIncidentCourse) course = NULL;
  g_autoptr (GString) known = g_string_new (NULL);

  course = qy_incident_reckon (self->act->book, shelf, self->incident, self->entries, self->zone,
                               NULL, NULL, NULL, error);
  if (course == NULL)
    return FALSE;
  for (guint i = 0; course->ladder != NULL && i < course->ladder->len; i++)
    {
      const QyRung *rung = g_array_index (course->ladder, QyRungState, i).rung;

      if (rung->minutes == step && *audience == NULL)
        *audience = g_strdup (rung->audience);
      if (rung->minutes == step)
        return TRUE;
      g_string_append_printf (known, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "", rung->minutes);
    }
  if (known->len == 0)
    return qy_part_invalid (error,
                            _ ("The contract has no ladder for %s; nothing was stored. Write down "
                               "in a note who was told."),
                            self->incident->number);
  return qy_part_invalid (error,
                          _ ("The ladder of %s has steps at %s minutes, none at %d; nothing was "
                             "stored"),
                          self->incident->number, known->str, (int) step);
}

static gboolean
check_told (const QyIncidentAct *self, gint64 step, char **audience, GError **error)
{
  const QyIncidentEntry *told = qy_incident_find_told (self->entries, step);
  g_autofree char *when = NULL;

  if (told == NULL)
    return take_rung (self, step, audience, error);
  when = qy_instant_print (self->zone, told->at);
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("%s: the step at %d minutes was told already, at %s; nothing was stored"),
               self->incident->number, (int) step, when);
  return FALSE;
}

/* Pauses follow each other. */
static gboolean
check_pause (const QyIncidentAct *self, GError **error)
{
  const QyIncidentEntry *open = qy_incident_open_pause (self->entries);

  if (open != NULL)
    {
      g_autofree char *since = qy_instant_print (self->zone, open->at);

      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("The clock of %s is paused already, since %s; nothing was stored"),
                   self->incident->number, since);
      return FALSE;
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      const QyIncidentEntry *entry = self->entries->pdata[i];
      g_autofree char *until = NULL;
      g_autofree char *at = NULL;

      if (!g_str_equal (entry->kind, "pause") || strcmp (self->at, entry->until_at) >= 0)
        continue;
      until = qy_instant_print (self->zone, entry->until_at);
      at = qy_instant_print (self->zone, self->at);
      return qy_part_invalid (error,
                              _ ("The clock of %s was paused until %s: it cannot be paused again "
                                 "from %s on; nothing was stored"),
                              self->incident->number, until, at);
    }
  return TRUE;
}

gboolean
qy_book_incident_pause (
    QyBook *self, const char *id, const char *at, const char *reason, GError **error)
{
  g_autoptr (QyIncidentAct) act = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  if (!qy_record_check_name (reason, _ ("Say why the clock is paused; nothing was stored"), error))
    return FALSE;
  act = qy_incident_act_begin (self, id, at, error);
  return act != NULL && check_open (act, error) && check_pause (act, error)
         && qy_incident_act_add (
             act,
             &(QyIncidentEntry){ .kind = (char *) "pause", .at = act->at, .text = (char *) reason },
             error)
         && qy_incident_act_commit (
             act, FALSE, "incident.pause",
             g_strdup_printf (_ ("Incident %s paused: %s"), act->incident->number, reason), error);
}

gboolean
qy_book_incident_resume (QyBook *self, const char *id, const char *at, GError **error)
{
  g_autoptr (QyIncidentAct) act = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_incident_act_begin (self, id, at, error);
  if (act == NULL)
    return FALSE;
  if (qy_incident_open_pause (act->entries) == NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("The clock of %s is not paused, so it cannot go on; nothing was stored"),
                   act->incident->number);
      return FALSE;
    }
  return qy_incident_act_end_pause (act, act->at, error)
         && qy_incident_act_commit (
             act, FALSE, "incident.resume",
             g_strdup_printf (_ ("Incident %s goes on"), act->incident->number), error);
}

gboolean
qy_book_incident_told (QyBook *self,
                       const char *id,
                       gint64 step,
                       const char *audience,
                       const char *at,
                       const char *who,
                       GError **error)
{
  g_autoptr (QyIncidentAct) act = NULL;
  g_autofree char *whom = g_strdup (audience);

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_incident_act_begin (self, id, at, error);
  return act != NULL && check_told (act, step, &whom, error)
         && qy_incident_act_add (act,
                                 &(QyIncidentEntry){ .kind = (char *) "told",
                                                     .at = act->at,
                                                     .step = step,
                                                     .audience = whom,
                                                     .who = (char *) who },
                                 error)
         && qy_incident_act_commit (act, FALSE, "incident.told",
                                    g_strdup_printf (_ ("Incident %s: told %s"),
                                                     act->incident->number,
                                                     whom != NULL ? whom : ""),
                                    error);
}

gboolean
qy_book_incident_set_level (
    QyBook *self, const char *id, int level, const char *reason, GError **error)
{
  g_autoptr (QyIncidentAct) act = NULL;
  QyIncident *incident;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  if (!qy_record_check_name (
          reason, _ ("Say why the handling level is given by hand; nothing was stored"), error))
    return FALSE;
  act = qy_incident_act_begin (self, id, NULL, error);
  if (act == NULL)
    return FALSE;
  incident = act->incident;
  incident->handling_level = level;
  g_free (incident->override_reason);
  incident->override_reason = level != 0 ? g_strdup (reason) : NULL;
  return qy_incident_act_add (
             act,
             &(QyIncidentEntry){
                 .kind = (char *) "level", .at = act->at, .step = level, .text = (char *) reason },
             error)
         && qy_incident_act_commit (
             act, TRUE, "incident.level",
             level != 0
                 ? g_strdup_printf (_ ("Incident %s handled at level %d"), incident->number, level)
                 : g_strdup_printf (_ ("Incident %s handled at the level of the matrix"),
                                    incident->number),
             error);
}

gboolean
qy_book_incident_add_entry (QyBook *self, QyIncidentEntry *entry, GError **error)
{
  static const char *const kinds[] = { "reminder", "note", NULL };
  g_autoptr (QyIncidentAct) act = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && entry != NULL && entry->incident_id != NULL, FALSE);

  if (!qy_part_check_word (entry->kind, kinds, _ ("Kind of entry"), error))
    return FALSE;
  if (entry->text == NULL || *entry->text == '\0')
    return qy_part_invalid (error, _ ("A note or a reminder needs a text; nothing was stored"));
  act = qy_incident_act_begin (self, entry->incident_id, entry->at, error);
  if (act == NULL)
    return FALSE;
  if (entry->at == NULL)
    entry->at = g_strdup (act->at);
  if (entry->who == NULL)
    entry->who = qy_book_dup_actor (self);
  g_free (entry->contract_id);
  entry->contract_id = g_strdup (act->incident->contract_id);
  return qy_part_put (act->act, &qy_incident_entry_kind, entry, error)
         && qy_incident_act_commit (act, FALSE, "incident.entry",
                                    g_strdup_printf (g_str_equal (entry->kind, "note")
                                                         ? _ ("Incident %s: note")
                                                         : _ ("Incident %s: reminder"),
                                                     act->incident->number),
                                    error);
}
