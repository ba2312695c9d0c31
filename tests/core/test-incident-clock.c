/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "holidays.h"
#include "qy-error.h"
#include "qy-incident-clock.h"
#include "service-facts.h"

static const char *const flat[] = {
  "sla | response = PT30M",
  "sla | recovery = PT2H",
  "sla | request = work-order | response = PT2H | plan = PT8H",
  "sla | request = fault | service = 4 | response = PT8H | plan = PT24H",
  NULL,
};

static const char *const office[] = {
  "service_level | number = 1 | hours = 7x24",
  "service_level | number = 2 | hours = 5x8",
  "sla | response = PT1H | resolution = PT8H",
  "sla | service = 1 | response = PT30M",
  "sla | handling = 4 | response = PT4H",
  "sla | request = change | response = P3D working | hours = 09:00-18:00 working",
  NULL,
};

/* One target of one incident, reported at @reported and looked at @now. */
static const struct
{
  const char *name;
  const char *const *terms;
  QyRequestKind kind;
  int problem;
  int service;
  int score;
  const char *reported;
  const char *now;
  QyTargetKind target;
  const char *due; /* NULL: no such target */
  QyClockState state;
  gint64 left;
} cases[] = {
  /* R080 */
  { "grade 1 response", test_three_tiers, QY_REQUEST_FAULT, 1, 0, 0, "2026-11-20T09:00",
    "2026-11-20T09:10", QY_TARGET_RESPONSE, "2026-11-20T09:30", QY_CLOCK_STATE_RUNNING, 20 },
  { "grade 1 on site", test_three_tiers, QY_REQUEST_FAULT, 1, 0, 0, "2026-11-20T23:00",
    "2026-11-21T00:10", QY_TARGET_ONSITE, "2026-11-21T01:00", QY_CLOCK_STATE_RUNNING, 50 },
  { "grade 1 restored", test_three_tiers, QY_REQUEST_FAULT, 1, 0, 0, "2026-11-20T09:00",
    "2026-11-20T13:00", QY_TARGET_RESTORE, "2026-11-20T13:00", QY_CLOCK_STATE_RUNNING, 0 },
  { "grade 1 a minute late", test_three_tiers, QY_REQUEST_FAULT, 1, 0, 0, "2026-11-20T09:00",
    "2026-11-20T13:01", QY_TARGET_RESTORE, "2026-11-20T13:00", QY_CLOCK_STATE_MISSED, -1 },
  { "grade 2 response", test_three_tiers, QY_REQUEST_FAULT, 2, 0, 0, "2026-11-20T09:00",
    "2026-11-20T09:00", QY_TARGET_RESPONSE, "2026-11-20T10:00", QY_CLOCK_STATE_RUNNING, 60 },
  { "grade 2 solved", test_three_tiers, QY_REQUEST_FAULT, 2, 0, 0, "2026-11-20T09:00",
    "2026-11-20T09:00", QY_TARGET_RESOLVE, "2026-11-20T13:00", QY_CLOCK_STATE_RUNNING, 240 },
  { "grade 2 nobody on site", test_three_tiers, QY_REQUEST_FAULT, 2, 0, 0, "2026-11-20T09:00",
    "2026-11-20T09:00", QY_TARGET_ONSITE, NULL, QY_CLOCK_STATE_RUNNING, 0 },
  { "grade 3 response", test_three_tiers, QY_REQUEST_FAULT, 3, 0, 0, "2026-11-20T09:00",
    "2026-11-20T09:00", QY_TARGET_RESPONSE, "2026-11-20T11:00", QY_CLOCK_STATE_RUNNING, 120 },
  { "grade 3 over a weekend", test_three_tiers, QY_REQUEST_FAULT, 3, 0, 0, "2026-11-20T09:00",
    "2026-11-23T23:59", QY_TARGET_RESOLVE, "2026-11-23T23:59", QY_CLOCK_STATE_RUNNING, 0 },
  { "grade 3 a day late", test_three_tiers, QY_REQUEST_FAULT, 3, 0, 0, "2026-11-20T09:00",
    "2026-11-24T00:00", QY_TARGET_RESOLVE, "2026-11-23T23:59", QY_CLOCK_STATE_MISSED, -1 },
  { "grade 3 before a holiday", test_three_tiers, QY_REQUEST_FAULT, 3, 0, 0, "2026-09-30T09:00",
    "2026-10-02T09:00", QY_TARGET_RESOLVE, "2026-10-08T23:59", QY_CLOCK_STATE_WAITING, 9539 },
  /* R081 */
  { "consulting", test_three_tiers, QY_REQUEST_CONSULTING, 0, 0, 0, "2026-11-20T09:00",
    "2026-11-20T09:30", QY_TARGET_RESOLVE, "2026-11-20T11:00", QY_CLOCK_STATE_RUNNING, 90 },
  { "a wish", test_three_tiers, QY_REQUEST_WISH, 0, 0, 0, "2026-11-19T09:00", "2026-11-19T09:00",
    QY_TARGET_RESPONSE, "2026-11-20T23:59", QY_CLOCK_STATE_RUNNING, 2339 },
  /* R082 */
  { "recovery of data", test_three_tiers, QY_REQUEST_RECOVERY, 0, 0, 0, "2026-11-20T09:00",
    "2026-11-20T09:00", QY_TARGET_RESTORE, "2026-11-22T09:00", QY_CLOCK_STATE_RUNNING, 2880 },
  /* R083 */
  { "cvss 9.8", test_three_tiers, QY_REQUEST_VULNERABILITY, 0, 0, 98, "2026-11-16T09:00",
    "2026-11-16T09:00", QY_TARGET_RESOLVE, "2026-11-19T23:59", QY_CLOCK_STATE_RUNNING, 5219 },
  { "cvss 7.0 is high", test_three_tiers, QY_REQUEST_VULNERABILITY, 0, 0, 70, "2026-11-16T09:00",
    "2026-11-16T09:00", QY_TARGET_RESOLVE, "2026-11-19T23:59", QY_CLOCK_STATE_RUNNING, 5219 },
  { "cvss 6.9 is not", test_three_tiers, QY_REQUEST_VULNERABILITY, 0, 0, 69, "2026-11-16T09:00",
    "2026-11-16T09:00", QY_TARGET_RESOLVE, "2026-12-16T23:59", QY_CLOCK_STATE_RUNNING, 44099 },
  { "a plan is told", test_three_tiers, QY_REQUEST_VULNERABILITY, 0, 0, 40, "2026-01-31T09:00",
    "2026-01-31T09:00", QY_TARGET_PLAN, "2026-02-28T23:59", QY_CLOCK_STATE_RUNNING, 41219 },
  /* R086 */
  { "flat response", flat, QY_REQUEST_FAULT, 0, 0, 0, "2026-11-20T09:00", "2026-11-20T09:00",
    QY_TARGET_RESPONSE, "2026-11-20T09:30", QY_CLOCK_STATE_RUNNING, 30 },
  { "flat recovery", flat, QY_REQUEST_FAULT, 0, 0, 0, "2026-11-20T09:00", "2026-11-20T09:00",
    QY_TARGET_RESTORE, "2026-11-20T11:00", QY_CLOCK_STATE_RUNNING, 120 },
  { "a work order is answered", flat, QY_REQUEST_WORK_ORDER, 0, 0, 0, "2026-11-20T09:00",
    "2026-11-20T09:00", QY_TARGET_RESPONSE, "2026-11-20T11:00", QY_CLOCK_STATE_RUNNING, 120 },
  { "a work order restores nothing", flat, QY_REQUEST_WORK_ORDER, 0, 0, 0, "2026-11-20T09:00",
    "2026-11-20T09:00", QY_TARGET_RESTORE, NULL, QY_CLOCK_STATE_RUNNING, 0 },
  /* R088 */
  { "a mini-program", flat, QY_REQUEST_FAULT, 0, 4, 0, "2026-11-20T09:00", "2026-11-20T09:00",
    QY_TARGET_RESPONSE, "2026-11-20T17:00", QY_CLOCK_STATE_RUNNING, 480 },
  { "and its solution", flat, QY_REQUEST_FAULT, 0, 4, 0, "2026-11-20T09:00", "2026-11-20T09:00",
    QY_TARGET_PLAN, "2026-11-21T09:00", QY_CLOCK_STATE_RUNNING, 1440 },
  /* clocks of service levels */
  { "level 1 at night", office, QY_REQUEST_FAULT, 0, 1, 0, "2026-11-20T22:00", "2026-11-20T22:00",
    QY_TARGET_RESPONSE, "2026-11-20T22:30", QY_CLOCK_STATE_RUNNING, 30 },
  { "level 2 at night waits", office, QY_REQUEST_FAULT, 0, 2, 0, "2026-11-20T22:00",
    "2026-11-21T12:00", QY_TARGET_RESPONSE, "2026-11-23T10:00", QY_CLOCK_STATE_WAITING, 60 },
  { "level 2 over a holiday", office, QY_REQUEST_FAULT, 0, 2, 0, "2026-09-30T16:00",
    "2026-09-30T16:30", QY_TARGET_RESOLVE, "2026-10-08T16:00", QY_CLOCK_STATE_RUNNING, 450 },
  { "handling before service level", office, QY_REQUEST_FAULT, 4, 1, 0, "2026-11-20T09:00",
    "2026-11-20T09:00", QY_TARGET_RESPONSE, "2026-11-20T13:00", QY_CLOCK_STATE_RUNNING, 240 },
  { "ends with business", office, QY_REQUEST_CHANGE, 0, 0, 0, "2026-11-16T09:00",
    "2026-11-16T09:00", QY_TARGET_RESPONSE, "2026-11-19T18:00", QY_CLOCK_STATE_RUNNING, 4860 },
};

