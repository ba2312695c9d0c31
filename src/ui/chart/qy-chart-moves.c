/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-chart-private.h"

#define PAGE_ITEMS 12
#define TIP_CHARS  60 /* in a line */

static guint activated;

static void
hide_tip (QyChart *self)
{
  GtkWidget *tip = qy_chart_get_private (self)->tip;

  if (tip != NULL) /* it goes before the picture does */
    gtk_popover_popdown (GTK_POPOVER (tip));
}

static gboolean
point_tip (QyChart *self)
{
  QyChartPrivate *private = qy_chart_get_private (self);
  QyChartClass *klass = QY_CHART_GET_CLASS (self);
  graphene_rect_t place;
  graphene_rect_t whole =
      GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                          (float) gtk_widget_get_height (GTK_WIDGET (self)));

  if (private->cursor >= qy_chart_get_n_items (self)
      || !klass->get_place (self, private->cursor, &place)
      || !graphene_rect_intersection (&place, &whole, &place))
    return FALSE;
  gtk_popover_set_pointing_to (GTK_POPOVER (private->tip),
                               &(GdkRectangle){ (int) place.origin.x, (int) place.origin.y,
                                                (int) MAX (place.size.width, 1),
                                                (int) MAX (place.size.height, 1) });
  return TRUE;
}

static void
show_tip (QyChart *self)
{
  QyChartPrivate *private = qy_chart_get_private (self);
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !point_tip (self))
    {
      hide_tip (self);
      return;
    }
  text = qy_chart_describe_item (self, private->cursor);
  gtk_label_set_text (private->tip_text, text);
  gtk_popover_popup (GTK_POPOVER (private->tip));
}

static void
go_to (QyChart *self, guint item)
{
  QyChartClass *klass = QY_CHART_GET_CLASS (self);

  qy_chart_set_cursor (self, item);
  if (klass->reveal_item != NULL)
    klass->reveal_item (self, item);
  show_tip (self);
}

static guint
first_item (QyChart *self)
{
  QyChartClass *klass = QY_CHART_GET_CLASS (self);

  return klass->get_first_item != NULL ? klass->get_first_item (self) : 0;
}

static gboolean
move_by (QyChart *self, int by)
{
  guint n = qy_chart_get_n_items (self);
  guint cursor = qy_chart_get_private (self)->cursor;
  gint64 target = 0;

  if (n == 0)
    return GDK_EVENT_PROPAGATE;
  target = cursor < n ? (gint64) cursor + by : (gint64) first_item (self);
  go_to (self, (guint) CLAMP (target, 0, (gint64) n - 1));
  return GDK_EVENT_STOP;
}

static gboolean
on_move (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return move_by (QY_CHART (widget), g_variant_get_int32 (arguments));
}

/* "(ii)": the arrow's direction and by how many items. */
static gboolean
on_arrow (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  QyChartClass *klass = QY_CHART_GET_CLASS (widget);
  int direction = 0;
  int by = 0;

  g_variant_get (arguments, "(ii)", &direction, &by);
  if ((int) klass->direction == direction)
    return move_by (QY_CHART (widget), by);
  if (klass->move_across == NULL)
    return GDK_EVENT_PROPAGATE;
  klass->move_across (QY_CHART (widget), by);
  return GDK_EVENT_STOP;
}

static gboolean
on_activate (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  QyChart *self = QY_CHART (widget);

  if (qy_chart_get_private (self)->cursor >= qy_chart_get_n_items (self))
    return GDK_EVENT_PROPAGATE;
  hide_tip (self);
  qy_chart_activate_item (self, qy_chart_get_private (self)->cursor);
  return GDK_EVENT_STOP;
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  QyChart *self = QY_CHART (widget);

  if (!gtk_widget_get_visible (qy_chart_get_private (self)->tip))
    return GDK_EVENT_PROPAGATE;
  hide_tip (self);
  return GDK_EVENT_STOP;
}

static void
set_hovered (QyChart *self, guint item)
{
  QyChartPrivate *private = qy_chart_get_private (self);
  gboolean leads_on =
      item != QY_CHART_NO_ITEM && g_signal_has_handler_pending (self, activated, 0, TRUE);

  if (item == private->hovered)
    return;
  private->hovered = item;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), leads_on ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (QyChart *self, double x, double y)
{
  set_hovered (self, QY_CHART_GET_CLASS (self)->find_item (self, x, y));
}

static void
on_leave (QyChart *self)
{
  set_hovered (self, QY_CHART_NO_ITEM);
}

static void
on_released (QyChart *self, int n_press, double x, double y)
{
  guint item = QY_CHART_GET_CLASS (self)->find_item (self, x, y);

  if (n_press != 1 || item == QY_CHART_NO_ITEM)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  qy_chart_set_cursor (self, item);
  hide_tip (self);
  qy_chart_activate_item (self, item);
}

