/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-month-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "qy-chart-scale.h"
#include "qy-display.h"
#include "qy-money.h"
#include "qy-month-axis.h"

#define GAP         6    /* pixels between a text and what it belongs to */
#define WIDEST_BAR  34   /* pixels */
#define PART_OF_BAR 0.66 /* of a month's width */

struct _QyMonthChart
{
  QyChart parent_instance;

  QyMonthValue *all;
  gsize n_all;
  GArray *values; /* QyMonthValue: of the currency shown */
  QyDate today;
};

/* Where everything is. */
typedef struct
{
  QyChartScale scale;
  QyMonthAxis axis;
  double left; /* of the columns */
  double top;
  double height;
  double line; /* of small text */
} Layout;

G_DEFINE_FINAL_TYPE (QyMonthChart, qy_month_chart, QY_TYPE_CHART)

static const QyChartLegendEntry legend[QY_MONTH_N_PARTS] = {
  [QY_MONTH_PAID_IN] = { .label = N_ ("Received"), QY_CHART_COLOR_IN, QY_CHART_FILL_SOLID },
  [QY_MONTH_PLANNED_IN] = { .label = N_ ("To be received"),
                            QY_CHART_COLOR_IN,
                            QY_CHART_FILL_HOLLOW },
  [QY_MONTH_PAID_OUT] = { .label = N_ ("Paid"), QY_CHART_COLOR_OUT, QY_CHART_FILL_SOLID },
  [QY_MONTH_PLANNED_OUT] = { .label = N_ ("To be paid"), QY_CHART_COLOR_OUT, QY_CHART_FILL_HOLLOW },
};

static const QyMonthValue *
value_at (QyMonthChart *self, guint item)
{
  return &g_array_index (self->values, QyMonthValue, item);
}

static int
month_of (const QyMonthValue *value)
{
  return qy_month_number (value->year, value->month);
}

static int
decimals_of (QyMonthChart *self)
{
  const char *currency = qy_chart_get_currency (QY_CHART (self));

  return currency != NULL ? qy_currency_decimals (currency) : 2;
}

static QyChartScale
make_scale (QyMonthChart *self, guint max_steps)
{
  gint64 least = 0;
  gint64 most = 0;
  gint64 unit = 1;

  for (guint i = 0; i < self->values->len; i++)
    {
      gint64 from[QY_MONTH_N_PARTS];
      gint64 to[QY_MONTH_N_PARTS];

      qy_month_value_stack (value_at (self, i), from, to);
      for (guint part = 0; part < QY_MONTH_N_PARTS; part++)
        {
          least = MIN (least, to[part]);
          most = MAX (most, to[part]);
        }
    }
  for (int i = decimals_of (self); i > 0; i--)
    unit *= 10;
  return qy_chart_scale_make (least, most, max_steps, unit);
}

static double
tick_width (QyMonthChart *self, const QyChartScale *scale)
{
  double widest = 0;

  for (gint64 value = scale->low;; value += scale->step)
    {
      g_autofree char *label =
          qy_chart_scale_label (scale, value, decimals_of (self), qy_display_language ());

      widest = MAX (widest, qy_chart_text_width (GTK_WIDGET (self), label, QY_CHART_SMALL));
      if (value >= scale->high)
        return widest;
    }
}

static void
lay_out (QyMonthChart *self, Layout *layout)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double width = gtk_widget_get_width (widget);

  layout->line = qy_chart_line_height (widget, QY_CHART_SMALL);
  layout->top = layout->line + GAP;
  layout->height = MAX (gtk_widget_get_height (widget) - layout->top - 2 * layout->line - GAP, 1);
  layout->scale = make_scale (self, (guint) MAX (layout->height / (2 * layout->line), 2));
  layout->left = ceil (tick_width (self, &layout->scale)) + 2 * GAP;
  layout->axis.first = month_of (value_at (self, 0));
  layout->axis.n = (int) self->values->len;
  layout->axis.width = MAX (width - layout->left - GAP, 1) / layout->axis.n;
}

static double
y_of (const Layout *layout, gint64 value)
{
  return layout->top + layout->height
         - qy_chart_scale_place (&layout->scale, value, layout->height);
}

static graphene_rect_t
column_of (const Layout *layout, guint item)
{
  return GRAPHENE_RECT_INIT ((float) (layout->left + item * layout->axis.width),
                             (float) layout->top, (float) layout->axis.width,
                             (float) layout->height);
}

