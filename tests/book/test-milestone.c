/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-correspondence.h"
#include "qy-book-milestone.h"
#include "records-fixture.h"

static gboolean
put (RecordsFixture *f,
     const char *kind,
     const char *name,
     const char *on_day,
     const char *until_day,
     GError **error)
{
  g_autoptr (QyMilestone) milestone = qy_milestone_new (f->contract, kind, name, on_day);

  milestone->until_day = g_strdup (until_day);
  return qy_book_milestone_put (f->book.book, milestone, error);
}

static void
test_checks (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *kind, *name, *on_day, *until_day;
    int code; /* -1: stored */
  } cases[] = {
    { "event", "event", "delivery", "2026-03-04", NULL, -1 },
    { "same event again", "event", "delivery", "2026-03-04", NULL, QY_ERROR_CONSTRAINT },
    { "another day", "event", "delivery", "2026-03-05", NULL, -1 },
    { "event today", "event", "acceptance", RECORDS_TODAY, NULL, -1 },
    { "consent to a disclosure", "consent", "审计机构查阅合同", "2026-03-04", NULL, -1 },
    { "event to come", "event", "acceptance", "2026-11-23", NULL, QY_ERROR_INVALID },
    { "event without name", "event", NULL, "2026-03-04", NULL, QY_ERROR_INVALID },
    { "unknown kind", "party", NULL, "2026-03-04", NULL, QY_ERROR_INVALID },
    { "no kind", NULL, NULL, "2026-03-04", NULL, QY_ERROR_INVALID },
    { "no such day", "notice", NULL, "2026-02-30", NULL, QY_ERROR_INVALID },
    { "no day", "notice", NULL, NULL, NULL, QY_ERROR_INVALID },
    { "notice with an end", "notice", NULL, "2026-03-04", "2026-03-05", QY_ERROR_INVALID },
    { "termination to come", "termination", NULL, "2027-03-04", NULL, -1 },
    { "extension", "extension", NULL, "2026-12-01", "2027-02-28", -1 },
    { "end before start", "extension", NULL, "2026-12-01", "2026-11-30", QY_ERROR_INVALID },
    { "suspension", "suspension", NULL, "2026-05-01", "2026-05-31", -1 },
    { "during it", "suspension", NULL, "2026-05-31", NULL, QY_ERROR_CONSTRAINT },
    { "open suspension", "suspension", NULL, "2026-06-01", NULL, -1 },
    { "during an open one", "suspension", NULL, "2027-01-01", NULL, QY_ERROR_CONSTRAINT },
  };
  g_autoptr (GPtrArray) all = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      gboolean worked =
          put (f, cases[i].kind, cases[i].name, cases[i].on_day, cases[i].until_day, &error);

      assert_outcome (f, cases[i].what, worked, &error, cases[i].code, before);
      n += worked;
    }
  all = qy_book_milestone_list (f->book.book, f->contract, NULL);
  g_assert_cmpuint (all->len, ==, n);
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpstr (((QyMilestone *) all->pdata[i - 1])->on_day, <=,
                     ((QyMilestone *) all->pdata[i])->on_day);
  assert_sound (f->book.book);
}

static void
test_change_and_undo (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMilestone) milestone =
      qy_milestone_new (f->contract, "suspension", NULL, "2026-05-01");
  g_autoptr (QyMilestone) stale = NULL;
  g_autoptr (QyMilestone) stored = NULL;
  g_autoptr (QyEvent) undone = NULL;

  milestone->reason = g_strdup ("不可抗力");
  g_assert_true (qy_book_milestone_put (f->book.book, milestone, &error));
  g_assert_cmpint (milestone->rev, ==, 1);
  stale = qy_book_milestone_get (f->book.book, milestone->id, &error);
  milestone->until_day = g_strdup ("2026-05-20");
  g_assert_true (qy_book_milestone_put (f->book.book, milestone, &error));
  g_assert_cmpint (milestone->rev, ==, 2);
  stale->note = g_strdup ("late");
  g_assert_false (qy_book_milestone_put (f->book.book, stale, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  undone = qy_book_undo (f->book.book, f->contract, &error);
  g_assert_no_error (error);
  stored = qy_book_milestone_get (f->book.book, milestone->id, &error);
  g_assert_null (stored->until_day);
  g_assert_cmpstr (stored->reason, ==, "不可抗力");
  g_assert_true (qy_book_milestone_remove (f->book.book, milestone->id, &error));
  g_assert_null (qy_book_milestone_get (f->book.book, milestone->id, NULL));
  assert_sound (f->book.book);
}

static void
test_letter (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMilestone) milestone = qy_milestone_new (f->contract, "notice", NULL, "2026-05-01");
  g_autoptr (QyCorrespondence) letter =
      qy_correspondence_new (f->contract, "out", "notice", "registered", "不续约通知");

  milestone->letter_id = g_strdup ("nothing");
  g_assert_false (qy_book_milestone_put (f->book.book, milestone, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  letter->sent_on = g_strdup ("2026-05-01");
  g_assert_true (qy_book_correspondence_put (f->book.book, letter, &error));
  g_free (milestone->letter_id);
  milestone->letter_id = g_strdup (letter->id);
  g_assert_true (qy_book_milestone_put (f->book.book, milestone, &error));
  g_assert_false (qy_book_correspondence_remove (f->book.book, letter->id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_milestone_remove (f->book.book, milestone->id, &error));
  g_assert_true (qy_book_correspondence_remove (f->book.book, letter->id, &error));
  assert_sound (f->book.book);
}

static void
test_no_contract (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMilestone) milestone = qy_milestone_new ("none", "notice", NULL, "2026-05-01");

  g_assert_false (qy_book_milestone_put (f->book.book, milestone, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/milestone/" path, RecordsFixture, NULL, records_fixture_set_up, func,         \
              records_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("checks", test_checks);
  ADD ("change-and-undo", test_change_and_undo);
  ADD ("letter", test_letter);
  ADD ("no-contract", test_no_contract);
  return g_test_run ();
}
