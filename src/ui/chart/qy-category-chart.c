/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-category-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "qy-chart-scale.h"
#include "qy-display.h"

#define GAP        8
#define LABEL_PART 0.38 /* of the width at most */
#define ROW_LINES  1.6  /* height of a row in lines of text */
#define LEAST_BAR  24   /* pixels that bars may shrink to */

typedef struct
{
  char *id;
  char *label;
  gint64 value;
  char *currency;
} Category;

struct _QyCategoryChart
{
  QyChart parent_instance;

  GPtrArray *all;   /* Category */
  GPtrArray *shown; /* Category, of the currency shown */
  char *label_title;
  char *value_title;
};

/* Where everything is. */
typedef struct
{
  double row;    /* height of one */
  double labels; /* width */
  double bars;
  double zero; /* where bars begin, from the left of their room */
  double most; /* of all values' sizes, as a part of which a bar is drawn */
} Layout;

G_DEFINE_FINAL_TYPE (QyCategoryChart, qy_category_chart, QY_TYPE_CHART)

static void
category_free (gpointer data)
{
  Category *category = data;

  g_free (category->id);
  g_free (category->label);
  g_free (category->currency);
  g_free (category);
}

static Category *
category_at (QyCategoryChart *self, guint item)
{
  return g_ptr_array_index (self->shown, item);
}

static char *
print_value (const Category *category)
{
  return *category->currency != '\0' ? qy_display_amount (category->value, category->currency)
                                     : g_strdup_printf ("%" G_GINT64_FORMAT, category->value);
}

static double
widest_figure (QyCategoryChart *self)
{
  double widest = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      g_autofree char *figure = print_value (category_at (self, i));

      widest = MAX (widest, qy_chart_text_width (GTK_WIDGET (self), figure, 1));
    }
  return widest;
}

static void
lay_out (QyCategoryChart *self, Layout *layout)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double width = gtk_widget_get_width (widget);
  double labels = 0;
  double figures = widest_figure (self);
  double least = 0;
  double most = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const Category *category = category_at (self, i);

      labels = MAX (labels, qy_chart_text_width (widget, category->label, 1));
      least = MIN (least, (double) category->value);
      most = MAX (most, (double) category->value);
    }
  layout->row = round (qy_chart_line_height (widget, 1) * ROW_LINES);
  layout->labels = MIN (ceil (labels), floor (width * LABEL_PART));
  layout->labels = MAX (MIN (layout->labels, width - figures - 3 * GAP - LEAST_BAR), 1);
  layout->bars = MAX (width - layout->labels - figures - 3 * GAP, LEAST_BAR);
  layout->most = MAX (most - least, 1);
  layout->zero = -least / layout->most * layout->bars;
}

static void
draw_row (QyCategoryChart *self,
          GtkSnapshot *snapshot,
          const Layout *layout,
          const QyChartColors *colors,
          guint item)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const Category *category = category_at (self, item);
  g_autofree char *figure = print_value (category);
  g_autoptr (PangoLayout) label = qy_chart_text_new (widget, category->label, 1);
  g_autoptr (PangoLayout) value = qy_chart_text_new (widget, figure, 1);
  double y = item * layout->row;
  double start = layout->labels + GAP + layout->zero;
  double length = (double) category->value / layout->most * layout->bars;
  double size = category->value == 0 ? 0 : MAX (fabs (length), 2);
  graphene_rect_t bar = GRAPHENE_RECT_INIT (
      (float) round (length < 0 ? start - size : start), (float) round (y + layout->row * 0.2),
      (float) round (size), (float) round (layout->row * 0.6));

  pango_layout_set_width (label, (int) layout->labels * PANGO_SCALE);
  pango_layout_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  qy_chart_paint_text_in (snapshot, widget, label, 0, y, layout->row,
                          &colors->of[QY_CHART_COLOR_TEXT]);
  qy_chart_paint_area (snapshot, &bar, 3, QY_CHART_FILL_SOLID,
                       &colors->of[category->value < 0 ? QY_CHART_COLOR_OUT : QY_CHART_COLOR_IN]);
  qy_chart_paint_text_in (snapshot, widget, value, MAX (start + length, start) + GAP, y,
                          layout->row, &colors->of[QY_CHART_COLOR_TEXT]);
}

static void
qy_category_chart_draw (QyChart *chart, GtkSnapshot *snapshot, const QyChartColors *colors)
{
  QyCategoryChart *self = QY_CATEGORY_CHART (chart);
  guint marked = qy_chart_get_marked (chart);
  Layout layout;

  lay_out (self, &layout);
  if (marked < self->shown->len)
    gtk_snapshot_append_color (
        snapshot, &colors->of[QY_CHART_COLOR_SHADE],
        &GRAPHENE_RECT_INIT (0, (float) (marked * layout.row),
                             (float) gtk_widget_get_width (GTK_WIDGET (self)), (float) layout.row));
  for (guint i = 0; i < self->shown->len; i++)
    draw_row (self, snapshot, &layout, colors, i);
  qy_chart_paint_line (snapshot, layout.labels + GAP + layout.zero, 0, 1,
                       self->shown->len * layout.row, &colors->of[QY_CHART_COLOR_DIM]);
}

/* Figures are never cut off; of labels a few characters are left at least. */
static void
qy_category_chart_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  QyCategoryChart *self = QY_CATEGORY_CHART (widget);
  double row = round (qy_chart_line_height (widget, 1) * ROW_LINES);

  GTK_WIDGET_CLASS (qy_category_chart_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) (row * MAX (self->shown->len, 3));
  else
    *minimum = MAX (*minimum, (int) ceil (widest_figure (self) + 3 * row + 3 * GAP + LEAST_BAR));
  *natural = MAX (*natural, *minimum);
}

