/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-timeline.h"

#include <math.h>

#include "qy-timeline-draw.h"
#include "qy-timeline-private.h"

#define ROW_LINES    1.7
#define LABEL_PART   0.28 /* of the width */
#define LABEL_LINES  17   /* widest, in heights of a line */
#define NATURAL_ROWS 10
#define SCROLLBAR    8 /* pixels below the rows that its shadow lies on */
#define LEAST_ROWS   4

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static const int months_of_zoom[] = {
  [QY_TIMELINE_ZOOM_QUARTER] = 3,
  [QY_TIMELINE_ZOOM_YEAR] = 12,
  [QY_TIMELINE_ZOOM_THREE_YEARS] = 36,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (QyTimeline,
                               qy_timeline,
                               QY_TYPE_CHART,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static double
scroll_of (QyTimeline *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? round (gtk_adjustment_get_value (adjustment)) : 0;
}

static void
configure (QyTimeline *self, GtkOrientation orientation, double value, double upper, double page)
{
  page = MAX (page, 1);
  upper = MAX (upper, page);
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_configure (self->adjustments[orientation], CLAMP (value, 0, upper - page), 0,
                              upper, page / 10, page * 0.9, page);
}

/* The month and its part that is at @part of the width stays there. */
static void
update_adjustments (QyTimeline *self, double part)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  QyTimelineLayout layout;
  double page = 0;
  double old_page = adjustment != NULL ? gtk_adjustment_get_page_size (adjustment) : 0;
  double old_upper = adjustment != NULL ? gtk_adjustment_get_upper (adjustment) : 0;
  double upper = 0;
  double at = 0;

  qy_timeline_lay_out (self, &layout);
  page = layout.width - layout.labels;
  upper = layout.axis.width * layout.axis.n;
  if (old_upper > 0)
    at = (layout.x + part * old_page) / old_upper * upper - part * page;
  configure (self, GTK_ORIENTATION_HORIZONTAL, at, upper, page);
  configure (self, GTK_ORIENTATION_VERTICAL, layout.y, layout.row * layout.n_rows,
             layout.height - layout.head);
}

static void
set_adjustment (QyTimeline *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (adjustment != NULL && adjustment == self->adjustments[orientation])
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], qy_chart_moved, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (qy_chart_moved), self);
}

static void
qy_timeline_draw_chart (QyChart *chart, GtkSnapshot *snapshot, const QyChartColors *colors)
{
  QyTimeline *self = QY_TIMELINE (chart);
  QyTimelineLayout layout;
  QyTimelinePicture picture = { GTK_WIDGET (self), &layout,     colors,
                                self->rows,        self->today, qy_chart_get_marked (chart) };

  qy_timeline_lay_out (self, &layout);
  qy_timeline_draw (&picture, snapshot);
}

static void
qy_timeline_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  QyTimeline *self = QY_TIMELINE (widget);
  double row = round (qy_chart_line_height (widget, 1) * ROW_LINES);
  double head = ceil (2 * qy_chart_line_height (widget, QY_CHART_SMALL)) + 4;

  GTK_WIDGET_CLASS (qy_timeline_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = (int) (head + LEAST_ROWS * row);
  *natural = (int) (head + CLAMP (self->rows->len, LEAST_ROWS, NATURAL_ROWS) * row) + SCROLLBAR;
}

static void
qy_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QyTimeline *self = QY_TIMELINE (widget);

  update_adjustments (self, 0);
  if (!self->is_placed && self->rows->len > 0 && width > 0)
    {
      self->is_placed = TRUE;
      qy_timeline_go_to (self, self->today);
    }
  GTK_WIDGET_CLASS (qy_timeline_parent_class)->size_allocate (widget, width, height, baseline);
}

static guint
qy_timeline_get_n_items (QyChart *chart)
{
  return QY_TIMELINE (chart)->rows->len;
}

static guint
qy_timeline_find_item (QyChart *chart, double x, double y)
{
  QyTimelineLayout layout;

  qy_timeline_lay_out (QY_TIMELINE (chart), &layout);
  return qy_timeline_layout_find_row (&layout, y);
}

