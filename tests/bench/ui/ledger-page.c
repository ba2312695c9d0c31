/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "first-frame.h"
#include "qy-ledger-page.h"
#include "qy-opening.h"

/* A window with the ledger's page alone, until it shows rows: ledger-page BOOK. The book is opened
 * as the program does it. */

#define NOT_LOADED "…"

static gboolean
is_useful (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_INSCRIPTION (widget))
    {
      const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));

      return text != NULL && !g_str_equal (text, NOT_LOADED)
             && gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) != NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (is_useful (child))
        return TRUE;
    }
  return FALSE;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer window)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyBook) book = qy_opening_run_finish (result, &error);
  g_autoptr (QySession) session = NULL;

  g_assert_no_error (error);
  session = qy_session_new (book);
  gtk_box_append (
      GTK_BOX (adw_application_window_get_content (window)),
      g_object_new (QY_TYPE_LEDGER_PAGE, "session", session, "page-name", "contracts", NULL));
}

static void
on_open (GtkApplication *application, GFile **files)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  QyOpening *opening = g_new0 (QyOpening, 1);

  opening->path = g_file_get_path (files[0]);
  qy_opening_run_async (opening, NULL, on_opened, window);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new (
      "io.github.qiyue.LedgerPage", G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);

  setlocale (LC_ALL, "");
  g_application_set_resource_base_path (G_APPLICATION (application), "/io/github/qiyue/Qiyue");
  g_signal_connect (application, "open", G_CALLBACK (on_open), NULL);
  first_frame_watch (GTK_APPLICATION (application), is_useful);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
