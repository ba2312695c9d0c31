/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-instant-private.h"

#define SECONDS_PER_DAY (24 * 60 * 60)
#define INSTANT_LENGTH  20

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
qy_zone_new (const char *name)
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
qy_instant_to_moment (const char *instant, GTimeZone *zone, QyMoment *moment)
{
  gint64 seconds = qy_instant_seconds (instant);
  gint64 days;

  if (seconds == G_MININT64)
    return FALSE;
  seconds += g_time_zone_get_offset (
      zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds));
  days = seconds / SECONDS_PER_DAY - (seconds % SECONDS_PER_DAY < 0);
  moment->day = qy_date_from_days ((gint32) days);
  moment->minute = (int) (seconds - days * SECONDS_PER_DAY) / 60;
  return qy_date_is_set (moment->day);
}

char *
qy_moment_to_instant (QyMoment moment, GTimeZone *zone)
{
  gint64 local = (gint64) qy_date_to_days (moment.day) * SECONDS_PER_DAY + moment.minute * 60;
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_STANDARD, local);
  gint64 seconds = local - (interval >= 0 ? g_time_zone_get_offset (zone, interval) : 0);
  gint64 days = seconds / SECONDS_PER_DAY - (seconds % SECONDS_PER_DAY < 0);
  int rest = (int) (seconds - days * SECONDS_PER_DAY);
  g_autofree char *day = qy_date_to_iso (qy_date_from_days ((gint32) days));

  return g_strdup_printf ("%sT%02d:%02d:%02dZ", day, rest / 3600, rest / 60 % 60, rest % 60);
}

gboolean
qy_part_check_instant (
    QyBook *book, const char *instant, QyDayFlags flags, const char *what, GError **error)
{
  g_autofree char *now = NULL;

  if (instant == NULL)
    return !(flags & QY_DAY_REQUIRED)
           || qy_part_invalid (error, _ ("%s: a moment is missing; nothing was stored"), what);
  if (qy_instant_seconds (instant) == G_MININT64)
    return qy_part_invalid (error,
                            _ ("%s: “%s” is not a moment like 2026-11-22T08:00:00Z; nothing was "
                               "stored"),
                            what, instant);
  now = flags & QY_DAY_PAST ? qy_book_get_now (book) : NULL;
  if (now != NULL && strcmp (instant, now) > 0)
    return qy_part_invalid (error, _ ("%s: %s is still to come; nothing was stored"), what,
                            instant);
  return TRUE;
}
