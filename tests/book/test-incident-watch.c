/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of open incidents' next moments is what follows from records and terms, whatever
 * happens to either. */
#include <string.h>

#include "qy-book-amendment.h"
#include "qy-book-calendar.h"
#include "qy-book-due.h"
#include "qy-book-incident.h"
#include "qy-connection.h"
#include "qy-moment-zone.h"
#include "qy-due-store.h"
#include "qy-query.h"
#include "qy-tables.h"
#include "records-fixture.h"
#include "running-contract.h"
#include "service-terms.h"

#define ROUNDS 160

static char *
watches (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  QyStatement *statement = qy_connection_prepare (
      qy_store_get_connection (qy_book_get_store (book)),
      "SELECT incident_id || ' ' || contract_id || ' ' || COALESCE (person_id, '-') || ' level '"
      " || handling_level || ' paused ' || paused || ' due ' || COALESCE (due_at, '-')"
      " || ' next ' || COALESCE (next_at, '-') || ' ' || COALESCE (next_what, '-')"
      " || ' breached ' || breached FROM incident_watch ORDER BY 1",
      &error);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  while (qy_statement_step (statement, &error) == QY_STEP_ROW)
    g_string_append_printf (out, "%s\n", qy_statement_get_text (statement, 0, NULL));
  qy_statement_reset (statement);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
derive_all (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  gboolean left = TRUE;

  while (left)
    {
      qy_book_refresh_due (book, 10, &left, &error);
      g_assert_no_error (error);
    }
}

/* Throws away what is derived. */
static void
forget (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  QyStore *store = qy_book_get_store (book);

  g_assert_true (qy_store_begin (store, &error));
  g_assert_true (qy_schedule_store_forget (store, &error));
  qy_store_commit (store, &error);
  g_assert_no_error (error);
}

/* Made from scratch, and made a month later: the same. */
static void
assert_fresh (QyBook *book)
{
  g_autofree char *kept = watches (book);
  g_autofree char *now = qy_book_get_now (book);

  for (guint later = 0; later < 2; later++)
    {
      g_autofree char *made = NULL;

      qy_book_set_now (book, later ? "2027-01-22T08:00:00Z" : now);
      forget (book);
      derive_all (book);
      made = watches (book);
      g_assert_cmpstr (kept, ==, made);
    }
  qy_book_set_now (book, now);
}

static char *
report (QyBook *book, const char *contract, const char *at, int problem, int service)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyIncident) incident = qy_incident_new (contract, "fault", "主机宕机");

  incident->reported_at = g_strdup (at);
  incident->production = 1;
  incident->problem_level = problem;
  incident->service_level = service;
  qy_book_incident_put (book, incident, &error);
  g_assert_no_error (error);
  return g_strdup (incident->id);
}

/* Three contracts in three places, and whoever does something with them. */
typedef struct
{
  GRand *rand;
  char *contracts[3];
  GPtrArray *incidents;
  int minute; /* since the beginning */
} World;

static void
advance (World *world, QyBook *book)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 20, 0, 0, 0);
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *now = NULL;

  world->minute += g_rand_int_range (world->rand, 1, 240);
  moment = g_date_time_add_minutes (start, world->minute);
  now = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");
  qy_book_set_now (book, now);
}

static void
report_any (World *world, QyBook *book)
{
  const char *contract = world->contracts[g_rand_int_range (world->rand, 0, 3)];
  int service = g_rand_boolean (world->rand) ? 1 : 3;

  g_ptr_array_add (world->incidents,
                   report (book, contract, NULL, g_rand_int_range (world->rand, 1, 5), service));
}

