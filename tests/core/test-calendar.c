/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-calendar.h"
#include "qy-error.h"

/* The first days of October 2026 and the two weekend days worked for them. */
static QyCalendar *
october (void)
{
  QyCalendar *calendar = qy_calendar_new ();

  for (guint8 day = 1; day <= 7; day++)
    qy_calendar_set_day (calendar, (QyDate){ 2026, 10, day }, TRUE, "国庆节");
  qy_calendar_set_day (calendar, (QyDate){ 2026, 9, 20 }, FALSE, "国庆节");
  qy_calendar_set_day (calendar, (QyDate){ 2026, 10, 10 }, FALSE, "国庆节");
  qy_calendar_cover_year (calendar, 2026);
  return calendar;
}

static QyDate
day_of (const char *iso)
{
  QyDate day = qy_date_from_iso (iso, NULL);

  g_assert_true (qy_date_is_set (day));
  return day;
}

static void
assert_day (QyDate day, const char *expected)
{
  g_autofree char *iso = qy_date_is_set (day) ? qy_date_to_iso (day) : g_strdup ("none");

  g_assert_cmpstr (iso, ==, expected);
}

static const struct
{
  const char *name;
  const char *from;
  int days;
  const char *expected;
  gboolean certain;
} counts[] = {
  { "over a holiday", "2026-09-30", 1, "2026-10-08", TRUE },
  { "over a worked saturday", "2026-10-09", 1, "2026-10-10", TRUE },
  { "back over a holiday", "2026-10-08", -1, "2026-09-30", TRUE },
  { "back to a worked sunday", "2026-09-21", -1, "2026-09-20", TRUE },
  { "from a day off", "2026-10-03", 2, "2026-10-09", TRUE },
  { "none", "2026-10-03", 0, "2026-10-03", TRUE },
  { "into a year without a table", "2026-12-31", 1, "2027-01-01", FALSE },
  { "from a year without a table", "2025-12-31", 1, "2026-01-01", TRUE },
  { "out of a year without a table", "2027-01-01", -1, "2026-12-31", TRUE },
  { "past the end", "9999-12-30", 2, "none", FALSE },
  { "past the beginning", "0001-01-02", -2, "none", FALSE },
};

static void
test_counts (void)
{
  g_autoptr (QyCalendar) calendar = october ();

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      gboolean certain = TRUE;
      QyDate day = qy_calendar_add_working_days (calendar, day_of (counts[i].from), counts[i].days,
                                                 &certain);

      g_test_message ("%s", counts[i].name);
      assert_day (day, counts[i].expected);
      g_assert_cmpint (certain, ==, counts[i].certain);
    }
}

static void
test_days (void)
{
  g_autoptr (QyCalendar) calendar = october ();
  gboolean certain = TRUE;

  g_assert_false (qy_calendar_is_working (calendar, day_of ("2026-10-01")));
  g_assert_true (qy_calendar_is_working (calendar, day_of ("2026-10-10")));
  g_assert_false (qy_calendar_is_working (calendar, day_of ("2026-10-11")));
  g_assert_true (qy_calendar_is_listed (calendar, day_of ("2026-10-10")));
  g_assert_false (qy_calendar_is_listed (calendar, day_of ("2026-10-11")));
  g_assert_cmpstr (qy_calendar_get_name (calendar, day_of ("2026-10-01")), ==, "国庆节");
  g_assert_null (qy_calendar_get_name (calendar, day_of ("2026-10-11")));
  assert_day (qy_calendar_on_or_after (calendar, day_of ("2026-10-01"), &certain), "2026-10-08");
  assert_day (qy_calendar_on_or_before (calendar, day_of ("2026-10-07"), &certain), "2026-09-30");
  g_assert_true (certain);
  assert_day (qy_calendar_on_or_after (calendar, day_of ("2027-01-02"), &certain), "2027-01-04");
  g_assert_false (certain);
  g_assert_cmpint (qy_calendar_count (calendar, day_of ("2026-09-18"), day_of ("2026-10-11")), ==,
                   12);
  g_assert_cmpint (qy_calendar_count (calendar, day_of ("2026-10-11"), day_of ("2026-10-11")), ==,
                   0);
}

