/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-store.h"
#include "store-fixture.h"

/* A payment that is due, and a notice that waits for an event. */
static const QyDueRow rows[] = {
  { .source_id = "t1",
    .occurrence = "2026-02",
    .kind = "payment",
    .label = "B",
    .side = "us",
    .person_id = "p1",
    .due_on = "2026-02-28",
    .safe_on = "2026-02-27",
    .certain = TRUE,
    .rule = "month 2026-02; end",
    .open = TRUE,
    .snoozed_until = "2026-02-20",
    .direction = "out",
    .has_amount = TRUE,
    .amount = 120000,
    .paid = 20000,
    .invoiced = 0,
    .currency = "CNY" },
  { .source_id = "t1",
    .occurrence = "2026-01",
    .kind = "payment",
    .side = "us",
    .due_on = "2026-01-31",
    .safe_on = "2026-01-30",
    .certain = TRUE,
    .rule = "month 2026-01; end",
    .direction = "out" },
  { .source_id = "o1",
    .occurrence = "1",
    .kind = "report",
    .side = "them",
    .waiting_for = "delivery",
    .rule = "event delivery; after P5D working",
    .open = TRUE },
};

static guint
replace (QyStore *store, const char *holder, const QyDueRow *wanted, guint n)
{
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  g_assert_true (qy_store_begin (store, &error));
  qy_due_store_replace (store, holder, wanted, n, &n_changed, &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_commit (store, &error)); /* without an event */
  return n_changed;
}

static void
assert_same (const QyDueRow *stored, const QyDueRow *given)
{
  g_assert_cmpstr (stored->source_id, ==, given->source_id);
  g_assert_cmpstr (stored->occurrence, ==, given->occurrence);
  g_assert_cmpstr (stored->kind, ==, given->kind);
  g_assert_cmpstr (stored->label, ==, given->label);
  g_assert_cmpstr (stored->side, ==, given->side);
  g_assert_cmpstr (stored->person_id, ==, given->person_id);
  g_assert_cmpstr (stored->due_on, ==, given->due_on);
  g_assert_cmpstr (stored->safe_on, ==, given->safe_on);
  g_assert_cmpint (stored->certain, ==, given->certain);
  g_assert_cmpstr (stored->waiting_for, ==, given->waiting_for);
  g_assert_cmpstr (stored->rule, ==, given->rule);
  g_assert_cmpint (stored->open, ==, given->open);
  g_assert_cmpstr (stored->snoozed_until, ==, given->snoozed_until);
  g_assert_cmpstr (stored->direction, ==, given->direction);
  g_assert_cmpint (stored->has_amount, ==, given->has_amount);
  g_assert_cmpint (stored->amount, ==, given->amount);
  g_assert_cmpint (stored->paid, ==, given->paid);
  g_assert_cmpint (stored->invoiced, ==, given->invoiced);
  g_assert_cmpstr (stored->currency, ==, given->currency);
}

