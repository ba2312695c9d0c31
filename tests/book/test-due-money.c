/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people recorded survives whatever the terms become. */
#include "book-fixture.h"
#include "qy-book-due-mark.h"
#include "qy-book-due.h"
#include "qy-book-history.h"
#include "qy-book-milestone.h"
#include "qy-book-money.h"
#include "qy-book-term.h"

typedef struct
{
  BookFixture book;
  char *contract;
  char *fee;
} Fixture;

static char *
add_term (Fixture *fixture, QyTermKind kind, const char *const *attrs)
{
  g_autoptr (GError) error = NULL;
  char *id = qy_book_term_add (fixture->book.book, fixture->contract, kind, NULL, &error);

  g_assert_no_error (error);
  for (; *attrs != NULL; attrs += 2)
    {
      qy_book_term_state (fixture->book.book, fixture->contract, id, attrs[0], attrs[1], &error);
      g_assert_no_error (error);
    }
  return id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const period[] = { "start", "2026-01-01", "length", "12个月", NULL };
  const char *const fee[] = { "form", "monthly", "amount", "1000元", NULL };
  const char *const payment[] = { "day", "10", NULL };
  const QySignedContract paper = { .title = "机房巡检合同", .signed_on = "2025-12-20" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autofree char *period_id = NULL;
  g_autofree char *payment_id = NULL;

  book_fixture_set_up (&fixture->book, data);
  qy_book_set_today (fixture->book.book, (QyDate){ 2026, 3, 20 });
  contract = qy_book_contract_add_signed (fixture->book.book, &paper, &error);
  g_assert_no_error (error);
  fixture->contract = g_strdup (contract->id);
  period_id = add_term (fixture, QY_TERM_SERVICE_PERIOD, period);
  fixture->fee = add_term (fixture, QY_TERM_FEE, fee);
  payment_id = add_term (fixture, QY_TERM_PAYMENT_DEADLINE, payment);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->contract);
  g_free (fixture->fee);
  book_fixture_tear_down (&fixture->book, data);
}

static void
pay (Fixture *fixture, const char *occurrence, gint64 amount, const char *on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMovement) movement =
      qy_movement_new (fixture->contract, "out", "payment", on, amount, "CNY");
  const QyShare share = { fixture->fee, occurrence, amount };

  qy_book_movement_put (fixture->book.book, movement, &share, 1, &error);
  g_assert_no_error (error);
}

static QyDueItem *
get (Fixture *fixture, const char *occurrence)
{
  g_autoptr (GError) error = NULL;
  QyDueItem *item =
      qy_book_due_get (fixture->book.book, fixture->contract, fixture->fee, occurrence, &error);

  g_assert_no_error (error);
  return item;
}

static void
state_fee (Fixture *fixture, const char *attr, const char *typed)
{
  g_autoptr (GError) error = NULL;

  qy_book_term_state (fixture->book.book, fixture->contract, fixture->fee, attr, typed, &error);
  g_assert_no_error (error);
}

static void
test_paid_and_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QyDueItem) paid = NULL;
  g_autoptr (QyDueItem) part = NULL;
  g_autoptr (QyDueItem) open = NULL;

  pay (fixture, "2026-01", 100000, "2026-01-09");
  pay (fixture, "2026-02", 40000, "2026-02-10");
  paid = get (fixture, "2026-01");
  part = get (fixture, "2026-02");
  open = get (fixture, "2026-03");
  g_assert_false (paid->open);
  g_assert_cmpint (paid->paid, ==, 100000);
  g_assert_true (part->open);
  g_assert_cmpint (part->paid, ==, 40000);
  g_assert_true (open->open);
  g_assert_cmpint (open->paid, ==, 0);
}

static void
test_fee_changes_after_two_payments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QyDueItem) first = NULL;
  g_autoptr (QyDueItem) second = NULL;
  g_autoptr (GPtrArray) movements = NULL;

  pay (fixture, "2026-01", 100000, "2026-01-09");
  pay (fixture, "2026-02", 100000, "2026-02-10");
  state_fee (fixture, "amount", "1200元");
  first = get (fixture, "2026-01");
  second = get (fixture, "2026-02");
  g_assert_cmpint (first->amount, ==, 120000);
  g_assert_cmpint (first->paid, ==, 100000);
  g_assert_true (first->open);
  g_assert_cmpint (second->paid, ==, 100000);
  movements = qy_book_movement_list (fixture->book.book, fixture->contract, NULL);
  g_assert_cmpuint (movements->len, ==, 2);
}

static void
test_fee_is_paid_otherwise (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QyDueItem) kept = NULL;
  g_autoptr (QyDueItem) planned = NULL;

  pay (fixture, "2026-02", 100000, "2026-02-10");
  state_fee (fixture, "form", "quarterly");
  kept = get (fixture, "2026-02"); /* no term plans it any more, but money was booked on it */
  g_assert_cmpint (kept->amount, ==, 0);
  g_assert_cmpint (kept->paid, ==, 100000);
  g_assert_false (kept->open);
  planned = get (fixture, "2026-Q1");
  g_assert_cmpint (planned->paid, ==, 0);
}

static void
test_marks_survive (Fixture *fixture, gconstpointer data)
{
  const QyDueRef due = { fixture->contract, fixture->fee, "2026-04" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyDueItem) waived = NULL;

  g_assert_true (qy_book_due_waive (fixture->book.book, &due, "停机一个月，双方同意免收", &error));
  state_fee (fixture, "amount", "900元");
  waived = get (fixture, "2026-04");
  g_assert_cmpint (waived->amount, ==, 90000);
  g_assert_false (waived->open);
}

static void
test_undo_derives_too (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyEvent) event = NULL;
  g_autoptr (QyDueItem) item = NULL;

  state_fee (fixture, "amount", "1500元");
  event = qy_book_undo (fixture->book.book, fixture->contract, &error);
  g_assert_no_error (error);
  item = get (fixture, "2026-05");
  g_assert_cmpint (item->amount, ==, 100000);
}

static void
test_terminated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMilestone) milestone = NULL;
  g_autoptr (GPtrArray) items = NULL;
  gint64 planned = 0;

  milestone = qy_milestone_new (fixture->contract, "termination", NULL, "2026-03-31");
  g_assert_true (qy_book_milestone_put (fixture->book.book, milestone, &error));
  g_assert_no_error (error);
  items = qy_book_due_list (
      fixture->book.book,
      &(QyDueFilter){ .contract_id = fixture->contract, .kinds = 1u << QY_DUE_PAYMENT }, &error);
  for (guint i = 0; i < items->len; i++)
    planned += ((QyDueItem *) items->pdata[i])->amount;
  g_assert_cmpint (planned, ==, 300000);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/book/due-money/paid-and-open", test_paid_and_open },
    { "/book/due-money/fee-changes-after-two-payments", test_fee_changes_after_two_payments },
    { "/book/due-money/fee-is-paid-otherwise", test_fee_is_paid_otherwise },
    { "/book/due-money/marks-survive", test_marks_survive },
    { "/book/due-money/undo-derives-too", test_undo_derives_too },
    { "/book/due-money/terminated", test_terminated },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
