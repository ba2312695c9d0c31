/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "holidays.h"
#include "qy-incident-clock.h"
#include "service-facts.h"

/* Properties of random incidents. GLib prints the seed; repeat with --seed. */

static const char *const office[] = {
  "service_level | number = 1 | hours = 7x24",
  "service_level | number = 2 | hours = 5x8",
  "sla | response = PT1H | resolution = PT8H",
  "sla | service = 1 | response = PT30M",
  "sla | handling = 4 | response = PT4H",
  "sla | request = change | response = P3D working | hours = 09:00-18:00 working",
  NULL,
};

static QyIncidentFacts
random_incident (void)
{
  QyIncidentFacts incident = { .kind = g_test_rand_int_range (0, QY_N_REQUEST_KINDS),
                               .problem_level = g_test_rand_int_range (0, 4),
                               .service_level = g_test_rand_int_range (0, 3),
                               .score = g_test_rand_int_range (0, 101),
                               .reported = {
                                   qy_date_from_days (g_test_rand_int_range (20400, 20700)),
                                   g_test_rand_int_range (0, 1440) } };

  incident.pauses = g_array_new (FALSE, FALSE, sizeof (QyPause));
  return incident;
}

static QyMoment
move (QyMoment moment, gint64 minutes)
{
  static const QyClock always = { QY_CLOCK_ALWAYS, 0, QY_MINUTES_PER_DAY };
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();

  g_assert_true (qy_clock_add (&always, calendar, moment, minutes, &moment, NULL, NULL, NULL));
  return moment;
}

static void
compare_courses (const QyIncidentCourse *before, const QyIncidentCourse *after, gboolean same)
{
  g_assert_cmpuint (before->clocks->len, ==, after->clocks->len);
  for (guint i = 0; i < before->clocks->len; i++)
    {
      const QyIncidentClock *a = &g_array_index (before->clocks, QyIncidentClock, i);
      const QyIncidentClock *b = &g_array_index (after->clocks, QyIncidentClock, i);

      g_assert_true (a->target == b->target);
      g_assert_cmpint (qy_moment_compare (a->due, b->due), <=, 0);
      if (same)
        g_assert_cmpint (qy_moment_compare (a->due, b->due), ==, 0);
      if (b->allowed >= 0)
        g_assert_cmpint (b->used + b->left, ==, b->allowed);
      g_assert_cmpint (b->used, <=, a->used);
    }
}

/* Another pause never makes anything due earlier, and uses no time. */
static void
test_random_pauses (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyContractFacts) tiers = test_service_facts (test_three_tiers);
  g_autoptr (QyContractFacts) hours = test_service_facts (office);
  g_autoptr (QySla) by_tier = qy_sla_from_facts (tiers, QY_DATE_NONE);
  g_autoptr (QySla) by_hours = qy_sla_from_facts (hours, QY_DATE_NONE);

  for (int i = 0; i < 400; i++)
    {
      const QySla *sla = g_test_rand_bit () ? by_tier : by_hours;
      QyIncidentFacts incident = random_incident ();
      QyMoment now = move (incident.reported, g_test_rand_int_range (0, 20000));
      g_autoptr (QyIncidentCourse) before = NULL;

      before = qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
      g_assert_nonnull (before);
      for (int k = g_test_rand_int_range (1, 5); k > 0; k--)
        {
          QyPause pause = { .from = move (incident.reported, g_test_rand_int_range (0, 15000)),
                            .open = g_test_rand_int_range (0, 4) == 0 };
          QyIncidentCourse *after;

          pause.until = move (pause.from, g_test_rand_int_range (0, 6000));
          g_array_append_val (incident.pauses, pause);
          after = qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
          g_assert_nonnull (after);
          compare_courses (before, after, FALSE);
          qy_incident_course_free (before);
          before = after;
        }
      g_array_unref (incident.pauses);
    }
}

/* A pause at night of a clock with opening hours changes nothing. */
static void
test_random_nights (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyContractFacts) hours = test_service_facts (office);
  g_autoptr (QySla) sla = qy_sla_from_facts (hours, QY_DATE_NONE);

  for (int i = 0; i < 400; i++)
    {
      QyIncidentFacts incident = random_incident ();
      g_autoptr (QyIncidentCourse) before = NULL;
      g_autoptr (QyIncidentCourse) after = NULL;
      QyMoment now;
      QyPause pause = { 0 };

      incident.kind = QY_REQUEST_FAULT;
      incident.service_level = 2;
      now = move (incident.reported, g_test_rand_int_range (0, 20000));
      before = qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
      pause.from =
          (QyMoment){ qy_date_add_days (incident.reported.day, g_test_rand_int_range (1, 6)),
                      17 * 60 };
      pause.until = move (pause.from, g_test_rand_int_range (1, 16 * 60 + 1));
      g_array_append_val (incident.pauses, pause);
      after = qy_incident_course (sla, &incident, calendar, now, NULL, NULL);
      compare_courses (before, after, TRUE);
      g_array_unref (incident.pauses);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/incident-clock-random/pauses", test_random_pauses);
  g_test_add_func ("/core/incident-clock-random/nights", test_random_nights);
  return g_test_run ();
}
