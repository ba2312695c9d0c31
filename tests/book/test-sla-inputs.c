/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-incident.h"
#include "sla-fixture.h"

static void
test_measured (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (QySlaMonth) month = NULL;
  const QyFigure *figure;

  sla_state (f, QY_TERM_INDICATOR, "form", "transactions", "target", "99.9%", NULL);
  sla_state (f, QY_TERM_INDICATOR, "form", "monitoring-lead", "target", "98%", NULL);
  sla_state (f, QY_TERM_INDICATOR, "form", "monitoring-accuracy", "target", "96%", NULL);
  sla_state (f, QY_TERM_INDICATOR, "form", "count", "most", "1", NULL);
  sla_measure (f, "transactions", "2026-10-01", "2026-10-15", 60000);
  sla_measure (f, "transactions", "2026-10-16", "2026-10-31", 40000);
  sla_measure (f, "failed", "2026-10-01", "2026-10-31", 50);
  sla_measure (f, "third-party", "2026-10-01", "2026-10-31", 100);
  sla_measure (f, "alarms", "2026-10-01", "2026-10-31", 400);
  sla_measure (f, "late", "2026-10-01", "2026-10-31", 8);
  sla_measure (f, "false", "2026-10-01", "2026-10-31", 20);
  sla_measure (f, "alarms", "2026-09-01", "2026-09-30", 0);
  g_free (sla_window (f, "outage", "2026-10-05T02:00", "2026-10-05T02:01", NULL, NULL, NULL));
  g_free (sla_window (f, "outage", "2026-10-06T02:00", "2026-10-06T02:01", NULL, NULL, NULL));
  month = sla_month (f, "2026-10");
  figure = sla_figure (month, QY_INDICATOR_TRANSACTIONS); /* R107: 99 850 ÷ 99 900 */
  g_assert_cmpint (figure->part, ==, 99850);
  g_assert_cmpint (figure->whole, ==, 99900);
  g_assert_cmpint (figure->state, ==, QY_FIGURE_MET);
  figure = sla_figure (month, QY_INDICATOR_MONITORING_LEAD);
  g_assert_cmpint (figure->value, ==, 980000);
  g_assert_cmpint (figure->state, ==, QY_FIGURE_MET);
  figure = sla_figure (month, QY_INDICATOR_MONITORING_ACCURACY);
  g_assert_cmpint (figure->value, ==, 950000);
  g_assert_cmpint (figure->state, ==, QY_FIGURE_MISSED);
  figure = sla_figure (month, QY_INDICATOR_COUNT);
  g_assert_cmpint (figure->value, ==, 2);
  g_assert_cmpint (figure->state, ==, QY_FIGURE_MISSED);
  qy_sla_month_free (month);
  month = sla_month (f, "2026-09");
  figure = sla_figure (month, QY_INDICATOR_MONITORING_LEAD);
  g_assert_cmpint (figure->state, ==, QY_FIGURE_NOT_MEASURABLE);
  figure = sla_figure (month, QY_INDICATOR_TRANSACTIONS);
  g_assert_cmpint (figure->state, ==, QY_FIGURE_NO_DATA);
  g_assert_cmpint (figure->missing, ==, QY_INPUT_TRANSACTIONS);
  g_assert_cmpuint (month->problems->len, ==, 1);
}

static void
add_faults (RecordsFixture *f, guint n, guint n_signed)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *reported = g_strdup_printf ("2026-10-%02uT%02u:00", 1 + i % 28, i / 28);
      g_autofree char *resolved = g_strdup_printf ("2026-10-%02uT%02u:30", 1 + i % 28, i / 28);

      g_free (sla_fault (f, reported, resolved, i < n_signed));
    }
}

/* R084: 49 of 50 pass, 48 of 49 fail; what no client signed is not solved. */
static void
test_completion (RecordsFixture *f, gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (QySlaMonth) month = NULL;
  const QyFigure *figure;

  sla_state (f, QY_TERM_SLA, "completion_rate", "98%", NULL);
  add_faults (f, n, n - 1);
  month = sla_month (f, "2026-10");
  figure = sla_figure (month, QY_INDICATOR_COMPLETION);
  g_assert_cmpint (figure->input[QY_INPUT_REPORTED], ==, n);
  g_assert_cmpint (figure->input[QY_INPUT_RESOLVED], ==, n - 1);
  g_assert_cmpint (figure->state, ==, n >= 50 ? QY_FIGURE_MET : QY_FIGURE_MISSED);
  qy_sla_month_free (month);
  month = sla_month (f, "2026-09");
  figure = sla_figure (month, QY_INDICATOR_COMPLETION);
  g_assert_cmpint (figure->state, ==, QY_FIGURE_NOT_MEASURABLE);
}

