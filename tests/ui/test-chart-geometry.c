/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-chart-scale.h"
#include "qy-chart-table.h"
#include "qy-month-axis.h"
#include "qy-month-values.h"
#include "qy-timeline-layout.h"

#define YUAN G_GINT64_CONSTANT (100)

typedef struct
{
  const char *name;
  gint64 least;
  gint64 most;
  guint max_steps;
  gint64 unit;
  gint64 low;
  gint64 high;
  gint64 step;
} ScaleCase;

static const ScaleCase scale_cases[] = {
  { "nothing", 0, 0, 5, YUAN, 0, YUAN, YUAN },
  { "one-fen", 0, 1, 5, YUAN, 0, YUAN, YUAN },
  { "exact", 0, 500 * YUAN, 5, YUAN, 0, 500 * YUAN, 100 * YUAN },
  { "one-more-than-exact", 0, 500 * YUAN + 1, 5, YUAN, 0, 600 * YUAN, 200 * YUAN },
  { "only-below", -37 * YUAN, 0, 4, YUAN, -40 * YUAN, 0, 10 * YUAN },
  { "only-below-though-positive-asked", -37 * YUAN, -5 * YUAN, 4, YUAN, -40 * YUAN, 0, 10 * YUAN },
  { "both-sides", -30, 70, 6, 1, -40, 80, 20 },
  { "both-sides-with-less-room", -30, 70, 5, 1, -50, 100, 50 },
  { "room-for-one", 0, 99, 1, 1, 0, 100, 100 },
  { "one-on-each-side-is-the-least", -1, 900, 1, 1, -1000, 1000, 1000 },
  { "counts", 0, 7, 4, 1, 0, 8, 2 },
};

static void
test_scale (gconstpointer data)
{
  const ScaleCase *one = data;
  QyChartScale scale = qy_chart_scale_make (one->least, one->most, one->max_steps, one->unit);

  g_assert_cmpint (scale.low, ==, one->low);
  g_assert_cmpint (scale.high, ==, one->high);
  g_assert_cmpint (scale.step, ==, one->step);
  g_assert_cmpuint (qy_chart_scale_count (&scale), ==,
                    (guint) ((one->high - one->low) / one->step) + 1);
}

/* Whatever the amounts: both ends and zero are on the axis, the step is 1, 2 or 5 × 10ⁿ, and there
 * are not more than two steps too many. */
static void
test_scale_properties (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < 20000; i++)
    {
      gint64 a = (gint64) (((guint64) g_rand_int (rand) << 32) | g_rand_int (rand))
                 >> g_rand_int_range (rand, 3, 62);
      gint64 b = (gint64) (((guint64) g_rand_int (rand) << 32) | g_rand_int (rand))
                 >> g_rand_int_range (rand, 3, 62);
      guint steps = (guint) g_rand_int_range (rand, 1, 12);
      QyChartScale scale = qy_chart_scale_make (MIN (a, b), MAX (a, b), steps, 1);
      gint64 lead = scale.step;

      while (lead % 10 == 0)
        lead /= 10;
      g_assert_true (lead == 1 || lead == 2 || lead == 5);
      g_assert_cmpint (scale.low, <=, MIN (MIN (a, b), 0));
      g_assert_cmpint (scale.high, >=, MAX (MAX (a, b), 0));
      g_assert_cmpint (scale.low % scale.step, ==, 0);
      g_assert_cmpint (scale.high % scale.step, ==, 0);
      g_assert_cmpuint (qy_chart_scale_count (&scale), <=, MAX (steps, 2) + 1);
      g_assert_cmpfloat_with_epsilon (qy_chart_scale_place (&scale, scale.high, 100), 100, 1e-6);
      g_assert_cmpfloat_with_epsilon (qy_chart_scale_place (&scale, scale.low, 100), 0, 1e-6);
    }
}

typedef struct
{
  const char *name;
  gint64 step;
  gint64 value;
  int decimals;
  QyLanguage language;
  const char *expected;
} LabelCase;

