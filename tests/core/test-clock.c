/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "holidays.h"
#include "qy-clock.h"
#include "qy-error.h"

static const struct
{
  const char *name;
  const char *clock;
  const char *start;
  gint64 minutes;
  const char *due;
  gboolean certain;
} cases[] = {
  { "over midnight", "24x7", "2026-09-30T23:50", 30, "2026-10-01T00:20", TRUE },
  { "a leap day", "24x7", "2024-02-28T12:00", 2 * 1440, "2024-03-01T12:00", TRUE },
  { "to midnight", "24x7", "2026-12-31T23:00", 60, "2027-01-01T00:00", TRUE },
  { "nothing", "09:00-18:00 working", "2026-10-03T03:00", 0, "2026-10-03T03:00", TRUE },
  { "over night", "09:00-17:00 all", "2026-09-30T16:30", 120, "2026-10-01T10:30", TRUE },
  { "before opening", "09:00-17:00 all", "2026-09-30T06:30", 120, "2026-09-30T11:00", TRUE },
  { "after closing", "09:00-17:00 all", "2026-09-30T22:30", 120, "2026-10-01T11:00", TRUE },
  { "used up at closing", "09:00-17:00 all", "2026-09-30T16:30", 30, "2026-09-30T17:00", TRUE },
  { "a minute more", "09:00-17:00 all", "2026-09-30T16:30", 31, "2026-10-01T09:01", TRUE },
  { "many days", "09:00-17:00 all", "2026-09-30T09:00", 480 * 10, "2026-10-09T17:00", TRUE },
  { "till midnight", "20:00-24:00 all", "2026-09-30T22:00", 120, "2026-10-01T00:00", TRUE },
  { "from midnight", "00:00-24:00 all", "2026-09-30T22:00", 121, "2026-10-01T00:01", TRUE },
  { "a worked sunday", "09:00-18:00 working", "2026-09-20T10:00", 60, "2026-09-20T11:00", TRUE },
  { "at closing time", "09:00-18:00 working", "2026-10-10T18:00", 1, "2026-10-12T09:01", TRUE },
  { "nine hours and a minute", "09:00-18:00 working", "2026-02-13T09:00", 541, "2026-02-14T09:01",
    TRUE },
  { "in a holiday", "09:00-18:00 working", "2026-10-03T10:00", 60, "2026-10-08T10:00", TRUE },
  { "over a holiday", "09:00-18:00 working", "2026-09-30T17:30", 60, "2026-10-08T09:30", TRUE },
  { "into a year without a table", "09:00-18:00 working", "2026-12-31T17:30", 60,
    "2027-01-01T09:30", FALSE },
  { "all days need no table", "09:00-18:00 all", "2026-12-31T17:30", 60, "2027-01-01T09:30", TRUE },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyCalendar) calendar = test_holidays ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GError) error = NULL;
  QyClock clock;
  QyMoment start;
  QyMoment due;
  gboolean certain = TRUE;
  gboolean certain_again = TRUE;
  g_autofree char *found = NULL;
  g_autofree char *text = NULL;

  g_assert_true (qy_clock_from_text (cases[i].clock, &clock, NULL));
  text = qy_clock_to_text (&clock);
  g_assert_cmpstr (text, ==, cases[i].clock);
  g_assert_true (qy_moment_from_text (cases[i].start, &start, NULL));
  qy_clock_add (&clock, calendar, start, cases[i].minutes, &due, &certain, why, &error);
  g_assert_no_error (error);
  found = qy_moment_to_text (due);
  g_assert_cmpstr (found, ==, cases[i].due);
  g_assert_cmpint (certain, ==, cases[i].certain);
  g_assert_cmpuint (qy_reasons_get_n_steps (why), >=, 2);
  g_assert_cmpint (qy_clock_between (&clock, calendar, start, due, &certain_again), ==,
                   cases[i].minutes);
  g_assert_cmpint (certain_again, ==, certain);
}

/* Minute by minute, the slow way. */
static gint64
count_minutes (const QyClock *clock, const QyCalendar *calendar, QyMoment from, QyMoment to)
{
  gint64 count = 0;

  while (qy_moment_compare (from, to) < 0)
    {
      count +=
          clock->kind == QY_CLOCK_ALWAYS
          || (from.minute >= clock->open && from.minute < clock->close
              && (clock->kind == QY_CLOCK_ALL_DAYS || qy_calendar_is_working (calendar, from.day)));
      from.minute++;
      if (from.minute == QY_MINUTES_PER_DAY)
        from = (QyMoment){ qy_date_add_days (from.day, 1), 0 };
    }
  return count;
}

static void
test_random (void)
{
  g_autoptr (QyCalendar) calendar = test_holidays ();

  for (int i = 0; i < 400; i++)
    {
      QyClock clock = { g_test_rand_int_range (0, QY_N_CLOCK_KINDS),
                        g_test_rand_int_range (0, 1440), 0 };
      QyMoment start = { qy_date_from_days (g_test_rand_int_range (18000, 20700)),
                         g_test_rand_int_range (0, 1440) };
      gint64 minutes = g_test_rand_int_range (1, 5000);
      QyMoment due;

      clock.close = g_test_rand_int_range (clock.open + 1, 1441);
      minutes = MIN (minutes, 20 * (clock.close - clock.open));
      g_assert_true (qy_clock_add (&clock, calendar, start, minutes, &due, NULL, NULL, NULL));
      g_assert_cmpint (count_minutes (&clock, calendar, start, due), ==, minutes);
      g_assert_cmpint (qy_clock_between (&clock, calendar, start, due, NULL), ==, minutes);
      due = due.minute > 0 ? (QyMoment){ due.day, due.minute - 1 }
                           : (QyMoment){ qy_date_add_days (due.day, -1), 1439 };
      g_assert_cmpint (count_minutes (&clock, calendar, start, due), ==, minutes - 1);
    }
}

static void
test_wrong (void)
{
  static const char *const clocks[] = { "",
                                        "24/7",
                                        "09:00-09:00 all",
                                        "18:00-09:00 all",
                                        "09:00-24:01 all",
                                        "9:00-17:00 all",
                                        "09:00-17:00",
                                        "09:00-17:00 some",
                                        "09:60-17:00 all",
                                        "09:00-17:00 all " };
  static const char *const moments[] = { "",
                                         "2026-09-30",
                                         "2026-09-30T24:00",
                                         "2026-09-31T10:00",
                                         "2026-09-30 10:00",
                                         "2026-09-30T10:00:00",
                                         "2026-09-30T1:00" };
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();
  QyClock clock = { QY_CLOCK_WORKING_DAYS, 540, 1080 };
  QyMoment last = { { 9999, 12, 31 }, 600 };
  QyMoment due;

  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", clocks[i]);
      g_assert_false (qy_clock_from_text (clocks[i], &clock, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", moments[i]);
      g_assert_false (qy_moment_from_text (moments[i], &due, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
    }
  for (gint64 minutes = -1; minutes <= G_MAXINT64 / 2; minutes += G_MAXINT64 / 3)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (qy_clock_add (&clock, calendar, last, minutes, &due, NULL, NULL, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
    }
  g_assert_cmpint (qy_clock_between (&clock, calendar, last, last, NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/clock/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/core/clock/random", test_random);
  g_test_add_func ("/core/clock/wrong", test_wrong);
  return g_test_run ();
}
