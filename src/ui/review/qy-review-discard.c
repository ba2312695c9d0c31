/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-discard.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
on_answer (AdwMessageDialog *dialog, const char *response, GtkWidget *from)
{
  void (*done) (GtkWidget *) = g_object_get_data (G_OBJECT (dialog), "qy-done");

  if (g_str_equal (response, "discard"))
    done (from);
}

void
qy_review_discard_ask (GtkWidget *from, const char *name, void (*done) (GtkWidget *from))
{
  GtkRoot *root = NULL;
  GtkWidget *dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && name != NULL && done != NULL);

  root = gtk_widget_get_root (from);
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                   _ ("Discard this review?"), NULL);
  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (dialog),
      _ ("The corrections to “%s” are forgotten. The file itself and the book stay as they are."),
      name);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "discard", _ ("_Discard"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), "qy-done", done);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer), from, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