/* The keys came here: they start on the item they left. */
static void
on_focus_changed (QyChart *self)
{
  QyChartPrivate *private = qy_chart_get_private (self);
  guint n = qy_chart_get_n_items (self);

  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    hide_tip (self);
  else if (gtk_widget_has_visible_focus (GTK_WIDGET (self)) && n > 0)
    go_to (self, private->cursor < n ? private->cursor : first_item (self));
  qy_chart_describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  QyChart *self = QY_CHART (widget);
  QyChartClass *klass = QY_CHART_GET_CLASS (self);
  guint item = keyboard_tooltip ? QY_CHART_NO_ITEM : klass->find_item (self, x, y);
  g_autofree char *text = NULL;

  if (item == QY_CHART_NO_ITEM)
    return FALSE;
  text = klass->describe_item (self, item, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ x - 8, y - 8, 16, 16 });
  return text != NULL;
}

void
qy_chart_describe (QyChart *self)
{
  QyChartPrivate *private = qy_chart_get_private (self);
  gboolean is_on_item =
      gtk_widget_has_focus (GTK_WIDGET (self)) && private->cursor < qy_chart_get_n_items (self);
  g_autofree char *text =
      is_on_item ? qy_chart_describe_item (self, private->cursor) : qy_chart_summarize (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

void
qy_chart_add_activated (QyChartClass *klass)
{
  activated = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

void
qy_chart_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkOrientation direction;
    int by;
  } arrows[] = {
    { GDK_KEY_Left, GTK_ORIENTATION_HORIZONTAL, -1 },
    { GDK_KEY_Right, GTK_ORIENTATION_HORIZONTAL, 1 },
    { GDK_KEY_Up, GTK_ORIENTATION_VERTICAL, -1 },
    { GDK_KEY_Down, GTK_ORIENTATION_VERTICAL, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, on_arrow, "(ii)",
                                  arrows[i].direction, arrows[i].by);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, on_move, "i", -PAGE_ITEMS);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, on_move, "i", PAGE_ITEMS);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_move, "i", -G_MAXINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_move, "i", G_MAXINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

void
qy_chart_add_moves (QyChart *self)
{
  QyChartPrivate *private = qy_chart_get_private (self);
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *text = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), TIP_CHARS);
  private->tip_text = GTK_LABEL (text);
  private->tip = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (private->tip), text);
  gtk_popover_set_autohide (GTK_POPOVER (private->tip), FALSE);
  gtk_popover_set_position (GTK_POPOVER (private->tip), GTK_POS_TOP);
  gtk_widget_set_can_focus (private->tip, FALSE);
  gtk_widget_set_parent (private->tip, widget);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (on_focus_changed), NULL);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
}

char *
qy_chart_describe_item (QyChart *self, guint item)
{
  g_return_val_if_fail (QY_IS_CHART (self) && item < qy_chart_get_n_items (self), NULL);

  return QY_CHART_GET_CLASS (self)->describe_item (self, item, NULL);
}

void
qy_chart_activate_item (QyChart *self, guint item)
{
  g_autofree char *id = NULL;

  g_return_if_fail (QY_IS_CHART (self) && item < qy_chart_get_n_items (self));

  id = QY_CHART_GET_CLASS (self)->dup_item_id (self, item);
  if (id != NULL)
    qy_chart_activate_id (self, id);
}

void
qy_chart_activate_id (QyChart *self, const char *id)
{
  g_return_if_fail (QY_IS_CHART (self) && id != NULL);

  g_signal_emit (self, activated, 0, id);
}

guint
qy_chart_get_cursor (QyChart *self)
{
  g_return_val_if_fail (QY_IS_CHART (self), QY_CHART_NO_ITEM);

  return qy_chart_get_private (self)->cursor;
}

void
qy_chart_set_cursor (QyChart *self, guint item)
{
  g_return_if_fail (QY_IS_CHART (self));

  qy_chart_get_private (self)->cursor =
      item < qy_chart_get_n_items (self) ? item : QY_CHART_NO_ITEM;
  qy_chart_describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
qy_chart_get_marked (QyChart *self)
{
  QyChartPrivate *private = NULL;

  g_return_val_if_fail (QY_IS_CHART (self), QY_CHART_NO_ITEM);

  private = qy_chart_get_private (self);
  if (private->hovered != QY_CHART_NO_ITEM)
    return private->hovered;
  return gtk_widget_has_visible_focus (GTK_WIDGET (self)) ? private->cursor : QY_CHART_NO_ITEM;
}

void
qy_chart_moved (QyChart *self)
{
  GtkWidget *tip = NULL;

  g_return_if_fail (QY_IS_CHART (self));

  tip = qy_chart_get_private (self)->tip;
  if (tip != NULL && gtk_widget_get_visible (tip))
    show_tip (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
