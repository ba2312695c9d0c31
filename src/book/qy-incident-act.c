/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-incident-private.h"

#include "qy-book-private.h"
#include "qy-moment-zone.h"

static gboolean
check_after_report (const QyIncidentAct *self, GError **error)
{
  g_autofree char *at = NULL;
  g_autofree char *reported = NULL;

  if (strcmp (self->at, self->incident->reported_at) >= 0)
    return TRUE;
  at = qy_instant_print (self->zone, self->at);
  reported = qy_instant_print (self->zone, self->incident->reported_at);
  return qy_part_invalid (error,
                          _ ("The clock would run backwards: %s is before %s was reported, at %s; "
                             "nothing was stored"),
                          at, self->incident->number, reported);
}

void
qy_incident_act_free (QyIncidentAct *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->act, qy_act_free);
  g_clear_pointer (&self->incident, qy_incident_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self->now);
  g_free (self->at);
  g_free (self);
}

QyIncidentAct *
qy_incident_act_begin (QyBook *book, const char *id, const char *at, GError **error)
{
  g_autoptr (QyIncidentAct) self = g_new0 (QyIncidentAct, 1);

  self->act = qy_act_begin (book, error);
  if (self->act == NULL)
    return NULL;
  self->incident = qy_part_get (book, &qy_incident_kind, id, error);
  if (self->incident == NULL)
    return NULL;
  self->zone = qy_incident_zone (book, self->incident->contract_id, error);
  self->entries = self->zone != NULL ? qy_incident_list_entries (book, id, error) : NULL;
  if (self->entries == NULL)
    return NULL;
  self->now = qy_book_get_now (book);
  self->at = g_strdup (at != NULL ? at : self->now);
  return qy_incident_check_at (book, self->zone, self->at, self->incident->number, error)
                 && check_after_report (self, error)
             ? g_steal_pointer (&self)
             : NULL;
}

gboolean
qy_incident_act_add (QyIncidentAct *self, const QyIncidentEntry *like, GError **error)
{
  QyIncidentEntry *entry = g_new0 (QyIncidentEntry, 1);

  entry->contract_id = g_strdup (self->incident->contract_id);
  entry->incident_id = g_strdup (self->incident->id);
  entry->kind = g_strdup (like->kind);
  entry->at = g_strdup (like->at);
  entry->until_at = g_strdup (like->until_at);
  entry->step = like->step;
  entry->audience = g_strdup (like->audience);
  entry->who = like->who != NULL ? g_strdup (like->who) : qy_book_dup_actor (self->act->book);
  entry->text = g_strdup (like->text);
  g_ptr_array_add (self->entries, entry);
  return qy_part_put (self->act, &qy_incident_entry_kind, entry, error);
}

gboolean
qy_incident_act_end_pause (QyIncidentAct *self, const char *at, GError **error)
{
  QyIncidentEntry *pause = qy_incident_open_pause (self->entries);
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (pause == NULL)
    return TRUE;
  if (strcmp (at, pause->at) < 0)
    {
      from = qy_instant_print (self->zone, pause->at);
      until = qy_instant_print (self->zone, at);
      return qy_part_invalid (error,
                              _ ("The clock of %s is paused since %s: the pause cannot end before "
                                 "that, at %s; nothing was stored"),
                              self->incident->number, from, until);
    }
  pause->until_at = g_strdup (at);
  return qy_part_put (self->act, &qy_incident_entry_kind, pause, error);
}

gboolean
qy_incident_act_commit (
    QyIncidentAct *self, gboolean changed, const char *verb, char *label, GError **error)
{
  g_autofree char *owned = label;
  QyIncident *incident = self->incident;

  if (changed
      && (!qy_incident_check_record (self->act->book, incident, self->entries, self->zone, error)
          || !qy_part_put (self->act, &qy_incident_kind, incident, error)))
    return FALSE;
  return qy_part_commit (self->act, incident->contract_id, verb, owned, error);
}