static void
draw_scale (QyMonthChart *self,
            GtkSnapshot *snapshot,
            const Layout *layout,
            const QyChartColors *colors)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double width = layout->axis.width * layout->axis.n;
  g_autoptr (PangoLayout) currency =
      qy_chart_text_new (widget, qy_chart_get_currency (QY_CHART (self)), QY_CHART_SMALL);

  qy_chart_paint_text (snapshot, currency, layout->left - GAP, 0, 1,
                       &colors->of[QY_CHART_COLOR_DIM]);
  for (gint64 value = layout->scale.low;; value += layout->scale.step)
    {
      g_autofree char *label =
          qy_chart_scale_label (&layout->scale, value, decimals_of (self), qy_display_language ());
      g_autoptr (PangoLayout) text = qy_chart_text_new (widget, label, QY_CHART_SMALL);
      double y = y_of (layout, value);

      qy_chart_paint_line (snapshot, layout->left, y, width, 1,
                           &colors->of[value == 0 ? QY_CHART_COLOR_DIM : QY_CHART_COLOR_GRID]);
      qy_chart_paint_text (snapshot, text, layout->left - GAP, y - layout->line / 2, 1,
                           &colors->of[QY_CHART_COLOR_DIM]);
      if (value >= layout->scale.high)
        break;
    }
}

static void
draw_column (QyMonthChart *self,
             GtkSnapshot *snapshot,
             const Layout *layout,
             const QyChartColors *colors,
             guint item)
{
  graphene_rect_t column = column_of (layout, item);
  double width = CLAMP (floor (layout->axis.width * PART_OF_BAR), 2, WIDEST_BAR);
  gint64 from[QY_MONTH_N_PARTS];
  gint64 to[QY_MONTH_N_PARTS];

  qy_month_value_stack (value_at (self, item), from, to);
  for (guint part = 0; part < QY_MONTH_N_PARTS; part++)
    {
      double a = round (y_of (layout, from[part]));
      double b = round (y_of (layout, to[part]));
      double height = MAX (fabs (a - b), 1.5); /* what is there can be seen */
      graphene_rect_t bar = GRAPHENE_RECT_INIT (
          (float) round (column.origin.x + (column.size.width - width) / 2),
          (float) (to[part] > from[part] ? a - height : a), (float) width, (float) height);

      if (from[part] != to[part])
        qy_chart_paint_area (snapshot, &bar, 2, legend[part].fill, &colors->of[legend[part].color]);
    }
}

/* Names of months that there is room for, and the years below them. */
static void
draw_months (QyMonthChart *self,
             GtkSnapshot *snapshot,
             const Layout *layout,
             const QyChartColors *colors)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int today = qy_date_is_set (self->today) ? qy_month_of_date (self->today) : -1;
  g_autofree char *widest = qy_month_short_name (12);
  int step = qy_month_axis_label_step (&layout->axis,
                                       qy_chart_text_width (widget, widest, QY_CHART_SMALL) + GAP);
  double y = layout->top + layout->height + GAP / 2.0;
  double free_from = 0;

  for (int i = 0; i < layout->axis.n; i++)
    {
      int month = layout->axis.first + i;
      double middle = layout->left + (i + 0.5) * layout->axis.width;
      gboolean is_first = i == 0 || qy_month_month (month) == 1;

      if (step > 0 && (qy_month_month (month) - 1) % step == 0)
        {
          g_autofree char *name = qy_month_short_name (qy_month_month (month));
          g_autoptr (PangoLayout) text = qy_chart_text_new (widget, name, QY_CHART_SMALL);

          qy_chart_paint_text (
              snapshot, text, middle, y, 0.5,
              &colors->of[month == today ? QY_CHART_COLOR_ACCENT : QY_CHART_COLOR_TEXT]);
        }
      if (is_first && middle >= free_from)
        {
          g_autofree char *name = qy_month_year_name (qy_month_year (month));
          g_autoptr (PangoLayout) text = qy_chart_text_new (widget, name, QY_CHART_SMALL);
          double left = layout->left + i * layout->axis.width;
          double width = qy_chart_text_width (widget, name, QY_CHART_SMALL);

          free_from = left + width + GAP;
          if (i > 0 || layout->axis.n <= 12 - qy_month_month (month) + 1
              || (13 - qy_month_month (month)) * layout->axis.width > width + GAP)
            qy_chart_paint_text (snapshot, text, left, y + layout->line, 0,
                                 &colors->of[QY_CHART_COLOR_DIM]);
          else
            free_from = 0;
        }
    }
}

