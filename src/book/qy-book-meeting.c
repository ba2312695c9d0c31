/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-meeting.h"

#include <glib/gi18n-lib.h>

#include "qy-meeting-private.h"

#define MOST_PEOPLE 100000

static const char *const states[] = { "planned", "held", "cancelled", NULL };

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, contract_id) },
  { "source_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, source_id) },
  { "title", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, title) },
  { "state", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, state) },
  { "planned_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, planned_at) },
  { "held_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, held_on) },
  { "place", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, place) },
  { "chair", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, chair) },
  { "client_present", QY_MEMBER_INT, G_STRUCT_OFFSET (QyMeeting, client_present) },
  { "provider_present", QY_MEMBER_INT, G_STRUCT_OFFSET (QyMeeting, provider_present) },
  { "minutes", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, minutes) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeeting, note) },
};

static const QyPartKind meeting_kind = {
  .record = { N_ ("meeting"), &qy_meeting_table, sizeof (QyMeeting), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyMeeting, rev) },
  .free_record = (GDestroyNotify) qy_meeting_free,
  .id_offset = G_STRUCT_OFFSET (QyMeeting, id),
  .contract_offset = G_STRUCT_OFFSET (QyMeeting, contract_id),
  .position_offset = -1,
};

/* The day it was held, or else the one it is planned for. */
static const char *
day_of (const QyMeeting *meeting)
{
  if (meeting->held_on != NULL)
    return meeting->held_on;
  return meeting->planned_at != NULL ? meeting->planned_at : "9999";
}

static int
by_day (gconstpointer a, gconstpointer b)
{
  const QyMeeting *one = *(const QyMeeting *const *) a;
  const QyMeeting *other = *(const QyMeeting *const *) b;
  int order = strncmp (day_of (one), day_of (other), strlen ("2026-01-01"));

  return order != 0 ? order : strcmp (one->id, other->id);
}

static gboolean
check_planned (const QyMeeting *meeting, GError **error)
{
  g_autoptr (GDateTime) planned = NULL;

  if (meeting->planned_at == NULL)
    return TRUE;
  planned = g_date_time_new_from_iso8601 (meeting->planned_at, NULL);
  if (planned != NULL && g_str_has_suffix (meeting->planned_at, "Z"))
    return TRUE;
  return qy_part_invalid (error, _ ("“%s” is not a moment as it is stored; nothing was stored"),
                          meeting->planned_at);
}

static gboolean
check_day (QyBook *book, const QyMeeting *meeting, GError **error)
{
  gboolean is_held = g_str_equal (meeting->state, "held");

  if (!is_held && meeting->held_on != NULL)
    return qy_part_invalid (error, _ ("Only a meeting that was held has the day it was held on; "
                                      "nothing was stored"));
  return qy_part_check_day (book, meeting->held_on, QY_DAY_PAST | (is_held ? QY_DAY_REQUIRED : 0),
                            _ ("Day of the meeting"), error);
}

static gboolean
check_votes (QyBook *book, const QyMeeting *meeting, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;

  if (meeting->rev == 0)
    return TRUE;
  items = qy_book_meeting_items (book, meeting->id, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (!qy_meeting_check_votes (meeting, items->pdata[i], error))
      return FALSE;
  return items != NULL;
}

static gboolean
check_seats (QyBook *book, const QyMeeting *meeting, GError **error)
{
  g_autoptr (QyMeetingBody) body = NULL;

  if (meeting->client_present < 0 || meeting->provider_present < 0)
    return qy_part_invalid (error, _ ("Nobody can be less than absent: the number of those present "
                                      "is below zero; nothing was stored"));
  if (meeting->client_present > MOST_PEOPLE || meeting->provider_present > MOST_PEOPLE)
    return qy_part_invalid (error, _ ("More than %d people at a meeting; nothing was stored"),
                            MOST_PEOPLE);
  if (!qy_meeting_find_body (book, meeting, &body, error))
    return FALSE;
  if (body == NULL)
    return TRUE;
  if (body->client_seats > 0 && meeting->client_present > body->client_seats)
    return qy_part_invalid (error,
                            _ ("“%s” has %d seats of the client, and %d people are said to have "
                               "been present; nothing was stored"),
                            body->title, body->client_seats, (int) meeting->client_present);
  if (body->provider_seats > 0 && meeting->provider_present > body->provider_seats)
    return qy_part_invalid (error,
                            _ ("“%s” has %d seats of the provider, and %d people are said to have "
                               "been present; nothing was stored"),
                            body->title, body->provider_seats, (int) meeting->provider_present);
  return TRUE;
}

static gboolean
check (QyBook *book, const QyMeeting *meeting, GError **error)
{
  return qy_part_check_word (meeting->state, states, _ ("State of the meeting"), error)
         && qy_record_check_name (meeting->title, _ ("A meeting needs a title"), error)
         && check_planned (meeting, error) && check_day (book, meeting, error)
         && check_seats (book, meeting, error) && check_votes (book, meeting, error);
}

static char *
say (const QyMeeting *meeting)
{
  if (g_str_equal (meeting->state, "held"))
    return g_strdup_printf (_ ("Meeting “%s” held: %s"), meeting->title, meeting->held_on);
  if (g_str_equal (meeting->state, "cancelled"))
    return g_strdup_printf (_ ("Meeting “%s” cancelled"), meeting->title);
  return g_strdup_printf (_ ("Meeting “%s” planned"), meeting->title);
}

const char *const *
qy_meeting_states (void)
{
  return states;
}

QyMeeting *
qy_meeting_new (const char *contract_id, const char *source_id, const char *title)
{
  QyMeeting *meeting = g_new0 (QyMeeting, 1);

  meeting->contract_id = g_strdup (contract_id);
  meeting->source_id = g_strdup (source_id);
  meeting->title = g_strdup (title);
  meeting->state = g_strdup ("planned");
  return meeting;
}

void
qy_meeting_free (QyMeeting *record)
{
  qy_record_free (&meeting_kind.record, record);
}

GPtrArray *
qy_book_meeting_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *meetings;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  meetings = qy_part_list (self, &meeting_kind, contract_id, error);
  if (meetings != NULL)
    g_ptr_array_sort (meetings, by_day);
  return meetings;
}

QyMeeting *
qy_book_meeting_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &meeting_kind, id, error);
}

gboolean
qy_book_meeting_put (QyBook *self, QyMeeting *record, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && record != NULL && record->contract_id != NULL, FALSE);

  act = qy_part_begin (self, record->contract_id, error);
  if (act == NULL || !check (self, record, error)
      || !qy_part_put (act, &meeting_kind, record, error))
    return FALSE;
  label = say (record);
  return qy_part_commit (act, record->contract_id, "meeting.put", label, error);
}

gboolean
qy_book_meeting_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &meeting_kind.record, id, error) : NULL;
  return row != NULL && qy_meeting_take_items (act, row, error) && qy_part_take (act, row, error)
         && qy_part_commit (act, qy_row_get_text (row, "contract_id"), "meeting.remove",
                            _ ("Meeting removed"), error);
}
