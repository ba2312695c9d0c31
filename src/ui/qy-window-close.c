/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-state.h"
#include "qy-window-private.h"

/* Closing a window: what was typed goes into the book first; what this device remembers is noted.
 */

static void
remember (QyWindow *self)
{
  QyState *state = qy_state_get_default ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  qy_state_set_int (state, NULL, "window-width", width);
  qy_state_set_int (state, NULL, "window-height", height);
  qy_state_set_int (state, NULL, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  qy_state_set_int (state, NULL, "sidebar", gtk_toggle_button_get_active (self->sidebar_button));
  if (self->session == NULL)
    return;
  for (int i = 0; i < adw_tab_view_get_n_pages (self->tabs); i++)
    {
      GtkWidget *child = adw_tab_page_get_child (adw_tab_view_get_nth_page (self->tabs, i));

      if (QY_IS_PAGE (child))
        g_ptr_array_add (names, (gpointer) qy_page_get_name (QY_PAGE (child)));
    }
  g_ptr_array_add (names, NULL);
  qy_state_set_list (state, qy_book_get_path (qy_session_get_book (self->session)), "tabs",
                     (const char *const *) names->pdata);
  qy_state_save (state);
}

void
qy_window_restore_size (QyWindow *self)
{
  QyState *state = qy_state_get_default ();
  int width = (int) qy_state_get_int (state, NULL, "window-width", 0);
  int height = (int) qy_state_get_int (state, NULL, "window-height", 0);

  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (qy_state_get_int (state, NULL, "window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
  gtk_toggle_button_set_active (self->sidebar_button,
                                qy_state_get_int (state, NULL, "sidebar", TRUE) != 0);
}

static gboolean
on_idle_restore (gpointer data)
{
  QyWindow *self = data;
  g_auto (GStrv) names = NULL;

  self->restoring = 0;
  names = qy_state_get_list (qy_state_get_default (),
                             qy_book_get_path (qy_session_get_book (self->session)), "tabs");
  for (guint i = 0; names[i] != NULL; i++)
    qy_window_open_behind (self, names[i]);
  return G_SOURCE_REMOVE;
}

void
qy_window_restore_tabs (QyWindow *self)
{
  self->restoring = g_idle_add_full (G_PRIORITY_LOW, on_idle_restore, self, NULL);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, QyWindow *self)
{
  if (!g_str_equal (response, "close"))
    return;
  remember (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Only a person may decide that typed text is given up. */
static void
ask_to_give_up (QyWindow *self, QyPage *page, const GError *error)
{
  g_autofree char *body = g_strdup_printf (_ ("“%s”: %s\n\nThe text is still on the screen. Keep "
                                              "the window open to try again or to copy "
                                              "it; closing gives it up."),
                                           qy_page_get_title (page), error->message);
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (self), _ ("What You Typed Is Not in the Book Yet"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("_Keep Open"), "close",
                                    _ ("_Close Anyway"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "close",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_flushed (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyWindow) self = data;
  QyPage *page = QY_PAGE (object);
  g_autoptr (GError) error = NULL;

  if (!qy_page_flush_finish (page, result, &error) && self->n_flushing >= 0)
    {
      self->n_flushing = -1; /* those still under way close nothing any more */
      ask_to_give_up (self, page, error);
    }
  else if (self->n_flushing > 0 && --self->n_flushing == 0)
    {
      remember (self);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

static void
on_flushed_before_closing (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyWindow) self = data;
  QyPage *page = QY_PAGE (object);
  AdwTabPage *tab = qy_window_find_tab (self, qy_page_get_name (page));
  g_autoptr (GError) error = NULL;
  gboolean stored = qy_page_flush_finish (page, result, &error);

  if (tab != NULL)
    adw_tab_view_close_page_finish (self->tabs, tab, stored);
  if (!stored)
    qy_notice_problem (GTK_WIDGET (self), _ ("What you typed is not in the book yet"), error);
}

gboolean
qy_window_close_tab (QyWindow *self, AdwTabPage *tab)
{
  GtkWidget *child = adw_tab_page_get_child (tab);

  if (!QY_IS_PAGE (child))
    adw_tab_view_close_page_finish (self->tabs, tab, FALSE);
  else
    qy_page_flush_async (QY_PAGE (child), on_flushed_before_closing, g_object_ref (self));
  return GDK_EVENT_STOP;
}

gboolean
qy_window_close_request (GtkWindow *window)
{
  QyWindow *self = QY_WINDOW (window);
  int n = self->session != NULL ? adw_tab_view_get_n_pages (self->tabs) : 0;

  self->n_flushing = 0;
  for (int i = 0; i < n; i++)
    {
      GtkWidget *child = adw_tab_page_get_child (adw_tab_view_get_nth_page (self->tabs, i));

      if (!QY_IS_PAGE (child) || !qy_page_get_unsaved (QY_PAGE (child)))
        continue;
      self->n_flushing++;
      qy_page_flush_async (QY_PAGE (child), on_flushed, g_object_ref (self));
    }
  if (self->n_flushing == 0)
    remember (self);
  return self->n_flushing > 0;
}
