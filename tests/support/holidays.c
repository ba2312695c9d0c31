/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "holidays.h"

QyCalendar *
test_holidays (void)
{
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();
  g_autofree char *path =
      g_build_filename (g_getenv ("QY_SOURCE_ROOT"), "data", "holidays", "cn.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  qy_calendar_add_json (calendar, text, (gssize) length, "cn.json", &error);
  g_assert_no_error (error);
  return g_steal_pointer (&calendar);
}

QyDate
test_day (const char *iso)
{
  g_autoptr (GError) error = NULL;
  QyDate day = qy_date_from_iso (iso, &error);

  g_assert_no_error (error);
  return day;
}

void
test_assert_day (QyDate day, const char *expected)
{
  g_autofree char *iso = qy_date_is_set (day) ? qy_date_to_iso (day) : g_strdup ("none");

  g_assert_cmpstr (iso, ==, expected);
}