static const QyIncidentClock *
find_clock (const QyIncidentCourse *course, QyTargetKind kind)
{
  for (guint i = 0; i < course->clocks->len; i++)
    {
      const QyIncidentClock *clock = &g_array_index (course->clocks, QyIncidentClock, i);

      if (clock->target->kind == kind)
        return clock;
    }
  return NULL;
}

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyContractFacts) facts = test_service_facts (cases[i].terms);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GError) error = NULL;
  QyIncidentFacts incident = { .kind = cases[i].kind,
                               .problem_level = cases[i].problem,
                               .service_level = cases[i].service,
                               .score = cases[i].score,
                               .reported = test_moment (cases[i].reported) };
  g_autoptr (QyIncidentCourse) course =
      qy_incident_course (sla, &incident, calendar, test_moment (cases[i].now), why, &error);
  const QyIncidentClock *clock;
  g_autofree char *due = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (sla->problems->len, ==, 0);
  clock = find_clock (course, cases[i].target);
  g_assert_cmpint (clock != NULL, ==, cases[i].due != NULL);
  if (clock == NULL)
    return;
  due = qy_moment_to_text (clock->due);
  g_assert_cmpstr (due, ==, cases[i].due);
  g_assert_cmpint (clock->state, ==, cases[i].state);
  g_assert_cmpint (clock->left, ==, cases[i].left);
  if (clock->allowed >= 0)
    g_assert_cmpint (clock->used + clock->left, ==, clock->allowed);
  g_assert_true (clock->certain);
  if (clock->state == QY_CLOCK_STATE_MISSED)
    g_assert_true (course->breached);
  g_assert_cmpuint (qy_reasons_get_n_steps (why), >=, 2);
}

