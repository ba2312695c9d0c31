/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-chart-private.h"

#include <glib/gi18n-lib.h>

#define HOME_CURRENCY "CNY"
#define NARROWEST     120 /* pixels */

enum
{
  PROP_0,
  PROP_CURRENCY,
  PROP_EMPTY_TEXT,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QyChart, qy_chart, GTK_TYPE_WIDGET)

static void
draw_empty (QyChart *self, GtkSnapshot *snapshot, const QyChartColors *colors)
{
  GtkWidget *widget = GTK_WIDGET (self);
  QyChartPrivate *private = qy_chart_get_private (self);
  int width = gtk_widget_get_width (widget);
  const char *text =
      private->empty_text != NULL ? private->empty_text : _ ("There is nothing to show here yet");
  g_autoptr (PangoLayout) layout = qy_chart_text_new (widget, text, 1);
  int height = 0;

  pango_layout_set_width (layout, MAX (width - 24, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (12, (float) (gtk_widget_get_height (widget) - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colors->of[QY_CHART_COLOR_DIM]);
  gtk_snapshot_restore (snapshot);
}

static void
draw_focus (QyChart *self, GtkSnapshot *snapshot, const QyChartColors *colors)
{
  QyChartPrivate *private = qy_chart_get_private (self);
  GdkRGBA color = colors->of[QY_CHART_COLOR_ACCENT];
  graphene_rect_t place;

  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;
  if (private->cursor >= qy_chart_get_n_items (self)
      || !QY_CHART_GET_CLASS (self)->get_place (self, private->cursor, &place))
    place = GRAPHENE_RECT_INIT (1, 1, (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2,
                                (float) gtk_widget_get_height (GTK_WIDGET (self)) - 2);
  color.alpha *= 0.6F;
  qy_chart_paint_ring (snapshot, &place, &color);
}

static void
qy_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QyChart *self = QY_CHART (widget);
  graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                              (float) gtk_widget_get_height (widget));
  QyChartColors colors;

  qy_chart_colors_load (&colors, widget);
  gtk_snapshot_push_clip (snapshot, &whole);
  if (qy_chart_get_n_items (self) == 0)
    draw_empty (self, snapshot, &colors);
  else
    QY_CHART_GET_CLASS (self)->draw (self, snapshot, &colors);
  draw_focus (self, snapshot, &colors);
  gtk_snapshot_pop (snapshot);
}

static void
qy_chart_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  double line = qy_chart_line_height (widget, 1);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? NARROWEST : (int) (line * 11);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int) (line * 24) : (int) (line * 11);
  *minimum_baseline = *natural_baseline = -1;
}

static void
qy_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_popover_present (GTK_POPOVER (qy_chart_get_private (QY_CHART (widget))->tip));
}

