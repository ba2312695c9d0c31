/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-indicator.h"
#include "service-facts.h"

#define NONE G_MININT64

/* One figure: of a term, with two or three inputs. */
static const struct
{
  const char *name;
  const char *term;
  const char *month;
  const char *inputs;
  QyFigureState state;
  gint64 value;
  gint64 allowed; /* thousandths of minutes, -1: not about time */
} figures[] = {
  /* R104, and the vectors */
  { "availability of the bank", "indicator | form = availability | target = 99.9%", "2026-11",
    "planned 43200, maintenance 120, outage 43", QY_FIGURE_MET, 999002, 43080 },
  { "44 minutes miss it", "indicator | form = availability | target = 99.9%", "2026-11",
    "planned 43200, maintenance 120, outage 44", QY_FIGURE_MISSED, 998979, 43080 },
  { "without maintenance", "indicator | form = availability", "2026-11", "planned 43200, outage 43",
    QY_FIGURE_NO_TARGET, 999005, -1 },
  { "a month of 31 days", "indicator | form = availability", "2026-10", "planned 44640, outage 44",
    QY_FIGURE_NO_TARGET, 999014, -1 },
  { "nothing worked", "indicator | form = availability | target = 99.9%", "2026-11",
    "planned 1440, outage 1440", QY_FIGURE_MISSED, 0, 1440 },
  { "maintenance alone", "indicator | form = availability | target = 99.9%", "2026-10",
    "planned 44640, maintenance 240", QY_FIGURE_MET, 1000000, 44400 },
  { "of targets", "sla | availability = 99.9%", "2026-11", "planned 43200, outage 43",
    QY_FIGURE_MET, 999005, 43200 },
  /* R085 */
  { "48 hours a year", "indicator | form = downtime | within = PT48H | period = year", "2026-12",
    "outage 2880", QY_FIGURE_MET, 2880, -1 },
  { "a minute more", "indicator | form = downtime | within = PT48H | period = year", "2026-12",
    "outage 2881", QY_FIGURE_MISSED, 2881, -1 },
  { "no outage was recorded", "indicator | form = downtime | within = PT48H | period = year",
    "2026-12", "planned 525600", QY_FIGURE_MET, 0, -1 },
  { "core modules", "indicator | form = availability | target = 99.9% | period = year", "2026-12",
    "planned 525600, outage 525", QY_FIGURE_MET, 999001, 525600 },
  /* R087 */
  { "99.9 % of 30 days", "indicator | form = availability | target = 99.9%", "2026-11", "",
    QY_FIGURE_NO_DATA, 0, 43200 },
  { "99.9 % of 31 days", "indicator | form = availability | target = 99.9%", "2026-10", "",
    QY_FIGURE_NO_DATA, 0, 44640 },
  { "99.9 % of 28 days", "indicator | form = availability | target = 99.9%", "2026-02", "",
    QY_FIGURE_NO_DATA, 0, 40320 },
  { "office hours are not known", "indicator | form = availability | target = 99.9% | hours = 5x8",
    "2026-02", "", QY_FIGURE_NO_DATA, 0, -1 },
  /* R107 */
  { "transactions", "indicator | form = transactions | target = 99.95%", "2026-11",
    "transactions 100000, failed 50, third-party 100", QY_FIGURE_MISSED, 999499, -1 },
  { "all by third parties", "indicator | form = transactions | target = 99.95%", "2026-11",
    "transactions 100, third-party 100", QY_FIGURE_NOT_MEASURABLE, 0, -1 },
  /* R108 */
  { "monitoring lead", "indicator | form = monitoring-lead | target = 98%", "2026-11",
    "alarms 400, late 8", QY_FIGURE_MET, 980000, -1 },
  { "monitoring accuracy", "indicator | form = monitoring-accuracy | target = 95%", "2026-11",
    "alarms 400, false 20", QY_FIGURE_MET, 950000, -1 },
  { "one false alarm more", "indicator | form = monitoring-accuracy | target = 95%", "2026-11",
    "alarms 400, false 21", QY_FIGURE_MISSED, 947500, -1 },
  /* R084 */
  { "49 of 50", "sla | completion_rate = 98%", "2026-11", "reported 50, resolved 49", QY_FIGURE_MET,
    980000, -1 },
  { "48 of 49", "sla | completion_rate = 98%", "2026-11", "reported 49, resolved 48",
    QY_FIGURE_MISSED, 979592, -1 },
  /* R089 */
  { "repairs in time", "sla | repair = PT4H | share = 95%", "2026-11", "reported 20, late 1",
    QY_FIGURE_MET, 950000, -1 },
  { "handling time", "indicator | form = handling-time | within = PT2H", "2026-11",
    "handled 3, handling-minutes 361", QY_FIGURE_MISSED, 120, -1 },
  { "handling time is met", "indicator | form = handling-time | within = PT2H", "2026-11",
    "handled 3, handling-minutes 360", QY_FIGURE_MET, 120, -1 },
  { "one crash", "indicator | form = count | most = 1", "2026-11", "count 1", QY_FIGURE_MET, 1,
    -1 },
  { "two crashes", "indicator | form = count | most = 1", "2026-11", "count 2", QY_FIGURE_MISSED, 2,
    -1 },
  /* R090 */
  { "loads faster", "indicator | form = improvement | target = 40% | better = lower", "2026-11",
    "baseline 5000, after 3000", QY_FIGURE_MET, 400000, -1 },
  { "a rate rises", "indicator | form = improvement | target = 40% | better = higher", "2026-11",
    "baseline 50000, after 69999", QY_FIGURE_MISSED, 399980, -1 },
  { "it got worse", "indicator | form = improvement | target = 40% | better = lower", "2026-11",
    "baseline 3, after 5", QY_FIGURE_MISSED, -666667, -1 },
  /* R110 */
  { "no alarms", "indicator | form = monitoring-lead | target = 98%", "2026-11", "alarms 0",
    QY_FIGURE_NOT_MEASURABLE, 0, -1 },
  { "no faults", "sla | completion_rate = 98%", "2026-11", "reported 0, resolved 0",
    QY_FIGURE_NOT_MEASURABLE, 0, -1 },
  { "maintained all month", "indicator | form = availability | target = 99.9%", "2026-11",
    "planned 43200, maintenance 43200", QY_FIGURE_NOT_MEASURABLE, 0, 0 },
  { "no baseline", "indicator | form = improvement | target = 40%", "2026-11",
    "baseline 0, after 0", QY_FIGURE_NOT_MEASURABLE, 0, -1 },
  { "half the data", "indicator | form = handling-time | within = PT2H", "2026-11", "handled 3",
    QY_FIGURE_NO_DATA, 0, -1 },
};

