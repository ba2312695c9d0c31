/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-notice.h"

#include <glib/gi18n-lib.h>

#include "qy-error.h"

#define TOAST_SECONDS 5

/* A dialog has no place for toasts of its own; the window it belongs to shows them. */
static AdwToastOverlay *
find_overlay (GtkWidget *from)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (from);

  if (overlay == NULL && GTK_IS_WINDOW (root))
    {
      GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (root));
      GtkWidget *window = parent != NULL ? GTK_WIDGET (parent) : GTK_WIDGET (root);

      overlay = g_object_get_data (G_OBJECT (window), "qy-toast-overlay");
    }
  return overlay != NULL ? ADW_TOAST_OVERLAY (overlay) : NULL;
}

static void
show_toast (GtkWidget *from, AdwToast *toast)
{
  AdwToastOverlay *overlay = find_overlay (from);

  adw_toast_set_timeout (toast, TOAST_SECONDS);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
}

void
qy_notice_toast (GtkWidget *from, const char *text)
{
  g_autoptr (AdwToast) toast = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && text != NULL);

  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  show_toast (from, toast);
}

void
qy_notice_toast_with_undo (GtkWidget *from, const char *text, const char *stream)
{
  g_autoptr (AdwToast) toast = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && text != NULL && stream != NULL);

  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo-act");
  adw_toast_set_action_target (toast, "s", stream);
  show_toast (from, toast);
}

void
qy_notice_problem (GtkWidget *from, const char *heading, const GError *error)
{
  GtkRoot *root = NULL;
  GtkWidget *dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && heading != NULL && error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || error->code == QY_ERROR_CANCELLED)
    return;
  root = gtk_widget_get_root (from);
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading,
                                   error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
