/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-figure-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEIGHT_LINES 9
#define PAD          10
#define MARK_SIZE    9
#define MARGIN_PART  6 /* of the span that is left free above and below */

typedef struct
{
  int month;
  QyFigureValueState state;
  gint64 value;
  char *text;
} Point;

struct _QyFigureChart
{
  QyChart parent_instance;

  GArray *points; /* Point */
  char *name;
  gint64 target;
  char *target_text;
};

/* Where everything is. */
typedef struct
{
  double left; /* of the room for points */
  double width;
  double top;
  double height;
  double column;
  gint64 low;
  gint64 high;
} Layout;

static const QyChartLegendEntry legend[] = {
  { N_ ("Met"), QY_CHART_COLOR_IN, QY_CHART_FILL_SOLID, TRUE, QY_CHART_MARK_DISC },
  { N_ ("Missed"), QY_CHART_COLOR_ALERT, QY_CHART_FILL_SOLID, TRUE, QY_CHART_MARK_TRIANGLE },
  { N_ ("Target"), QY_CHART_COLOR_ACCENT, QY_CHART_FILL_THIN, FALSE, 0 },
};

G_DEFINE_FINAL_TYPE (QyFigureChart, qy_figure_chart, QY_TYPE_CHART)

static void
point_clear (gpointer data)
{
  g_free (((Point *) data)->text);
}

static const Point *
point_at (QyFigureChart *self, guint item)
{
  return &g_array_index (self->points, Point, item);
}

static gboolean
has_value (const Point *point)
{
  return point->state != QY_FIGURE_VALUE_NONE;
}

/* What the axis spans: all values and the target, with some room around them. */
static void
find_span (QyFigureChart *self, gint64 *low, gint64 *high)
{
  gboolean any = self->target_text != NULL;
  gint64 margin;

  *low = *high = any ? self->target : 0;
  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = point_at (self, i);

      if (!has_value (point))
        continue;
      *low = any ? MIN (*low, point->value) : point->value;
      *high = any ? MAX (*high, point->value) : point->value;
      any = TRUE;
    }
  margin = MAX ((*high - *low) / MARGIN_PART, 1);
  *low -= margin;
  *high += margin;
}

static void
lay_out (QyFigureChart *self, Layout *layout)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double line = qy_chart_line_height (widget, QY_CHART_SMALL);
  double scale = self->target_text != NULL
                     ? qy_chart_text_width (widget, self->target_text, QY_CHART_SMALL)
                     : 0;

  layout->left = PAD + (scale > 0 ? scale + PAD : 0);
  layout->width = MAX (gtk_widget_get_width (widget) - layout->left - PAD, 1);
  layout->top = line;
  layout->height = MAX (gtk_widget_get_height (widget) - 2 * line - PAD, 1);
  layout->column = layout->width / MAX (self->points->len, 1);
  find_span (self, &layout->low, &layout->high);
}

static double
y_of (const Layout *layout, gint64 value)
{
  double part = (double) (value - layout->low) / (double) (layout->high - layout->low);

  return layout->top + (1 - part) * layout->height;
}

static double
x_of (const Layout *layout, guint item)
{
  return layout->left + (item + 0.5) * layout->column;
}

static void
draw_target (QyFigureChart *self,
             GtkSnapshot *snapshot,
             const Layout *layout,
             const QyChartColors *colors)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) text = NULL;
  double y = round (y_of (layout, self->target));

  if (self->target_text == NULL)
    return;
  text = qy_chart_text_new (widget, self->target_text, QY_CHART_SMALL);
  qy_chart_paint_line (snapshot, layout->left, y, layout->width, 1,
                       &colors->of[QY_CHART_COLOR_ACCENT]);
  qy_chart_paint_text (snapshot, text, layout->left - PAD,
                       y - qy_chart_line_height (widget, QY_CHART_SMALL) / 2, 1,
                       &colors->of[QY_CHART_COLOR_ACCENT]);
}

