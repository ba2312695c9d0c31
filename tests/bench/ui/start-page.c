/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libintl.h>
#include <locale.h>

#include "first-frame.h"
#include "qy-application.h"
#include "qy-place.h"

/* The program itself, until its start page shows rows: ROWS=15 start-page BOOK. */

static guint useful_rows = 15;

static gboolean
is_useful (GtkWidget *window)
{
  return first_frame_count (window, "QyDueRow") >= useful_rows;
}

int
main (int argc, char **argv)
{
  g_autofree char *translations = qy_place_translations (QY_LOCALE_DIR);
  g_autoptr (QyApplication) application = NULL;

  if (g_getenv ("ROWS") != NULL)
    useful_rows = (guint) g_ascii_strtoull (g_getenv ("ROWS"), NULL, 10);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = qy_application_new ();
  first_frame_watch (GTK_APPLICATION (application), is_useful);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
