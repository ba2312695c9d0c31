/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-holidays.h"

#include <gio/gio.h>

#include "qy-holidays-resources.h"

#define PATH "/io/github/qiyue/Qiyue/holidays/cn.json"

static gpointer
load (gpointer data)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (qy_holidays_get_resource (), PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();
  g_autoptr (GError) error = NULL;

  if (bytes == NULL
      || !qy_calendar_add_json (calendar, g_bytes_get_data (bytes, NULL),
                                (gssize) g_bytes_get_size (bytes), "cn.json", &error))
    g_error ("The program's own holidays cannot be read: %s",
             error != NULL ? error->message : PATH);
  return g_steal_pointer (&calendar);
}

QyCalendar *
qy_holidays_bundled (void)
{
  static GOnce once = G_ONCE_INIT;

  return qy_calendar_ref (g_once (&once, load, NULL));
}