static void
add_pause (QyIncidentFacts *incident, const char *from, const char *until)
{
  QyPause pause = { .from = test_moment (from), .open = until == NULL };

  if (until != NULL)
    pause.until = test_moment (until);
  if (incident->pauses == NULL)
    incident->pauses = g_array_new (FALSE, FALSE, sizeof (QyPause));
  g_array_append_val (incident->pauses, pause);
}

/* Pauses of an incident reported on 2026-11-20 (a Friday) at 09:00 with 8 hours to resolve. */
static const struct
{
  const char *name;
  int service; /* 1: 7×24, 2: working days 09:00 to 17:00 */
  const char *from[2];
  const char *until[2]; /* NULL: open */
  const char *now;
  const char *due;
  gint64 used;
  QyClockState state;
} pauses[] = {
  { "none",
    1,
    { NULL },
    { NULL },
    "2026-11-20T10:00",
    "2026-11-20T17:00",
    60,
    QY_CLOCK_STATE_RUNNING },
  { "one that is over",
    1,
    { "2026-11-20T10:00" },
    { "2026-11-20T12:00" },
    "2026-11-20T13:00",
    "2026-11-20T19:00",
    120,
    QY_CLOCK_STATE_RUNNING },
  { "one that lasts",
    1,
    { "2026-11-20T10:00" },
    { NULL },
    "2026-11-20T12:30",
    "2026-11-20T19:30",
    60,
    QY_CLOCK_STATE_PAUSED },
  { "two",
    1,
    { "2026-11-20T10:00", "2026-11-20T14:00" },
    { "2026-11-20T11:00", "2026-11-20T15:30" },
    "2026-11-20T16:00",
    "2026-11-20T19:30",
    270,
    QY_CLOCK_STATE_RUNNING },
  { "overlapping ones count once",
    1,
    { "2026-11-20T10:00", "2026-11-20T11:00" },
    { "2026-11-20T12:00", "2026-11-20T13:00" },
    "2026-11-20T14:00",
    "2026-11-20T20:00",
    120,
    QY_CLOCK_STATE_RUNNING },
  { "outside hours counts nothing",
    2,
    { "2026-11-20T17:00" },
    { "2026-11-23T09:00" },
    "2026-11-20T16:00",
    "2026-11-20T17:00",
    420,
    QY_CLOCK_STATE_RUNNING },
  { "partly outside hours",
    2,
    { "2026-11-20T16:00" },
    { "2026-11-23T10:00" },
    "2026-11-23T10:30",
    "2026-11-23T11:00",
    450,
    QY_CLOCK_STATE_RUNNING },
  { "after it was due",
    1,
    { "2026-11-20T18:00" },
    { NULL },
    "2026-11-20T20:00",
    "2026-11-20T17:00",
    540,
    QY_CLOCK_STATE_MISSED },
  { "from the very due minute",
    1,
    { "2026-11-20T17:00" },
    { NULL },
    "2026-11-20T18:00",
    "2026-11-20T17:00",
    480,
    QY_CLOCK_STATE_MISSED },
  { "of no length",
    1,
    { "2026-11-20T10:00" },
    { "2026-11-20T10:00" },
    "2026-11-20T11:00",
    "2026-11-20T17:00",
    120,
    QY_CLOCK_STATE_RUNNING },
};