static gboolean
qy_timeline_get_place (QyChart *chart, guint item, graphene_rect_t *place)
{
  QyTimelineLayout layout;
  double top = 0;
  double bottom = 0;

  qy_timeline_lay_out (QY_TIMELINE (chart), &layout);
  top = MAX (qy_timeline_layout_row_y (&layout, item), layout.head);
  bottom = MIN (qy_timeline_layout_row_y (&layout, item) + layout.row, layout.height);
  *place = GRAPHENE_RECT_INIT (1, (float) top, (float) layout.width - 2, (float) (bottom - top));
  return bottom > top;
}

static void
qy_timeline_reveal_item (QyChart *chart, guint item)
{
  QyTimeline *self = QY_TIMELINE (chart);
  QyTimelineLayout layout;

  qy_timeline_lay_out (self, &layout);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_VERTICAL], item * layout.row,
                               (item + 1) * layout.row);
}

static void
qy_timeline_move_across (QyChart *chart, int by)
{
  QyTimeline *self = QY_TIMELINE (chart);
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                              + by * gtk_adjustment_get_page_size (adjustment) / 6);
}

static char *
qy_timeline_dup_item_id (QyChart *chart, guint item)
{
  return g_strdup (((const QyTimelineRow *) QY_TIMELINE (chart)->rows->pdata[item])->id);
}

static void
update_range (QyTimeline *self)
{
  self->n_months = qy_timeline_layout_range (
      self->rows, self->today, months_of_zoom[QY_TIMELINE_ZOOM_THREE_YEARS], &self->first);
}

static gboolean
on_zoom (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  QyTimeline *self = QY_TIMELINE (widget);
  int zoom = (int) self->zoom + g_variant_get_int32 (arguments);

  qy_timeline_set_zoom (
      self, (QyTimelineZoom) CLAMP (zoom, QY_TIMELINE_ZOOM_QUARTER, QY_TIMELINE_ZOOM_THREE_YEARS));
  return GDK_EVENT_STOP;
}

static gboolean
on_today (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  qy_timeline_go_to (QY_TIMELINE (widget), QY_TIMELINE (widget)->today);
  return GDK_EVENT_STOP;
}

