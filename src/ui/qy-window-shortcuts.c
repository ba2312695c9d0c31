/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-window-private.h"

/* The overview of the keyboard. GTK would make it with every window, from a resource of a name it
 * knows; that is a tenth of a start, so it is made when somebody asks for it. */
static void
show_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/qiyue/Qiyue/qy-shortcuts.ui");
  GtkWindow *overview = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overview, GTK_WINDOW (widget));
  gtk_window_present (overview);
}

void
qy_window_install_shortcuts_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_action);
}
