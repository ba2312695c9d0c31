/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-program-actions.h"

#include <glib/gi18n-lib.h>

#include "qy-preferences.h"
#include "qy-window.h"

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);
  QySession *session = QY_IS_WINDOW (window) ? qy_window_get_session (QY_WINDOW (window)) : NULL;
  QyBook *book = session != NULL ? qy_session_get_book (session) : NULL;

  gtk_window_present (GTK_WINDOW (qy_preferences_new (window, book)));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  adw_show_about_window (
      window, "application-name", _ ("Qiyue"), "application-icon", "io.github.qiyue.Qiyue",
      "version", QY_VERSION, "developer-name", _ ("The Qiyue contributors"), "comments",
      _ ("Contracts whose text and data are one: from templates as people have them to paper for "
         "signature and seal."),
      "license-type", GTK_LICENSE_GPL_3_0, "copyright", "© 2026 The Qiyue contributors", "website",
      "https://github.com/qiyue/qiyue", "issue-url", "https://github.com/qiyue/qiyue/issues", NULL);
}

void
qy_program_actions_add (GtkApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "preferences", .activate = on_preferences },
    { .name = "about", .activate = on_about },
  };
  static const char *const keys[] = { "<Control>comma", NULL };

  g_return_if_fail (GTK_IS_APPLICATION (application));

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (application, "app.preferences", keys);
}
