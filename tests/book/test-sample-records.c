/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of the sample book: on whatever day it is made, somebody seems to have kept it. */
#include <glib/gstdio.h>
#include <string.h>

#include "qy-book-daily-report.h"
#include "qy-book-due.h"
#include "qy-book-incident.h"
#include "qy-book-ledger.h"
#include "qy-book-measurement.h"
#include "qy-book-milestone.h"
#include "qy-book-money.h"
#include "qy-book-service-record.h"
#include "qy-book-sla.h"
#include "qy-book-window.h"
#include "qy-contract-facts.h"
#include "qy-printed.h"
#include "qy-sample.h"

/* Watched by sanitizers one date takes half a minute, and another one runs through the same code.
 */
#ifdef __SANITIZE_ADDRESS__
#define N_DATES 1
#else
#define N_DATES 3
#endif

#define MAX_LATE        90 /* days */
#define MAX_OPEN        30 /* days that an incident is open */
#define N_DAILY_REPORTS 14
#define N_HEADS         7

/* Stands for the page layout, which is not of this layer. */
static GBytes *
render (
    QyPrinted *printed, const QyRenderInfo *info, gpointer user_data, guint *pages, GError **error)
{
  g_autofree char *text = qy_printed_to_text (printed);
  char *bytes = g_strdup_printf ("%s %" G_GINT64_FORMAT " %s\n%s", info->number, info->revision,
                                 info->check_code, text);

  if (user_data != NULL)
    ++*(guint *) user_data;
  *pages = 1;
  return g_bytes_new_take (bytes, strlen (bytes));
}

typedef struct
{
  char *folder;
  char *path;
  QyBook *book;
} Fixture;

static void
fixture_init (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("qy-sample-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "sample.qybook", NULL);
  fixture->book = qy_book_open (fixture->path, QY_BOOK_CREATE | QY_BOOK_INLINE, &error);
  g_assert_no_error (error);
}

static void
fixture_clear (Fixture *fixture)
{
  qy_book_close (fixture->book);
  g_clear_object (&fixture->book);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
fill (Fixture *fixture, QyDate day)
{
  g_autoptr (GError) error = NULL;
  guint n_papers = 0;
  gboolean filled = qy_sample_fill (fixture->book, day, render, &n_papers, &error);

  g_assert_no_error (error);
  g_assert_true (filled);
  g_assert_cmpuint (n_papers, ==, QY_SAMPLE_N_PAPERS);
}

static GPtrArray *
load_contracts (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = qy_book_ledger_ids (book, NULL, NULL, &error);
  GPtrArray *contracts;

  g_assert_no_error (error);
  contracts = qy_book_ledger_rows (book, (const char *const *) ids, g_strv_length (ids), &error);
  g_assert_no_error (error);
  return contracts;
}

/* How many days before @day it should have been done; below zero when it is still to come. */
static int
days_late (const QyDueItem *item, QyDate day)
{
  return qy_date_to_days (day) - qy_date_to_days (qy_date_from_iso (item->due_on, NULL));
}

static GPtrArray *
list_dues (QyBook *book, const QyDueFilter *filter)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = qy_book_due_list (book, filter, &error);

  g_assert_no_error (error);
  return items;
}

static void
check_overdue (QyBook *book, QyDate day)
{
  g_autoptr (GPtrArray) items = list_dues (book, &(QyDueFilter){ .horizon = 30, .most = 2000 });
  guint late = 0, late_payments = 0, ahead = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      int days = days_late (item, day);

      g_test_message ("%s %s %s %d", item->number, item->title, item->source_id, days);
      g_assert_cmpint (days, <=, MAX_LATE);
      late += days > 0;
      late_payments += days > 0 && item->kind == QY_DUE_PAYMENT;
      ahead += days <= 0;
    }
  g_assert_cmpuint (late, >=, 4);
  g_assert_cmpuint (late, <=, 12);
  g_assert_cmpuint (late_payments, >=, 3);
  g_assert_cmpuint (ahead, >, 5);
}

