/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-display.h"

#include <glib/gi18n-lib.h>

#include "qy-money.h"

char *
qy_display_date (const char *iso)
{
  QyDate date = iso != NULL ? qy_date_from_iso (iso, NULL) : QY_DATE_NONE;

  return qy_date_is_set (date) ? qy_date_print (date, qy_language_of_interface ()) : g_strdup ("");
}

static GDateTime *
local_time (const char *instant, const char *zone)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GTimeZone) named = zone != NULL ? g_time_zone_new_identifier (zone) : NULL;
  g_autoptr (GTimeZone) local = named == NULL ? g_time_zone_new_local () : NULL;
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (instant, utc);

  return time != NULL ? g_date_time_to_timezone (time, named != NULL ? named : local) : NULL;
}

static QyDate
day_of (GDateTime *time)
{
  return (QyDate){ (gint16) g_date_time_get_year (time), (guint8) g_date_time_get_month (time),
                   (guint8) g_date_time_get_day_of_month (time) };
}

char *
qy_display_instant (const char *instant, const char *zone)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (instant != NULL, NULL);

  time = local_time (instant, zone);
  if (time == NULL)
    return g_strdup (instant);
  date = qy_date_print (day_of (time), qy_language_of_interface ());
  return g_strdup_printf ("%s %02d:%02d", date, g_date_time_get_hour (time),
                          g_date_time_get_minute (time));
}

QyDate
qy_display_day_of (const char *instant, const char *zone)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (instant != NULL, QY_DATE_NONE);

  time = local_time (instant, zone);
  return time != NULL ? day_of (time) : QY_DATE_NONE;
}

char *
qy_display_since (const char *instant, const char *now)
{
  g_autoptr (GDateTime) then = NULL;
  g_autoptr (GDateTime) present = NULL;
  gint64 minutes;

  g_return_val_if_fail (instant != NULL && now != NULL, NULL);

  then = local_time (instant, NULL);
  present = local_time (now, NULL);
  if (then == NULL || present == NULL)
    return g_strdup (instant);
  minutes = g_date_time_difference (present, then) / G_TIME_SPAN_MINUTE;
  if (minutes < 1)
    return g_strdup (_ ("a moment ago"));
  if (minutes < 60)
    return g_strdup_printf (ngettext ("%d minute ago", "%d minutes ago", (gulong) minutes),
                            (int) minutes);
  if (minutes < 24 * 60)
    return g_strdup_printf (ngettext ("%d hour ago", "%d hours ago", (gulong) minutes / 60),
                            (int) (minutes / 60));
  if (minutes < 8 * 24 * 60)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) minutes / (24 * 60)),
                            (int) (minutes / (24 * 60)));
  return qy_date_print (day_of (then), qy_language_of_interface ());
}

char *
qy_display_amount (gint64 minor, const char *currency)
{
  QyMoney money = { 0 };
  g_autofree char *raw = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (currency != NULL, NULL);

  raw = g_strdup_printf ("%s %" G_GINT64_FORMAT, currency, minor);
  if (!qy_money_from_raw (raw, &money, &error))
    return g_steal_pointer (&raw);
  return qy_money_to_figures (money);
}
