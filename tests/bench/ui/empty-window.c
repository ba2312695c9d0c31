/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "first-frame.h"

/* The limit: an application window of libadwaita with a header bar and nothing in it. */

static gboolean
is_useful (GtkWidget *window)
{
  return TRUE;
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("io.github.qiyue.EmptyWindow", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  first_frame_watch (GTK_APPLICATION (application), is_useful);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