static void
check_due_kinds (QyBook *book)
{
  QyDueFilter all = {
    .with_closed = TRUE, .with_snoozed = TRUE, .with_waiting = TRUE, .most = 5000
  };
  g_autoptr (GPtrArray) items = list_dues (book, &all);
  guint of_kind[QY_N_DUE_KINDS] = { 0 };
  guint waiting = 0, snoozed = 0, part = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];

      of_kind[item->kind]++;
      waiting += item->open && item->waiting_for != NULL;
      snoozed += item->open && item->snoozed_until != NULL;
      part += item->open && item->has_amount && item->paid > 0;
      if (item->state == QY_STATE_CLOSED && item->has_amount && item->due_on != NULL)
        g_assert_cmpint (item->paid, ==, item->amount);
    }
  for (guint kind = 0; kind < QY_N_DUE_KINDS; kind++)
    {
      g_test_message ("%s", qy_due_kind_to_string (kind));
      g_assert_cmpuint (of_kind[kind], >, 0);
    }
  g_assert_cmpuint (waiting, >, 0);
  g_assert_cmpuint (snoozed, ==, 1);
  g_assert_cmpuint (part, >, 0);
}

/* Every kind of milestone and of movement but the set-off occurs. */
static void
check_records (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contracts = load_contracts (book);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < contracts->len; i++)
    {
      const QyContract *contract = contracts->pdata[i];
      g_autoptr (GPtrArray) milestones = qy_book_milestone_list (book, contract->id, &error);
      g_autoptr (GPtrArray) movements = qy_book_movement_list (book, contract->id, &error);

      g_assert_no_error (error);
      for (guint k = 0; k < milestones->len; k++)
        g_hash_table_add (seen, g_strdup (((const QyMilestone *) milestones->pdata[k])->kind));
      for (guint k = 0; k < movements->len; k++)
        g_hash_table_add (seen, g_strdup (((const QyMovement *) movements->pdata[k])->kind));
    }
  for (guint kind = 0; kind < QY_N_MILESTONE_KINDS; kind++)
    {
      g_test_message ("%s", qy_milestone_kind_to_string (kind));
      g_assert_true (g_hash_table_contains (seen, qy_milestone_kind_to_string (kind)));
    }
  g_assert_true (g_hash_table_contains (seen, "payment"));
  g_assert_true (g_hash_table_contains (seen, "refund"));
  g_assert_true (g_hash_table_contains (seen, "credit-note"));
}

/* What there is of service, over all contracts. */
typedef struct
{
  GHashTable *seen; /* "incident fault", "entry told", "window outage", "record draft" … → count */
  guint n_open;
  guint n_approved;
  guint n_credits;
  guint n_quantities;
  guint n_daily;
  gint64 minutes;
  gint64 overtime;
} Service;

static void
count (Service *service, const char *what, const char *which)
{
  char *key = g_strconcat (what, " ", which, NULL);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (service->seen, key));

  g_hash_table_insert (service->seen, key, GUINT_TO_POINTER (n + 1));
}

static guint
seen (const Service *service, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (service->seen, key));
}

static void
count_incidents (Service *service, QyBook *book, const char *contract_id, QyDate day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) incidents = qy_book_incident_list (book, contract_id, NULL, NULL, &error);
  g_autofree char *month_ago = qy_date_to_iso (qy_date_add_days (day, -MAX_OPEN));

  g_assert_no_error (error);
  for (guint i = 0; i < incidents->len; i++)
    {
      const QyIncident *incident = incidents->pdata[i];
      g_autofree char *level = g_strdup_printf ("%" G_GINT64_FORMAT, incident->problem_level);
      g_autoptr (QyIncidentView) view = qy_book_incident_view (book, incident->id, &error);

      g_assert_no_error (error);
      g_test_message ("%s %s", incident->number, incident->title);
      g_assert_null (view->problem);
      g_assert_nonnull (view->course);
      count (service, "incident", incident->kind);
      count (service, "level", level);
      if (view->course->breached)
        count (service, "incident", "breached");
      for (guint k = 0; k < view->entries->len; k++)
        count (service, "entry", ((const QyIncidentEntry *) view->entries->pdata[k])->kind);
      if (incident->closed_at != NULL)
        continue;
      service->n_open++;
      g_assert_cmpstr (incident->reported_at, >, month_ago);
    }
}

static void
count_records (Service *service, QyBook *book, const char *contract_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = qy_book_service_record_list (book, contract_id, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      const QyServiceRecord *record = records->pdata[i];

      count (service, "record", record->state);
      service->minutes += record->minutes;
      service->overtime += record->overtime_minutes;
    }
}

