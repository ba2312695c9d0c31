/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-book-incident.h"
#include "qy-book-measurement.h"
#include "qy-book-milestone.h"
#include "qy-book-window.h"
#include "qy-sla-report.h"
#include "sla-fixture.h"

#define AVAILABILITY QY_TERM_INDICATOR, "form", "availability", "target", "99.9%", "minutes", "43.8"

typedef struct
{
  const char *kind, *from, *until, *notified, *agreed, *fault;
} Window;

/* Months reckoned by hand: minutes of a month of n days are n × 1440. */
static const struct
{
  const char *name, *period, *hours;
  Window windows[4];
  gint64 planned, outage, maintenance, longest, value;
  QyFigureState state;
} months[] = {
  /* (44 640 − 43) ÷ 44 640 = 0.999 036 7… */
  { "43 minutes of 31 days",
    "2026-10",
    NULL,
    { { "outage", "2026-10-05T02:00", "2026-10-05T02:43", NULL, NULL, NULL } },
    44640,
    43,
    0,
    43,
    999037,
    QY_FIGURE_MET },
  /* (44 640 − 45) ÷ 44 640 = 0.998 991 9… */
  { "45 minutes of 31 days",
    "2026-10",
    NULL,
    { { "outage", "2026-10-05T02:00", "2026-10-05T02:45", NULL, NULL, "ageing" } },
    44640,
    45,
    0,
    45,
    998992,
    QY_FIGURE_MISSED },
  { "nothing happened", "2026-10", NULL, { { 0 } }, 44640, 0, 0, 0, 1000000, QY_FIGURE_MET },
  /* R104: 43 037 ÷ 43 080 = 0.999 001 85… */
  { "maintenance with consent",
    "2026-09",
    NULL,
    { { "maintenance", "2026-09-12T00:00", "2026-09-12T02:00", "2026-09-08T10:00",
        "2026-09-09T10:00", NULL },
      { "outage", "2026-09-20T10:00", "2026-09-20T10:43", NULL, NULL, NULL } },
    43200,
    43,
    120,
    43,
    999002,
    QY_FIGURE_MET },
  /* (43 200 − 163) ÷ 43 200 = 0.996 226 8… */
  { "maintenance without consent",
    "2026-09",
    NULL,
    { { "maintenance", "2026-09-12T00:00", "2026-09-12T02:00", "2026-09-08T10:00", NULL, NULL },
      { "outage", "2026-09-20T10:00", "2026-09-20T10:43", NULL, NULL, NULL } },
    43200,
    163,
    0,
    120,
    996227,
    QY_FIGURE_MISSED },
  { "28 days",
    "2026-02",
    NULL,
    { { "outage", "2026-02-28T23:30", "2026-03-01T00:10", NULL, NULL, NULL } },
    40320,
    30,
    0,
    30,
    999256,
    QY_FIGURE_MET },
  { "29 days",
    "2024-02",
    NULL,
    { { "outage", "2024-02-29T23:00", "2024-03-01T02:00", NULL, NULL, NULL } },
    41760,
    60,
    0,
    60,
    998563,
    QY_FIGURE_MISSED },
  /* of one outage over midnight, which is in UTC still the evening of the 30th */
  { "its part in September",
    "2026-09",
    NULL,
    { { "outage", "2026-09-30T23:30", "2026-10-01T00:20", NULL, NULL, NULL } },
    43200,
    30,
    0,
    30,
    999306,
    QY_FIGURE_MET },
  { "its part in October",
    "2026-10",
    NULL,
    { { "outage", "2026-09-30T23:30", "2026-10-01T00:20", NULL, NULL, NULL } },
    44640,
    20,
    0,
    20,
    999552,
    QY_FIGURE_MET },
  /* 10:00 to 10:50 and 11:00 to 11:05 */
  { "overlaps count once",
    "2026-10",
    NULL,
    { { "outage", "2026-10-05T10:00", "2026-10-05T10:40", NULL, NULL, NULL },
      { "emergency", "2026-10-05T10:20", "2026-10-05T10:50", NULL, NULL, NULL },
      { "outage", "2026-10-05T11:00", "2026-10-05T11:05", NULL, NULL, NULL },
      { "outage", "2026-10-05T10:05", "2026-10-05T10:10", NULL, NULL, NULL } },
    44640,
    55,
    0,
    50,
    998768,
    QY_FIGURE_MISSED },
  /* no outage where there is no planned service: 02:00 to 02:10 is left */
  { "an outage into maintenance",
    "2026-10",
    NULL,
    { { "maintenance", "2026-10-05T00:00", "2026-10-05T02:00", "2026-10-01T10:00",
        "2026-10-01T12:00", NULL },
      { "outage", "2026-10-05T01:50", "2026-10-05T02:10", NULL, NULL, NULL } },
    44640,
    10,
    120,
    10,
    999775,
    QY_FIGURE_MET },
  /* 12 hours on 31 days; 19:30 to 20:30 lies half outside */
  { "planned service time",
    "2026-10",
    "08:00-20:00 all",
    { { "outage", "2026-10-05T19:30", "2026-10-05T20:30", NULL, NULL, NULL } },
    22320,
    30,
    0,
    30,
    998656,
    QY_FIGURE_MISSED },
  /* October 2026: 1 to 7 off, 10 worked: 18 days of 9 hours */
  { "working days",
    "2026-10",
    "09:00-18:00 working",
    { { "outage", "2026-10-10T17:00", "2026-10-12T09:06", NULL, NULL, NULL },
      { "outage", "2026-10-02T10:00", "2026-10-02T15:00", NULL, NULL, NULL } },
    18 * 540,
    66,
    0,
    66,
    993210,
    QY_FIGURE_MISSED },
  { "caused by others",
    "2026-10",
    NULL,
    { { "outage", "2026-10-05T02:00", "2026-10-05T08:00", NULL, NULL, "client" },
      { "outage", "2026-10-06T02:00", "2026-10-06T08:00", NULL, NULL, "third-party" },
      { "outage", "2026-10-07T02:00", "2026-10-07T08:00", NULL, NULL, "force-majeure" },
      { "degraded", "2026-10-08T02:00", "2026-10-08T08:00", NULL, NULL, NULL } },
    44640,
    0,
    0,
    0,
    1000000,
    QY_FIGURE_MET },
};