static const LabelCase label_cases[] = {
  { "zero", 50000 * YUAN, 0, 2, QY_LANGUAGE_ZH, "0" },
  { "wan", 50000 * YUAN, 150000 * YUAN, 2, QY_LANGUAGE_ZH, "15万" },
  { "half-a-wan", 5000 * YUAN, 15000 * YUAN, 2, QY_LANGUAGE_ZH, "1.5万" },
  { "below-half-a-wan", 2000 * YUAN, 14000 * YUAN, 2, QY_LANGUAGE_ZH, "14,000" },
  { "yi", 50000000 * YUAN, 250000000 * YUAN, 2, QY_LANGUAGE_ZH, "2.5亿" },
  { "wan-yi", 500000000000 * YUAN, 1000000000000 * YUAN, 2, QY_LANGUAGE_ZH, "1万亿" },
  { "thousands", 5000 * YUAN, 15000 * YUAN, 2, QY_LANGUAGE_EN, "15k" },
  { "half-a-thousand", 500 * YUAN, 500 * YUAN, 2, QY_LANGUAGE_EN, "0.5k" },
  { "millions", 2000000 * YUAN, 14000000 * YUAN, 2, QY_LANGUAGE_EN, "14M" },
  { "below-zero", 2000000 * YUAN, -4000000 * YUAN, 2, QY_LANGUAGE_EN, "−4M" },
  { "yen", 5000, 15000, 0, QY_LANGUAGE_ZH, "1.5万" },
  { "small", 20 * YUAN, 40 * YUAN, 2, QY_LANGUAGE_EN, "40" },
  { "least", 1, G_MININT64, 0, QY_LANGUAGE_EN, "−9,223,372,036,854,775,808" },
};

static void
test_label (gconstpointer data)
{
  const LabelCase *one = data;
  QyChartScale scale = { 0, one->step, one->step };
  g_autofree char *label = qy_chart_scale_label (&scale, one->value, one->decimals, one->language);

  g_assert_cmpstr (label, ==, one->expected);
}

static void
test_add (void)
{
  g_assert_cmpint (qy_chart_add (1, 2), ==, 3);
  g_assert_cmpint (qy_chart_add (G_MAXINT64, 1), ==, G_MAXINT64);
  g_assert_cmpint (qy_chart_add (G_MININT64, -1), ==, G_MININT64);
}

typedef struct
{
  const char *name;
  QyDate date;
  double begins;
  double ends;
} PlaceCase;

/* Of an axis from November 2026 on, of months of 300 pixels. */
static const PlaceCase place_cases[] = {
  { "first-day", { 2026, 11, 1 }, 0, 10 },
  { "last-day-of-a-month", { 2026, 11, 30 }, 290, 300 },
  { "next-month", { 2026, 12, 1 }, 300, 300 + 300 / 31.0 },
  { "next-year", { 2027, 1, 16 }, 600 + 300 * 15 / 31.0, 600 + 300 * 16 / 31.0 },
  { "leap-day", { 2028, 2, 29 }, 15 * 300 + 300 * 28 / 29.0, 16 * 300 },
  { "before-it", { 2026, 10, 1 }, -300, -300 + 300 / 31.0 },
};

static void
test_place (gconstpointer data)
{
  const PlaceCase *one = data;
  QyMonthAxis axis = { qy_month_number (2026, 11), 24, 300 };

  g_assert_cmpfloat_with_epsilon (qy_month_axis_place (&axis, one->date), one->begins, 1e-9);
  g_assert_cmpfloat_with_epsilon (qy_month_axis_place_end (&axis, one->date), one->ends, 1e-9);
}