static void
qy_timeline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyTimeline *self = QY_TIMELINE (object);

  switch (id)
    {
    case PROP_ZOOM:
      g_value_set_uint (value, self->zoom);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_timeline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyTimeline *self = QY_TIMELINE (object);

  switch (id)
    {
    case PROP_ZOOM:
      qy_timeline_set_zoom (self, (QyTimelineZoom) g_value_get_uint (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = (guint) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_timeline_dispose (GObject *object)
{
  set_adjustment (QY_TIMELINE (object), GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (QY_TIMELINE (object), GTK_ORIENTATION_VERTICAL, NULL);
  G_OBJECT_CLASS (qy_timeline_parent_class)->dispose (object);
}

static void
qy_timeline_finalize (GObject *object)
{
  g_ptr_array_unref (QY_TIMELINE (object)->rows);
  G_OBJECT_CLASS (qy_timeline_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_ZOOM] = g_param_spec_uint (
      "zoom", NULL, NULL, QY_TIMELINE_ZOOM_QUARTER, QY_TIMELINE_ZOOM_THREE_YEARS,
      QY_TIMELINE_ZOOM_YEAR, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint closer[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint further[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };

  for (guint i = 0; i < G_N_ELEMENTS (closer); i++)
    gtk_widget_class_add_binding (widget_class, closer[i], 0, on_zoom, "i", -1);
  for (guint i = 0; i < G_N_ELEMENTS (further); i++)
    gtk_widget_class_add_binding (widget_class, further[i], 0, on_zoom, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, on_today, NULL);
}

static void
qy_timeline_class_init (QyTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QyChartClass *chart_class = QY_CHART_CLASS (klass);

  object_class->get_property = qy_timeline_get_property;
  object_class->set_property = qy_timeline_set_property;
  object_class->dispose = qy_timeline_dispose;
  object_class->finalize = qy_timeline_finalize;
  widget_class->measure = qy_timeline_measure;
  widget_class->size_allocate = qy_timeline_size_allocate;
  install_properties (object_class);
  add_keys (widget_class);
  chart_class->direction = GTK_ORIENTATION_VERTICAL;
  chart_class->legend = qy_timeline_legend;
  chart_class->n_legend = QY_TIMELINE_N_LEGEND;
  chart_class->get_legend_mask = qy_timeline_get_legend_mask;
  chart_class->get_n_items = qy_timeline_get_n_items;
  chart_class->find_item = qy_timeline_find_item;
  chart_class->get_place = qy_timeline_get_place;
  chart_class->reveal_item = qy_timeline_reveal_item;
  chart_class->move_across = qy_timeline_move_across;
  chart_class->describe_item = qy_timeline_describe_item;
  chart_class->dup_item_id = qy_timeline_dup_item_id;
  chart_class->summarize = qy_timeline_summarize;
  chart_class->fill_table = qy_timeline_fill_table;
  chart_class->make_controls = qy_timeline_make_controls;
  chart_class->draw = qy_timeline_draw_chart;
}

static void
qy_timeline_init (QyTimeline *self)
{
  self->rows = g_ptr_array_new ();
  self->zoom = QY_TIMELINE_ZOOM_YEAR;
  update_range (self);
}

QyTimeline *
qy_timeline_new (void)
{
  return g_object_new (QY_TYPE_TIMELINE, NULL);
}

void
qy_timeline_lay_out (QyTimeline *self, QyTimelineLayout *layout)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double line = qy_chart_line_height (widget, 1);

  layout->width = gtk_widget_get_width (widget);
  layout->height = gtk_widget_get_height (widget);
  layout->head = ceil (2 * qy_chart_line_height (widget, QY_CHART_SMALL)) + 4;
  layout->row = round (line * ROW_LINES);
  layout->labels = floor (MIN (layout->width * LABEL_PART, line * LABEL_LINES));
  layout->axis.first = self->first;
  layout->axis.n = self->n_months;
  layout->axis.width = MAX (layout->width - layout->labels, 1) / months_of_zoom[self->zoom];
  layout->x = scroll_of (self, GTK_ORIENTATION_HORIZONTAL);
  layout->y = scroll_of (self, GTK_ORIENTATION_VERTICAL);
  layout->n_rows = self->rows->len;
}

void
qy_timeline_show (QyTimeline *self, GPtrArray *rows, QyDate today)
{
  GtkAdjustment *adjustment = NULL;
  int old_first = 0;
  QyTimelineLayout layout;

  g_return_if_fail (QY_IS_TIMELINE (self) && rows != NULL);

  old_first = self->first;
  g_ptr_array_ref (rows);
  g_ptr_array_unref (self->rows);
  self->rows = rows;
  self->today = today;
  update_range (self);
  qy_timeline_lay_out (self, &layout);
  adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  if (adjustment != NULL) /* the months in sight stay where they are */
    configure (self, GTK_ORIENTATION_HORIZONTAL,
               layout.x + (old_first - self->first) * layout.axis.width,
               layout.axis.width * layout.axis.n, layout.width - layout.labels);
  qy_chart_changed (QY_CHART (self));
}

QyTimelineZoom
qy_timeline_get_zoom (QyTimeline *self)
{
  g_return_val_if_fail (QY_IS_TIMELINE (self), QY_TIMELINE_ZOOM_YEAR);

  return self->zoom;
}

void
qy_timeline_set_zoom (QyTimeline *self, QyTimelineZoom zoom)
{
  g_return_if_fail (QY_IS_TIMELINE (self) && zoom <= QY_TIMELINE_ZOOM_THREE_YEARS);

  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  update_adjustments (self, 0.5);
  qy_chart_moved (QY_CHART (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
qy_timeline_go_to (QyTimeline *self, QyDate date)
{
  GtkAdjustment *adjustment = NULL;
  QyTimelineLayout layout;

  g_return_if_fail (QY_IS_TIMELINE (self));

  adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  if (adjustment == NULL || !qy_date_is_set (date))
    return;
  qy_timeline_lay_out (self, &layout);
  gtk_adjustment_set_value (adjustment, qy_month_axis_place (&layout.axis, date)
                                            - gtk_adjustment_get_page_size (adjustment) / 4);
}