static void
test_months (RecordsFixture *f, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (QySlaMonth) month = NULL;
  const QyFigure *figure;

  g_test_message ("%s", months[i].name);
  if (months[i].hours != NULL)
    sla_state (f, AVAILABILITY, "hours", months[i].hours, NULL);
  else
    sla_state (f, AVAILABILITY, NULL);
  for (guint w = 0; w < G_N_ELEMENTS (months[i].windows) && months[i].windows[w].kind != NULL; w++)
    {
      const Window *window = &months[i].windows[w];

      g_free (sla_window (f, window->kind, window->from, window->until, window->notified,
                          window->agreed, window->fault));
    }
  month = sla_month (f, months[i].period);
  figure = sla_figure (month, QY_INDICATOR_AVAILABILITY);
  g_assert_cmpint (figure->input[QY_INPUT_PLANNED], ==, months[i].planned);
  g_assert_cmpint (figure->input[QY_INPUT_OUTAGE], ==, months[i].outage);
  g_assert_cmpint (figure->input[QY_INPUT_MAINTENANCE], ==, months[i].maintenance);
  g_assert_cmpint (figure->longest, ==, months[i].longest);
  g_assert_cmpint (figure->value, ==, months[i].value);
  g_assert_cmpint (figure->state, ==, months[i].state);
}

/* What 99.9 % means in a month, beside the 43.8 minutes that the contract states. */
static void
test_minutes (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *period;
    gint64 minutes;
  } cases[] = {
    { "2026-02", 40320 },
    { "2024-02", 41760 },
    { "2026-09", 43200 },
    { "2026-10", 44640 },
  };

  sla_state (f, AVAILABILITY, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QySlaMonth) month = sla_month (f, cases[i].period);
      const QyFigure *figure = sla_figure (month, QY_INDICATOR_AVAILABILITY);

      g_assert_cmpint (figure->allowed_minutes, ==, cases[i].minutes);
      g_assert_true (figure->minutes_differ);
    }
}

