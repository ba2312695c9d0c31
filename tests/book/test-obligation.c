/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-book-attachment.h"
#include "qy-book-due-mark.h"
#include "qy-book-due.h"
#include "qy-book-obligation.h"
#include "qy-book-party.h"
#include "qy-book-person.h"
#include "records-fixture.h"

static void
test_checks (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *kind, *title, *label, *rule, *block;
    int code; /* -1: stored */
  } cases[] = {
    { "a day", "deliverable", "交付测试报告", "A", "on 2026-12-01", NULL, -1 },
    { "everybody's", "meeting", "例会", NULL, "every P1M from 2026-01-01; day 10", NULL, -1 },
    { "no label of the text", "report", "进度报告", "Q", "on 2026-12-01", NULL,
      QY_ERROR_NOT_FOUND },
    { "no block of the text", "report", "进度报告", "A", "on 2026-12-01", "zzzzz",
      QY_ERROR_NOT_FOUND },
    { "no rule", "report", "进度报告", "A", "every now and then", NULL, QY_ERROR_INVALID },
    { "rule missing", "report", "进度报告", "A", NULL, NULL, QY_ERROR_INVALID },
    { "impossible day", "report", "进度报告", "A", "on 2026-02-30", NULL, QY_ERROR_INVALID },
    { "no title", "report", " ", "A", "on 2026-12-01", NULL, QY_ERROR_INVALID },
    { "unknown kind", "song", "歌", "A", "on 2026-12-01", NULL, QY_ERROR_INVALID },
  };
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      g_autoptr (QyObligation) obligation = qy_obligation_new (
          f->contract, cases[i].kind, cases[i].title, cases[i].label, cases[i].rule);
      gboolean worked;

      obligation->block_key = g_strdup (cases[i].block);
      worked = qy_book_obligation_put (f->book.book, obligation, &error);
      assert_outcome (f, cases[i].what, worked, &error, cases[i].code, before);
    }
  all = qy_book_obligation_list (f->book.book, f->contract, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (((QyObligation *) all->pdata[0])->position, ==, 1);
  g_assert_cmpint (((QyObligation *) all->pdata[1])->position, ==, 2);
  assert_sound (f->book.book);
}

/* One obligation that can be marked */
static QyObligation *
add_obligation (RecordsFixture *f, QyDueRef *due)
{
  g_autoptr (GError) error = NULL;
  QyObligation *obligation =
      qy_obligation_new (f->contract, "report", "进度报告", "A", "on 2026-12-01");

  qy_book_obligation_put (f->book.book, obligation, &error);
  g_assert_no_error (error);
  due->holder_id = f->contract;
  due->source_id = obligation->id;
  due->occurrence = "1";
  return obligation;
}

typedef enum
{
  DONE,
  ACCEPT,
  WAIVE,
  SNOOZE,
  REOPEN,
} Act;

static gboolean
act_on (QyBook *book, const QyDueRef *due, Act act, const char *a, const char *b, GError **error)
{
  switch (act)
    {
    case DONE:
      return qy_book_due_done (book, due, a, b, error);
    case ACCEPT:
      return qy_book_due_accept (book, due, a, b, error);
    case WAIVE:
      return qy_book_due_waive (book, due, a, error);
    case SNOOZE:
      return qy_book_due_snooze (book, due, a, b, error);
    default:
      return qy_book_due_reopen (book, due, error);
    }
}

/* Each act follows the one before. */
static void
test_marks (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what;
    Act act;
    const char *first, *second;
    int code; /* -1: done */
    const char *state, *done_on, *snoozed_until, *reason;
  } cases[] = {
    { "accepted before it is done", ACCEPT, "2026-11-20", "合格", QY_ERROR_CONSTRAINT, "open", NULL,
      NULL, NULL },
    { "put off without a reason", SNOOZE, "2026-12-05", NULL, QY_ERROR_INVALID, "open", NULL, NULL,
      NULL },
    { "put off until today", SNOOZE, RECORDS_TODAY, "x", QY_ERROR_INVALID, "open", NULL, NULL,
      NULL },
    { "put off", SNOOZE, "2026-12-05", "等对方答复", -1, "open", NULL, "2026-12-05", "等对方答复" },
    { "done tomorrow", DONE, "2026-11-23", NULL, QY_ERROR_INVALID, "open", NULL, "2026-12-05",
      "等对方答复" },
    { "done", DONE, "2026-11-20", "寄出", -1, "done", "2026-11-20", NULL, NULL },
    { "put off when done", SNOOZE, "2026-12-05", "x", QY_ERROR_CONSTRAINT, "done", "2026-11-20",
      NULL, NULL },
    { "accepted before that day", ACCEPT, "2026-11-19", "合格", QY_ERROR_INVALID, "done",
      "2026-11-20", NULL, NULL },
    { "accepted", ACCEPT, "2026-11-21", "合格", -1, "done", "2026-11-20", NULL, NULL },
    { "open again", REOPEN, NULL, NULL, -1, "open", NULL, NULL, NULL },
    { "waived without a reason", WAIVE, "", NULL, QY_ERROR_INVALID, "open", NULL, NULL, NULL },
    { "waived", WAIVE, "双方同意免除", NULL, -1, "waived", NULL, NULL, "双方同意免除" },
  };
  QyDueRef due;
  g_autoptr (QyObligation) obligation = add_obligation (f, &due);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      gboolean worked =
          act_on (f->book.book, &due, cases[i].act, cases[i].first, cases[i].second, &error);
      g_autoptr (QyDueMark) mark = NULL;

      assert_outcome (f, cases[i].what, worked, &error, cases[i].code, before);
      mark = qy_book_due_mark_get (f->book.book, &due, &error);
      g_assert_cmpstr (mark->state, ==, cases[i].state);
      g_assert_cmpstr (mark->done_on, ==, cases[i].done_on);
      g_assert_cmpstr (mark->snoozed_until, ==, cases[i].snoozed_until);
      g_assert_cmpstr (mark->reason, ==, cases[i].reason);
    }
  assert_sound (f->book.book);
}

