/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-measurement.h"
#include "qy-book-window.h"
#include "records-fixture.h"

static void
test_measurement_checks (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *quantity, *from, *until, *scope;
    gint64 value;
    int code; /* -1: stored */
  } cases[] = {
    { "planned time", "planned", "2026-10-01", "2026-10-31", "", 44640, -1 },
    { "zero", "failed", "2026-10-01", "2026-10-31", "", 0, -1 },
    { "same again", "planned", "2026-10-01", "2026-10-31", "", 44640, QY_ERROR_CONSTRAINT },
    { "one day of it", "planned", "2026-10-31", "2026-10-31", "", 10, QY_ERROR_CONSTRAINT },
    { "another scope", "planned", "2026-10-01", "2026-10-31", "core", 44640, -1 },
    { "another quantity", "outage", "2026-10-01", "2026-10-31", "", 43, -1 },
    { "next month", "planned", "2026-11-01", "2026-11-30", "", 43200, -1 },
    { "one day", "transactions", "2026-10-05", "2026-10-05", "", 100000, -1 },
    { "more minutes than a day has", "planned", "2026-09-01", "2026-09-01", "", 1441,
      QY_ERROR_INVALID },
    { "as many as it has", "planned", "2026-09-01", "2026-09-01", "", 1440, -1 },
    { "below zero", "alarms", "2026-10-01", "2026-10-31", "", -1, QY_ERROR_INVALID },
    { "unknown quantity", "minutes", "2026-10-01", "2026-10-31", "", 1, QY_ERROR_INVALID },
    { "end before the beginning", "alarms", "2026-10-02", "2026-10-01", "", 1, QY_ERROR_INVALID },
    { "no such day", "alarms", "2026-02-29", "2026-03-31", "", 1, QY_ERROR_INVALID },
    { "still to come", "alarms", "2026-12-01", "2026-12-31", "", 1, QY_ERROR_INVALID },
    { "no end", "alarms", "2026-10-01", NULL, "", 1, QY_ERROR_INVALID },
  };
  g_autoptr (GPtrArray) all = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      g_autoptr (QyMeasurement) record = qy_measurement_new (
          f->contract, cases[i].quantity, cases[i].from, cases[i].until, cases[i].value);
      gboolean worked;

      g_free (record->scope);
      record->scope = g_strdup (cases[i].scope);
      worked = qy_book_measurement_put (f->book.book, record, &error);
      assert_outcome (f, cases[i].what, worked, &error, cases[i].code, before);
      n += worked;
    }
  all = qy_book_measurement_list (f->book.book, f->contract, NULL);
  g_assert_cmpuint (all->len, ==, n);
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpstr (((QyMeasurement *) all->pdata[i - 1])->from_day, <=,
                     ((QyMeasurement *) all->pdata[i])->from_day);
  assert_sound (f->book.book);
}

static void
test_measurement_change (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMeasurement) record =
      qy_measurement_new (f->contract, "alarms", "2026-10-01", "2026-10-31", 400);
  g_autoptr (QyMeasurement) stored = NULL;
  g_autoptr (QyEvent) undone = NULL;
  g_autofree char *verb = NULL;

  g_assert_true (qy_book_measurement_put (f->book.book, record, &error));
  record->value = 401;
  g_assert_true (qy_book_measurement_put (f->book.book, record, &error));
  g_assert_cmpint (record->rev, ==, 2);
  undone = qy_book_undo (f->book.book, f->contract, &error);
  g_assert_no_error (error);
  stored = qy_book_measurement_get (f->book.book, record->id, &error);
  g_assert_cmpint (stored->value, ==, 400);
  g_assert_true (qy_book_measurement_remove (f->book.book, record->id, &error));
  verb = last_verb (f);
  g_assert_cmpstr (verb, ==, "measurement.remove");
  g_assert_false (qy_book_measurement_remove (f->book.book, record->id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
  assert_sound (f->book.book);
}

static void
test_window_checks (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *kind, *from, *until, *notified, *fault, *incident;
    int code; /* -1: stored */
  } cases[] = {
    { "outage", "outage", "2026-10-05T02:00:00Z", "2026-10-05T02:43:00Z", NULL, NULL, NULL, -1 },
    { "that goes on", "outage", "2026-11-22T07:00:00Z", NULL, NULL, "ageing", NULL, -1 },
    { "of no length", "outage", "2026-10-06T02:00:00Z", "2026-10-06T02:00:00Z", NULL, NULL, NULL,
      -1 },
    { "to come", "outage", "2026-11-22T08:00:01Z", NULL, NULL, NULL, NULL, QY_ERROR_INVALID },
    { "ends before it begins", "outage", "2026-10-05T02:00:00Z", "2026-10-05T01:59:59Z", NULL, NULL,
      NULL, QY_ERROR_INVALID },
    { "maintenance to come", "maintenance", "2026-12-05T02:00:00Z", "2026-12-05T04:00:00Z",
      "2026-11-20T02:00:00Z", NULL, NULL, -1 },
    { "told in the future", "maintenance", "2026-12-05T02:00:00Z", "2026-12-05T04:00:00Z",
      "2026-11-25T02:00:00Z", NULL, NULL, QY_ERROR_INVALID },
    { "unknown kind", "break", "2026-10-05T02:00:00Z", NULL, NULL, NULL, NULL, QY_ERROR_INVALID },
    { "unknown cause", "outage", "2026-10-05T02:00:00Z", NULL, NULL, "weather", NULL,
      QY_ERROR_INVALID },
    { "no incident", "outage", "2026-10-05T02:00:00Z", NULL, NULL, NULL, "i-1",
      QY_ERROR_NOT_FOUND },
    { "no beginning", "outage", NULL, NULL, NULL, NULL, NULL, QY_ERROR_INVALID },
    { "no moment", "outage", "2026-10-05 02:00", NULL, NULL, NULL, NULL, QY_ERROR_INVALID },
    { "no such hour", "outage", "2026-10-05T24:00:00Z", NULL, NULL, NULL, NULL, QY_ERROR_INVALID },
  };
  g_autoptr (GPtrArray) all = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      g_autoptr (QyServiceWindow) record =
          qy_service_window_new (f->contract, cases[i].kind, cases[i].from, cases[i].until);
      gboolean worked;

      record->notified_at = g_strdup (cases[i].notified);
      record->fault = g_strdup (cases[i].fault);
      record->incident_id = g_strdup (cases[i].incident);
      worked = qy_book_service_window_put (f->book.book, record, &error);
      assert_outcome (f, cases[i].what, worked, &error, cases[i].code, before);
      n += worked;
    }
  all = qy_book_service_window_list (f->book.book, f->contract, NULL);
  g_assert_cmpuint (all->len, ==, n);
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpstr (((QyServiceWindow *) all->pdata[i - 1])->from_at, <=,
                     ((QyServiceWindow *) all->pdata[i])->from_at);
  assert_sound (f->book.book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/measurement/checks", RecordsFixture, NULL, records_fixture_set_up,
              test_measurement_checks, records_fixture_tear_down);
  g_test_add ("/measurement/change", RecordsFixture, NULL, records_fixture_set_up,
              test_measurement_change, records_fixture_tear_down);
  g_test_add ("/window/checks", RecordsFixture, NULL, records_fixture_set_up, test_window_checks,
              records_fixture_tear_down);
  return g_test_run ();
}