static void
draw_bands (QyMonthChart *self,
            GtkSnapshot *snapshot,
            const Layout *layout,
            const QyChartColors *colors)
{
  guint marked = qy_chart_get_marked (QY_CHART (self));
  int today =
      qy_date_is_set (self->today) ? qy_month_of_date (self->today) - layout->axis.first : -1;

  if (today >= 0 && today < layout->axis.n)
    {
      graphene_rect_t column = column_of (layout, (guint) today);
      GdkRGBA color = colors->of[QY_CHART_COLOR_ACCENT];

      color.alpha *= 0.12F;
      gtk_snapshot_append_color (snapshot, &color, &column);
      qy_chart_paint_line (snapshot, column.origin.x, layout->top - 3, column.size.width, 3,
                           &colors->of[QY_CHART_COLOR_ACCENT]);
    }
  if (marked < self->values->len)
    {
      graphene_rect_t column = column_of (layout, marked);

      gtk_snapshot_append_color (snapshot, &colors->of[QY_CHART_COLOR_SHADE], &column);
    }
}

static void
qy_month_chart_draw (QyChart *chart, GtkSnapshot *snapshot, const QyChartColors *colors)
{
  QyMonthChart *self = QY_MONTH_CHART (chart);
  Layout layout;

  lay_out (self, &layout);
  draw_bands (self, snapshot, &layout, colors);
  draw_scale (self, snapshot, &layout, colors);
  for (guint i = 0; i < self->values->len; i++)
    draw_column (self, snapshot, &layout, colors, i);
  draw_months (self, snapshot, &layout, colors);
}

static guint
qy_month_chart_get_n_items (QyChart *chart)
{
  return QY_MONTH_CHART (chart)->values->len;
}

static guint
qy_month_chart_find_item (QyChart *chart, double x, double y)
{
  QyMonthChart *self = QY_MONTH_CHART (chart);
  Layout layout;
  int item = -1;

  if (self->values->len == 0)
    return QY_CHART_NO_ITEM;
  lay_out (self, &layout);
  item = qy_month_axis_find (&layout.axis, x - layout.left);
  return item >= 0 && y >= layout.top ? (guint) item : QY_CHART_NO_ITEM;
}

static gboolean
qy_month_chart_get_place (QyChart *chart, guint item, graphene_rect_t *place)
{
  Layout layout;

  lay_out (QY_MONTH_CHART (chart), &layout);
  *place = column_of (&layout, item);
  return TRUE;
}

static guint
qy_month_chart_get_first_item (QyChart *chart)
{
  QyMonthChart *self = QY_MONTH_CHART (chart);
  int item = 0;

  if (self->values->len == 0 || !qy_date_is_set (self->today))
    return 0;
  item = qy_month_of_date (self->today) - month_of (value_at (self, 0));
  return item >= 0 && (guint) item < self->values->len ? (guint) item : 0;
}

static void
add_line (GString *out, const char *label, gint64 minor, const char *currency)
{
  g_autofree char *amount = qy_display_amount (minor, currency);

  if (minor == 0)
    return;
  g_string_append_c (out, '\n');
  /* Translators: what an amount is, and the amount */
  g_string_append_printf (out, C_ ("figure", "%1$s: %2$s"), label, amount);
}

