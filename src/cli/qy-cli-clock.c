/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-clock.h"

#include <glib/gi18n-lib.h>

#include "qy-cli-options.h"

static gboolean
is_instant (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (text, utc);

  return instant != NULL;
}

static char *
normalise_instant (GDateTime *instant)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (instant);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/* Days are those of China unless a contract says otherwise. */
static QyDate
day_of (GDateTime *instant)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GDateTime) local =
      zone != NULL ? g_date_time_to_timezone (instant, zone) : g_date_time_ref (instant);

  return (QyDate){ (gint16) g_date_time_get_year (local), (guint8) g_date_time_get_month (local),
                   (guint8) g_date_time_get_day_of_month (local) };
}

gboolean
qy_cli_fill_clock (QyCli *cli, const char *now, const char *today, GError **error)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) instant = NULL;

  if (now != NULL && !is_instant (now))
    return qy_cli_usage_error (
        error, _ ("--now: “%s” is not an instant such as 2026-11-22T08:00:00Z"), now);
  if (now != NULL)
    instant = g_date_time_new_from_iso8601 (now, utc);
  else if (today != NULL)
    {
      g_autofree char *noon = g_strdup_printf ("%sT04:00:00Z", today); /* noon in China */

      instant = g_date_time_new_from_iso8601 (noon, utc);
    }
  if (instant == NULL)
    instant = g_date_time_new_now_utc ();
  cli->now = normalise_instant (instant);
  cli->today = day_of (instant);
  return qy_cli_option_date ("today", today, &cli->today, error);
}