/* The one indicator of a term, over its period with a month. */
static QyFigure
make_figure (QyContractFacts *facts, const char *month)
{
  g_autoptr (GArray) indicators = qy_indicators_from_facts (facts, QY_DATE_NONE);
  g_autofree char *iso = g_strconcat (month, "-15", NULL);
  QyFigure figure = { .state = QY_N_FIGURE_STATES };

  g_assert_cmpuint (indicators->len, ==, 1);
  figure.indicator = g_array_index (indicators, QyIndicator, 0);
  qy_figure_period_days (figure.indicator.period, qy_date_from_iso (iso, NULL), &figure.from,
                         &figure.until);
  return figure;
}

static void
set_input (QyFigure *figure, const char *name, gint64 value)
{
  QyInputKind input;

  g_assert_true (qy_input_kind_from_string (name, &input));
  figure->has_input[input] = TRUE;
  figure->input[input] = value;
}

/* "planned 43200, outage 43" */
static void
set_inputs (QyFigure *figure, const char *inputs)
{
  g_auto (GStrv) parts = g_strsplit (inputs, ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *blank = strchr (parts[i], ' ');

      *blank = '\0';
      set_input (figure, parts[i], g_ascii_strtoll (blank + 1, NULL, 10));
    }
}

static void
test_figure (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  const char *lines[] = { figures[i].term, NULL };
  g_autoptr (QyContractFacts) facts = test_service_facts (lines);
  QyFigure figure = make_figure (facts, figures[i].month);
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GError) error = NULL;

  set_inputs (&figure, figures[i].inputs);
  qy_figure_compute (&figure, why, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (qy_figure_state_to_string (figure.state), ==,
                   qy_figure_state_to_string (figures[i].state));
  if (figure.state != QY_FIGURE_NO_DATA && figure.state != QY_FIGURE_NOT_MEASURABLE)
    g_assert_cmpint (figure.value, ==, figures[i].value);
  g_assert_cmpint (figure.allowed_minutes, ==, figures[i].allowed);
  g_assert_cmpuint (qy_reasons_get_n_steps (why), >=, 1);
}

