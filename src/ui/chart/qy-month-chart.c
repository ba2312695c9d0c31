/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-month-chart.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-month-picture.h"

struct _QyMonthChart
{
  QyChart parent_instance;

  QyMonthValue *all;
  gsize n_all;
  GArray *values; /* QyMonthValue: of the currency shown */
  QyDate today;
};

G_DEFINE_FINAL_TYPE (QyMonthChart, qy_month_chart, QY_TYPE_CHART)

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

static QyMonthPicture
picture_of (QyMonthChart *self)
{
  return (QyMonthPicture){ GTK_WIDGET (self), self->values, qy_chart_get_currency (QY_CHART (self)),
                           self->today, qy_chart_get_marked (QY_CHART (self)) };
}

static void
qy_month_chart_draw (QyChart *chart, GtkSnapshot *snapshot, const QyChartColors *colors)
{
  QyMonthPicture picture = picture_of (QY_MONTH_CHART (chart));

  qy_month_picture_draw (&picture, snapshot, colors);
}

static guint
qy_month_chart_get_n_items (QyChart *chart)
{
  return QY_MONTH_CHART (chart)->values->len;
}

static guint
qy_month_chart_find_item (QyChart *chart, double x, double y)
{
  QyMonthPicture picture = picture_of (QY_MONTH_CHART (chart));
  QyMonthLayout layout;
  int item = -1;

  if (picture.values->len == 0)
    return QY_CHART_NO_ITEM;
  qy_month_picture_lay_out (&picture, &layout);
  item = qy_month_axis_find (&layout.axis, x - layout.left);
  return item >= 0 && y >= layout.top ? (guint) item : QY_CHART_NO_ITEM;
}

static gboolean
qy_month_chart_get_place (QyChart *chart, guint item, graphene_rect_t *place)
{
  QyMonthPicture picture = picture_of (QY_MONTH_CHART (chart));
  QyMonthLayout layout;

  qy_month_picture_lay_out (&picture, &layout);
  *place = qy_month_layout_column (&layout, item);
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
    add_line (out, _ (qy_month_legend[part].label), amounts[part], value->currency);
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
    qy_chart_table_add_column (table, _ (qy_month_legend[part].label), TRUE);
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
  chart_class->legend = qy_month_legend;
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
