/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#include "qy-exchange.h"
#include "qy-ics.h"

#define PRODUCT    "-//Qiyue//Qiyue//EN"
#define END        "END:VCALENDAR\r\n"
#define ALARM_HOUR 9
#define MAX_BEFORE 3660 /* days that an alarm may come before its day */

typedef struct
{
  struct icaltimetype now;
  guint sequence;
} Stamp;

static gboolean
refuse (GError **error, const QyIcsItem *item, const char *reason)
{
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_INVALID,
               _ ("The event “%s” cannot be written to a calendar: %s. Nothing was written."),
               item->title != NULL ? item->title : "", reason);
  return FALSE;
}

/* Text in UTF-8 whose only control characters are line feeds, which the library escapes, and tabs;
 * no white space at its end, which readers take away. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] != '\n')
        c = '\n';
      if (c == '\n' || (c == '\t') || !g_unichar_iscntrl (c))
        g_string_append_unichar (out, c);
    }
  return g_strchomp (g_string_free (g_steal_pointer (&out), FALSE));
}

/* A name in one line. A comma would part it in two: lists are not escaped by the library. */
static char *
clean_name (const char *text)
{
  g_autofree char *bare = clean (text);
  g_auto (GStrv) parts = g_strsplit (g_strdelimit (bare, "\n\t", ' '), ",", -1);

  return g_strjoinv ("，", parts);
}

static void
add_text (icalcomponent *component, icalproperty_kind kind, const char *text)
{
  g_autofree char *bare = clean (text);
  icalproperty *property = icalproperty_new (kind);

  icalproperty_set_value (property, icalvalue_new_text (bare));
  icalcomponent_add_property (component, property);
}

static void
add_day (icalcomponent *event, icalproperty *property)
{
  icalproperty_set_parameter (property, icalparameter_new_value (ICAL_VALUE_DATE));
  icalcomponent_add_property (event, property);
}

static struct icaltimetype
to_ical (QyDate day)
{
  struct icaltimetype date = icaltime_null_time (); /* null_date() is an hour before midnight */

  date.is_date = 1;
  date.year = day.year;
  date.month = day.month;
  date.day = day.day;
  return date;
}

/* Counted from the first moment of the day: 30 days before at nine is 29 days and 15 hours back. */
static struct icaltriggertype
trigger_of (int days_before)
{
  struct icaltriggertype trigger = { .time = icaltime_null_time () };

  trigger.duration = icaldurationtype_from_int (ALARM_HOUR * 3600 - days_before * 86400);
  return trigger;
}

static void
add_alarms (icalcomponent *event, const QyIcsItem *item)
{
  for (gsize i = 0; i < item->n_alarms; i++)
    {
      icalcomponent *alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);

      icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
      add_text (alarm, ICAL_DESCRIPTION_PROPERTY, item->title);
      icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger_of (item->alarms[i])));
      icalcomponent_add_component (event, alarm);
    }
}