static void
test_pause (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyContractFacts) facts = test_service_facts (office);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (QyIncidentCourse) course = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *due = NULL;
  QyIncidentFacts incident = { .service_level = pauses[i].service,
                               .reported = test_moment ("2026-11-20T09:00") };
  const QyIncidentClock *clock;

  for (guint k = 0; k < G_N_ELEMENTS (pauses[i].from) && pauses[i].from[k] != NULL; k++)
    add_pause (&incident, pauses[i].from[k], pauses[i].until[k]);
  course = qy_incident_course (sla, &incident, calendar, test_moment (pauses[i].now), why, &error);
  g_assert_no_error (error);
  clock = find_clock (course, QY_TARGET_RESOLVE);
  due = qy_moment_to_text (clock->due);
  g_assert_cmpstr (due, ==, pauses[i].due);
  g_assert_cmpint (clock->used, ==, pauses[i].used);
  g_assert_cmpint (clock->left, ==, 480 - pauses[i].used);
  g_assert_cmpint (clock->state, ==, pauses[i].state);
  g_clear_pointer (&incident.pauses, g_array_unref);
}

/* A deadline in working days moves by the working days that a pause lasted whole. */
static void
test_pause_days (void)
{
  static const struct
  {
    const char *from;
    const char *until;
    const char *due;
  } rows[] = {
    { "2026-11-17T00:00", "2026-11-18T00:00", "2026-11-20T23:59" },
    { "2026-11-17T00:01", "2026-11-18T23:59", "2026-11-19T23:59" },
    { "2026-11-17T12:00", "2026-11-19T12:00", "2026-11-20T23:59" },
    { "2026-11-17T12:00", "2026-11-23T12:00", "2026-11-24T23:59" },
    { "2026-11-25T00:00", "2026-11-28T00:00", "2026-11-19T23:59" },
  };
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyContractFacts) facts = test_service_facts (test_three_tiers);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      QyIncidentFacts incident = { .kind = QY_REQUEST_VULNERABILITY,
                                   .score = 75,
                                   .reported = test_moment ("2026-11-16T09:00") };
      g_autoptr (QyIncidentCourse) course = NULL;
      g_autofree char *due = NULL;

      add_pause (&incident, rows[i].from, rows[i].until);
      course = qy_incident_course (sla, &incident, calendar, test_moment ("2026-11-30T09:00"), NULL,
                                   NULL);
      due = qy_moment_to_text (find_clock (course, QY_TARGET_RESOLVE)->due);
      g_assert_cmpstr (due, ==, rows[i].due);
      g_clear_pointer (&incident.pauses, g_array_unref);
    }
}