static void
test_exclusions (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (QySlaMonth) month = NULL;
  const QySlaExclusion *exclusion;

  sla_state (f, AVAILABILITY, NULL);
  g_free (sla_window (f, "maintenance", "2026-10-10T02:00", "2026-10-10T04:00", "2026-10-09T02:00",
                      NULL, NULL));
  g_free (sla_window (f, "outage", "2026-10-11T02:00", "2026-10-11T02:30", NULL, NULL, "client"));
  g_free (sla_window (f, "outage", "2026-10-12T02:00", "2026-10-12T02:30", NULL, NULL, NULL));
  month = sla_month (f, "2026-10");
  g_assert_cmpuint (month->exclusions->len, ==, 2);
  exclusion = month->exclusions->pdata[0];
  g_assert_false (exclusion->excluded);
  g_assert_cmpint (exclusion->minutes, ==, 120);
  g_assert_cmpint (exclusion->grounds[0], ==, QY_GROUND_LATE_TOLD);
  g_assert_cmpint (exclusion->grounds[1], ==, QY_GROUND_NOT_AGREED);
  g_assert_nonnull (strstr (exclusion->reason, "three days"));
  g_assert_nonnull (strstr (exclusion->reason, "consent is missing"));
  exclusion = month->exclusions->pdata[1];
  g_assert_true (exclusion->excluded);
  g_assert_cmpint (exclusion->grounds[0], ==, QY_GROUND_CLIENT);
  g_assert_cmpuint (month->outages->len, ==, 2);
}

/* R157: while the contract rests, neither planned time nor outages run. */
static void
test_suspension (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMilestone) rest = qy_milestone_new (f->contract, "suspension", NULL, "2026-10-11");
  g_autoptr (QySlaMonth) month = NULL;
  const QyFigure *figure;

  sla_state (f, AVAILABILITY, NULL);
  rest->until_day = g_strdup ("2026-10-20");
  g_assert_true (qy_book_milestone_put (f->book.book, rest, &error));
  g_free (sla_window (f, "outage", "2026-10-12T02:00", "2026-10-12T08:00", NULL, NULL, NULL));
  g_free (sla_window (f, "outage", "2026-10-20T23:50", "2026-10-21T00:10", NULL, NULL, NULL));
  month = sla_month (f, "2026-10");
  figure = sla_figure (month, QY_INDICATOR_AVAILABILITY);
  g_assert_cmpint (figure->input[QY_INPUT_PLANNED], ==, 21 * 1440);
  g_assert_cmpint (figure->input[QY_INPUT_OUTAGE], ==, 10);
  g_assert_cmpuint (month->exclusions->len, ==, 1);
  g_assert_cmpint (((QySlaExclusion *) month->exclusions->pdata[0])->grounds[0], ==,
                   QY_GROUND_SUSPENDED);
}

/* Whatever does not count changes no figure, wherever it lies. */
static void
test_random_exclusions (RecordsFixture *f, gconstpointer data)
{
  static const Window kinds[] = {
    { "outage", NULL, NULL, NULL, NULL, "client" },
    { "outage", NULL, NULL, NULL, NULL, "third-party" },
    { "outage", NULL, NULL, NULL, NULL, "force-majeure" },
    { "emergency", NULL, NULL, NULL, NULL, "client" },
    { "degraded", NULL, NULL, NULL, NULL, NULL },
    { "terminal", NULL, NULL, NULL, NULL, "provider" },
    { "extension", NULL, NULL, NULL, NULL, NULL },
  };
  g_autoptr (QySlaMonth) before = NULL;

  sla_state (f, AVAILABILITY, NULL);
  sla_measure (f, "outage", "2026-09-01", "2026-09-30", 12);
  g_free (sla_window (f, "outage", "2026-10-05T02:00", "2026-10-05T03:10", NULL, NULL, NULL));
  g_free (sla_window (f, "maintenance", "2026-10-15T02:00", "2026-10-15T04:00", "2026-10-01T02:00",
                      "2026-10-02T02:00", NULL));
  before = sla_month (f, "2026-10");
  for (guint round = 0; round < 60; round++)
    {
      const Window *kind = &kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))];
      int day = g_test_rand_int_range (1, 31);
      int hour = g_test_rand_int_range (0, 24);
      g_autofree char *from = g_strdup_printf ("2026-10-%02dT%02d:00", day, hour);
      g_autofree char *until = g_strdup_printf ("2026-10-%02dT%02d:%02d", day + (hour == 23),
                                                (hour + 1) % 24, g_test_rand_int_range (0, 60));
      g_autoptr (QySlaMonth) after = NULL;
      const QyFigure *one = sla_figure (before, QY_INDICATOR_AVAILABILITY);
      const QyFigure *other;

      g_free (sla_window (f, kind->kind, from, until, NULL, NULL, kind->fault));
      after = sla_month (f, "2026-10");
      other = sla_figure (after, QY_INDICATOR_AVAILABILITY);
      g_assert_cmpint (other->value, ==, one->value);
      g_assert_cmpint (other->longest, ==, one->longest);
      g_assert_cmpmem (other->input, sizeof other->input, one->input, sizeof one->input);
      g_assert_cmpuint (after->exclusions->len, ==, before->exclusions->len + round + 1);
    }
}

