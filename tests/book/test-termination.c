/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-checklist.h"
#include "qy-book-due-mark.h"
#include "qy-book-due.h"
#include "qy-book-milestone.h"
#include "qy-book-money.h"
#include "qy-book-suspension.h"
#include "qy-book-termination.h"
#include "running-contract.h"

/* 10 000 on the 10th of each month */
static const QyAssignment monthly[] = {
  { "fee.form", "monthly" }, { "fee.amount", "10000" }, { "payment.day", "10" }, { NULL }
};

static QyDate
day (const char *text)
{
  return qy_date_from_iso (text, NULL);
}

static char *
start (BookFixture *fixture)
{
  qy_book_set_today (fixture->book, day ("2026-03-20"));
  return add_running_contract (fixture->book, "2025-12-20", monthly);
}

static QyContractState
state_of (BookFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) contract = qy_book_contract_get (fixture->book, id, &error);

  g_assert_no_error (error);
  return contract->state;
}

static GPtrArray *
payments (BookFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = qy_book_schedule (fixture->book, id, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = items->len; i > 0; i--)
    if (((QyDueItem *) items->pdata[i - 1])->kind != QY_DUE_PAYMENT)
      g_ptr_array_remove_index (items, i - 1);
  return items;
}

static void
pay (BookFixture *fixture, const QyDueItem *item, gint64 amount)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMovement) movement =
      qy_movement_new (item->holder_id, "out", "payment", item->due_on, amount, "CNY");
  const QyShare share = { item->source_id, item->occurrence, amount };

  qy_book_movement_put (fixture->book, movement, &share, 1, &error);
  g_assert_no_error (error);
}

static void
tick_all (BookFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = qy_book_checklist_list (fixture->book, id, "handover", &error);

  g_assert_cmpuint (items->len, >, 4);
  for (guint i = 0; i < items->len; i++)
    g_assert_true (qy_book_checklist_tick (fixture->book, ((QyChecklistItem *) items->pdata[i])->id,
                                           TRUE, &error));
}

