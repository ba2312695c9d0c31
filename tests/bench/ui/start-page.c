/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libintl.h>
#include <locale.h>

#include "first-frame.h"
#include "qy-application.h"
#include "qy-place.h"

/* The program itself, until its start page shows rows: start-page BOOK. As many rows as the book
 * can fill, at most 15, make the frame useful. */

#define USEFUL_ROWS 15

static gboolean
is_useful (GtkWidget *window)
{
  return first_frame_count (window, "QyTodayRow") >= USEFUL_ROWS;
}

int
main (int argc, char **argv)
{
  g_autofree char *translations = qy_place_translations ();
  g_autoptr (QyApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = qy_application_new ();
  first_frame_watch (GTK_APPLICATION (application), is_useful);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