static icalcomponent *
make_event (const QyIcsItem *item, const Stamp *stamp)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);

  add_text (event, ICAL_UID_PROPERTY, item->uid);
  icalcomponent_add_property (event, icalproperty_new_dtstamp (stamp->now));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (stamp->now));
  icalcomponent_add_property (event, icalproperty_new_sequence ((int) stamp->sequence));
  add_day (event, icalproperty_new_dtstart (to_ical (item->day)));
  add_day (event, icalproperty_new_dtend (to_ical (qy_date_add_days (item->day, 1))));
  add_text (event, ICAL_SUMMARY_PROPERTY, item->title);
  if (item->description != NULL)
    add_text (event, ICAL_DESCRIPTION_PROPERTY, item->description);
  for (guint i = 0; item->categories != NULL && item->categories[i] != NULL; i++)
    {
      g_autofree char *name = clean_name (item->categories[i]);

      add_text (event, ICAL_CATEGORIES_PROPERTY, name);
    }
  if (item->url != NULL)
    icalcomponent_add_property (event, icalproperty_new_url (item->url));
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  icalcomponent_add_property (
      event,
      icalproperty_new_status (item->is_cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  if (!item->is_cancelled)
    add_alarms (event, item);
  return event;
}

static gboolean
check_item (const QyIcsItem *item, GHashTable *uids, GError **error)
{
  if (item->uid == NULL || *item->uid == '\0' || !qy_date_is_set (item->day)
      || !qy_date_is_set (qy_date_add_days (item->day, 1)))
    return refuse (error, item, _ ("it has no name of its own or no day"));
  if (!g_hash_table_add (uids, (gpointer) item->uid))
    return refuse (error, item, _ ("another one has the same name"));
  for (const char *p = item->url != NULL ? item->url : ""; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      return refuse (error, item, _ ("its address is none"));
  for (gsize i = 0; i < item->n_alarms; i++)
    if (item->alarms[i] < 0 || item->alarms[i] > MAX_BEFORE)
      return refuse (error, item, _ ("its alarm comes too early or too late"));
  return TRUE;
}

/* The library takes instants in their compact form: 20261122T080000Z. */
static gboolean
make_stamp (const QyIcsCalendar *calendar, Stamp *stamp, GError **error)
{
  g_autoptr (GDateTime) at =
      calendar->now != NULL ? g_date_time_new_from_iso8601 (calendar->now, NULL) : NULL;
  g_autoptr (GDateTime) utc = at != NULL ? g_date_time_to_utc (at) : NULL;
  g_autofree char *compact = utc != NULL ? g_date_time_format (utc, "%Y%m%dT%H%M%SZ") : NULL;

  if (compact == NULL)
    {
      g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_INVALID, "“%s” is no instant",
                   calendar->now != NULL ? calendar->now : "");
      return FALSE;
    }
  stamp->now = icaltime_from_string (compact);
  stamp->sequence = MIN (calendar->sequence, (guint) G_MAXINT);
  return TRUE;
}

static void
append_component (GString *out, icalcomponent *component)
{
  char *text = icalcomponent_as_ical_string_r (component);

  g_string_append (out, text);
  icalmemory_free_buffer (text);
  icalcomponent_free (component);
}

static icalcomponent *
make_calendar (const QyIcsCalendar *calendar)
{
  icalcomponent *whole = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  icalproperty *listed;
  g_autofree char *name = NULL;

  icalcomponent_add_property (whole, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (whole, icalproperty_new_prodid (PRODUCT));
  icalcomponent_add_property (whole, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  if (calendar->name == NULL)
    return whole;
  name = clean_name (calendar->name);
  add_text (whole, ICAL_NAME_PROPERTY, name);
  listed = icalproperty_new (ICAL_X_PROPERTY);
  icalproperty_set_x_name (listed, "X-WR-CALNAME");
  icalproperty_set_value (listed, icalvalue_new_text (name));
  icalcomponent_add_property (whole, listed);
  return whole;
}

/* One event after the other, so that they are never all in memory as a tree. */
char *
qy_ics_to_text (const QyIcsCalendar *calendar, const QyIcsItem *items, gsize n, GError **error)
{
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) out = g_string_new (NULL);
  Stamp stamp;

  g_return_val_if_fail (calendar != NULL && (items != NULL || n == 0), NULL);

  if (!make_stamp (calendar, &stamp, error))
    return NULL;
  append_component (out, make_calendar (calendar));
  g_assert (g_str_has_suffix (out->str, END));
  g_string_truncate (out, out->len - strlen (END));
  for (gsize i = 0; i < n; i++)
    {
      if (!check_item (&items[i], uids, error))
        return NULL;
      append_component (out, make_event (&items[i], &stamp));
    }
  g_string_append (out, END);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

gboolean
qy_ics_write (const char *path,
              const QyIcsCalendar *calendar,
              const QyIcsItem *items,
              gsize n,
              GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  text = qy_ics_to_text (calendar, items, n, error);
  if (text == NULL)
    return FALSE;
  if (g_file_set_contents_full (path, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &cause))
    return TRUE;
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_IO,
               _ ("%s could not be written: %s. What stood there before is unchanged."), path,
               cause->message);
  return FALSE;
}