/* One act of chance; what makes no sense just now is refused, which changes nothing. */
static void
act (World *world, QyBook *book, const char *id)
{
  static const char *const steps[] = { "acknowledged", "onsite", "restored", "planned",
                                       "resolved",     "closed", "confirmed" };
  static const gint64 rungs[] = { 5, 10, 120 };
  const char *contract = world->contracts[g_rand_int_range (world->rand, 0, 3)];
  GRand *rand = world->rand;

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
    case 1:
      qy_book_incident_step (book, id, steps[g_rand_int_range (rand, 0, 7)], NULL, NULL, NULL);
      break;
    case 2:
      qy_book_incident_pause (book, id, NULL, "等待客户", NULL);
      break;
    case 3:
      qy_book_incident_resume (book, id, NULL, NULL);
      break;
    case 4:
      qy_book_incident_told (book, id, rungs[g_rand_int_range (rand, 0, 3)], NULL, NULL, NULL,
                             NULL);
      break;
    case 5:
      qy_book_incident_reopen (book, id, NULL, "又坏了", NULL);
      break;
    case 6:
      qy_book_incident_set_level (book, id, g_rand_int_range (rand, 0, 4), "客户要求", NULL);
      break;
    case 7:
      qy_event_free (g_rand_int_range (rand, 0, 3) > 0 ? qy_book_undo (book, contract, NULL)
                                                       : qy_book_redo (book, contract, NULL));
      break;
    case 8:
      qy_book_incident_remove (book, id, NULL);
      break;
    default:
      report_any (world, book);
    }
}

/* The contract's own words change. */
static void
restate (World *world, QyBook *book)
{
  static const char *const lengths[] = { "1小时", "6小时", "2个工作日", "3日" };
  const char *contract = world->contracts[g_rand_int_range (world->rand, 0, 3)];
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, contract, NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const QyTerm *term = terms->pdata[i];
      g_autoptr (GError) error = NULL;

      if (!g_str_equal (term->kind, "sla"))
        continue;
      qy_book_term_state (book, contract, term->id, "resolution",
                          lengths[g_rand_int_range (world->rand, 0, 4)], &error);
      g_assert_no_error (error);
    }
}

static void
test_random (BookFixture *f, gconstpointer data)
{
  guint32 seed = (guint32) g_test_rand_int ();
  World world = { .incidents = g_ptr_array_new_with_free_func (g_free) };
  static const char *const zones[] = { "Asia/Shanghai", "Asia/Urumqi", "America/New_York" };

  g_test_message ("seed %u", seed);
  world.rand = g_rand_new_with_seed (seed);
  qy_book_set_now (f->book, "2026-11-20T00:00:00Z");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyContract) contract = NULL;

      world.contracts[i] = i == 0 ? add_running_contract (f->book, "2025-12-20", NULL)
                                  : add_contract_draft (f->book, NULL);
      contract = qy_book_contract_get (f->book, world.contracts[i], &error);
      g_free (contract->time_zone);
      contract->time_zone = g_strdup (zones[i]);
      g_assert_true (qy_book_contract_update (f->book, contract, &error));
      promise_service (f->book, world.contracts[i]);
    }
  for (guint i = 0; i < ROUNDS; i++)
    {
      advance (&world, f->book);
      if (world.incidents->len == 0)
        report_any (&world, f->book);
      act (&world, f->book,
           world.incidents->pdata[g_rand_int_range (world.rand, 0, (int) world.incidents->len)]);
      if (i % 16 == 15)
        restate (&world, f->book);
      if (i % 4 == 0)
        assert_fresh (f->book);
    }
  assert_sound (f->book);
  for (guint i = 0; i < 3; i++)
    g_free (world.contracts[i]);
  g_ptr_array_unref (world.incidents);
  g_rand_free (world.rand);
}

static void
assert_due (QyBook *book, const char *incident, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyIncidentView) view = qy_book_incident_view (book, incident, &error);
  g_autofree char *all = watches (book);
  const char *line = strstr (all, incident);
  g_autofree char *due = g_strconcat (" due ", expected, " ", NULL);
  QyIncidentNext next;
  g_autofree char *at = NULL;

  g_assert_no_error (error);
  qy_incident_view_next (view, &next);
  at = next.has_due ? qy_instant_of_moment (view->zone, next.due) : g_strdup ("-");
  g_assert_cmpstr (at, ==, expected);
  g_assert_nonnull (line);
  g_assert_nonnull (g_strstr_len (line, strcspn (line, "\n"), due));
}

