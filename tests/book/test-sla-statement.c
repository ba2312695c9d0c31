/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-book-incident.h"
#include "qy-book-measurement.h"
#include "qy-book-obligation.h"
#include "qy-book-window.h"
#include "qy-query.h"
#include "qy-sla-frozen.h"
#include "sla-fixture.h"

#define AVAILABILITY QY_TERM_INDICATOR, "form", "availability", "target", "99.9%"

/* Which index each walk over one contract's records, and over all contracts', goes along. */
static const struct
{
  const char *query;
  const char *needed;
} plans[] = {
  { "sla-measured", "measurement_by_contract (contract_id=? AND from_day<?)" },
  { "sla-windows", "service_window_by_contract (contract_id=? AND from_at<?)" },
  { "sla-incidents", "incident_by_contract (contract_id=? AND reported_at>? AND reported_at<?)" },
  { "sla-incidents", "service_record_by_incident (incident_id=?)" },
  { "sla-incidents", "incident_entry_by_incident (incident_id=?)" },
  { "sla-statement", "sla_statement_by_contract (contract_id=? AND period=?)" },
  { "sla-measured-all", "measurement_by_contract (contract_id=? AND from_day<?)" },
  { "sla-windows-all", "service_window_by_contract (contract_id=? AND from_at<?)" },
  { "sla-incidents-all",
    "incident_by_contract (contract_id=? AND reported_at>? AND reported_at<?)" },
  { "sla-statement-all", "SCAN sla_statement USING INDEX sla_statement_by_contract" },
  { "sla-contract-all", "SCAN contract USING INDEX sqlite_autoindex_contract_1" },
};

static char *
plan_of (QyBook *book, const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", qy_query_get ("sqlite", query), NULL);
  QyStatement *statement =
      qy_connection_prepare (qy_store_get_connection (qy_book_get_store (book)), sql, &error);
  GString *plan = g_string_new (NULL);

  g_assert_no_error (error);
  while (qy_statement_step (statement, &error) == QY_STEP_ROW)
    g_string_append_printf (plan, "%s\n", qy_statement_get_text (statement, 3, NULL));
  g_assert_no_error (error);
  return g_string_free (plan, FALSE);
}

static void
test_plans (RecordsFixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *plan = plan_of (f->book.book, plans[i].query);
      gboolean is_all = g_str_has_suffix (plans[i].query, "-all");

      g_test_message ("%s:\n%s", plans[i].query, plan);
      g_assert_nonnull (strstr (plan, plans[i].needed));
      g_assert_cmpint (strstr (plan, "SCAN ") != NULL, ==, is_all);
      g_assert_null (strstr (plan, "B-TREE FOR ORDER BY"));
    }
}

static void
promise (RecordsFixture *f)
{
  sla_state (f, AVAILABILITY, NULL);
  sla_state (f, QY_TERM_SLA, "completion_rate", "98%", "resolution", "2小时", NULL);
  sla_state (f, QY_TERM_FEE, "form", "monthly", "amount", "10000", NULL);
  sla_state (f, QY_TERM_PAYMENT_DEADLINE, "day", "5", NULL);
  sla_state (f, QY_TERM_CREDIT, "indicator", "availability", "form", "credit", "tiers",
             "99.9% = 5%; 99% = 10%", "base", "month", NULL);
  sla_state (f, QY_TERM_CREDIT, "indicator", "completion", "form", "report", "title",
             "延迟说明及改进计划", "within", "7日", NULL);
}

/* Availability missed: 99.8387 %; one of two faults solved. */
static void
miss (RecordsFixture *f)
{
  g_free (sla_window (f, "outage", "2026-10-05T02:00", "2026-10-05T03:12", NULL, NULL, NULL));
  g_free (sla_window (f, "maintenance", "2026-10-10T02:00", "2026-10-10T03:00", "2026-10-01T02:00",
                      "2026-10-01T02:00", NULL));
  g_free (sla_fault (f, "2026-10-05T10:00", "2026-10-05T11:00", TRUE));
  g_free (sla_fault (f, "2026-10-06T10:00", "2026-10-06T13:00", FALSE));
}

static QySlaStatement *
approve (RecordsFixture *f, const char *period)
{
  g_autoptr (GError) error = NULL;
  QySlaStatement *statement = qy_book_sla_approve (f->book.book, f->contract, period, NULL, &error);

  g_assert_no_error (error);
  return statement;
}

