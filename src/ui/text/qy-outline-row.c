/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-outline-row.h"

#include <glib/gi18n-lib.h>

#define INDENT 14 /* pixels a level */

struct _QyOutlineRow
{
  AdwBin parent_instance;

  QyOutlineItem *item;
  GSignalGroup *item_signals;

  GtkWidget *box;
  GtkToggleButton *expander;
  GtkLabel *number;
  GtkLabel *heading;
};

enum
{
  FOLDED,
  DROPPED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyOutlineRow, qy_outline_row, ADW_TYPE_BIN)

static void on_toggled (QyOutlineRow *self);

static void
set_expanded (QyOutlineRow *self, gboolean expanded)
{
  g_signal_handlers_block_by_func (self->expander, on_toggled, self);
  gtk_toggle_button_set_active (self->expander, expanded);
  gtk_button_set_icon_name (GTK_BUTTON (self->expander),
                            expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  g_signal_handlers_unblock_by_func (self->expander, on_toggled, self);
}

static void
update (QyOutlineRow *self)
{
  const char *number = self->item != NULL ? qy_outline_item_get_number (self->item) : "";
  const char *heading = self->item != NULL ? qy_outline_item_get_heading (self->item) : "";

  gtk_label_set_label (self->number, number);
  gtk_widget_set_visible (GTK_WIDGET (self->number), number != NULL && *number != '\0');
  gtk_label_set_label (self->heading, heading);
  if (self->item == NULL)
    return;
  gtk_widget_set_margin_start (self->box, INDENT * (int) qy_outline_item_get_depth (self->item));
  gtk_widget_set_opacity (GTK_WIDGET (self->expander),
                          qy_outline_item_is_expandable (self->item) ? 1 : 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->expander),
                            qy_outline_item_is_expandable (self->item));
  if (qy_outline_item_get_depth (self->item) == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->heading), "outline-top");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->heading), "outline-top");
  set_expanded (self, qy_outline_item_is_expanded (self->item));
}

/* Only what is cut off is said again. */
static gboolean
on_query_tooltip (QyOutlineRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->heading)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->heading));
  return TRUE;
}

static void
on_toggled (QyOutlineRow *self)
{
  g_signal_emit (self, signals[FOLDED], 0, gtk_toggle_button_get_active (self->expander));
}

static GdkContentProvider *
on_drag_prepare (QyOutlineRow *self)
{
  return self->item != NULL ? gdk_content_provider_new_typed (QY_TYPE_OUTLINE_ITEM, self->item)
                            : NULL;
}

static void
on_drag_begin (QyOutlineRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
is_upper_half (QyOutlineRow *self, double y)
{
  return y < gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

static void
show_drop_place (QyOutlineRow *self, const char *css_class)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-before");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-after");
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
}

static GdkDragAction
on_drag_motion (QyOutlineRow *self, double x, double y)
{
  show_drop_place (self, is_upper_half (self, y) ? "drop-before" : "drop-after");
  return GDK_ACTION_MOVE;
}

static void
on_drag_leave (QyOutlineRow *self)
{
  show_drop_place (self, NULL);
}

static gboolean
on_drop (QyOutlineRow *self, const GValue *value, double x, double y)
{
  show_drop_place (self, NULL);
  if (self->item == NULL || !G_VALUE_HOLDS (value, QY_TYPE_OUTLINE_ITEM))
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value), is_upper_half (self, y));
  return TRUE;
}

static void
on_secondary_pressed (QyOutlineRow *self, int n_press, double x, double y)
{
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static void
qy_outline_row_dispose (GObject *object)
{
  QyOutlineRow *self = QY_OUTLINE_ROW (object);

  g_clear_object (&self->item_signals);
  g_clear_object (&self->item);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_OUTLINE_ROW);
  G_OBJECT_CLASS (qy_outline_row_parent_class)->dispose (object);
}

static void
qy_outline_row_class_init (QyOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_outline_row_dispose;
  signals[FOLDED] = g_signal_new ("folded", QY_TYPE_OUTLINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[DROPPED] = g_signal_new ("dropped", QY_TYPE_OUTLINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, QY_TYPE_OUTLINE_ITEM, G_TYPE_BOOLEAN);
  signals[MENU] = g_signal_new ("menu", QY_TYPE_OUTLINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyOutlineRow, box);
  gtk_widget_class_bind_template_child (widget_class, QyOutlineRow, expander);
  gtk_widget_class_bind_template_child (widget_class, QyOutlineRow, number);
  gtk_widget_class_bind_template_child (widget_class, QyOutlineRow, heading);
  gtk_widget_class_bind_template_callback (widget_class, on_query_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_prepare);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_pressed);
}

static void
qy_outline_row_init (QyOutlineRow *self)
{
  GtkDropTarget *target = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  target = gtk_drop_target_new (QY_TYPE_OUTLINE_ITEM, GDK_ACTION_MOVE);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (on_drag_motion), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_drag_leave), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  self->item_signals = g_signal_group_new (QY_TYPE_OUTLINE_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify", G_CALLBACK (update), self);
}

GtkWidget *
qy_outline_row_new (void)
{
  return g_object_new (QY_TYPE_OUTLINE_ROW, NULL);
}

void
qy_outline_row_set_item (QyOutlineRow *self, QyOutlineItem *item)
{
  g_return_if_fail (QY_IS_OUTLINE_ROW (self));

  if (!g_set_object (&self->item, item))
    return;
  g_signal_group_set_target (self->item_signals, item);
  update (self);
}

QyOutlineItem *
qy_outline_row_get_item (QyOutlineRow *self)
{
  g_return_val_if_fail (QY_IS_OUTLINE_ROW (self), NULL);

  return self->item;
}