static void
qy_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (qy_chart_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
qy_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyChartPrivate *private = qy_chart_get_private (QY_CHART (object));

  if (id == PROP_CURRENCY)
    g_value_set_string (value, private->currency);
  else if (id == PROP_EMPTY_TEXT)
    g_value_set_string (value, private->empty_text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_chart_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CURRENCY)
    qy_chart_set_currency (QY_CHART (object), g_value_get_string (value));
  else if (id == PROP_EMPTY_TEXT)
    qy_chart_set_empty_text (QY_CHART (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_chart_dispose (GObject *object)
{
  g_clear_pointer (&qy_chart_get_private (QY_CHART (object))->tip, gtk_widget_unparent);
  G_OBJECT_CLASS (qy_chart_parent_class)->dispose (object);
}

static void
qy_chart_finalize (GObject *object)
{
  QyChartPrivate *private = qy_chart_get_private (QY_CHART (object));

  g_strfreev (private->currencies);
  g_free (private->currency);
  g_free (private->empty_text);
  G_OBJECT_CLASS (qy_chart_parent_class)->finalize (object);
}

static void
qy_chart_class_init (QyChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = qy_chart_get_property;
  object_class->set_property = qy_chart_set_property;
  object_class->dispose = qy_chart_dispose;
  object_class->finalize = qy_chart_finalize;
  widget_class->snapshot = qy_chart_snapshot;
  widget_class->measure = qy_chart_measure;
  widget_class->size_allocate = qy_chart_size_allocate;
  widget_class->css_changed = qy_chart_css_changed;
  properties[PROP_CURRENCY] = g_param_spec_string ("currency", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  qy_chart_add_activated (klass);
  signals[CHANGED] = g_signal_new ("changed", QY_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  qy_chart_add_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
qy_chart_init (QyChart *self)
{
  QyChartPrivate *private = qy_chart_get_private (self);

  private->cursor = QY_CHART_NO_ITEM;
  private->hovered = QY_CHART_NO_ITEM;
  private->currencies = g_new0 (char *, 1);
  qy_chart_add_moves (self);
}

QyChartPrivate *
qy_chart_get_private (QyChart *self)
{
  return qy_chart_get_instance_private (self);
}

guint
qy_chart_get_n_items (QyChart *self)
{
  g_return_val_if_fail (QY_IS_CHART (self), 0);

  return QY_CHART_GET_CLASS (self)->get_n_items (self);
}

const char *const *
qy_chart_get_currencies (QyChart *self)
{
  g_return_val_if_fail (QY_IS_CHART (self), NULL);

  return (const char *const *) qy_chart_get_private (self)->currencies;
}

const char *
qy_chart_get_currency (QyChart *self)
{
  g_return_val_if_fail (QY_IS_CHART (self), NULL);

  return qy_chart_get_private (self)->currency;
}

void
qy_chart_set_currency (QyChart *self, const char *currency)
{
  QyChartPrivate *private = NULL;

  g_return_if_fail (QY_IS_CHART (self));

  private = qy_chart_get_private (self);
  if (g_strcmp0 (currency, private->currency) == 0)
    return;
  g_free (private->currency);
  private->currency = g_strdup (currency);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENCY]);
  qy_chart_changed (self);
}

void
qy_chart_set_empty_text (QyChart *self, const char *text)
{
  QyChartPrivate *private = NULL;

  g_return_if_fail (QY_IS_CHART (self));

  private = qy_chart_get_private (self);
  if (g_strcmp0 (text, private->empty_text) == 0)
    return;
  g_free (private->empty_text);
  private->empty_text = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY_TEXT]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

QyChartTable *
qy_chart_dup_table (QyChart *self)
{
  g_autoptr (QyChartTable) table = NULL;

  g_return_val_if_fail (QY_IS_CHART (self), NULL);

  table = qy_chart_table_new ();
  QY_CHART_GET_CLASS (self)->fill_table (self, table);
  return g_steal_pointer (&table);
}

char *
qy_chart_summarize (QyChart *self)
{
  const char *empty = NULL;

  g_return_val_if_fail (QY_IS_CHART (self), NULL);

  if (qy_chart_get_n_items (self) > 0)
    return QY_CHART_GET_CLASS (self)->summarize (self);
  empty = qy_chart_get_private (self)->empty_text;
  return g_strdup (empty != NULL ? empty : _ ("There is nothing to show here yet"));
}

GtkWidget *
qy_chart_make_controls (QyChart *self)
{
  g_return_val_if_fail (QY_IS_CHART (self), NULL);

  return QY_CHART_GET_CLASS (self)->make_controls != NULL
             ? QY_CHART_GET_CLASS (self)->make_controls (self)
             : NULL;
}

void
qy_chart_changed (QyChart *self)
{
  QyChartPrivate *private = NULL;

  g_return_if_fail (QY_IS_CHART (self));

  private = qy_chart_get_private (self);
  private->hovered = QY_CHART_NO_ITEM;
  if (private->cursor >= qy_chart_get_n_items (self))
  private->cursor = QY_CHART_NO_ITEM;
  qy_chart_describe (self);
  qy_chart_moved (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;
  gboolean is_home = g_str_equal (left, HOME_CURRENCY);

  if (is_home != g_str_equal (right, HOME_CURRENCY))
    return is_home ? -1 : 1;
  return strcmp (left, right);
}

void
qy_chart_take_currencies (QyChart *self, GHashTable *codes)
{
  QyChartPrivate *private = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  GHashTableIter iter;
  gpointer code = NULL;

  g_return_if_fail (QY_IS_CHART (self) && codes != NULL);

  private = qy_chart_get_private (self);
  sorted = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, codes);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    g_ptr_array_add (sorted, g_strdup (code));
  g_ptr_array_sort (sorted, compare_codes);
  g_ptr_array_add (sorted, NULL);
  g_strfreev (private->currencies);
  private->currencies = (char **) g_ptr_array_free (g_steal_pointer (&sorted), FALSE);
  if (private->currency != NULL
      && g_strv_contains ((const char *const *) private->currencies, private->currency))
    return;
  g_free (private->currency);
  private->currency = g_strdup (private->currencies[0]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENCY]);
}