static void
test_overview (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const QySlaRow *row;

  sla_state (f, AVAILABILITY, NULL);
  sla_state (f, QY_TERM_SLA, "resolution", "2小时", NULL);
  g_free (sla_window (f, "outage", "2026-10-05T02:00", "2026-10-05T03:10", NULL, NULL, NULL));
  g_free (sla_fault (f, "2026-10-05T10:00", "2026-10-05T13:00", TRUE));
  rows = qy_book_sla_overview (f->book.book, "2026-10", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 0); /* a draft */
  g_ptr_array_unref (rows);
  for (guint state = QY_STATE_IN_REVIEW; state <= QY_STATE_APPROVED; state++)
    qy_book_contract_set_state (f->book.book, f->contract, state, NULL, NULL);
  {
    g_autoptr (QyRevision) revision =
        qy_book_contract_issue (f->book.book, f->contract, NULL, render_plainly, NULL, &error);

    g_assert_no_error (error);
  }
  qy_book_contract_sign (f->book.book, f->contract, "A", (QyDate){ 2026, 1, 1 }, NULL, &error);
  qy_book_contract_sign (f->book.book, f->contract, "B", (QyDate){ 2026, 1, 1 }, NULL, &error);
  qy_book_contract_set_state (f->book.book, f->contract, QY_STATE_IN_FORCE, NULL, &error);
  g_assert_no_error (error);
  rows = qy_book_sla_overview (f->book.book, "2026-10", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  row = rows->pdata[0];
  g_assert_cmpstr (row->contract_id, ==, f->contract);
  g_assert_cmpuint (row->n_incidents, ==, 1);
  g_assert_cmpuint (row->n_missed, ==, 1);
  g_assert_cmpuint (row->n_figures_missed, ==, 1);
  g_assert_cmpuint (row->n_figures_met, ==, 0);
  g_assert_false (row->approved);
}

static void
test_bad_period (RecordsFixture *f, gconstpointer data)
{
  static const char *const periods[] = { "2026", "2026-13", "2026-1", "2026-10-01", "", "10-2026" };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (qy_book_sla_month (f->book.book, f->contract, periods[i], &error));
      g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
    }
}

#define ADD(path, func, data)                                                                      \
  g_test_add (path, RecordsFixture, data, sla_fixture_set_up, func, records_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *path = g_strconcat ("/sla-month/availability/", months[i].name, NULL);

      ADD (path, test_months, GUINT_TO_POINTER (i));
    }
  ADD ("/sla-month/minutes", test_minutes, NULL);
  ADD ("/sla-month/exclusions", test_exclusions, NULL);
  ADD ("/sla-month/suspension", test_suspension, NULL);
  ADD ("/sla-month/random-exclusions", test_random_exclusions, NULL);
  ADD ("/sla-month/overview", test_overview, NULL);
  ADD ("/sla-month/bad-period", test_bad_period, NULL);
  return g_test_run ();
}