static void
assert_refused (GError **error, gboolean worked)
{
  g_assert_false (worked);
  g_assert_error (*error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (error);
}

static guint
count_duties (RecordsFixture *f)
{
  g_autoptr (GPtrArray) duties = qy_book_obligation_list (f->book.book, f->contract, NULL);

  return duties->len;
}

static void
test_approve (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (QySlaStatement) statement = NULL;
  g_autoptr (QySlaMonth) month = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *verb = NULL;
  g_autofree char *hash = NULL;

  promise (f);
  miss (f);
  month = sla_month (f, "2026-10");
  g_assert_cmpuint (month->outcomes->len, ==, 2);
  g_assert_cmpint (month->credit.minor, ==, 50000); /* 5 % of 10 000.00 */
  g_assert_cmpstr (month->credit.currency, ==, "CNY");
  statement = approve (f, "2026-10");
  verb = last_verb (f);
  g_assert_cmpstr (verb, ==, "sla.approve");
  g_assert_cmpint (statement->credit, ==, 50000);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, statement->figures, -1);
  g_assert_cmpstr (statement->figures_sha256, ==, hash);
  g_assert_cmpuint (count_duties (f), ==, 1);
  all = qy_book_sla_statement_list (f->book.book, f->contract, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  assert_sound (f->book.book);
}

/* What was approved is shown again exactly, and says when the records moved on. */
static void
test_frozen (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QySlaStatement) statement = NULL;
  g_autoptr (QySlaMonth) month = NULL;
  g_autoptr (GPtrArray) incidents = NULL;
  g_autofree char *again = NULL;
  QyIncident *incident;

  promise (f);
  miss (f);
  statement = approve (f, "2026-10");
  month = sla_month (f, "2026-10");
  g_assert_nonnull (month->statement);
  g_assert_false (month->changed_since);
  again = qy_sla_freeze (month->result, month->zone);
  g_assert_cmpstr (again, ==, statement->figures);
  incidents = qy_book_incident_list (f->book.book, f->contract, NULL, NULL, &error);
  incident = incidents->pdata[0];
  incident->excluded = g_strdup ("甲方要求改期");
  qy_book_incident_put (f->book.book, incident, &error);
  g_assert_no_error (error);
  qy_sla_month_free (month);
  month = sla_month (f, "2026-10");
  g_assert_true (month->changed_since);
  g_free (again);
  again = qy_sla_freeze (month->result, month->zone);
  g_assert_cmpstr (again, ==, statement->figures);
  g_assert_cmpint (sla_figure (month, QY_INDICATOR_COMPLETION)->input[QY_INPUT_REPORTED], ==, 2);
}

static void
test_refused (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QySlaStatement) statement = NULL;
  g_autoptr (GPtrArray) windows = NULL;
  g_autoptr (QyMeasurement) late =
      qy_measurement_new (f->contract, "alarms", "2026-10-05", "2026-10-05", 4);
  g_autoptr (QyMeasurement) other =
      qy_measurement_new (f->contract, "alarms", "2026-11-01", "2026-11-01", 4);
  g_autoptr (QyServiceWindow) across =
      qy_service_window_new (f->contract, "outage", "2026-10-31T15:59:00Z", "2026-11-01T02:00:00Z");
  g_autoptr (QyServiceWindow) behind =
      qy_service_window_new (f->contract, "outage", "2026-10-31T16:00:00Z", "2026-11-01T02:00:00Z");
  g_autoptr (QyServiceWindow) open =
      qy_service_window_new (f->contract, "degraded", "2026-09-01T00:00:00Z", NULL);
  QyServiceWindow *window;

  promise (f);
  miss (f);
  statement = approve (f, "2026-10");
  g_assert_null (qy_book_sla_approve (f->book.book, f->contract, "2026-10", NULL, &error));
  assert_refused (&error, FALSE);
  assert_refused (&error, qy_book_measurement_put (f->book.book, late, &error));
  assert_refused (&error, qy_book_service_window_put (f->book.book, across, &error));
  assert_refused (&error, qy_book_service_window_put (f->book.book, open, &error));
  windows = qy_book_service_window_list (f->book.book, f->contract, NULL);
  window = windows->pdata[0];
  assert_refused (&error, qy_book_service_window_remove (f->book.book, window->id, &error));
  g_free (window->from_at);
  g_free (window->until_at);
  window->from_at = g_strdup ("2026-11-05T02:00:00Z"); /* out of the month */
  window->until_at = g_strdup ("2026-11-05T03:00:00Z");
  assert_refused (&error, qy_book_service_window_put (f->book.book, window, &error));
  g_assert_true (qy_book_measurement_put (f->book.book, other, &error));
  g_assert_true (qy_book_service_window_put (f->book.book, behind, &error));
  g_assert_no_error (error);
  assert_sound (f->book.book);
}