static void
set_done (QyIncidentFacts *incident, QyTargetKind kind, const char *text)
{
  incident->has_done[kind] = TRUE;
  incident->done[kind] = test_moment (text);
}

/* What was done, what that says of the rest, and what is next. */
static void
test_course (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyContractFacts) facts = test_service_facts (test_three_tiers);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  QyIncidentFacts incident = { .problem_level = 1, .reported = test_moment ("2026-11-20T09:00") };
  QyMoment now = test_moment ("2026-11-20T11:30");
  g_autoptr (QyIncidentCourse) open = NULL;
  g_autoptr (QyIncidentCourse) restored = NULL;
  g_autoptr (QyIncidentCourse) closed = NULL;

  set_done (&incident, QY_TARGET_RESPONSE, "2026-11-20T09:30");
  open = qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
  g_assert_cmpint (open->handling, ==, 1);
  g_assert_cmpint (find_clock (open, QY_TARGET_RESPONSE)->state, ==, QY_CLOCK_STATE_MET);
  g_assert_cmpint (find_clock (open, QY_TARGET_ONSITE)->state, ==, QY_CLOCK_STATE_MISSED);
  g_assert_true (open->breached);
  g_assert_true (open->has_next);
  g_assert_cmpint (open->next_what, ==, QY_TARGET_ONSITE);

  set_done (&incident, QY_TARGET_RESTORE, "2026-11-20T10:00");
  restored = qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
  g_assert_cmpint (find_clock (restored, QY_TARGET_ONSITE)->state, ==, QY_CLOCK_STATE_MET);
  g_assert_cmpint (find_clock (restored, QY_TARGET_RESTORE)->left, ==, 180);
  g_assert_false (restored->breached);
  g_assert_false (restored->has_next);

  incident.has_done[QY_TARGET_RESPONSE] = incident.has_done[QY_TARGET_RESTORE] = FALSE;
  incident.is_closed = TRUE;
  incident.closed = test_moment ("2026-11-20T09:31");
  closed = qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
  g_assert_cmpint (find_clock (closed, QY_TARGET_RESPONSE)->state, ==, QY_CLOCK_STATE_MISSED);
  g_assert_cmpint (find_clock (closed, QY_TARGET_RESTORE)->state, ==, QY_CLOCK_STATE_MET);
  g_assert_false (closed->has_next);
}