/* Between neighbours that are both known. */
static void
draw_line (QyFigureChart *self,
           GtkSnapshot *snapshot,
           const Layout *layout,
           const QyChartColors *colors)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                            gtk_widget_get_height (GTK_WIDGET (self)));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &all);

  gdk_cairo_set_source_rgba (cr, &colors->of[QY_CHART_COLOR_DIM]);
  cairo_set_line_width (cr, 1.5);
  for (guint i = 1; i < self->points->len; i++)
    if (has_value (point_at (self, i - 1)) && has_value (point_at (self, i)))
      {
        cairo_move_to (cr, x_of (layout, i - 1), y_of (layout, point_at (self, i - 1)->value));
        cairo_line_to (cr, x_of (layout, i), y_of (layout, point_at (self, i)->value));
      }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_point (QyFigureChart *self,
            GtkSnapshot *snapshot,
            const Layout *layout,
            const QyChartColors *colors,
            guint item)
{
  const Point *point = point_at (self, item);
  gboolean missed = point->state == QY_FIGURE_VALUE_MISSED;

  if (has_value (point))
    qy_chart_paint_mark (
        snapshot,
        &GRAPHENE_POINT_INIT ((float) x_of (layout, item), (float) y_of (layout, point->value)),
        MARK_SIZE, missed ? QY_CHART_MARK_TRIANGLE : QY_CHART_MARK_DISC,
        &colors->of[missed ? QY_CHART_COLOR_ALERT : QY_CHART_COLOR_IN], NULL);
}

static void
draw_month (QyFigureChart *self,
            GtkSnapshot *snapshot,
            const Layout *layout,
            const QyChartColors *colors,
            guint item)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int number = point_at (self, item)->month;
  g_autofree char *name = qy_month_month (number) == 1
                              ? qy_month_year_name (qy_month_year (number))
                              : qy_month_short_name (qy_month_month (number));
  g_autoptr (PangoLayout) text = qy_chart_text_new (widget, name, QY_CHART_SMALL);

  qy_chart_paint_text (snapshot, text, x_of (layout, item), layout->top + layout->height + PAD / 2,
                       0.5, &colors->of[QY_CHART_COLOR_DIM]);
}

static guint
label_step (QyFigureChart *self, const Layout *layout)
{
  double widest = qy_chart_text_width (GTK_WIDGET (self), "2026年", QY_CHART_SMALL) + PAD;

  return MAX ((guint) ceil (widest / MAX (layout->column, 1)), 1);
}

static void
qy_figure_chart_draw (QyChart *chart, GtkSnapshot *snapshot, const QyChartColors *colors)
{
  QyFigureChart *self = QY_FIGURE_CHART (chart);
  guint marked = qy_chart_get_marked (chart);
  Layout layout;
  guint step;

  lay_out (self, &layout);
  step = label_step (self, &layout);
  if (marked < self->points->len)
    gtk_snapshot_append_color (snapshot, &colors->of[QY_CHART_COLOR_SHADE],
                               &GRAPHENE_RECT_INIT ((float) (layout.left + marked * layout.column),
                                                    0, (float) layout.column,
                                                    (float) (layout.top + layout.height)));
  qy_chart_paint_line (snapshot, layout.left, layout.top + layout.height, layout.width, 1,
                       &colors->of[QY_CHART_COLOR_GRID]);
  draw_target (self, snapshot, &layout, colors);
  draw_line (self, snapshot, &layout, colors);
  for (guint i = 0; i < self->points->len; i++)
    {
      draw_point (self, snapshot, &layout, colors, i);
      if ((self->points->len - 1 - i) % step == 0)
        draw_month (self, snapshot, &layout, colors, i);
    }
}

static void
qy_figure_chart_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  GTK_WIDGET_CLASS (qy_figure_chart_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) (qy_chart_line_height (widget, 1) * HEIGHT_LINES);
}

static guint
qy_figure_chart_get_n_items (QyChart *chart)
{
  return QY_FIGURE_CHART (chart)->points->len;
}

static guint
qy_figure_chart_find_item (QyChart *chart, double x, double y)
{
  QyFigureChart *self = QY_FIGURE_CHART (chart);
  Layout layout;

  lay_out (self, &layout);
  if (x < layout.left || x >= layout.left + layout.width)
    return QY_CHART_NO_ITEM;
  return MIN ((guint) ((x - layout.left) / layout.column), self->points->len - 1);
}

static gboolean
qy_figure_chart_get_place (QyChart *chart, guint item, graphene_rect_t *place)
{
  Layout layout;

  lay_out (QY_FIGURE_CHART (chart), &layout);
  *place = GRAPHENE_RECT_INIT ((float) (layout.left + item * layout.column), 0,
                               (float) layout.column, (float) (layout.top + layout.height));
  return TRUE;
}

static const char *
state_text (const Point *point)
{
  switch (point->state)
    {
    case QY_FIGURE_VALUE_MET:
      return _ ("Met");
    case QY_FIGURE_VALUE_MISSED:
      return _ ("Missed");
    case QY_FIGURE_VALUE_NONE:
      return _ ("No data");
    default:
      return "";
    }
}