static void
test_find (void)
{
  static const struct
  {
    double x;
    int expected;
  } cases[] = { { -0.5, -1 }, { 0, 0 }, { 9.9, 0 }, { 10, 1 }, { 59.9, 5 }, { 60, -1 } };
  QyMonthAxis axis = { qy_month_number (2026, 11), 6, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (qy_month_axis_find (&axis, cases[i].x), ==, cases[i].expected);
}

static void
test_label_step (void)
{
  static const struct
  {
    double width;
    int expected;
  } cases[] = { { 40, 1 }, { 30, 1 }, { 29, 2 }, { 14, 3 }, { 9, 6 }, { 4, 12 }, { 2, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QyMonthAxis axis = { 0, 36, cases[i].width };

      g_assert_cmpint (qy_month_axis_label_step (&axis, 30), ==, cases[i].expected);
    }
}

static void
test_gather (void)
{
  static const QyMonthValue values[] = {
    { 2027, 2, 0, 5, 0, 0, "CNY" },
    { 2026, 11, 1, 2, 3, 4, "CNY" },
    { 2026, 11, 10, 20, 30, G_MAXINT64, "CNY" },
    { 2026, 10, 7, 7, 7, 7, "USD" },
  };
  g_autoptr (GArray) yuan =
      qy_month_values_gather (values, G_N_ELEMENTS (values), "CNY", QY_DATE_NONE);
  g_autoptr (GArray) none = qy_month_values_gather (NULL, 0, "CNY", QY_DATE_NONE);
  const QyMonthValue *november = &g_array_index (yuan, QyMonthValue, 1);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (yuan->len, ==, 5);
  g_assert_cmpint (g_array_index (yuan, QyMonthValue, 0).paid_in, ==, 0);
  g_assert_cmpint (november->year, ==, 2026);
  g_assert_cmpint (november->month, ==, 11);
  g_assert_cmpint (november->planned_in, ==, 11);
  g_assert_cmpint (november->planned_out, ==, 22);
  g_assert_cmpint (november->paid_in, ==, 33);
  g_assert_cmpint (november->paid_out, ==, G_MAXINT64);
  g_assert_cmpint (g_array_index (yuan, QyMonthValue, 4).planned_out, ==, 5);
}

typedef struct
{
  const char *name;
  QyDate first;
  QyDate last;
  QyDate today;
  QyDate shown_from;
  guint n;
} WindowCase;

static const WindowCase window_cases[] = {
  { "all", { 2026, 1, 1 }, { 2028, 12, 1 }, { 2030, 1, 1 }, { 2026, 1, 1 }, 36 },
  { "a-year-back", { 2020, 1, 1 }, { 2040, 1, 1 }, { 2026, 11, 23 }, { 2025, 11, 1 }, 36 },
  { "not-beyond-the-last", { 2020, 1, 1 }, { 2027, 1, 1 }, { 2026, 11, 23 }, { 2024, 2, 1 }, 36 },
  { "not-before-the-first", { 2026, 6, 1 }, { 2032, 1, 1 }, { 2026, 11, 1 }, { 2026, 6, 1 }, 36 },
  { "without-today", { 2020, 1, 1 }, { 2040, 1, 1 }, { 0, 0, 0 }, { 2020, 1, 1 }, 36 },
};

static void
test_window (gconstpointer data)
{
  const WindowCase *one = data;
  const QyMonthValue values[] = {
    { one->first.year, one->first.month, 1, 0, 0, 0, "CNY" },
    { one->last.year, one->last.month, 1, 0, 0, 0, "CNY" },
  };
  g_autoptr (GArray) shown = qy_month_values_gather (values, 2, "CNY", one->today);

  g_assert_cmpuint (shown->len, ==, one->n);
  g_assert_cmpint (g_array_index (shown, QyMonthValue, 0).year, ==, one->shown_from.year);
  g_assert_cmpint (g_array_index (shown, QyMonthValue, 0).month, ==, one->shown_from.month);
}

typedef struct
{
  const char *name;
  QyMonthValue value;
  gint64 from[QY_MONTH_N_PARTS]; /* paid in, planned in, paid out, planned out */
  gint64 to[QY_MONTH_N_PARTS];
} StackCase;

static const StackCase stack_cases[] = {
  { "usual",
    { .paid_in = 5, .planned_in = 3, .paid_out = 4, .planned_out = 2 },
    { 0, 5, 0, -4 },
    { 5, 8, -4, -6 } },
  { "planned-only", { .planned_in = 3 }, { 0, 0, 0, 0 }, { 0, 3, 0, 0 } },
  { "refund-lies-behind-what-went-out",
    { .paid_in = -5, .paid_out = 4, .planned_out = 2 },
    { -6, 0, 0, -4 },
    { -11, 0, -4, -6 } },
  { "credit-note-lies-behind-what-came-in",
    { .paid_in = 5, .planned_in = 3, .paid_out = -4 },
    { 0, 5, 8, 0 },
    { 5, 8, 12, 0 } },
};

static void
test_stack (gconstpointer data)
{
  const StackCase *one = data;
  gint64 from[QY_MONTH_N_PARTS];
  gint64 to[QY_MONTH_N_PARTS];

  qy_month_value_stack (&one->value, from, to);
  for (guint part = 0; part < QY_MONTH_N_PARTS; part++)
    {
      g_assert_cmpint (to[part] - from[part], ==, one->to[part] - one->from[part]);
      if (to[part] != from[part])
        g_assert_cmpint (from[part], ==, one->from[part]);
    }
  g_assert_cmpint (qy_month_value_net (&one->value), ==,
                   one->value.paid_in + one->value.planned_in - one->value.paid_out
                       - one->value.planned_out);
}

/* 500 rows of 30 pixels under a head of 40, titles of 200, three months of 100 in sight. */
static QyTimelineLayout
make_layout (void)
{
  return (QyTimelineLayout){ .axis = { qy_month_number (2026, 1), 48, 100 },
                             .labels = 200,
                             .head = 40,
                             .row = 30,
                             .x = 50,
                             .y = 45,
                             .width = 500,
                             .height = 340,
                             .n_rows = 500 };
}

static void
test_rows (void)
{
  QyTimelineLayout layout = make_layout ();
  guint first = 0;

  g_assert_cmpuint (qy_timeline_layout_find_row (&layout, 39), ==, G_MAXUINT);
  g_assert_cmpuint (qy_timeline_layout_find_row (&layout, 40), ==, 1);
  g_assert_cmpuint (qy_timeline_layout_find_row (&layout, 54.9), ==, 1);
  g_assert_cmpuint (qy_timeline_layout_find_row (&layout, 55), ==, 2);
  g_assert_cmpfloat (qy_timeline_layout_row_y (&layout, 2), ==, 55);
  g_assert_cmpuint (qy_timeline_layout_visible (&layout, &first), ==, 11);
  g_assert_cmpuint (first, ==, 1);
  layout.y = 14900;
  g_assert_cmpuint (qy_timeline_layout_visible (&layout, &first), ==, 4);
  g_assert_cmpuint (first, ==, 496);
  g_assert_cmpuint (qy_timeline_layout_find_row (&layout, 339), ==, G_MAXUINT);
  layout.n_rows = 0;
  g_assert_cmpuint (qy_timeline_layout_visible (&layout, &first), ==, 0);
}

typedef struct
{
  const char *name;
  QyDate from;
  QyDate to;
  gboolean is_seen;
  double left;
  double right;
} SpanCase;

static const SpanCase span_cases[] = {
  { "a-month", { 2026, 2, 1 }, { 2026, 2, 28 }, TRUE, 250, 350 },
  { "a-day", { 2026, 4, 1 }, { 2026, 4, 1 }, TRUE, 450, 450 + 100 / 30.0 },
  { "no-end", { 2026, 2, 1 }, { 0, 0, 0 }, TRUE, 250, 524 },
  { "no-beginning", { 0, 0, 0 }, { 2026, 2, 28 }, TRUE, 176, 350 },
  { "always", { 0, 0, 0 }, { 0, 0, 0 }, TRUE, 176, 524 },
  { "before", { 2020, 1, 1 }, { 2026, 1, 15 }, FALSE, 176, 150 + 100 * 15 / 31.0 },
  { "behind", { 2026, 5, 1 }, { 2026, 5, 1 }, FALSE, 524, 524 },
};

static void
test_span (gconstpointer data)
{
  const SpanCase *one = data;
  QyTimelineLayout layout = make_layout ();
  QyTimelineSpan span = { QY_TIMELINE_TERM, one->from, one->to, NULL };
  double left = 0;
  double right = 0;

  g_assert_cmpint (qy_timeline_layout_span (&layout, &span, &left, &right), ==, one->is_seen);
  g_assert_cmpfloat_with_epsilon (left, one->left, 1e-9);
  g_assert_cmpfloat_with_epsilon (right, one->right, 1e-9);
}

static void
test_range (void)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_timeline_row_unref);
  QyTimelineRow *row = qy_timeline_row_new ("id", "label");
  QyDate today = { 2026, 11, 23 };
  int first = 0;

  g_ptr_array_add (rows, row);
  g_assert_cmpint (qy_timeline_layout_range (rows, today, 3, &first), ==, 3);
  g_assert_cmpint (first, ==, qy_month_number (2026, 10));
  qy_timeline_row_add_span (row, QY_TIMELINE_TERM, (QyDate){ 2026, 1, 1 }, (QyDate){ 2027, 12, 31 },
                            NULL);
  g_assert_cmpint (qy_timeline_layout_range (rows, today, 3, &first), ==, 26);
  g_assert_cmpint (first, ==, qy_month_number (2025, 12));
  qy_timeline_row_add_point (row, QY_TIMELINE_DEADLINE, (QyDate){ 9999, 12, 31 }, 0, NULL);
  qy_timeline_row_add_point (row, QY_TIMELINE_DEADLINE, (QyDate){ 1, 1, 1 }, 0, NULL);
  g_assert_cmpint (qy_timeline_layout_range (rows, today, 3, &first), ==, 60 * 12 + 3);
  g_assert_cmpint (first, ==, qy_month_number (2006, 10));
}