/* An amendment changes the time to respond from a day on: what was reported before it stays. */
static void
test_amendment (BookFixture *f, gconstpointer data)
{
  const QyAssignment values[] = { { "sla.2.response", "1小时" } };
  const QyAmendment change = {
    .effective_on = { 2026, 11, 21 }, .reason = "提高服务标准", .values = values, .n_values = 1
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) amendment = NULL;
  g_autofree char *contract = NULL, *before = NULL, *after = NULL;

  qy_book_set_today (f->book, (QyDate){ 2026, 11, 22 });
  contract = add_running_contract (f->book, "2025-12-20", NULL);
  promise_service (f->book, contract);
  before = report (f->book, contract, "2026-11-20T15:59:00Z", 2, 1); /* 23:59 in Shanghai */
  after = report (f->book, contract, "2026-11-20T16:00:00Z", 2, 1);  /* the day it takes effect */
  assert_due (f->book, before, "2026-11-20T17:59:00Z");
  assert_due (f->book, after, "2026-11-20T18:00:00Z");
  amendment = qy_book_contract_amend (f->book, contract, &change, &error);
  g_assert_no_error (error);
  assert_due (f->book, after, "2026-11-20T18:00:00Z"); /* nobody has signed it */
  conclude (f->book, amendment->id, "2026-11-22");
  assert_due (f->book, before, "2026-11-20T17:59:00Z");
  assert_due (f->book, after, "2026-11-20T17:00:00Z");
  assert_fresh (f->book);
}

/* The same report is due at another instant where clocks show another time. */
static void
test_zone (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *zone, *due;
  } cases[] = {
    { "Asia/Shanghai", "2026-11-23T03:00:00Z" },    /* Monday 11:00 */
    { "Asia/Urumqi", "2026-11-23T05:00:00Z" },      /* its 11:00 */
    { "America/New_York", "2026-11-23T16:00:00Z" }, /* Sunday there, too */
  };
  g_autofree char *id = NULL;

  promise_service (f->book.book, f->contract);
  id = report (f->book.book, f->contract, "2026-11-22T06:00:00Z", 4, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyContract) contract = qy_book_contract_get (f->book.book, f->contract, &error);

      g_free (contract->time_zone);
      contract->time_zone = g_strdup (cases[i].zone);
      qy_book_contract_update (f->book.book, contract, &error);
      g_assert_no_error (error);
      assert_due (f->book.book, id, cases[i].due);
      assert_fresh (f->book.book);
    }
}

/* What is thrown away, or never made, is on the board all the same. */
static void
test_unwatched (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL, *none = NULL;
  g_autoptr (GPtrArray) views = NULL;
  guint open = 0, breached = 0;

  promise_service (f->book.book, f->contract);
  id = report (f->book.book, f->contract, "2026-11-20T08:00:00Z", 4, 3); /* Friday 16:00 */
  assert_due (f->book.book, id, "2026-11-23T02:00:00Z");
  qy_book_holidays_put_json (f->book.book,
                             "{\"year\":2026,\"papers\":[],\"days\":[{\"name\":\"x\",\"date\":"
                             "\"2026-11-23\",\"isOffDay\":true}]}",
                             -1, "2026.json", &error);
  g_assert_no_error (error);
  none = watches (f->book.book);
  g_assert_cmpstr (none, ==, "");
  views = qy_book_incident_board (f->book.book, NULL, &error);
  g_assert_cmpuint (views->len, ==, 1);
  g_assert_true (qy_book_incident_count (f->book.book, &open, &breached, &error));
  g_assert_cmpuint (open, ==, 1);
  derive_all (f->book.book);
  assert_due (f->book.book, id, "2026-11-24T02:00:00Z");
}

