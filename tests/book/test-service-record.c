/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-attachment.h"
#include "qy-book-daily-report.h"
#include "qy-book-service-record.h"
#include "qy-book-term.h"
#include "records-fixture.h"

#define FROM  "2026-11-20T01:00:00Z" /* 09:00 */
#define UNTIL "2026-11-20T03:00:00Z"

static QyServiceRecord *
make (RecordsFixture *f, const char *state)
{
  QyServiceRecord *record = qy_service_record_new (f->contract, "fault", "核心交换机故障处理");

  g_free (record->state);
  record->state = g_strdup (state);
  record->from_at = g_strdup (FROM);
  record->until_at = g_strdup (UNTIL);
  record->people = g_strdup ("王强、李明");
  record->minutes = 120;
  return record;
}

static char *
add (RecordsFixture *f, const char *state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyServiceRecord) record = make (f, state);

  g_assert_true (qy_book_service_record_put (f->book.book, record, &error));
  g_assert_no_error (error);
  return g_strdup (record->id);
}

static const struct
{
  const char *what, *kind, *mode, *state, *from, *until;
  gint64 minutes, overtime;
  int code; /* -1: stored */
} checks[] = {
  { "draft under way", "fault", NULL, "draft", FROM, NULL, 0, 0, -1 },
  { "visit to come", "training", "on-site", "draft", "2027-01-05T01:00:00Z", NULL, 0, 0, -1 },
  { "finished", "fault", "remote", "done", FROM, UNTIL, 120, 0, -1 },
  { "two people, all hours", "backup", "phone", "done", FROM, UNTIL, 200, 40, -1 },
  { "one minute too much", "fault", NULL, "done", FROM, UNTIL, 200, 41, QY_ERROR_INVALID },
  { "far too much", "fault", NULL, "done", FROM, UNTIL, G_MAXINT64, G_MAXINT64, QY_ERROR_INVALID },
  { "below zero", "fault", NULL, "done", FROM, UNTIL, -1, 0, QY_ERROR_INVALID },
  { "overtime below zero", "fault", NULL, "done", FROM, UNTIL, 0, -1, QY_ERROR_INVALID },
  { "hours without an end", "fault", NULL, "draft", FROM, NULL, 30, 0, QY_ERROR_INVALID },
  { "ends before it begins", "fault", NULL, "done", UNTIL, FROM, 0, 0, QY_ERROR_INVALID },
  { "draft that ends early", "fault", NULL, "draft", UNTIL, FROM, 0, 0, QY_ERROR_INVALID },
  { "at once", "fault", NULL, "done", FROM, FROM, 0, 0, -1 },
  { "finished without end", "fault", NULL, "done", FROM, NULL, 0, 0, QY_ERROR_INVALID },
  { "finished tomorrow", "fault", NULL, "done", FROM, "2026-11-23T08:00:00Z", 0, 0,
    QY_ERROR_INVALID },
  { "no such moment", "fault", NULL, "draft", "2026-11-31T08:00:00Z", NULL, 0, 0,
    QY_ERROR_INVALID },
  { "a day is no moment", "fault", NULL, "draft", "2026-11-20", NULL, 0, 0, QY_ERROR_INVALID },
  { "a local moment", "fault", NULL, "draft", "2026-11-20T08:00:00+08", NULL, 0, 0,
    QY_ERROR_INVALID },
  { "unknown kind", "party", NULL, "draft", FROM, NULL, 0, 0, QY_ERROR_INVALID },
  { "unknown way", "fault", "by-boat", "draft", FROM, NULL, 0, 0, QY_ERROR_INVALID },
  { "signed at once", "fault", NULL, "signed", FROM, UNTIL, 0, 0, QY_ERROR_INVALID },
};

static void
test_checks (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      g_autoptr (QyServiceRecord) record =
          qy_service_record_new (f->contract, checks[i].kind, "巡检");
      gboolean worked;

      g_free (record->state);
      record->state = g_strdup (checks[i].state);
      record->mode = g_strdup (checks[i].mode);
      record->from_at = g_strdup (checks[i].from);
      record->until_at = g_strdup (checks[i].until);
      record->people = g_strdup ("王强; 李明 ; ");
      record->minutes = checks[i].minutes;
      record->overtime_minutes = checks[i].overtime;
      worked = qy_book_service_record_put (f->book.book, record, &error);
      assert_outcome (f, checks[i].what, worked, &error, checks[i].code, before);
      n += worked;
      if (worked)
        {
          g_autofree char *number = g_strdup_printf ("FW-2026-%04u", n);

          g_assert_cmpstr (record->number, ==, number); /* what was refused took no number */
        }
    }
  all = qy_book_service_record_list (f->book.book, f->contract, NULL);
  g_assert_cmpuint (all->len, ==, n);
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpstr (((QyServiceRecord *) all->pdata[i - 1])->from_at, >=,
                     ((QyServiceRecord *) all->pdata[i])->from_at);
  assert_sound (f->book.book);
}