/* What cannot be drawn is left out. */
static void
test_row (void)
{
  g_autoptr (QyTimelineRow) row = qy_timeline_row_new ("id", "label");

  qy_timeline_row_add_span (row, QY_TIMELINE_TERM, (QyDate){ 2026, 2, 1 }, (QyDate){ 2026, 1, 1 },
                            NULL);
  qy_timeline_row_add_point (row, QY_TIMELINE_PAYMENT, QY_DATE_NONE, 0, "unknown");
  g_assert_cmpuint (row->spans->len, ==, 0);
  g_assert_cmpuint (row->points->len, ==, 0);
}

static void
test_tsv (void)
{
  g_autoptr (QyChartTable) table = qy_chart_table_new ();
  g_autofree char *text = NULL;

  qy_chart_table_add_column (table, "Title", FALSE);
  qy_chart_table_add_column (table, "Amount", TRUE);
  qy_chart_table_add_column (table, "Day", FALSE);
  qy_chart_table_add_column (table, "Month", FALSE);
  qy_chart_table_begin_row (table, "1");
  qy_chart_table_add_text (table, "=SUM(A1)");
  qy_chart_table_add_amount (table, -123456789, "CNY");
  qy_chart_table_add_date (table, (QyDate){ 2026, 11, 23 });
  qy_chart_table_add_month (table, qy_month_number (2026, 1));
  qy_chart_table_begin_row (table, NULL);
  qy_chart_table_add_text (table, "合同\t甲\n乙");
  qy_chart_table_add_amount (table, 1500, "JPY");
  qy_chart_table_add_date (table, QY_DATE_NONE);
  text = qy_chart_table_print_tsv (table, NULL);
  g_assert_cmpstr (text, ==,
                   "Title\tAmount\tDay\tMonth\n"
                   "'=SUM(A1)\t-1234567.89\t2026-11-23\t2026-01\n"
                   "合同 甲 乙\t1500\t\t\n");
}

