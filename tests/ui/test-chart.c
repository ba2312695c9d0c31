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
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (chart)));
  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  qy_chart_set_cursor (chart, 0);
  turn (20);
  gtk_window_destroy (GTK_WINDOW (window));
  for (guint i = 0; (frame != NULL || chart != NULL) && i < 1000; i++)
    turn (1);
  g_assert_null (frame);
  g_assert_null (chart);
}

/* A frame in a window of its own, shown. */
static GtkWidget *
show (QyChart *chart)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 420);
  gtk_window_set_child (GTK_WINDOW (window), qy_chart_frame_new ("Picture", chart));
  gtk_window_present (GTK_WINDOW (window));
  turn (50);
  return window;
}

static void
on_activated (QyChart *chart, const char *id, GString *log)
{
  g_string_append_printf (log, "%s;", id);
}

/* A category without an id leads nowhere. */
static void
test_activate (void)
{
  static const struct
  {
    QyChart *(*make) (void);
    const char *expected;
  } charts[] = {
    { make_months, "2026-11;2026-12;2027-01;2027-02;" },
    { make_categories, "a;b;" },
    { make_timeline, "c1;c2;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (QyChart) chart = g_object_ref_sink (charts[i].make ());
      g_autoptr (GString) log = g_string_new (NULL);

      g_signal_connect (chart, "activated", G_CALLBACK (on_activated), log);
      for (guint item = 0; item < qy_chart_get_n_items (chart); item++)
        qy_chart_activate_item (chart, item);
      g_assert_cmpstr (log->str, ==, charts[i].expected);
    }
}

/* Whatever is drawn at a place is found there. */
static void
test_hit (gconstpointer data)
{
  const Case *one = data;
  QyChart *chart = one->make ();
  QyChartClass *klass = QY_CHART_GET_CLASS (chart);
  GtkWidget *window = show (chart);

  for (guint item = 0; item < one->n_items; item++)
    {
      graphene_rect_t place;
      graphene_point_t middle;

      g_assert_true (klass->get_place (chart, item, &place));
      graphene_rect_get_center (&place, &middle);
      g_assert_cmpuint (klass->find_item (chart, middle.x, middle.y), ==, item);
    }
  g_assert_cmpuint (klass->find_item (chart, -1, -1), ==, QY_CHART_NO_ITEM);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_currency (void)
{
  QyChart *chart = make_months ();
  GtkWidget *window = show (chart);
  const char *const *codes = qy_chart_get_currencies (chart);
  g_autofree char *yuan = qy_chart_describe_item (chart, 0);
  g_autofree char *none = qy_chart_describe_item (chart, 1);
  g_autofree char *dollar = NULL;

  g_assert_cmpstr (codes[0], ==, "CNY");
  g_assert_cmpstr (codes[1], ==, "USD");
  g_assert_null (codes[2]);
  g_assert_cmpstr (yuan, ==,
                   "November 2026\nReceived: ¥1,000.00\nTo be received: ¥5,000.00\n"
                   "In minus out: ¥6,000.00");
  g_assert_cmpstr (none, ==, "December 2026\nNothing in this month");
  qy_chart_set_cursor (chart, 1);
  qy_chart_set_currency (chart, "USD");
  turn (5);
  dollar = qy_chart_describe_item (chart, 1);
  g_assert_cmpstr (dollar, ==, "December 2026\nReceived: USD 77.00\nIn minus out: USD 77.00");
  g_assert_cmpuint (qy_chart_get_cursor (chart), ==, 1);
  qy_month_chart_show (QY_MONTH_CHART (chart), NULL, 0, QY_DATE_NONE);
  g_assert_cmpuint (qy_chart_get_cursor (chart), ==, QY_CHART_NO_ITEM);
  g_assert_null (qy_chart_get_currency (chart));
  turn (5);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkAdjustment *
get_adjustment (QyChart *chart, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL
             ? gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (chart))
             : gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (chart));
}

static double
middle_of (GtkAdjustment *adjustment)
{
  return (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2)
         / gtk_adjustment_get_upper (adjustment);
}

/* The day in the middle stays there; three years are twelve times as long as a quarter. */
static void
test_zoom (void)
{
  QyChart *chart = make_timeline ();
  GtkWidget *window = show (chart);
  GtkAdjustment *across = get_adjustment (chart, GTK_ORIENTATION_HORIZONTAL);
  double upper = gtk_adjustment_get_upper (across);
  double middle = 0;

  qy_timeline_go_to (QY_TIMELINE (chart), (QyDate){ 2027, 1, 1 });
  middle = middle_of (across);
  g_assert_cmpfloat (middle, >, 0);
  qy_timeline_set_zoom (QY_TIMELINE (chart), QY_TIMELINE_ZOOM_QUARTER);
  turn (10);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (across), 4 * upper, 4);
  g_assert_cmpfloat_with_epsilon (middle_of (across), middle, 0.01);
  qy_timeline_set_zoom (QY_TIMELINE (chart), QY_TIMELINE_ZOOM_YEAR);
  turn (10);
  g_assert_cmpfloat_with_epsilon (middle_of (across), middle, 0.01);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GPtrArray *
make_many_rows (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_timeline_row_unref);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      QyTimelineRow *row = qy_timeline_row_new (id, "计算机机房维护服务合同");

      qy_timeline_row_add_span (row, QY_TIMELINE_TERM, (QyDate){ 2026, 1, 1 }, QY_DATE_NONE, NULL);
      for (int month = 1; month <= 12; month++)
        qy_timeline_row_add_point (row, QY_TIMELINE_PAYMENT, (QyDate){ 2026, (guint8) month, 5 },
                                   QY_TIMELINE_DONE, "fee");
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/* A row is scrolled to, and what is drawn is what is in sight. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) rows = make_many_rows ();
  QyChart *chart = make_timeline ();
  QyChartClass *klass = QY_CHART_GET_CLASS (chart);
  GtkWidget *window = show (chart);
  graphene_rect_t place;
  gint64 start = 0;

  qy_timeline_show (QY_TIMELINE (chart), rows, (QyDate){ 2026, 11, 23 });
  turn (20);
  g_assert_false (klass->get_place (chart, 400, &place));
  klass->reveal_item (chart, 400);
  turn (5);
  g_assert_true (klass->get_place (chart, 400, &place));
  g_assert_false (klass->get_place (chart, 0, &place));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      GskRenderNode *node = NULL;

      GTK_WIDGET_GET_CLASS (chart)->snapshot (GTK_WIDGET (chart), snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      g_clear_pointer (&node, gsk_render_node_unref);
    }
  g_test_message ("%.2f ms a picture", (double) (g_get_monotonic_time () - start) / 20000);
  start = g_get_monotonic_time ();
  qy_chart_frame_set_show_table (QY_CHART_FRAME (gtk_window_get_child (GTK_WINDOW (window))), TRUE);
  turn (5);
  g_test_message ("%.2f ms for the table", (double) (g_get_monotonic_time () - start) / 1000);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Rows fewer than before, with the same months in sight. */
static void
test_show_again (void)
{
  g_autoptr (GPtrArray) rows = make_many_rows ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  QyChart *chart = make_timeline ();
  GtkWidget *window = show (chart);

  qy_timeline_show (QY_TIMELINE (chart), rows, (QyDate){ 2026, 11, 23 });
  qy_chart_set_cursor (chart, 499);
  turn (10);
  qy_timeline_show (QY_TIMELINE (chart), none, (QyDate){ 2026, 11, 23 });
  turn (10);
  g_assert_cmpuint (qy_chart_get_cursor (chart), ==, QY_CHART_NO_ITEM);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (chart, GTK_ORIENTATION_VERTICAL)),
                     ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *frame = g_strconcat ("/ui/chart/frame/", cases[i].name, NULL);
      g_autofree char *hit = g_strconcat ("/ui/chart/hit/", cases[i].name, NULL);

      g_test_add_data_func (frame, &cases[i], test_frame);
      g_test_add_data_func (hit, &cases[i], test_hit);
    }
  g_test_add_func ("/ui/chart/activate", test_activate);
  g_test_add_func ("/ui/chart/currency", test_currency);
  g_test_add_func ("/ui/chart/zoom", test_zoom);
  g_test_add_func ("/ui/chart/many", test_many);
  g_test_add_func ("/ui/chart/show-again", test_show_again);
  return g_test_run ();
}
