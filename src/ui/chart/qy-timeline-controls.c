/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-timeline-private.h"

static void
on_today (GSimpleAction *action, GVariant *parameter, gpointer timeline)
{
  qy_timeline_go_to (timeline, QY_TIMELINE (timeline)->today);
}

static GtkWidget *
make_zooms (void)
{
  static const char *const labels[] = {
    [QY_TIMELINE_ZOOM_QUARTER] = NC_ ("zoom", "Quarter"),
    [QY_TIMELINE_ZOOM_YEAR] = NC_ ("zoom", "Year"),
    [QY_TIMELINE_ZOOM_THREE_YEARS] = NC_ ("zoom", "3 Years"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *button =
          gtk_toggle_button_new_with_label (g_dpgettext2 (GETTEXT_PACKAGE, "zoom", labels[i]));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "timeline.zoom");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

GtkWidget *
qy_timeline_make_controls (QyChart *chart)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *today = gtk_button_new_with_label (_ ("Today"));
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) zoom = g_property_action_new ("zoom", chart, "zoom");
  g_autoptr (GSimpleAction) go = g_simple_action_new ("today", NULL);

  g_signal_connect_object (go, "activate", G_CALLBACK (on_today), chart, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (zoom));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (go));
  gtk_widget_insert_action_group (box, "timeline", G_ACTION_GROUP (group));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (today), "timeline.today");
  gtk_box_append (GTK_BOX (box), make_zooms ());
  gtk_box_append (GTK_BOX (box), today);
  return box;
}