static void
test_order (void)
{
  g_autoptr (QyChartTable) table = qy_chart_table_new ();
  g_autoptr (QyChartTableRow) a = NULL;
  g_autoptr (QyChartTableRow) b = NULL;

  qy_chart_table_add_column (table, "Party", FALSE);
  qy_chart_table_add_column (table, "Amount", TRUE);
  qy_chart_table_begin_row (table, NULL);
  qy_chart_table_add_text (table, "北京");
  qy_chart_table_add_amount (table, 900, "CNY");
  qy_chart_table_begin_row (table, NULL);
  qy_chart_table_add_text (table, "安徽");
  qy_chart_table_add_amount (table, 1000, "CNY");
  a = g_list_model_get_item (qy_chart_table_get_rows (table), 0);
  b = g_list_model_get_item (qy_chart_table_get_rows (table), 1);
  g_assert_cmpint (qy_chart_table_row_compare (a, b, 0), >, 0);
  g_assert_cmpint (qy_chart_table_row_compare (a, b, 1), <, 0);
  g_assert_cmpint (qy_chart_table_row_compare (a, a, 1), ==, 0);
}

#define ADD_CASES(path, cases, func)                                                               \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *name = g_strconcat (path, cases[i].name, NULL);                             \
                                                                                                   \
      g_test_add_data_func (name, &cases[i], func);                                                \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/ui/chart-geometry/scale/", scale_cases, test_scale)
  ADD_CASES ("/ui/chart-geometry/label/", label_cases, test_label)
  ADD_CASES ("/ui/chart-geometry/place/", place_cases, test_place)
  ADD_CASES ("/ui/chart-geometry/window/", window_cases, test_window)
  ADD_CASES ("/ui/chart-geometry/stack/", stack_cases, test_stack)
  ADD_CASES ("/ui/chart-geometry/span/", span_cases, test_span)
  g_test_add_func ("/ui/chart-geometry/scale-properties", test_scale_properties);
  g_test_add_func ("/ui/chart-geometry/add", test_add);
  g_test_add_func ("/ui/chart-geometry/find", test_find);
  g_test_add_func ("/ui/chart-geometry/label-step", test_label_step);
  g_test_add_func ("/ui/chart-geometry/gather", test_gather);
  g_test_add_func ("/ui/chart-geometry/rows", test_rows);
  g_test_add_func ("/ui/chart-geometry/range", test_range);
  g_test_add_func ("/ui/chart-geometry/row", test_row);
  g_test_add_func ("/ui/chart-geometry/tsv", test_tsv);
  g_test_add_func ("/ui/chart-geometry/order", test_order);
  return g_test_run ();
}