static guint
qy_category_chart_get_n_items (QyChart *chart)
{
  return QY_CATEGORY_CHART (chart)->shown->len;
}

static guint
qy_category_chart_find_item (QyChart *chart, double x, double y)
{
  QyCategoryChart *self = QY_CATEGORY_CHART (chart);
  double row = round (qy_chart_line_height (GTK_WIDGET (self), 1) * ROW_LINES);

  return y >= 0 && y < row * self->shown->len ? (guint) (y / row) : QY_CHART_NO_ITEM;
}

static gboolean
qy_category_chart_get_place (QyChart *chart, guint item, graphene_rect_t *place)
{
  double row = round (qy_chart_line_height (GTK_WIDGET (chart), 1) * ROW_LINES);

  *place = GRAPHENE_RECT_INIT (0, (float) (item * row),
                               (float) gtk_widget_get_width (GTK_WIDGET (chart)), (float) row);
  return TRUE;
}

static char *
qy_category_chart_describe_item (QyChart *chart, guint item, const graphene_point_t *at)
{
  const Category *category = category_at (QY_CATEGORY_CHART (chart), item);
  g_autofree char *value = print_value (category);

  return g_strdup_printf ("%s\n%s", category->label, value);
}

static char *
qy_category_chart_dup_item_id (QyChart *chart, guint item)
{
  return g_strdup (category_at (QY_CATEGORY_CHART (chart), item)->id);
}

static char *
qy_category_chart_summarize (QyChart *chart)
{
  QyCategoryChart *self = QY_CATEGORY_CHART (chart);
  guint largest = 0;
  g_autofree char *value = NULL;

  for (guint i = 1; i < self->shown->len; i++)
    if (category_at (self, i)->value > category_at (self, largest)->value)
      largest = i;
  value = print_value (category_at (self, largest));
  /* Translators: how many bars, the label of the longest one and its figure */
  return g_strdup_printf (ngettext ("%1$u bar; the longest is %2$s with %3$s.",
                                    "%1$u bars; the longest is %2$s with %3$s.", self->shown->len),
                          self->shown->len, category_at (self, largest)->label, value);
}

static void
qy_category_chart_fill_table (QyChart *chart, QyChartTable *table)
{
  QyCategoryChart *self = QY_CATEGORY_CHART (chart);

  qy_chart_table_add_column (table, self->label_title, FALSE);
  qy_chart_table_add_column (table, self->value_title, TRUE);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Category *category = category_at (self, i);

      qy_chart_table_begin_row (table, category->id);
      qy_chart_table_add_text (table, category->label);
      if (*category->currency != '\0')
        qy_chart_table_add_amount (table, category->value, category->currency);
      else
        qy_chart_table_add_count (table, category->value);
    }
}

/* Comes before "changed". */
static void
choose (QyCategoryChart *self)
{
  const char *currency = qy_chart_get_currency (QY_CHART (self));

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->all->len; i++)
    {
      Category *category = g_ptr_array_index (self->all, i);

      if (g_strcmp0 (category->currency, currency) == 0)
        g_ptr_array_add (self->shown, category);
    }
}

static void
qy_category_chart_finalize (GObject *object)
{
  QyCategoryChart *self = QY_CATEGORY_CHART (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->all);
  g_free (self->label_title);
  g_free (self->value_title);
  G_OBJECT_CLASS (qy_category_chart_parent_class)->finalize (object);
}

static void
qy_category_chart_class_init (QyCategoryChartClass *klass)
{
  QyChartClass *chart_class = QY_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qy_category_chart_finalize;
  GTK_WIDGET_CLASS (klass)->measure = qy_category_chart_measure;
  chart_class->direction = GTK_ORIENTATION_VERTICAL;
  chart_class->get_n_items = qy_category_chart_get_n_items;
  chart_class->find_item = qy_category_chart_find_item;
  chart_class->get_place = qy_category_chart_get_place;
  chart_class->describe_item = qy_category_chart_describe_item;
  chart_class->dup_item_id = qy_category_chart_dup_item_id;
  chart_class->summarize = qy_category_chart_summarize;
  chart_class->fill_table = qy_category_chart_fill_table;
  chart_class->draw = qy_category_chart_draw;
}

static void
qy_category_chart_init (QyCategoryChart *self)
{
  self->all = g_ptr_array_new_with_free_func (category_free);
  self->shown = g_ptr_array_new ();
  self->label_title = g_strdup ("");
  self->value_title = g_strdup ("");
  g_signal_connect (self, "notify::currency", G_CALLBACK (choose), NULL);
}

QyCategoryChart *
qy_category_chart_new (void)
{
  return g_object_new (QY_TYPE_CATEGORY_CHART, NULL);
}

void
qy_category_chart_show (QyCategoryChart *self,
                        const QyCategoryValue *values,
                        gsize n,
                        const char *label_title,
                        const char *value_title)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (QY_IS_CATEGORY_CHART (self) && (values != NULL || n == 0));
  g_return_if_fail (label_title != NULL && value_title != NULL);

  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->all, 0);
  for (gsize i = 0; i < n; i++)
    {
      Category *category = g_new0 (Category, 1);

      category->id = g_strdup (values[i].id);
      category->label = g_strdup (values[i].label);
      category->value = values[i].value;
      category->currency = g_strdup (values[i].currency);
      g_ptr_array_add (self->all, category);
      g_hash_table_add (codes, category->currency);
    }
  g_free (self->label_title);
  g_free (self->value_title);
  self->label_title = g_strdup (label_title);
  self->value_title = g_strdup (value_title);
  qy_chart_take_currencies (QY_CHART (self), codes);
  choose (self);
  qy_chart_changed (QY_CHART (self));
}