/* R087: the contract's own 43.8 minutes beside its 99.9 %. */
static void
test_stated_minutes (void)
{
  static const struct
  {
    const char *month;
    gint64 outage;
    QyFigureState state;
    gboolean minutes_met;
  } rows[] = {
    { "2026-11", 43, QY_FIGURE_MET, TRUE },     /* of 43.2 and 43.8 */
    { "2026-11", 44, QY_FIGURE_MISSED, FALSE }, /* of 43.2 and 43.8 */
    { "2026-10", 44, QY_FIGURE_MET, FALSE },    /* of 44.64 and 43.8 */
    { "2026-02", 41, QY_FIGURE_MISSED, TRUE },  /* of 40.32 and 43.8 */
  };
  static const char *const lines[] = {
    "indicator | form = availability | target = 99.9% | minutes = 43.8分钟", NULL
  };
  g_autoptr (QyContractFacts) facts = test_service_facts (lines);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      QyFigure figure = make_figure (facts, rows[i].month);
      g_autoptr (QyReasons) why = qy_reasons_new ();
      g_auto (GStrv) steps = NULL;
      g_autofree char *all = NULL;

      g_assert_cmpint (figure.indicator.stated_minutes, ==, 43800);
      set_input (&figure, "planned",
                 (qy_date_to_days (figure.until) - qy_date_to_days (figure.from) + 1) * 1440);
      set_input (&figure, "outage", rows[i].outage);
      figure.longest = 30;
      g_assert_true (qy_figure_compute (&figure, why, NULL));
      g_assert_cmpint (figure.state, ==, rows[i].state);
      g_assert_true (figure.minutes_differ);
      g_assert_cmpint (figure.minutes_met, ==, rows[i].minutes_met);
      steps = qy_reasons_print (why, QY_LANGUAGE_EN);
      all = g_strjoinv ("\n", steps);
      g_assert_nonnull (g_strstr_len (all, -1, "43.8 minutes"));
      g_assert_nonnull (g_strstr_len (all, -1, "longest outage lasted 30 minutes"));
    }
}

static void
test_reasons (void)
{
  static const char *const lines[] = { "indicator | form = availability | target = 99.9%", NULL };
  static const char *const expected[] = {
    "可用性＝（计划服务时间－计划外中断－计划维护）÷（计划服务时间－计划维护）",
    "代入本期数据：(43200 − 43 − 120) ÷ (43200 − 120) = 99.9002%",
    "目标值≥99.90%，达标",
    "99.90%在本期相当于允许中断43.08分钟",
    NULL,
  };
  g_autoptr (QyContractFacts) facts = test_service_facts (lines);
  QyFigure figure = make_figure (facts, "2026-11");
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_auto (GStrv) steps = NULL;

  set_input (&figure, "planned", 43200);
  set_input (&figure, "maintenance", 120);
  set_input (&figure, "outage", 43);
  g_assert_true (qy_figure_compute (&figure, why, NULL));
  steps = qy_reasons_print (why, QY_LANGUAGE_ZH);
  g_assert_cmpuint (g_strv_length (steps), ==, G_N_ELEMENTS (expected) - 1);
  for (gsize i = 0; expected[i] != NULL; i++)
    g_assert_cmpstr (steps[i], ==, expected[i]);
}