static void
test_names_what_is_not_there (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *incident, *source, *occurrence;
    int code;
  } cases[] = {
    { "none", NULL, NULL, QY_ERROR_NOT_FOUND },
    { NULL, "none", "2026-11", QY_ERROR_NOT_FOUND },
    { NULL, "none", NULL, QY_ERROR_INVALID },
    { NULL, NULL, "2026-11", QY_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      g_autoptr (QyServiceRecord) record = make (f, "done");
      gboolean worked;

      record->incident_id = g_strdup (cases[i].incident);
      record->source_id = g_strdup (cases[i].source);
      record->occurrence = g_strdup (cases[i].occurrence);
      worked = qy_book_service_record_put (f->book.book, record, &error);
      assert_outcome (f, "names what is not there", worked, &error, cases[i].code, before);
    }
}

/* Every act on a signed record. */
static void
assert_read_only (RecordsFixture *f, const char *id)
{
  g_autoptr (QyServiceRecord) record = qy_book_service_record_get (f->book.book, id, NULL);
  g_autofree char *before = dump_rows (f->book.book, TRUE);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("x", 1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (record->state, ==, "signed");
  g_free (record->title);
  record->title = g_strdup ("另一标题");
  g_free (record->state);
  record->state = g_strdup ("done");
  assert_outcome (f, "put", qy_book_service_record_put (f->book.book, record, &error), &error,
                  QY_ERROR_CONSTRAINT, before);
  assert_outcome (f, "remove", qy_book_service_record_remove (f->book.book, id, &error), &error,
                  QY_ERROR_CONSTRAINT, before);
  assert_outcome (f, "sign",
                  qy_book_service_record_sign (f->book.book, id, "client", RECORDS_TODAY, &error),
                  &error, QY_ERROR_CONSTRAINT, before);
  assert_outcome (f, "another copy",
                  qy_book_service_record_take_signed_copy (f->book.book, id, "b.pdf", stream,
                                                           RECORDS_TODAY, NULL, &error),
                  &error, QY_ERROR_CONSTRAINT, before);
  assert_outcome (f, "undo", qy_book_undo (f->book.book, f->contract, &error) != NULL, &error,
                  QY_ERROR_CONSTRAINT, before);
}

static void
test_signatures (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = add (f, "draft");
  g_autofree char *id = add (f, "done");
  g_autoptr (QyServiceRecord) record = NULL;
  QyBook *book = f->book.book;

  g_assert_false (qy_book_service_record_sign (book, draft, "client", "2026-11-21", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (qy_book_service_record_sign (book, id, "nobody", "2026-11-21", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (qy_book_service_record_sign (book, id, "client", "2026-11-19", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (qy_book_service_record_sign (book, id, "client", "2026-11-23", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (qy_book_service_record_sign (book, id, "client", "2026-11-20", &error));
  record = qy_book_service_record_get (book, id, &error);
  g_assert_cmpstr (record->state, ==, "done");
  g_assert_false (qy_book_service_record_put (book, record, &error)); /* what the client signed */
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_service_record_sign (book, id, "provider", "2026-11-21", &error));
  assert_read_only (f, id);
  g_assert_false (qy_book_service_record_unsign (book, id, " ", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (qy_book_service_record_unsign (book, id, "工时有误", &error));
  g_assert_false (qy_book_service_record_unsign (book, id, "工时有误", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_clear_pointer (&record, qy_service_record_free);
  record = qy_book_service_record_get (book, id, &error);
  g_assert_cmpstr (record->state, ==, "done");
  g_assert_null (record->client_signed_on);
  record->minutes = 90;
  g_assert_true (qy_book_service_record_put (book, record, &error));
  g_assert_true (qy_book_service_record_remove (book, id, &error));
  assert_sound (book);
}

static void
test_signed_copy (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add (f, "done");
  g_autoptr (QyServiceRecord) record = NULL;
  g_autoptr (QyAttachment) copy = NULL;
  g_autofree char *bytes = g_strnfill (700000, 'P');
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, 700000, NULL);
  g_autofree char *sha256 =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, 700000);
  QyBook *book = f->book.book;

  g_assert_true (qy_book_service_record_take_signed_copy (book, id, "../扫描.pdf", stream,
                                                          "2026-11-21", NULL, &error));
  g_assert_no_error (error);
  record = qy_book_service_record_get (book, id, &error);
  g_assert_cmpstr (record->client_signed_on, ==, "2026-11-21");
  g_assert_cmpstr (record->provider_signed_on, ==, "2026-11-21");
  copy = qy_book_attachment_get (book, record->signed_copy_id, &error);
  g_assert_cmpstr (copy->sha256, ==, sha256);
  g_assert_cmpstr (copy->role, ==, "signed-copy");
  g_assert_cmpstr (copy->name, ==, "扫描.pdf");
  g_assert_cmpint (copy->size, ==, 700000);
  assert_read_only (f, id);
  g_assert_false (qy_book_attachment_remove (book, copy->id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (qy_book_attachment_update (book, copy, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_service_record_unsign (book, id, "签错页", &error));
  g_clear_pointer (&copy, qy_attachment_free);
  copy = qy_book_attachment_get (book, record->signed_copy_id, &error); /* the scan stays */
  g_assert_nonnull (copy);
  g_assert_true (qy_book_service_record_remove (book, id, &error));
  g_assert_null (qy_book_attachment_get (book, copy->id, NULL));
  assert_sound (book);
}

/* A file that vanishes, or is taken away, while it is read. */
typedef GFilterInputStream Vanishing;
typedef GFilterInputStreamClass VanishingClass;

static GType vanishing_get_type (void);
G_DEFINE_TYPE (Vanishing, vanishing, G_TYPE_FILTER_INPUT_STREAM)

static gssize
vanish (GInputStream *stream, void *buffer, gsize n, GCancellable *cancellable, GError **error)
{
  guint *reads = g_object_get_data (G_OBJECT (stream), "reads");

  if (++*reads > 3)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Input/output error");
      return -1;
    }
  memset (buffer, 'P', n);
  return (gssize) n;
}

static void
vanishing_class_init (VanishingClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = vanish;
}

static void
vanishing_init (Vanishing *self)
{
}

static void
test_copy_that_fails (RecordsFixture *f, gconstpointer data)
{
  g_autofree char *id = add (f, "done");
  g_autofree char *before = dump_rows (f->book.book, TRUE);
  g_autoptr (GInputStream) base = g_memory_input_stream_new ();
  g_autoptr (GInputStream) vanishing =
      g_object_new (vanishing_get_type (), "base-stream", base, NULL);
  g_autoptr (GInputStream) full = g_memory_input_stream_new_from_data ("PDF", 3, NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  guint reads = 0;

  g_object_set_data (G_OBJECT (vanishing), "reads", &reads);
  g_cancellable_cancel (cancelled);
  g_assert_false (qy_book_service_record_take_signed_copy (f->book.book, id, "a.pdf", vanishing,
                                                           RECORDS_TODAY, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (reads, >, 1);
  g_clear_error (&error);
  g_assert_false (qy_book_service_record_take_signed_copy (f->book.book, id, "a.pdf", full,
                                                           RECORDS_TODAY, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (qy_book_service_record_take_signed_copy (f->book.book, id, "a.pdf", base,
                                                           RECORDS_TODAY, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID); /* 0 bytes */
  after = dump_rows (f->book.book, TRUE);
  g_assert_cmpstr (before, ==, after);
  assert_sound (f->book.book);
}

static void
test_hours (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = add (f, "draft");
  g_autofree char *done = add (f, "done");
  g_autoptr (QyServiceRecord) late = make (f, "done");
  QyServiceHours hours;
  QyBook *book = f->book.book;

  g_free (late->from_at);
  g_free (late->until_at);
  late->from_at = g_strdup ("2026-10-31T15:30:00Z"); /* in the time zone of the book */
  late->until_at = g_strdup ("2026-10-31T17:30:00Z");
  late->minutes = 0;
  late->overtime_minutes = 100;
  g_assert_true (qy_book_service_record_put (book, late, &error));
  g_assert_true (qy_book_service_hours (book, f->contract, qy_date_from_iso ("2026-11-01", NULL),
                                        qy_date_from_iso ("2026-11-30", NULL), &hours, &error));
  g_assert_cmpint (hours.minutes, ==, 120);
  g_assert_cmpint (hours.overtime_minutes, ==, 0);
  g_assert_cmpint (hours.quota, ==, -1);
  g_assert_false (hours.warned);
  g_assert_true (qy_book_service_hours (book, f->contract, qy_date_from_iso ("2026-10-31", NULL),
                                        qy_date_from_iso ("2026-11-20", NULL), &hours, &error));
  g_assert_cmpint (hours.minutes, ==, 120);
  g_assert_cmpint (hours.overtime_minutes, ==, 100);
  g_assert_false (qy_book_service_hours (book, f->contract, qy_date_from_iso ("2026-11-21", NULL),
                                         qy_date_from_iso ("2026-11-20", NULL), &hours, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
}

static void
test_find (RecordsFixture *f, gconstpointer data)
{
  g_autofree char *first = add (f, "done");
  g_autofree char *second = add (f, "done");
  g_autofree char *found = qy_book_service_record_find (f->book.book, "FW-2026-0002", NULL);
  g_autofree char *by_id = qy_book_service_record_find (f->book.book, first, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (found, ==, second);
  g_assert_cmpstr (by_id, ==, first);
  g_assert_null (qy_book_service_record_find (f->book.book, "FW-2026", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  g_assert_null (qy_book_service_record_find (f->book.book, "FW-2027", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
}

static void
test_daily (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyDailyReport) report = NULL;
  g_autoptr (QyDailyReport) again = NULL;
  g_autoptr (QyDailyReport) second = g_new0 (QyDailyReport, 1);
  g_autoptr (QyDailyReportLine) line = g_new0 (QyDailyReportLine, 1);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  QyBook *book = f->book.book;

  report = qy_book_daily_report_begin (book, f->contract, "2026-11-21", &error);
  g_assert_no_error (error);
  again = qy_book_daily_report_begin (book, f->contract, "2026-11-21", &error);
  g_assert_cmpstr (report->id, ==, again->id);
  lines = qy_book_daily_report_lines (book, report->id, &error);
  g_assert_cmpuint (lines->len, ==, 7);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (((QyDailyReportLine *) lines->pdata[i])->head, ==,
                     qy_daily_report_heads ()[i]);
  second->contract_id = g_strdup (f->contract);
  second->on_day = g_strdup ("2026-11-21");
  g_assert_false (qy_book_daily_report_put (book, second, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_null (qy_book_daily_report_begin (book, f->contract, "2026-11-23", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  line->report_id = g_strdup (report->id);
  line->head = g_strdup ("telecom");
  line->count = 2;
  line->cause = g_strdup ("专线中断");
  g_assert_true (qy_book_daily_report_put_line (book, line, &error));
  changed = qy_book_daily_report_lines (book, report->id, &error);
  g_assert_cmpuint (changed->len, ==, 7);
  g_assert_cmpint (((QyDailyReportLine *) changed->pdata[3])->count, ==, 2);
  line->count = -1;
  g_assert_false (qy_book_daily_report_put_line (book, line, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (qy_book_daily_report_remove (book, report->id, &error));
  g_assert_no_error (error);
  assert_sound (book);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/service-record/" path, RecordsFixture, NULL, records_fixture_set_up, func,    \
              records_fixture_tear_down)

/* 2 hours and 1:40 of overtime by the hour: 200 a hour, 300 beyond what is agreed. */
static void
test_hourly_fee (RecordsFixture *f, gconstpointer data)
{
  static const char *const stated[] = { "form",     "hourly", "amount", "200元",
                                        "overtime", "300元",  "hours",  "2" };
  g_autoptr (GError) error = NULL;
  g_autofree char *done = add (f, "done");
  g_autoptr (QyServiceRecord) late = make (f, "done");
  g_autofree char *term = NULL;
  QyBook *book = f->book.book;
  const QyDate from = { 2026, 11, 1 };
  const QyDate until = { 2026, 11, 30 };
  QyServiceHours hours;

  term = qy_book_term_add (book, f->contract, QY_TERM_FEE, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (stated); i += 2)
    {
      qy_book_term_state (book, f->contract, term, stated[i], stated[i + 1], &error);
      g_assert_no_error (error);
    }
  g_assert_true (qy_book_service_hours (book, f->contract, from, until, &hours, &error));
  g_assert_cmpint (hours.quota, ==, 120);
  g_assert_true (hours.warned && hours.has_fee);
  g_assert_cmpint (hours.fee.minor, ==, 40000);

  late->minutes = 20;
  late->overtime_minutes = 100;
  g_assert_true (qy_book_service_record_put (book, late, &error));
  g_assert_true (qy_book_service_hours (book, f->contract, from, until, &hours, &error));
  g_assert_cmpint (hours.fee.minor, ==, 40000 + 60000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("checks", test_checks);
  ADD ("names-what-is-not-there", test_names_what_is_not_there);
  ADD ("signatures", test_signatures);
  ADD ("signed-copy", test_signed_copy);
  ADD ("copy-that-fails", test_copy_that_fails);
  ADD ("hours", test_hours);
  ADD ("hourly-fee", test_hourly_fee);
  ADD ("find", test_find);
  ADD ("daily", test_daily);
  return g_test_run ();
}