static void
test_nth_of_month (void)
{
  g_autoptr (QyCalendar) calendar = october ();
  gboolean certain = TRUE;

  assert_day (qy_calendar_nth_of_month (calendar, 2026, 10, 1, &certain), "2026-10-08");
  assert_day (qy_calendar_nth_of_month (calendar, 2026, 10, 3, &certain), "2026-10-10");
  assert_day (qy_calendar_nth_of_month (calendar, 2026, 10, 99, &certain), "2026-10-30");
  g_assert_true (certain);
  assert_day (qy_calendar_nth_of_month (calendar, 2027, 1, 5, &certain), "2027-01-07");
  g_assert_false (certain);
  assert_day (qy_calendar_nth_of_month (calendar, 2026, 13, 1, NULL), "none");
}

/* Adding n working days and counting those in between gives n again. GLib prints the seed; repeat
 * with --seed. */
static void
test_adding_and_counting (void)
{
  g_autoptr (QyCalendar) calendar = october ();

  for (int i = 0; i < 2000; i++)
    qy_calendar_set_day (calendar, qy_date_from_days (g_test_rand_int_range (0, 40000)),
                         g_test_rand_bit (), NULL);
  for (int i = 0; i < 2000; i++)
    {
      QyDate from = qy_date_from_days (g_test_rand_int_range (0, 40000));
      int days = g_test_rand_int_range (1, 300);
      QyDate later = qy_calendar_add_working_days (calendar, from, days, NULL);
      QyDate earlier = qy_calendar_add_working_days (calendar, from, -days, NULL);

      g_assert_cmpint (qy_calendar_count (calendar, from, later), ==, days);
      g_assert_true (qy_calendar_is_working (calendar, later));
      g_assert_cmpint (
          qy_calendar_count (calendar, qy_date_add_days (earlier, -1), qy_date_add_days (from, -1)),
          ==, days);
    }
}

static void
test_copy (void)
{
  g_autoptr (QyCalendar) calendar = october ();
  g_autoptr (QyCalendar) copy = qy_calendar_copy (calendar);

  qy_calendar_set_day (copy, day_of ("2026-10-08"), TRUE, "校庆");
  g_assert_true (qy_calendar_is_working (calendar, day_of ("2026-10-08")));
  g_assert_false (qy_calendar_is_working (copy, day_of ("2026-10-08")));
  g_assert_false (qy_calendar_is_working (copy, day_of ("2026-10-01")));
  g_assert_cmpstr (qy_calendar_get_name (copy, day_of ("2026-10-01")), ==, "国庆节");
  g_assert_true (qy_calendar_covers_year (copy, 2026));
}

static void
test_json (void)
{
  static const char text[] =
      "\xef\xbb\xbf[{\"$id\": [1.5e3, {\"a\": null}], \"days\": [\n"
      "{\"name\": \"\\u5143\\u65e6\", \"date\": \"2027-01-01\", \"isOffDay\": true},\n"
      "{\"date\": \"2026-12-31\", \"isOffDay\": true, \"name\": \"元旦\"}], \"year\": 2027},\n"
      "{\"year\": 2028, \"days\": []}]\n";
  g_autoptr (QyCalendar) calendar = october ();
  g_autoptr (GError) error = NULL;

  qy_calendar_add_json (calendar, text, -1, "own.json", &error);
  g_assert_no_error (error);
  g_assert_false (qy_calendar_is_working (calendar, day_of ("2027-01-01")));
  g_assert_false (qy_calendar_is_working (calendar, day_of ("2026-12-31")));
  g_assert_cmpstr (qy_calendar_get_name (calendar, day_of ("2027-01-01")), ==, "元旦");
  g_assert_true (qy_calendar_covers_year (calendar, 2027));
  g_assert_true (qy_calendar_covers_year (calendar, 2028));
  g_assert_false (qy_calendar_covers_year (calendar, 2029));
}

#define DAY(date, off) "{\"date\": \"" date "\", \"isOffDay\": " off "}"