/* Inputs that contradict each other. */
static void
test_wrong (void)
{
  static const struct
  {
    const char *term;
    const char *inputs;
  } rows[] = {
    { "indicator | form = availability", "planned 100, outage 101" },
    { "indicator | form = availability", "planned 100, maintenance 101" },
    { "indicator | form = availability", "planned -1" },
    { "indicator | form = availability", "planned 9223372036854775807" },
    { "indicator | form = transactions", "transactions 10, failed 6, third-party 5" },
    { "indicator | form = monitoring-lead", "alarms 10, late 11" },
    { "indicator | form = completion", "reported 10, resolved 11" },
    { "indicator | form = count", "count -1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *lines[] = { rows[i].term, NULL };
      g_autoptr (QyContractFacts) facts = test_service_facts (lines);
      QyFigure figure = make_figure (facts, "2026-11");
      g_autoptr (GError) error = NULL;

      set_inputs (&figure, rows[i].inputs);
      g_test_message ("%s", rows[i].term);
      g_assert_false (qy_figure_compute (&figure, NULL, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_cmpint (figure.state, ==, QY_FIGURE_NO_DATA);
    }
}

static void
test_periods (void)
{
  static const struct
  {
    QyFigurePeriod period;
    const char *day;
    const char *from;
    const char *until;
  } rows[] = {
    { QY_FIGURE_MONTH, "2024-02-10", "2024-02-01", "2024-02-29" },
    { QY_FIGURE_MONTH, "2026-12-31", "2026-12-01", "2026-12-31" },
    { QY_FIGURE_QUARTER, "2026-02-10", "2026-01-01", "2026-03-31" },
    { QY_FIGURE_QUARTER, "2026-12-31", "2026-10-01", "2026-12-31" },
    { QY_FIGURE_HALF_YEAR, "2026-06-30", "2026-01-01", "2026-06-30" },
    { QY_FIGURE_HALF_YEAR, "2026-07-01", "2026-07-01", "2026-12-31" },
    { QY_FIGURE_YEAR, "2026-07-01", "2026-01-01", "2026-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      QyDate from;
      QyDate until;
      g_autofree char *from_text = NULL;
      g_autofree char *until_text = NULL;

      qy_figure_period_days (rows[i].period, qy_date_from_iso (rows[i].day, NULL), &from, &until);
      from_text = qy_date_to_iso (from);
      until_text = qy_date_to_iso (until);
      g_assert_cmpstr (from_text, ==, rows[i].from);
      g_assert_cmpstr (until_text, ==, rows[i].until);
    }
}

static void
test_texts (void)
{
  static const struct
  {
    gint64 millionths;
    const char *text;
  } shares[] = {
    { 999005, "99.9005%" }, { 1000000, "100.00%" }, { 994520, "99.452%" },    { 980000, "98.00%" },
    { 0, "0.00%" },         { 1, "0.0001%" },       { -666667, "-66.6667%" }, { 999000, "99.90%" },
  };
  static const struct
  {
    const char *text;
    gint64 thousandths; /* NONE: refused */
    const char *printed;
  } minutes[] = {
    { "43.8", 43800, "43.8" },
    { "43", 43000, "43" },
    { "44.64分钟", 44640, "44.64" },
    { "0.001", 1, "0.001" },
    { "５.5 minutes", 5500, "5.5" },
    { "0", 0, "0" },
    { "43.", NONE, NULL },
    { ".5", NONE, NULL },
    { "1.2345", NONE, NULL },
    { "", NONE, NULL },
    { "-1", NONE, NULL },
    { "43.8 h", NONE, NULL },
    { "9999999999", NONE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *text = qy_share_print (shares[i].millionths);

      g_assert_cmpstr (text, ==, shares[i].text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      gint64 thousandths = NONE;
      g_autofree char *printed = NULL;

      g_test_message ("%s", minutes[i].text);
      g_assert_cmpint (qy_minutes_parse (minutes[i].text, &thousandths, NULL), ==,
                       minutes[i].thousandths != NONE);
      g_assert_cmpint (thousandths, ==, minutes[i].thousandths);
      if (thousandths == NONE)
        continue;
      printed = qy_minutes_print (thousandths);
      g_assert_cmpstr (printed, ==, minutes[i].printed);
    }
}

static void
test_names (void)
{
  const QyTermAttrKind *attr = &qy_term_kind_attrs (
      QY_TERM_INDICATOR, NULL)[qy_term_kind_attr_index (QY_TERM_INDICATOR, "form")];

  for (int i = 0; i < QY_N_INDICATORS; i++)
    {
      const char *name = qy_indicator_kind_to_string ((QyIndicatorKind) i);
      QyIndicatorKind kind;

      g_assert_true (qy_indicator_kind_from_string (name, &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (qy_term_choice_read (attr, name), ==, name);
      for (int language = 0; language < QY_N_LANGUAGES; language++)
        g_assert_nonnull (qy_indicator_kind_print (kind, (QyLanguage) language));
    }
  for (int i = 0; i < QY_N_INPUTS; i++)
    {
      QyInputKind kind;

      g_assert_true (qy_input_kind_from_string (qy_input_kind_to_string ((QyInputKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_nonnull (qy_input_kind_label (kind));
    }
}

/* More outage never makes a figure better, and a share is from 0 to 1. */
static void
test_random (void)
{
  static const char *const lines[] = { "indicator | form = availability | target = 99.5%", NULL };
  g_autoptr (QyContractFacts) facts = test_service_facts (lines);

  for (int i = 0; i < 2000; i++)
    {
      QyFigure figure = make_figure (facts, "2026-11");
      gint64 planned = g_test_rand_int_range (1, 50000);
      gint64 maintenance = g_test_rand_int_range (0, (gint32) planned);
      gint64 before = 1000001;

      set_input (&figure, "planned", planned);
      set_input (&figure, "maintenance", maintenance);
      for (gint64 outage = 0; outage <= planned - maintenance;
           outage += g_test_rand_int_range (1, 10000))
        {
          set_input (&figure, "outage", outage);
          g_assert_true (qy_figure_compute (&figure, NULL, NULL));
          g_assert_cmpint (figure.value, <=, before);
          g_assert_cmpint (figure.value, >=, 0);
          g_assert_cmpint (figure.value, <=, 1000000);
          g_assert_cmpint (figure.state, ==,
                           outage * 1000 <= (planned - maintenance) * 5 ? QY_FIGURE_MET
                                                                        : QY_FIGURE_MISSED);
          before = figure.value;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *path = g_strconcat ("/core/indicator/", figures[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_figure);
    }
  g_test_add_func ("/core/indicator/stated-minutes", test_stated_minutes);
  g_test_add_func ("/core/indicator/reasons", test_reasons);
  g_test_add_func ("/core/indicator/wrong", test_wrong);
  g_test_add_func ("/core/indicator/periods", test_periods);
  g_test_add_func ("/core/indicator/texts", test_texts);
  g_test_add_func ("/core/indicator/names", test_names);
  g_test_add_func ("/core/indicator/random", test_random);
  return g_test_run ();
}