static void
test_round_trip (StoreFixture *f, gconstpointer data)
{
  static const guint order[] = { 2, 1, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stored = NULL;

  g_assert_cmpuint (replace (f->store, "c1", rows, G_N_ELEMENTS (rows)), ==, 3);
  replace (f->store, "c2", rows, 1);
  store_fixture_reopen (f);
  stored = qy_due_store_list (f->store, "c1", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stored->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    assert_same (stored->pdata[i], &rows[order[i]]);
}

static void
test_only_differences_are_written (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  QyDueRow changed[G_N_ELEMENTS (rows)];

  memcpy (changed, rows, sizeof rows);
  replace (f->store, "c1", rows, G_N_ELEMENTS (rows));
  g_assert_cmpuint (replace (f->store, "c1", rows, G_N_ELEMENTS (rows)), ==, 0);
  changed[0].paid = 120000;
  g_assert_cmpuint (replace (f->store, "c1", changed, G_N_ELEMENTS (rows)), ==, 1);
  changed[0].has_amount = FALSE;
  changed[0].amount = 0;
  g_assert_cmpuint (replace (f->store, "c1", changed, G_N_ELEMENTS (rows)), ==, 1);
  changed[2].occurrence = "2"; /* one goes, one comes */
  g_assert_cmpuint (replace (f->store, "c1", changed, G_N_ELEMENTS (rows)), ==, 2);
  stored = qy_due_store_list (f->store, "c1", &error);
  g_assert_cmpuint (stored->len, ==, 3);
  assert_same (stored->pdata[0], &changed[2]);
  assert_same (stored->pdata[2], &changed[0]);
  g_assert_cmpuint (replace (f->store, "c1", NULL, 0), ==, 3);
}

static void
test_same_key_twice (StoreFixture *f, gconstpointer data)
{
  const QyDueRow twice[] = { rows[0], rows[0] };
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_store_begin (f->store, &error));
  g_assert_false (qy_due_store_replace (f->store, "c1", twice, 2, NULL, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CONSTRAINT);
  qy_store_rollback (f->store);
}

static void
put (QyStore *store, const QyScheduleRow *row)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_store_begin (store, &error));
  qy_schedule_store_put (store, "c1", row, &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_commit (store, &error));
}

static guint
count_stale (QyStore *store, const char *today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = qy_schedule_store_list_stale (store, today, 100, &error);

  g_assert_no_error (error);
  return ids->len;
}

static void
add_contract (QyStore *store)
{
  static const char *const columns[] = { "number",    "title",    "state",
                                         "time_zone", "sort_key", "created_at" };
  g_autoptr (QyRow) row = qy_row_new (&qy_contract_table);

  qy_row_set_text (row, "id", "c1");
  qy_row_set_int (row, "has_text", 1);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    qy_row_set_text (row, columns[i], "x");
  commit_insert (store, row);
}

static void
test_schedule (StoreFixture *f, gconstpointer data)
{
  const QyScheduleRow first = { "2026-12-01", "2026-01-01", "2026-12-31", 2, "2026-11-30", "none" };
  const QyScheduleRow second = { .refresh_on = "9999-12-31", .phase = "expired" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyScheduleRow) stored = NULL;
  g_autoptr (QyScheduleRow) replaced = NULL;

  add_contract (f->store);
  g_assert_null (qy_schedule_store_get (f->store, "c1", &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (count_stale (f->store, "2000-01-01"), ==, 1);
  put (f->store, &first);
  stored = qy_schedule_store_get (f->store, "c1", &error);
  g_assert_cmpstr (stored->refresh_on, ==, "2026-12-01");
  g_assert_cmpstr (stored->term_start, ==, "2026-01-01");
  g_assert_cmpstr (stored->term_last, ==, "2026-12-31");
  g_assert_cmpint (stored->renewals, ==, 2);
  g_assert_cmpstr (stored->notice_on, ==, "2026-11-30");
  g_assert_cmpstr (stored->phase, ==, "none");
  g_assert_cmpuint (count_stale (f->store, "2026-11-30"), ==, 0);
  g_assert_cmpuint (count_stale (f->store, "2026-12-01"), ==, 1);
  put (f->store, &second);
  replaced = qy_schedule_store_get (f->store, "c1", &error);
  g_assert_cmpstr (replaced->phase, ==, "expired");
  g_assert_null (replaced->term_start);
  g_assert_true (qy_store_begin (f->store, &error));
  g_assert_true (qy_schedule_store_remove (f->store, "c1", &error));
  g_assert_true (qy_store_commit (f->store, &error));
  g_assert_cmpuint (count_stale (f->store, "2000-01-01"), ==, 1);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/due-store/round-trip", test_round_trip);
  ADD ("/store/due-store/only-differences-are-written", test_only_differences_are_written);
  ADD ("/store/due-store/same-key-twice", test_same_key_twice);
  ADD ("/store/due-store/schedule", test_schedule);
  return g_test_run ();
}
