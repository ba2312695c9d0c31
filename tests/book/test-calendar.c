/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-act-private.h"
#include "qy-book-calendar.h"
#include "qy-due-store.h"

#define YEAR_2026                                                                                  \
  "{\"year\": 2026, \"days\": [{\"name\": \"厂庆\", \"date\": \"2026-03-04\", \"isOffDay\": "    \
  "true},"                                                                                         \
  "{\"name\": \"厂庆\", \"date\": \"2026-03-07\", \"isOffDay\": false}]}"
#define YEAR_2031                                                                                  \
  "{\"year\": 2031, \"days\": [{\"name\": \"元旦\", \"date\": \"2031-01-01\", \"isOffDay\": "    \
  "true}]}"

static gboolean
is_working (QyBook *book, const char *day)
{
  return qy_calendar_is_working (qy_book_get_calendar (book), qy_date_from_iso (day, NULL));
}

static void
put (QyBook *book, const char *json)
{
  g_autoptr (GError) error = NULL;

  qy_book_holidays_put_json (book, json, -1, "own.json", &error);
  g_assert_no_error (error);
}

static void
test_bundled (BookFixture *f, gconstpointer data)
{
  QyCalendar *calendar = qy_book_get_calendar (f->book);

  g_assert_true (qy_calendar_covers_year (calendar, 2026));
  g_assert_false (is_working (f->book, "2026-10-01"));
  g_assert_true (qy_book_get_calendar (f->book) == calendar);
}

/* The book's list of a year takes the place of the bundled one; other years stay. */
static void
test_own (BookFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *day;
    gboolean bundled, own;
  } days[] = {
    { "2026-03-04", TRUE, FALSE },  /* a Wednesday that is free now */
    { "2026-03-07", FALSE, TRUE },  /* a Saturday that is worked now */
    { "2026-10-01", FALSE, TRUE },  /* a Thursday that the own list does not free */
    { "2026-02-14", TRUE, FALSE },  /* a Saturday that only the bundled list works */
    { "2025-10-01", FALSE, FALSE }, /* another year */
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) years = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (is_working (f->book, days[i].day), ==, days[i].bundled);
  put (f->book, YEAR_2026);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (is_working (f->book, days[i].day), ==, days[i].own);
  years = qy_book_holidays_list (f->book, &error);
  g_assert_cmpuint (years->len, ==, 1);
  g_assert_cmpint (((QyHolidayYear *) years->pdata[0])->year, ==, 2026);
  g_assert_cmpuint (((QyHolidayYear *) years->pdata[0])->n_days, ==, 2);
  g_assert_cmpstr (((QyHolidayYear *) years->pdata[0])->source, ==, "own.json");
  g_assert_true (qy_book_holidays_remove (f->book, 2026, &error));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (is_working (f->book, days[i].day), ==, days[i].bundled);
  g_assert_false (qy_book_holidays_remove (f->book, 2026, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
  assert_sound (f->book);
}

/* A weekend before the year that is worked for its first holiday comes along, and goes again. */
static void
test_days_around (BookFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put (f->book, "{\"year\":2031,\"days\":[{\"name\":\"元旦\",\"date\":\"2030-12-28\","
                "\"isOffDay\":false}]}");
  g_assert_true (is_working (f->book, "2030-12-28"));
  g_assert_false (qy_calendar_covers_year (qy_book_get_calendar (f->book), 2030));
  put (f->book, YEAR_2031);
  g_assert_false (is_working (f->book, "2030-12-28"));
  g_assert_true (qy_book_holidays_remove (f->book, 2031, &error));
  assert_sound (f->book);
}

/* A list of several years is one act; putting it again says nothing new. */
static void
test_several_years (BookFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_false (qy_calendar_covers_year (qy_book_get_calendar (f->book), 2031));
  put (f->book, "[" YEAR_2026 "," YEAR_2031 "]");
  g_assert_true (qy_calendar_covers_year (qy_book_get_calendar (f->book), 2031));
  before = dump_rows (f->book, TRUE);
  put (f->book, "[" YEAR_2026 "," YEAR_2031 "]");
  after = dump_rows (f->book, TRUE);
  g_assert_cmpstr (before, ==, after);
  assert_sound (f->book);
}

static void
test_undo (BookFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyEvent) undone = NULL;
  g_autoptr (QyEvent) redone = NULL;

  put (f->book, YEAR_2026);
  undone = qy_book_undo (f->book, "holidays-2026", &error);
  g_assert_no_error (error);
  g_assert_true (is_working (f->book, "2026-03-04"));
  g_assert_false (is_working (f->book, "2026-10-01"));
  redone = qy_book_redo (f->book, "holidays-2026", &error);
  g_assert_no_error (error);
  g_assert_false (is_working (f->book, "2026-03-04"));
  assert_sound (f->book);
}

static void
test_refused (BookFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *name, *json;
  } cases[] = {
    { "no JSON", "holidays" },
    { "no such day", "{\"year\":2026,\"days\":[{\"name\":\"x\",\"date\":\"2026-02-30\","
                     "\"isOffDay\":true}]}" },
    { "second year broken", "[" YEAR_2031 ",{\"year\":2026,\"days\":7}]" },
    { "no year", "[]" },
  };
  g_autofree char *before = dump_rows (f->book, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_false (qy_book_holidays_put_json (f->book, cases[i].json, -1, "bad.json", &error));
      g_assert_nonnull (strstr (error->message, "bad.json"));
      after = dump_rows (f->book, TRUE);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Every contract's dates may follow from the calendar. */
static void
test_dates_are_stale (BookFixture *f, gconstpointer data)
{
  const QyScheduleRow row = { .refresh_on = "9999-12-31", .phase = "none" };
  g_autoptr (GError) error = NULL;
  g_autofree char *template = add_template (f->book);
  g_autofree char *contract = add_draft (f->book, template, "合同");
  QyStore *store = qy_book_get_store (f->book);
  QyAct *act = qy_act_begin (f->book, &error);

  g_assert_true (qy_schedule_store_put (store, contract, &row, &error));
  g_assert_true (qy_act_commit_quietly (act, &error));
  qy_act_free (act);
  put (f->book, YEAR_2026);
  g_assert_null (qy_schedule_store_get (store, contract, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
}

/* Another object on the same file, as another program would be. */
static void
test_changed_elsewhere (BookFixture *f, gconstpointer data)
{
  g_autoptr (QyBook) other = book_fixture_open_again (f, QY_BOOK_INLINE);

  g_assert_true (is_working (f->book, "2026-03-04"));
  put (other, YEAR_2026);
  g_assert_false (is_working (f->book, "2026-03-04"));
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/calendar/" path, BookFixture, NULL, book_fixture_set_up, func,                \
              book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("bundled", test_bundled);
  ADD ("own", test_own);
  ADD ("days-around", test_days_around);
  ADD ("several-years", test_several_years);
  ADD ("undo", test_undo);
  ADD ("refused", test_refused);
  ADD ("dates-are-stale", test_dates_are_stale);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  return g_test_run ();
}
