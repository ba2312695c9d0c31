/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-moment-zone.h"

#include <string.h>

#define SECONDS_PER_DAY (24 * 60 * 60)
#define INSTANT_LENGTH  20 /* 2026-11-22T08:00:00Z */

/* The number in @n figures, or -1. */
static int
figures (const char *text, guint n)
{
  int value = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + text[i] - '0';
    }
  return value;
}

static gboolean
has_signs (const char *instant)
{
  return strlen (instant) == INSTANT_LENGTH && instant[4] == '-' && instant[7] == '-'
         && instant[10] == 'T' && instant[13] == ':' && instant[16] == ':' && instant[19] == 'Z';
}

GTimeZone *
qy_moment_zone (const char *name)
{
  GTimeZone *zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL ? zone : g_time_zone_new_utc ();
}

gint64
qy_instant_seconds (const char *instant)
{
  int year, month, day, hour, minute, second;

  if (instant == NULL || !has_signs (instant))
    return G_MININT64;
  year = figures (instant, 4);
  month = figures (instant + 5, 2);
  day = figures (instant + 8, 2);
  hour = figures (instant + 11, 2);
  minute = figures (instant + 14, 2);
  second = figures (instant + 17, 2);
  if (!qy_date_is_valid (year, month, day) || hour < 0 || hour > 23 || minute < 0 || minute > 59
      || second < 0 || second > 59)
    return G_MININT64;
  return (gint64) qy_date_to_days ((QyDate){ (gint16) year, (guint8) month, (guint8) day })
             * SECONDS_PER_DAY
         + (hour * 60 + minute) * 60 + second;
}

gboolean
qy_instant_is_valid (const char *text)
{
  return qy_instant_seconds (text) != G_MININT64;
}

QyMoment
qy_moment_of_instant (GTimeZone *zone, const char *instant)
{
  gint64 seconds = qy_instant_seconds (instant);
  gint64 days;

  g_return_val_if_fail (zone != NULL, ((QyMoment){ QY_DATE_NONE, 0 }));

  if (seconds == G_MININT64)
    return (QyMoment){ QY_DATE_NONE, 0 };
  seconds += g_time_zone_get_offset (
      zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds));
  days = seconds / SECONDS_PER_DAY - (seconds % SECONDS_PER_DAY < 0);
  return (QyMoment){ qy_date_from_days ((gint32) days),
                     (int) (seconds - days * SECONDS_PER_DAY) / 60 };
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