static void
test_not_over (RecordsFixture *f, gconstpointer data)
{
  static const char *const periods[] = { "2026-11", "2026-12" };

  promise (f);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (qy_book_sla_approve (f->book.book, f->contract, periods[i], NULL, &error));
      g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
    }
}

static void
test_withdraw (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QySlaStatement) statement = NULL;
  g_autoptr (QySlaStatement) again = NULL;
  g_autoptr (QyMeasurement) late =
      qy_measurement_new (f->contract, "alarms", "2026-10-05", "2026-10-05", 4);

  promise (f);
  miss (f);
  statement = approve (f, "2026-10");
  g_assert_false (qy_book_sla_withdraw (f->book.book, statement->id, " ", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (qy_book_sla_withdraw (f->book.book, statement->id, "漏记一次中断", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_duties (f), ==, 0);
  g_assert_true (qy_book_measurement_put (f->book.book, late, &error));
  again = approve (f, "2026-10");
  g_assert_cmpuint (count_duties (f), ==, 1);
  assert_sound (f->book.book);
}

/* Undo takes the approval back as a whole, and gives it back. */
static void
test_undo (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QySlaStatement) statement = NULL;
  g_autoptr (QyEvent) undone = NULL;
  g_autoptr (QySlaMonth) month = NULL;

  promise (f);
  miss (f);
  statement = approve (f, "2026-10");
  undone = qy_book_undo (f->book.book, f->contract, &error);
  g_assert_no_error (error);
  month = sla_month (f, "2026-10");
  g_assert_null (month->statement);
  g_assert_cmpuint (count_duties (f), ==, 0);
}

static void
test_months (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) months = NULL;
  g_autoptr (QySlaStatement) statement = NULL;

  promise (f);
  miss (f);
  statement = approve (f, "2026-10");
  months = qy_book_sla_months (f->book.book, f->contract, "2026-11", 12, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (months->len, ==, 12);
  g_assert_cmpstr (((QySlaMonth *) months->pdata[0])->period, ==, "2025-12");
  g_assert_cmpstr (((QySlaMonth *) months->pdata[11])->period, ==, "2026-11");
  g_assert_nonnull (((QySlaMonth *) months->pdata[10])->statement);
}

/* A text that somebody cut or changed is refused with its line, never half read. */
static void
test_broken (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (QySlaStatement) statement = NULL;
  gsize length;

  promise (f);
  miss (f);
  statement = approve (f, "2026-10");
  length = strlen (statement->figures);
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup (statement->figures);
      g_autoptr (QySlaResult) result = NULL;

      if (i % 2 == 0)
        text[g_test_rand_int_range (0, (gint32) length)] = "\t\n-7x\\"[i / 2 % 6];
      else
        text[g_test_rand_int_range (0, (gint32) length)] = '\0';
      result = qy_sla_thaw (text, NULL, &error);
      g_assert_true ((result == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
    }
}

#define ADD(path, func)                                                                            \
  g_test_add (path, RecordsFixture, NULL, sla_fixture_set_up, func, records_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sla-statement/plans", test_plans);
  ADD ("/sla-statement/approve", test_approve);
  ADD ("/sla-statement/frozen", test_frozen);
  ADD ("/sla-statement/refused", test_refused);
  ADD ("/sla-statement/not-over", test_not_over);
  ADD ("/sla-statement/withdraw", test_withdraw);
  ADD ("/sla-statement/undo", test_undo);
  ADD ("/sla-statement/months", test_months);
  ADD ("/sla-statement/broken", test_broken);
  return g_test_run ();
}