static void
assert_refused (gboolean done, GError **error, const char *words)
{
  g_assert_false (done);
  g_assert_error (*error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  if (strstr ((*error)->message, words) == NULL)
    g_error ("“%s” does not say “%s”", (*error)->message, words);
  g_clear_error (error);
}

/* From the notice to the last tick: what is open is named until nothing is. */
static void
test_to_the_end (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = start (fixture);
  g_autoptr (GPtrArray) planned = NULL;
  g_autoptr (GPtrArray) events = qy_book_history (fixture->book, id, NULL);
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (QyCorrespondence) letter = qy_correspondence_new (id, "out", NULL, "e-mail", NULL);
  g_auto (GStrv) matters = NULL;

  letter->sent_on = g_strdup ("2026-03-18");
  assert_refused (qy_book_contract_close (fixture->book, id, NULL, &error), &error, "still runs");
  g_assert_true (qy_book_contract_terminate (fixture->book, id, QY_GROUND_UNCURED_BREACH,
                                             "三次催告后仍未整改", day ("2026-03-31"), letter,
                                             &error));
  later = qy_book_history (fixture->book, id, NULL);
  g_assert_cmpuint (later->len, ==, events->len + 1);
  g_assert_cmpint (state_of (fixture, id), ==, QY_STATE_TERMINATED);
  planned = payments (fixture, id);
  g_assert_cmpuint (planned->len, ==, 3);
  assert_refused (qy_book_contract_settle (fixture->book, id, day ("2026-03-20"), NULL, &error),
                  &error, "10,000.00");
  pay (fixture, planned->pdata[0], 1000000);
  pay (fixture, planned->pdata[1], 400000);
  assert_refused (qy_book_contract_close (fixture->book, id, NULL, &error), &error,
                  "6,000.00 of ¥10,000.00");
  pay (fixture, planned->pdata[1], 600000);
  {
    const QyDueItem *third = planned->pdata[2];

    g_assert_true (qy_book_due_waive (fixture->book,
                                      &(QyDueRef){ id, third->source_id, third->occurrence },
                                      "服务未提供", &error));
  }
  assert_refused (qy_book_contract_close (fixture->book, id, NULL, &error), &error, "settlement");
  g_assert_true (qy_book_contract_settle (fixture->book, id, day ("2026-03-20"), NULL, &error));
  assert_refused (qy_book_contract_set_state (fixture->book, id, QY_STATE_CLOSED, NULL, &error),
                  &error, "Handover list");
  tick_all (fixture, id);
  matters = qy_book_contract_open_matters (fixture->book, id, &error);
  g_assert_cmpuint (g_strv_length (matters), ==, 0);
  g_assert_true (qy_book_contract_close (fixture->book, id, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (state_of (fixture, id), ==, QY_STATE_CLOSED);
  assert_sound (fixture->book);
}

static void
test_terminate_refused (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = start (fixture);
  g_autofree char *draft = add_contract_draft (fixture->book, NULL);

  assert_refused (qy_book_contract_terminate (fixture->book, id, QY_GROUND_NOTICE, NULL,
                                              day ("2025-11-30"), NULL, &error),
                  &error, "2025-12-20");
  assert_refused (qy_book_contract_terminate (fixture->book, draft, QY_GROUND_NOTICE, NULL,
                                              day ("2026-03-31"), NULL, &error),
                  &error, "Draft");
  g_assert_false (qy_book_contract_terminate (fixture->book, id, QY_GROUND_OTHER, NULL,
                                              day ("2026-03-31"), NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
}

/* A contract whose last day is over is closed without anybody saying that it expired. */
static void
test_close_expired (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  qy_book_set_today (fixture->book, day ("2026-12-31"));
  id = add_running_contract (fixture->book, "2025-12-20",
                             (const QyAssignment[]){ { "fee.form", "per_schedule" }, { NULL } });
  assert_refused (qy_book_contract_close (fixture->book, id, NULL, &error), &error, "still runs");
  qy_book_set_today (fixture->book, day ("2027-01-01"));
  g_assert_true (qy_book_contract_close (fixture->book, id, "期满", &error));
  g_assert_no_error (error);
}

static void
test_suspend (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = start (fixture);
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (QyCorrespondence) notice = qy_correspondence_new (id, "in", NULL, "hand", NULL);
  const QyMilestone *rest;

  notice->arrived_on = g_strdup ("2026-03-15");
  g_assert_false (qy_book_contract_suspend (fixture->book, id, QY_SUSPENSION_FORCE_MAJEURE, "洪水",
                                            day ("2026-03-15"), QY_DATE_NONE, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (qy_book_contract_suspend (fixture->book, id, QY_SUSPENSION_FORCE_MAJEURE, "洪水",
                                           day ("2026-03-15"), QY_DATE_NONE, notice, &error));
  g_assert_cmpint (state_of (fixture, id), ==, QY_STATE_SUSPENDED);
  assert_refused (qy_book_contract_suspend (fixture->book, id, QY_SUSPENSION_AGREEMENT, NULL,
                                            day ("2026-03-16"), QY_DATE_NONE, NULL, &error),
                  &error, "Suspended");
  g_assert_true (
      qy_book_contract_resume (fixture->book, id, day ("2026-03-20"), NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (state_of (fixture, id), ==, QY_STATE_IN_FORCE);
  milestones = qy_book_milestone_list (fixture->book, id, &error);
  g_assert_cmpuint (milestones->len, ==, 1);
  rest = milestones->pdata[0];
  g_assert_cmpstr (rest->name, ==, "force-majeure");
  g_assert_cmpstr (rest->until_day, ==, "2026-03-19");
  g_assert_cmpstr (rest->letter_id, ==, notice->id);
  assert_sound (fixture->book);
}

static void
test_words (void)
{
  for (guint i = 0; i < QY_N_GROUNDS; i++)
    {
      QyTerminationGround ground;

      g_assert_true (
          qy_termination_ground_from_string (qy_termination_ground_to_string (i), &ground));
      g_assert_cmpint (ground, ==, i);
    }
  for (guint i = 0; i < QY_N_SUSPENSION_GROUNDS; i++)
    {
      QySuspensionGround ground;

      g_assert_true (
          qy_suspension_ground_from_string (qy_suspension_ground_to_string (i), &ground));
      g_assert_cmpint (ground, ==, i);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (BookFixture *, gconstpointer);
  } cases[] = {
    { "/book/termination/to-the-end", test_to_the_end },
    { "/book/termination/refused", test_terminate_refused },
    { "/book/termination/close-expired", test_close_expired },
    { "/book/termination/suspend", test_suspend },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, BookFixture, NULL, book_fixture_set_up, cases[i].func,
                book_fixture_tear_down);
  g_test_add_func ("/book/termination/words", test_words);
  return g_test_run ();
}