/* The ladder of the level, by the matrix or by hand; over when the problem is. */
static void
test_ladder (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyContractFacts) facts = test_service_facts (test_matrix);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  QyIncidentFacts incident = { .problem_level = 2,
                               .service_level = 1,
                               .reported = test_moment ("2026-11-20T09:00") };
  QyMoment now = test_moment ("2026-11-20T09:31");
  g_autoptr (QyIncidentCourse) by_matrix =
      qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
  g_autoptr (QyIncidentCourse) by_hand = NULL;
  g_autoptr (QyIncidentCourse) solved = NULL;

  g_assert_cmpint (by_matrix->handling, ==, 2);
  g_assert_cmpuint (by_matrix->ladder->len, ==, 3);
  g_assert_cmpint (by_matrix->next_rung, ==, 2);
  incident.handling_level = 1;
  by_hand = qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
  g_assert_cmpint (by_hand->handling, ==, 1);
  g_assert_cmpint (by_hand->next_rung, ==, 4);
  set_done (&incident, QY_TARGET_RESOLVE, "2026-11-20T09:12");
  solved = qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
  g_assert_cmpint (solved->next_rung, ==, -1);
  g_assert_true (g_array_index (solved->ladder, QyRungState, 1).reached);
  g_assert_false (g_array_index (solved->ladder, QyRungState, 2).reached);
}

static void
expect_refused (const QySla *sla, const QyIncidentFacts *incident, gboolean in_course)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) course_error = NULL;
  g_autoptr (QyIncidentCourse) course = NULL;

  g_assert_false (qy_incident_check (sla, incident, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  course = qy_incident_course (sla, incident, calendar, test_moment ("2026-11-30T09:00"), NULL,
                               &course_error);
  g_assert_cmpint (course == NULL, ==, in_course);
  if (in_course)
    g_assert_error (course_error, QY_CORE_ERROR, QY_ERROR_INVALID);
}

static void
test_wrong (void)
{
  g_autoptr (QyContractFacts) facts = test_service_facts (test_matrix);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  QyIncidentFacts good = { .production = TRUE,
                           .problem_level = 1,
                           .service_level = 1,
                           .reported = test_moment ("2026-11-20T09:00") };
  QyIncidentFacts incident = good;

  g_assert_true (qy_incident_check (sla, &incident, NULL));
  incident.production = FALSE; /* R096 */
  expect_refused (sla, &incident, FALSE);
  incident = good;
  incident.problem_level = 5;
  expect_refused (sla, &incident, FALSE);
  incident = good;
  incident.service_level = 5;
  expect_refused (sla, &incident, FALSE);
  incident = good;
  incident.handling_level = 10;
  expect_refused (sla, &incident, FALSE);
  incident = good;
  incident.score = 101;
  expect_refused (sla, &incident, FALSE);
  for (int i = 0; i < QY_N_TARGETS; i++)
    {
      incident = good;
      set_done (&incident, (QyTargetKind) i, "2026-11-20T08:59");
      expect_refused (sla, &incident, TRUE);
      incident = good;
      set_done (&incident, (QyTargetKind) i, "2026-11-20T10:00");
      g_assert_true (qy_incident_check (sla, &incident, NULL));
      incident.is_closed = TRUE;
      incident.closed = test_moment ("2026-11-20T09:59");
      expect_refused (sla, &incident, TRUE);
    }
  incident = good;
  incident.is_closed = TRUE;
  incident.closed = test_moment ("2026-11-19T23:59");
  expect_refused (sla, &incident, TRUE);
  incident = good;
  set_done (&incident, QY_TARGET_RESTORE, "2026-11-20T12:00");
  set_done (&incident, QY_TARGET_RESOLVE, "2026-11-20T11:00");
  expect_refused (sla, &incident, TRUE);
  incident = good;
  add_pause (&incident, "2026-11-20T08:00", "2026-11-20T10:00");
  expect_refused (sla, &incident, TRUE);
  g_clear_pointer (&incident.pauses, g_array_unref);
  add_pause (&incident, "2026-11-20T11:00", "2026-11-20T10:00");
  expect_refused (sla, &incident, TRUE);
  g_clear_pointer (&incident.pauses, g_array_unref);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/incident-clock/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pauses); i++)
    {
      g_autofree char *path = g_strconcat ("/core/incident-clock/pause/", pauses[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_pause);
    }
  g_test_add_func ("/core/incident-clock/pause-days", test_pause_days);
  g_test_add_func ("/core/incident-clock/course", test_course);
  g_test_add_func ("/core/incident-clock/ladder", test_ladder);
  g_test_add_func ("/core/incident-clock/wrong", test_wrong);
  return g_test_run ();
}