static void
count_figures (Service *service, QyBook *book, const char *contract_id, QyDate day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) windows = qy_book_service_window_list (book, contract_id, &error);
  g_autoptr (GPtrArray) quantities = qy_book_measurement_list (book, contract_id, &error);
  g_autoptr (GPtrArray) statements = qy_book_sla_statement_list (book, contract_id, &error);
  QyDate last = qy_date_add_months ((QyDate){ day.year, day.month, 1 }, -1);
  g_autofree char *last_month = g_strdup_printf ("%04d-%02d", last.year, last.month);

  g_assert_no_error (error);
  service->n_quantities += quantities->len;
  for (guint i = 0; i < windows->len; i++)
    count (service, "window", ((const QyServiceWindow *) windows->pdata[i])->kind);
  for (guint i = 0; i < statements->len; i++)
    {
      const QySlaStatement *statement = statements->pdata[i];

      g_assert_cmpstr (statement->period, <, last_month);
      service->n_approved++;
      service->n_credits += statement->credit > 0;
    }
}

static void
count_daily (Service *service, QyBook *book, const char *contract_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = qy_book_daily_report_list (book, contract_id, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < reports->len; i++)
    {
      const QyDailyReport *report = reports->pdata[i];
      g_autoptr (GPtrArray) lines = qy_book_daily_report_lines (book, report->id, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (lines->len, ==, N_HEADS);
      service->n_daily++;
    }
}

/* What was missed has become a duty, and nothing else is wanted of old months. */
static void
check_counts (const Service *service)
{
  static const char *const everything[] = { "level 1",          "level 2",
                                            "level 3",          "level 4",
                                            "incident fault",   "entry pause",
                                            "entry told",       "entry reopened",
                                            "entry level",      "incident consulting",
                                            "record draft",     "record done",
                                            "incident request", "incident change",
                                            "window emergency", "window outage",
                                            "window extension", "window terminal",
                                            "window degraded",  NULL };

  for (guint i = 0; everything[i] != NULL; i++)
    {
      g_test_message ("%s", everything[i]);
      g_assert_cmpuint (seen (service, everything[i]), >, 0);
    }
  g_assert_cmpuint (seen (service, "window maintenance"), >=, 5);
  g_assert_cmpuint (seen (service, "incident breached"), >=, 4);
  g_assert_cmpuint (seen (service, "record signed"), >=, 30);
  g_assert_cmpuint (seen (service, "incident vulnerability"), >=, 2);
  g_assert_cmpuint (service->n_open, >=, 5);
  g_assert_cmpuint (service->n_open, <=, 12);
  g_assert_cmpuint (service->n_approved, >=, 40);
  g_assert_cmpuint (service->n_credits, >=, 2);
  g_assert_cmpuint (service->n_credits, <, service->n_approved / 4);
  g_assert_cmpuint (service->n_quantities, >, 100);
  g_assert_cmpuint (service->n_daily, ==, N_DAILY_REPORTS);
  g_assert_cmpint (service->minutes, >, 0);
  g_assert_cmpint (service->overtime, >, 0);
}

/* On the morning of the day one incident is late, and others are not yet. */
static void
check_board (QyBook *book, guint n_open)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) board = qy_book_incident_board (book, &(QyIncidentFilter){ 0 }, &error);
  guint late = 0, paused = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (board->len, ==, n_open);
  for (guint i = 0; i < board->len; i++)
    {
      const QyIncidentView *view = board->pdata[i];

      late += view->course->breached;
      paused += view->course->paused;
    }
  g_assert_cmpuint (late, >=, 1);
  g_assert_cmpuint (late, <=, 4);
  g_assert_cmpuint (paused, ==, 1);
}

static void
check_service (QyBook *book, QyDate day)
{
  g_autoptr (GPtrArray) contracts = load_contracts (book);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *on = qy_date_to_iso (day);
  g_autofree char *morning = g_strconcat (on, "T01:00:00Z", NULL);
  Service service = { .seen = counts };

  qy_book_set_now (book, morning);
  for (guint i = 0; i < contracts->len; i++)
    {
      const char *id = ((const QyContract *) contracts->pdata[i])->id;

      count_incidents (&service, book, id, day);
      count_records (&service, book, id);
      count_figures (&service, book, id, day);
      count_daily (&service, book, id);
    }
  check_counts (&service);
  check_board (book, service.n_open);
}

/* On whatever day it is made, the book looks as if somebody had kept it until then. */
static void
test_records (void)
{
  static const QyDate on[] = { { 2026, 11, 22 }, { 2026, 3, 1 }, { 2027, 1, 31 } };

  for (gsize i = 0; i < N_DATES; i++)
    {
      Fixture fixture;

      fixture_init (&fixture);
      fill (&fixture, on[i]);
      qy_book_set_today (fixture.book, on[i]);
      check_overdue (fixture.book, on[i]);
      check_due_kinds (fixture.book);
      check_records (fixture.book);
      check_service (fixture.book, on[i]);
      fixture_clear (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/sample/records", test_records);
  return g_test_run ();
}
