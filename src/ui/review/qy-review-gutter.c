/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-gutter.h"

#define SIDE 6 /* pixels beside the numbers */

struct _QyReviewGutter
{
  GtkWidget parent_instance;

  GtkTextView *view; /* that shows it; not owned */
  guint first;
  int width;
};

G_DEFINE_FINAL_TYPE (QyReviewGutter, qy_review_gutter, GTK_TYPE_WIDGET)

static void
qy_review_gutter_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  QyReviewGutter *self = QY_REVIEW_GUTTER (widget);
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *widest = NULL;
  int lines = gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (self->view));

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  widest = g_strdup_printf ("%d", (int) self->first + lines);
  layout = gtk_widget_create_pango_layout (widget, widest);
  pango_layout_get_pixel_size (layout, &self->width, NULL);
  *minimum = *natural = self->width + 2 * SIDE;
}

static void
draw_number (QyReviewGutter *self, GtkSnapshot *snapshot, int line, int y, const GdkRGBA *color)
{
  g_autofree char *number = g_strdup_printf ("%d", (int) self->first + line);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (SIDE + self->width - width), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
qy_review_gutter_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QyReviewGutter *self = QY_REVIEW_GUTTER (widget);
  GdkRectangle visible;
  GtkTextIter iter;
  GdkRGBA color;
  int top = 0;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= 0.55f;
  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_line_at_y (self->view, &iter, visible.y, &top);
  do
    {
      int y = 0;
      int height = 0;

      gtk_text_view_get_line_yrange (self->view, &iter, &y, &height);
      if (y > visible.y + visible.height)
        break;
      draw_number (self, snapshot, gtk_text_iter_get_line (&iter), y - visible.y, &color);
    }
  while (gtk_text_iter_forward_line (&iter));
}

static void
qy_review_gutter_class_init (QyReviewGutterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = qy_review_gutter_measure;
  widget_class->snapshot = qy_review_gutter_snapshot;
  gtk_widget_class_set_css_name (widget_class, "gutter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
qy_review_gutter_init (QyReviewGutter *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}

GtkWidget *
qy_review_gutter_new (GtkTextView *view, guint first)
{
  QyReviewGutter *self = g_object_new (QY_TYPE_REVIEW_GUTTER, NULL);

  self->view = view;
  self->first = first;
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), "value-changed",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), "changed",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