static char *
qy_figure_chart_describe_item (QyChart *chart, guint item, const graphene_point_t *at)
{
  const Point *point = point_at (QY_FIGURE_CHART (chart), item);
  g_autofree char *month = qy_month_title (point->month);

  if (!has_value (point))
    return g_strdup_printf ("%s\n%s", month, state_text (point));
  return g_strdup_printf ("%s\n%s\n%s", month, point->text, state_text (point));
}

static char *
qy_figure_chart_dup_item_id (QyChart *chart, guint item)
{
  int month = point_at (QY_FIGURE_CHART (chart), item)->month;

  return g_strdup_printf ("%04d-%02d", qy_month_year (month), qy_month_month (month));
}

static guint
qy_figure_chart_get_first_item (QyChart *chart)
{
  return MAX (QY_FIGURE_CHART (chart)->points->len, 1) - 1;
}

static char *
qy_figure_chart_summarize (QyChart *chart)
{
  QyFigureChart *self = QY_FIGURE_CHART (chart);
  guint missed = 0;
  guint known = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      missed += point_at (self, i)->state == QY_FIGURE_VALUE_MISSED;
      known += has_value (point_at (self, i));
    }
  /* Translators: an indicator, months with figures, months that missed the target */
  return g_strdup_printf (_ ("%1$s: %2$u months with figures, %3$u of them missed the target."),
                          self->name, known, missed);
}

static void
qy_figure_chart_fill_table (QyChart *chart, QyChartTable *table)
{
  QyFigureChart *self = QY_FIGURE_CHART (chart);

  qy_chart_table_add_column (table, _ ("Month"), FALSE);
  qy_chart_table_add_column (table, self->name, TRUE);
  qy_chart_table_add_column (table, _ ("Target"), TRUE);
  qy_chart_table_add_column (table, _ ("Result"), FALSE);
  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = point_at (self, i);
      g_autofree char *id = qy_figure_chart_dup_item_id (chart, i);

      qy_chart_table_begin_row (table, id);
      qy_chart_table_add_month (table, point->month);
      qy_chart_table_add_text (table, has_value (point) ? point->text : "");
      qy_chart_table_add_text (table, self->target_text != NULL ? self->target_text : "");
      qy_chart_table_add_text (table, state_text (point));
    }
}

static void
qy_figure_chart_finalize (GObject *object)
{
  QyFigureChart *self = QY_FIGURE_CHART (object);

  g_array_unref (self->points);
  g_free (self->name);
  g_free (self->target_text);
  G_OBJECT_CLASS (qy_figure_chart_parent_class)->finalize (object);
}

static void
qy_figure_chart_class_init (QyFigureChartClass *klass)
{
  QyChartClass *chart_class = QY_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qy_figure_chart_finalize;
  GTK_WIDGET_CLASS (klass)->measure = qy_figure_chart_measure;
  chart_class->direction = GTK_ORIENTATION_HORIZONTAL;
  chart_class->legend = legend;
  chart_class->n_legend = G_N_ELEMENTS (legend);
  chart_class->get_n_items = qy_figure_chart_get_n_items;
  chart_class->find_item = qy_figure_chart_find_item;
  chart_class->get_place = qy_figure_chart_get_place;
  chart_class->describe_item = qy_figure_chart_describe_item;
  chart_class->dup_item_id = qy_figure_chart_dup_item_id;
  chart_class->get_first_item = qy_figure_chart_get_first_item;
  chart_class->summarize = qy_figure_chart_summarize;
  chart_class->fill_table = qy_figure_chart_fill_table;
  chart_class->draw = qy_figure_chart_draw;
}

static void
qy_figure_chart_init (QyFigureChart *self)
{
  self->points = g_array_new (FALSE, TRUE, sizeof (Point));
  g_array_set_clear_func (self->points, point_clear);
  self->name = g_strdup ("");
}

QyFigureChart *
qy_figure_chart_new (void)
{
  return g_object_new (QY_TYPE_FIGURE_CHART, NULL);
}

void
qy_figure_chart_show (QyFigureChart *self,
                      const char *name,
                      gint64 target,
                      const char *target_text,
                      const QyFigureValue *values,
                      gsize n)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (QY_IS_FIGURE_CHART (self) && name != NULL && (values != NULL || n == 0));

  g_array_set_size (self->points, 0);
  for (gsize i = 0; i < n; i++)
    {
      Point point = { values[i].month, values[i].state, values[i].value,
                      g_strdup (values[i].text) };

      g_array_append_val (self->points, point);
    }
  g_free (self->name);
  g_free (self->target_text);
  self->name = g_strdup (name);
  self->target_text = g_strdup (target_text);
  self->target = target;
  g_hash_table_add (codes, (gpointer) "");
  qy_chart_take_currencies (QY_CHART (self), codes);
  qy_chart_changed (QY_CHART (self));
}
