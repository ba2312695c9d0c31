/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-moment-zone.h"

#include <string.h>

#define INSTANT_LENGTH 20 /* 2026-11-22T08:00:00Z */

GTimeZone *
qy_moment_zone (const char *name)
{
  GTimeZone *zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL ? zone : g_time_zone_new_utc ();
}

gboolean
qy_instant_is_valid (const char *text)
{
  g_autoptr (GDateTime) instant = NULL;
  g_autofree char *canonical = NULL;

  if (text == NULL || strlen (text) != INSTANT_LENGTH)
    return FALSE;
  instant = g_date_time_new_from_iso8601 (text, NULL);
  canonical = instant != NULL ? g_date_time_format (instant, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  return g_strcmp0 (text, canonical) == 0;
}

QyMoment
qy_moment_of_instant (GTimeZone *zone, const char *instant)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (zone != NULL && instant != NULL, ((QyMoment){ QY_DATE_NONE, 0 }));

  utc = g_date_time_new_from_iso8601 (instant, NULL);
  local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  if (local == NULL)
    return (QyMoment){ QY_DATE_NONE, 0 };
  return (QyMoment){ { (gint16) g_date_time_get_year (local),
                       (guint8) g_date_time_get_month (local),
                       (guint8) g_date_time_get_day_of_month (local) },
                     g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local) };
}

char *
qy_instant_of_moment (GTimeZone *zone, QyMoment moment)
{
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;

  g_return_val_if_fail (zone != NULL && qy_date_is_set (moment.day), NULL);

  local = g_date_time_new (zone, moment.day.year, moment.day.month, moment.day.day,
                           moment.minute / 60, moment.minute % 60, 0);
  utc = local != NULL ? g_date_time_to_utc (local) : NULL;
  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

char *
qy_instant_from_local (GTimeZone *zone, const char *text, GError **error)
{
  g_autofree char *joined = NULL;
  QyMoment moment;

  g_return_val_if_fail (zone != NULL && text != NULL, NULL);

  if (qy_instant_is_valid (text))
    return g_strdup (text);
  joined = g_strdelimit (g_strstrip (g_strdup (text)), " ", 'T');
  return qy_moment_from_text (joined, &moment, error) ? qy_instant_of_moment (zone, moment) : NULL;
}

char *
qy_instant_print (GTimeZone *zone, const char *instant)
{
  QyMoment moment;
  char *text;

  g_return_val_if_fail (zone != NULL, NULL);

  if (instant == NULL)
    return NULL;
  moment = qy_moment_of_instant (zone, instant);
  if (!qy_date_is_set (moment.day))
    return g_strdup (instant);
  text = qy_moment_to_text (moment);
  text[strlen ("2026-11-20")] = ' ';
  return text;
}