static const struct
{
  const char *name;
  const char *text;
  const char *error;
} nonsense[] = {
  { "empty", "", "h:1: expected a table" },
  { "a number", "\n\n5", "h:3: expected a table" },
  { "no year", "{\n\"days\": []\n}", "h:3: a table of holidays has no" },
  { "no years", "[]", "h:1: there is no year" },
  { "year zero", "{\"year\": 0}", "h:1: a year must be" },
  { "a year of text", "{\"year\": \"2026\"}", "h:1: expected a whole number" },
  { "half a year", "{\"year\": 2026.5}", "h:1: expected a whole number" },
  { "no such day", "{\"year\": 2027, \"days\": [\n" DAY ("2027-02-30", "true") "]}",
    "h:2: “2027-02-30”" },
  { "of another year", "{\"year\": 2027, \"days\": [\n" DAY ("2028-02-03", "true") "\n]}",
    "h:2: 2028-02-03 is not" },
  { "off and worked",
    "{\"year\": 2027, \"days\": [" DAY ("2027-02-03", "true") ",\n" DAY ("2027-02-03",
                                                                         "false") "]}",
    "h:2: 2027-02-03 is said" },
  { "no date", "{\"year\": 2027, \"days\": [{\"isOffDay\": true}]}", "h:1: a day has no" },
  { "no isOffDay", "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\"}]}",
    "h:1: a day does not say" },
  { "isOffDay of text", "{\"year\": 2027, \"days\": [" DAY ("2027-02-03", "\"yes\"") "]}",
    "h:1: expected true or false" },
  { "cut off", "{\"year\": 2027, \"days\": [\n{\"da", "h:2: a text does not end" },
  { "cut off between", "{\"year\": 2027,", "h:1: expected a text" },
  { "more after it", "{\"year\": 2027}\n{}", "h:2: something follows" },
  { "a comma too many", "{\"year\": 2027, \"days\": [1,]}", "h:1: expected “{”" },
  { "no comma", "{\"year\": 2027 \"days\": []}", "h:1: expected “,” or “}”" },
  { "half a surrogate", "{\"year\": 2027, \"x\": \"\\ud83d\"}", "h:1: a text holds" },
  { "not UTF-8", "{\"year\": 2027, \"x\": \"\xff\"}", "h:1: a text does not end or is not" },
  { "deep", "{\"x\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
    "h:1: there are more than" },
};

static void
test_nonsense (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      g_autoptr (QyCalendar) calendar = october ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", nonsense[i].name);
      g_assert_false (qy_calendar_add_json (calendar, nonsense[i].text, -1, "h", &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, nonsense[i].error));
      g_assert_false (qy_calendar_covers_year (calendar, 2027));
      g_assert_false (qy_calendar_is_listed (calendar, day_of ("2027-02-03")));
    }
}

/* A table with a few bytes changed is read, or refused with its place and without a trace. */
static void
test_damaged (void)
{
  static const char table[] =
      "{\"$id\": [1.5e3, null], \"days\": [\n"
      "{\"name\": \"\\u5143\\u65e6\", \"date\": \"2027-01-01\", \"isOffDay\": true},\n"
      "{\"date\": \"2027-01-03\", \"isOffDay\": false, \"name\": \"元旦\"}], \"year\": 2027}\n";

  static const char damage[] = "{}[]\",:\\tfn0259-. \n\xff";

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (QyCalendar) calendar = october ();
      g_autoptr (GError) error = NULL;
      char text[sizeof table];
      int length = g_test_rand_int_range (0, 4) > 0 ? (int) sizeof table - 1
                                                    : g_test_rand_int_range (0, sizeof table);

      memcpy (text, table, sizeof table);
      for (int k = g_test_rand_int_range (0, 4); k > 0; k--)
        text[g_test_rand_int_range (0, sizeof table - 1)] =
            damage[g_test_rand_int_range (0, sizeof damage - 1)];
      if (qy_calendar_add_json (calendar, text, length, "h", &error))
        continue;
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
      g_assert_true (g_str_has_prefix (error->message, "h:"));
      g_assert_false (qy_calendar_covers_year (calendar, 2027));
      g_assert_false (qy_calendar_is_listed (calendar, day_of ("2027-01-01")));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/calendar/counts", test_counts);
  g_test_add_func ("/core/calendar/days", test_days);
  g_test_add_func ("/core/calendar/nth-of-month", test_nth_of_month);
  g_test_add_func ("/core/calendar/adding-and-counting", test_adding_and_counting);
  g_test_add_func ("/core/calendar/copy", test_copy);
  g_test_add_func ("/core/calendar/json", test_json);
  g_test_add_func ("/core/calendar/nonsense", test_nonsense);
  g_test_add_func ("/core/calendar/damaged", test_damaged);
  return g_test_run ();
}