static char *
qy_month_chart_describe_item (QyChart *chart, guint item, const graphene_point_t *at)
{
  const QyMonthValue *value = value_at (QY_MONTH_CHART (chart), item);
  g_autofree char *title = qy_month_title (month_of (value));
  g_autoptr (GString) out = g_string_new (title);
  gsize empty = out->len;
  gint64 amounts[] = { value->paid_in, value->planned_in, value->paid_out, value->planned_out };

  for (guint part = 0; part < QY_MONTH_N_PARTS; part++)
    add_line (out, _ (legend[part].label), amounts[part], value->currency);
  if (out->len == empty)
    g_string_append_printf (out, "\n%s", _ ("Nothing in this month"));
  else
    add_line (out, _ ("In minus out"), qy_month_value_net (value), value->currency);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
qy_month_chart_dup_item_id (QyChart *chart, guint item)
{
  const QyMonthValue *value = value_at (QY_MONTH_CHART (chart), item);

  return g_strdup_printf ("%04d-%02d", value->year, value->month);
}

static char *
qy_month_chart_summarize (QyChart *chart)
{
  QyMonthChart *self = QY_MONTH_CHART (chart);
  const char *currency = qy_chart_get_currency (chart);
  QyMonthValue total = qy_month_values_total (self->values);
  g_autofree char *first = qy_month_title (month_of (value_at (self, 0)));
  g_autofree char *last = qy_month_title (month_of (value_at (self, self->values->len - 1)));
  g_autofree char *paid_in = qy_display_amount (total.paid_in, currency);
  g_autofree char *planned_in = qy_display_amount (total.planned_in, currency);
  g_autofree char *paid_out = qy_display_amount (total.paid_out, currency);
  g_autofree char *planned_out = qy_display_amount (total.planned_out, currency);

  /* Translators: two months and four amounts */
  return g_strdup_printf (
      _ ("%1$s to %2$s: received %3$s, to be received %4$s, paid %5$s, to be paid %6$s."), first,
      last, paid_in, planned_in, paid_out, planned_out);
}

static void
qy_month_chart_fill_table (QyChart *chart, QyChartTable *table)
{
  QyMonthChart *self = QY_MONTH_CHART (chart);

  qy_chart_table_add_column (table, _ ("Month"), FALSE);
  for (guint part = 0; part < QY_MONTH_N_PARTS; part++)
    qy_chart_table_add_column (table, _ (legend[part].label), TRUE);
  qy_chart_table_add_column (table, _ ("In minus out"), TRUE);
  for (guint i = 0; i < self->values->len; i++)
    {
      const QyMonthValue *value = value_at (self, i);
      g_autofree char *id = qy_month_chart_dup_item_id (chart, i);

      qy_chart_table_begin_row (table, id);
      qy_chart_table_add_month (table, month_of (value));
      qy_chart_table_add_amount (table, value->paid_in, value->currency);
      qy_chart_table_add_amount (table, value->planned_in, value->currency);
      qy_chart_table_add_amount (table, value->paid_out, value->currency);
      qy_chart_table_add_amount (table, value->planned_out, value->currency);
      qy_chart_table_add_amount (table, qy_month_value_net (value), value->currency);
    }
}

/* Comes before "changed". */
static void
gather (QyMonthChart *self)
{
  g_array_unref (self->values);
  self->values = qy_month_values_gather (self->all, self->n_all,
                                         qy_chart_get_currency (QY_CHART (self)), self->today);
}

static void
qy_month_chart_finalize (GObject *object)
{
  QyMonthChart *self = QY_MONTH_CHART (object);

  g_free (self->all);
  g_array_unref (self->values);
  G_OBJECT_CLASS (qy_month_chart_parent_class)->finalize (object);
}

static void
qy_month_chart_class_init (QyMonthChartClass *klass)
{
  QyChartClass *chart_class = QY_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qy_month_chart_finalize;
  chart_class->direction = GTK_ORIENTATION_HORIZONTAL;
  chart_class->legend = legend;
  chart_class->n_legend = QY_MONTH_N_PARTS;
  chart_class->get_n_items = qy_month_chart_get_n_items;
  chart_class->find_item = qy_month_chart_find_item;
  chart_class->get_place = qy_month_chart_get_place;
  chart_class->get_first_item = qy_month_chart_get_first_item;
  chart_class->describe_item = qy_month_chart_describe_item;
  chart_class->dup_item_id = qy_month_chart_dup_item_id;
  chart_class->summarize = qy_month_chart_summarize;
  chart_class->fill_table = qy_month_chart_fill_table;
  chart_class->draw = qy_month_chart_draw;
}

static void
qy_month_chart_init (QyMonthChart *self)
{
  self->values = g_array_new (FALSE, TRUE, sizeof (QyMonthValue));
  g_signal_connect (self, "notify::currency", G_CALLBACK (gather), NULL);
}

QyMonthChart *
qy_month_chart_new (void)
{
  return g_object_new (QY_TYPE_MONTH_CHART, NULL);
}

void
qy_month_chart_show (QyMonthChart *self, const QyMonthValue *values, gsize n, QyDate today)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (QY_IS_MONTH_CHART (self) && (values != NULL || n == 0));

  g_free (self->all);
  self->all = g_memdup2 (values, n * sizeof *values);
  self->n_all = n;
  self->today = today;
  for (gsize i = 0; i < n; i++)
    g_hash_table_add (codes, self->all[i].currency);
  qy_chart_take_currencies (QY_CHART (self), codes);
  gather (self);
  qy_chart_changed (QY_CHART (self));
}
