/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-local-time.h"

#include <glib/gi18n-lib.h>

static char *
print (const char *utc, const char *zone, const char *format)
{
  g_autoptr (GTimeZone) zulu = g_time_zone_new_utc ();
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (utc, zulu);
  g_autoptr (GTimeZone) place = zone != NULL ? g_time_zone_new_identifier (zone) : NULL;
  g_autoptr (GDateTime) local = NULL;

  if (instant == NULL)
    return g_strdup (utc);
  local = g_date_time_to_timezone (instant, place != NULL ? place : zulu);
  return g_date_time_format (local, format);
}

char *
qy_local_day (const char *utc, const char *zone)
{
  g_return_val_if_fail (utc != NULL, NULL);

  /* Translators: a day, as of g_date_time_format(): %-d day, %B month's name, %-m month, %Y year */
  return print (utc, zone, _ ("%-d %B %Y"));
}

char *
qy_local_clock (const char *utc, const char *zone)
{
  g_return_val_if_fail (utc != NULL, NULL);

  return print (utc, zone, "%H:%M");
}