/* Records that contradict each other (only a file can bring them) stand first and say why. */
static void
test_contradiction (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyStore *store = qy_book_get_store (f->book.book);
  g_autofree char *other = NULL, *id = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autoptr (GPtrArray) views = NULL;
  const QyIncidentView *first;

  promise_service (f->book.book, f->contract);
  other = report (f->book.book, f->contract, "2026-11-20T08:00:00Z", 1, 1);
  id = report (f->book.book, f->contract, "2026-11-22T07:00:00Z", 1, 1);
  row = qy_store_get (store, &qy_incident_table, id, NULL, &error);
  qy_row_set_text (row, "acknowledged_at", "2026-11-22T07:30:00Z");
  qy_row_set_text (row, "restored_at", "2026-11-22T07:10:00Z");
  qy_store_set_recording (store, FALSE);
  g_assert_true (qy_store_begin (store, &error));
  qy_store_update (store, row, &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_commit (store, &error));
  qy_store_set_recording (store, TRUE);
  forget (f->book.book);
  derive_all (f->book.book);
  views = qy_book_incident_board (f->book.book, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (views->len, ==, 2);
  first = views->pdata[0];
  g_assert_cmpstr (first->incident->id, ==, id);
  g_assert_null (first->course);
  g_assert_nonnull (strstr (first->problem, "2026-11-22T15:10"));
  g_assert_false (qy_book_incident_told (f->book.book, id, 5, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
}

/* With the contract goes what was recorded about it, and what followed from that. */
static void
test_removed (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = report (f->book.book, f->contract, NULL, 0, 0);
  g_autofree char *left = NULL;

  g_assert_true (qy_book_incident_step (f->book.book, id, "acknowledged", NULL, "已联系", &error));
  qy_book_contract_remove (f->book.book, f->contract, &error);
  g_assert_no_error (error);
  left = watches (f->book.book);
  g_assert_cmpstr (left, ==, "");
  qy_event_free (qy_book_undo (f->book.book, f->contract, &error));
  g_assert_no_error (error);
  assert_fresh (f->book.book);
  g_free (left);
  left = watches (f->book.book);
  g_assert_nonnull (strstr (left, id));
}

/* The board and its count stay quick when there are a million incidents. */
static void
test_plans (BookFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *query, *index;
    gboolean sorted;
  } plans[] = {
    { "incident-board", "incident_watch_by_next_at", TRUE },
    { "incident-board-contract", "incident_watch_by_contract", FALSE },
    { "incident-board-closed", "incident_by_contract", TRUE },
    { "incident-by-contract", "incident_by_contract", TRUE },
    { "incident-by-number", "incident_by_number", TRUE },
    { "incident-entries", "incident_entry_by_incident", FALSE },
    { "incident-open", "incident_open", TRUE },
    { "incident-unwatched", "incident_open", FALSE },
    { "incident-count", "incident_open", TRUE },
    { "schedule-stale", "incident_open", FALSE },
    { "facts-service", "term_by_holder", FALSE },
    { "facts-service", "contract_by_parent", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) plan = g_string_new (NULL);
      g_autofree char *sql =
          g_strconcat ("EXPLAIN QUERY PLAN ", qy_query_get ("sqlite", plans[i].query), NULL);
      QyStatement *statement = qy_connection_prepare (
          qy_store_get_connection (qy_book_get_store (f->book)), sql, &error);

      g_assert_no_error (error);
      while (qy_statement_step (statement, &error) == QY_STEP_ROW)
        g_string_append_printf (plan, "%s\n", qy_statement_get_text (statement, 3, NULL));
      qy_statement_reset (statement);
      g_test_message ("%s:\n%s", plans[i].query, plan->str);
      g_assert_nonnull (strstr (plan->str, plans[i].index));
      g_assert_null (strstr (plan->str, "SCAN incident\n"));
      if (plans[i].sorted)
        g_assert_null (strstr (plan->str, "TEMP B-TREE FOR ORDER BY"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(NAME, TYPE, PREFIX, FUNC)                                                              \
  g_test_add ("/book/incident-watch/" NAME, TYPE, NULL, PREFIX##_set_up, FUNC, PREFIX##_tear_down)
  ADD ("random", BookFixture, book_fixture, test_random);
  ADD ("amendment", BookFixture, book_fixture, test_amendment);
  ADD ("zone", RecordsFixture, records_fixture, test_zone);
  ADD ("unwatched", RecordsFixture, records_fixture, test_unwatched);
  ADD ("contradiction", RecordsFixture, records_fixture, test_contradiction);
  ADD ("removed", RecordsFixture, records_fixture, test_removed);
  ADD ("plans", BookFixture, book_fixture, test_plans);
  return g_test_run ();
}
