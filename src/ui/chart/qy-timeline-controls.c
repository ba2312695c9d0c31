/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-timeline-private.h"

static void
on_today (GSimpleAction *action, GVariant *parameter, gpointer timeline)
{
  qy_timeline_go_to (timeline, QY_TIMELINE (timeline)->today);
}

static GtkWidget *
make_zooms (QyChart *chart)
{
  const char *const labels[] = { C_ ("zoom", "Quarter"), C_ ("zoom", "Year"),
                                 C_ ("zoom", "3 Years"), NULL };
  GtkWidget *zooms = gtk_drop_down_new_from_strings (labels);

  g_object_bind_property (chart, "zoom", zooms, "selected",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_widget_set_tooltip_text (zooms, _ ("How Much Time Is Shown"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (zooms), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How Much Time Is Shown"), -1);
  return zooms;
}

GtkWidget *
qy_timeline_make_controls (QyChart *chart)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *today = gtk_button_new_with_label (_ ("Today"));
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) go = g_simple_action_new ("today", NULL);

  g_signal_connect_object (go, "activate", G_CALLBACK (on_today), chart, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (go));
  gtk_widget_insert_action_group (box, "timeline", G_ACTION_GROUP (group));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (today), "timeline.today");
  gtk_box_append (GTK_BOX (box), make_zooms (chart));
  gtk_box_append (GTK_BOX (box), today);
  return box;
}
