/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-view-private.h"

static GtkAdjustment *
vertical (gpointer widget)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
}

static void
move (GtkAdjustment *adjustment, double pages)
{
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                              + pages * gtk_adjustment_get_page_size (adjustment));
}

static gboolean
on_wheel (QyReaderView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  qy_reader_view_set_zoom (self, qy_reader_view_get_scale (self) * (dy < 0 ? 1.1 : 1 / 1.1));
  return GDK_EVENT_STOP;
}

static gboolean
scroll_by (GtkWidget *widget, GVariant *args, gpointer data)
{
  move (vertical (widget), g_variant_get_double (args));
  return GDK_EVENT_STOP;
}

/* A page that is wider than the window is moved before it is turned. */
static gboolean
turn (GtkWidget *widget, GVariant *args, gpointer data)
{
  QyReaderView *self = QY_READER_VIEW (widget);
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (widget));
  int by = g_variant_get_int32 (args);
  guint n = qy_reader_view_get_n_pages (self);

  if (n == 0)
    return GDK_EVENT_PROPAGATE;
  if (sideways != NULL
      && gtk_adjustment_get_upper (sideways) > gtk_adjustment_get_page_size (sideways) + 1)
    move (sideways, by / 10.0);
  else
    qy_reader_view_go (self,
                       (guint) CLAMP ((int) qy_reader_view_get_page (self) + by, 0, (int) n - 1));
  return GDK_EVENT_STOP;
}

static gboolean
go_to_end (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkAdjustment *adjustment = vertical (widget);

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, g_variant_get_boolean (args)
                                              ? gtk_adjustment_get_upper (adjustment)
                                              : gtk_adjustment_get_lower (adjustment));
  return GDK_EVENT_STOP;
}

void
qy_reader_view_bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, scroll_by, "d", 0.9);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, scroll_by, "d", -0.9);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, scroll_by, "d", 0.9);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, scroll_by, "d", -0.9);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, scroll_by, "d", 0.1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, scroll_by, "d", -0.1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, turn, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, turn, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end, "b", TRUE);
}

void
qy_reader_view_add_controllers (QyReaderView *self)
{
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (on_wheel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (gtk_widget_grab_focus), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
