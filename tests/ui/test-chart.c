/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-category-chart.h"
#include "qy-chart-frame.h"
#include "qy-month-chart.h"
#include "qy-timeline.h"

static void
turn (guint times)
{
  for (guint i = 0; i < times; i++)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static QyChart *
make_months (void)
{
  static const QyMonthValue values[] = {
    { 2026, 11, 500000, 0, 100000, 0, "CNY" },
    { 2027, 2, 0, 250000, 0, -5000, "CNY" },
    { 2026, 12, 0, 0, 7700, 0, "USD" },
  };
  QyMonthChart *chart = qy_month_chart_new ();

  qy_month_chart_show (chart, values, G_N_ELEMENTS (values), (QyDate){ 2026, 12, 1 });
  return QY_CHART (chart);
}

static QyChart *
make_categories (void)
{
  static const QyCategoryValue values[] = {
    { "a", "甲公司", 1200000, "CNY" },
    { "b", "Company B", -300000, "CNY" },
    { NULL, "None", 0, "CNY" },
  };
  QyCategoryChart *chart = qy_category_chart_new ();

  qy_category_chart_show (chart, values, G_N_ELEMENTS (values), "Party", "Amount");
  return QY_CHART (chart);
}

static QyChart *
make_timeline (void)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_timeline_row_unref);
  QyTimeline *timeline = qy_timeline_new ();
  QyTimelineRow *row = qy_timeline_row_new ("c1", "机房维护合同");

  qy_timeline_row_add_span (row, QY_TIMELINE_TERM, (QyDate){ 2026, 1, 1 }, (QyDate){ 2026, 12, 31 },
                            NULL);
  qy_timeline_row_add_span (row, QY_TIMELINE_WINDOW, (QyDate){ 2026, 10, 1 },
                            (QyDate){ 2026, 11, 30 }, NULL);
  qy_timeline_row_add_point (row, QY_TIMELINE_PAYMENT, (QyDate){ 2026, 3, 15 }, QY_TIMELINE_DONE,
                             "First instalment");
  g_ptr_array_add (rows, row);
  g_ptr_array_add (rows, qy_timeline_row_new ("c2", "Without anything"));
  qy_timeline_show (timeline, rows, (QyDate){ 2026, 11, 23 });
  return QY_CHART (timeline);
}

typedef struct
{
  const char *name;
  QyChart *(*make) (void);
  guint n_items;
  guint n_columns;
  guint n_rows;
} Case;

static const Case cases[] = {
  { "month", make_months, 4, 6, 4 },
  { "category", make_categories, 3, 2, 3 },
  { "timeline", make_timeline, 2, 6, 3 },
};

/* Shown, swapped for its table and back, copied, taken away: nothing stays behind. */
static void
test_frame (gconstpointer data)
{
  const Case *one = data;
  GtkWidget *window = gtk_window_new ();
  QyChart *chart = one->make ();
  GtkWidget *frame = qy_chart_frame_new ("Picture", chart);
  g_autoptr (QyChartTable) table = qy_chart_dup_table (chart);
  g_autofree char *summary = qy_chart_summarize (chart);

  g_assert_cmpuint (qy_chart_get_n_items (chart), ==, one->n_items);
  g_assert_cmpuint (qy_chart_table_get_n_columns (table), ==, one->n_columns);
  g_assert_cmpuint (g_list_model_get_n_items (qy_chart_table_get_rows (table)), ==, one->n_rows);
  g_assert_cmpstr (summary, !=, "");
  g_object_add_weak_pointer (G_OBJECT (frame), (gpointer *) &frame);
  g_object_add_weak_pointer (G_OBJECT (chart), (gpointer *) &chart);
  gtk_window_set_child (GTK_WINDOW (window), frame);
  gtk_window_present (GTK_WINDOW (window));
  turn (50);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (frame), "chart.show-table", NULL));
  turn (20);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (frame), "chart.copy", NULL));
  qy_chart_frame_set_show_table (QY_CHART_FRAME (frame), FALSE);
  turn (20);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  gtk_window_destroy (GTK_WINDOW (window));
  for (guint i = 0; (frame != NULL || chart != NULL) && i < 1000; i++)
    turn (1);
  g_assert_null (frame);
  g_assert_null (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/chart/frame/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_frame);
    }
  return g_test_run ();
}