/* Reported in October and solved in November is not solved in October; and so on. */
static void
test_cases (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QySlaMonth) month = NULL;
  g_autoptr (QyIncident) excluded = NULL;
  g_autofree char *late = NULL;
  g_autofree char *open = NULL;
  g_autofree char *others = NULL;
  const QyFigure *figure;

  sla_state (f, QY_TERM_SLA, "completion_rate", "98%", "resolution", "2小时", NULL);
  g_free (sla_fault (f, "2026-10-05T10:00", "2026-10-05T12:00", TRUE));
  late = sla_fault (f, "2026-10-31T23:00", "2026-11-01T02:00", TRUE);
  open = sla_fault (f, "2026-10-30T10:00", NULL, FALSE);
  g_free (sla_fault (f, "2026-11-01T00:00", "2026-11-01T01:00", TRUE));
  others = sla_fault (f, "2026-10-06T10:00", "2026-10-07T10:00", FALSE);
  excluded = qy_book_incident_get (f->book.book, others, &error);
  excluded->fault = g_strdup ("client");
  qy_book_incident_put (f->book.book, excluded, &error);
  g_assert_no_error (error);
  month = sla_month (f, "2026-10");
  g_assert_cmpuint (month->cases->len, ==, 4);
  g_assert_cmpuint (month->exclusions->len, ==, 1);
  g_assert_cmpstr (((QySlaExclusion *) month->exclusions->pdata[0])->record_id, ==, others);
  figure = sla_figure (month, QY_INDICATOR_COMPLETION);
  g_assert_cmpint (figure->input[QY_INPUT_REPORTED], ==, 3);
  g_assert_cmpint (figure->input[QY_INPUT_RESOLVED], ==, 1);
  figure = sla_figure (month, QY_INDICATOR_RESOLVE); /* the open one is past its time as well */
  g_assert_cmpint (figure->input[QY_INPUT_REPORTED], ==, 3);
  g_assert_cmpint (figure->input[QY_INPUT_LATE], ==, 2);
  g_assert_cmpint (figure->state, ==, QY_FIGURE_NO_TARGET);
}

/* Quarters and years are reported in their last month. */
static void
test_quarter (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (QySlaMonth) august = NULL;
  g_autoptr (QySlaMonth) september = NULL;
  const QyFigure *figure;

  sla_state (f, QY_TERM_INDICATOR, "form", "downtime", "most", "60", "period", "quarter", NULL);
  g_free (sla_window (f, "outage", "2026-07-05T02:00", "2026-07-05T02:40", NULL, NULL, NULL));
  g_free (sla_window (f, "outage", "2026-09-05T02:00", "2026-09-05T02:30", NULL, NULL, NULL));
  g_free (sla_window (f, "outage", "2026-10-05T02:00", "2026-10-05T02:30", NULL, NULL, NULL));
  august = sla_month (f, "2026-08");
  g_assert_cmpuint (august->figures->len, ==, 0);
  september = sla_month (f, "2026-09");
  figure = sla_figure (september, QY_INDICATOR_DOWNTIME);
  g_assert_cmpint (figure->value, ==, 70);
  g_assert_cmpint (figure->state, ==, QY_FIGURE_MISSED);
}

/* A measured sum counts only where no outage is recorded by itself. */
static void
test_both (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (QySlaMonth) month = NULL;

  sla_state (f, QY_TERM_INDICATOR, "form", "availability", "target", "99.9%", NULL);
  sla_measure (f, "planned", "2026-10-01", "2026-10-31", 40000);
  sla_measure (f, "outage", "2026-10-01", "2026-10-31", 50);
  month = sla_month (f, "2026-10");
  g_assert_cmpint (sla_figure (month, QY_INDICATOR_AVAILABILITY)->part, ==, 39950);
  g_assert_cmpint (sla_figure (month, QY_INDICATOR_AVAILABILITY)->whole, ==, 40000);
  g_assert_cmpuint (month->problems->len, ==, 0);
  qy_sla_month_free (month);
  g_free (sla_window (f, "outage", "2026-10-05T02:00", "2026-10-05T02:40", NULL, NULL, NULL));
  month = sla_month (f, "2026-10");
  g_assert_cmpint (sla_figure (month, QY_INDICATOR_AVAILABILITY)->part, ==, 39960);
  g_assert_cmpuint (month->problems->len, ==, 1);
}

#define ADD(path, func, data)                                                                      \
  g_test_add (path, RecordsFixture, data, sla_fixture_set_up, func, records_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sla-inputs/measured", test_measured, NULL);
  ADD ("/sla-inputs/completion/49-of-50", test_completion, GUINT_TO_POINTER (50));
  ADD ("/sla-inputs/completion/48-of-49", test_completion, GUINT_TO_POINTER (49));
  ADD ("/sla-inputs/cases", test_cases, NULL);
  ADD ("/sla-inputs/quarter", test_quarter, NULL);
  ADD ("/sla-inputs/both", test_both, NULL);
  return g_test_run ();
}
