/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "first-frame.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static FrameIsUseful frame_is_useful;

static long
private_kib (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  long sum = 0;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Private_"))
      sum += strtol (strchr (lines[i], ':') + 1, NULL, 10);
  return sum;
}

static void
on_painted (GdkFrameClock *clock, gpointer window)
{
  const char *start = g_getenv ("START_NS");
  gint64 now = g_get_monotonic_time ();

  if (!frame_is_useful (window))
    return;
  printf ("%.1f %ld\n", (double) now / 1000 - g_ascii_strtod (start, NULL) / 1000000,
          private_kib ());
  fflush (stdout);
  _exit (0);
}

static void
on_realized (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted),
                    window);
}

static void
on_window_added (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (on_realized), NULL);
}

void
first_frame_watch (GtkApplication *application, FrameIsUseful is_useful)
{
  frame_is_useful = is_useful;
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
}

guint
first_frame_count (GtkWidget *widget, const char *type_name)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name))
    n++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += first_frame_count (child, type_name);
  return n;
}