static void
test_mark_undo (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyDueRef due;
  g_autoptr (QyObligation) obligation = add_obligation (f, &due);
  g_autoptr (QyDueMark) mark = NULL;
  g_autoptr (QyEvent) first = NULL, second = NULL, third = NULL;

  g_assert_true (qy_book_due_done (f->book.book, &due, "2026-11-20", NULL, &error));
  g_assert_true (qy_book_due_annotate (f->book.book, &due, "附回执", &error));
  first = qy_book_undo (f->book.book, f->contract, &error);
  second = qy_book_undo (f->book.book, f->contract, &error);
  g_assert_no_error (error);
  mark = qy_book_due_mark_get (f->book.book, &due, &error);
  g_assert_cmpint (mark->rev, ==, 0);
  third = qy_book_redo (f->book.book, f->contract, &error);
  g_assert_no_error (error);
  g_clear_pointer (&mark, qy_due_mark_free);
  mark = qy_book_due_mark_get (f->book.book, &due, &error);
  g_assert_cmpstr (mark->state, ==, "done");
  assert_sound (f->book.book);
}

static void
test_assign (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyDueRef due;
  g_autoptr (QyObligation) obligation = add_obligation (f, &due);
  g_autoptr (QyDueMark) mark = NULL;
  QyDueRef nothing = { f->contract, "nothing", "1" };

  g_assert_false (qy_book_due_assign (f->book.book, &due, "nobody", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (qy_book_due_assign (f->book.book, &due, NULL, &error));
  mark = qy_book_due_mark_get (f->book.book, &due, &error);
  g_assert_null (mark->person_id);
  g_assert_cmpstr (mark->state, ==, "open");
  g_assert_false (qy_book_due_done (f->book.book, &nothing, "2026-11-20", NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
}

/* A certificate of a party is due on its last day, can be marked too, and goes with the party. */
static void
test_party (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *party = add_party (f->book.book, "持证公司", 9);
  g_autoptr (QyPartyQualification) certificate = qy_party_qualification_new (party, "资质");
  g_autoptr (QyDueItem) item = NULL;
  g_autoptr (GPtrArray) marks = NULL;
  QyDueRef due = { party, NULL, "" };

  certificate->valid_until = g_strdup ("2027-02-28");
  g_assert_true (qy_book_party_put_qualification (f->book.book, certificate, &error));
  due.source_id = certificate->id;
  item = qy_book_due_get (f->book.book, party, certificate->id, "", &error);
  g_assert_no_error (error);
  g_assert_cmpint (item->kind, ==, QY_DUE_QUALIFICATION);
  g_assert_cmpstr (item->due_on, ==, "2027-02-28");
  g_assert_true (item->open);
  g_assert_true (qy_book_due_waive (f->book.book, &due, "不再使用", &error));
  marks = qy_book_due_mark_list (f->book.book, party, &error);
  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_true (qy_book_party_remove (f->book.book, party, &error));
  assert_sound (f->book.book);
}

/* The scan of a certificate hangs on it, is found with the party, and goes with it. */
static void
test_scan (RecordsFixture *f, gconstpointer data)
{
  static const char bytes[] = "scan";
  g_autoptr (GError) error = NULL;
  g_autofree char *party = add_party (f->book.book, "持证公司", 9);
  g_autoptr (QyPartyQualification) certificate = qy_party_qualification_new (party, "资质");
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (QyAttachment) scan = NULL;
  g_autofree char *record = NULL;

  g_assert_true (qy_book_party_put_qualification (f->book.book, certificate, &error));
  stream = g_memory_input_stream_new_from_data (bytes, strlen (bytes), NULL);
  scan = qy_book_attachment_add (f->book.book, certificate->id, "证书.pdf", "certificate", NULL,
                                 stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  record = qy_book_attachment_find_record (f->book.book, scan, &error);
  g_assert_cmpstr (record, ==, party);
  g_assert_true (qy_book_party_remove_qualification (f->book.book, certificate->id, &error));
  g_assert_null (qy_book_attachment_get (f->book.book, scan->id, NULL));
  assert_sound (f->book.book);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/obligation/" path, RecordsFixture, NULL, records_fixture_set_up, func,        \
              records_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("checks", test_checks);
  ADD ("marks", test_marks);
  ADD ("mark-undo", test_mark_undo);
  ADD ("assign", test_assign);
  ADD ("scan", test_scan);
  ADD ("party", test_party);
  return g_test_run ();
}
