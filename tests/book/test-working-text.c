/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "qy-book-term.h"
#include "working-fixture.h"

static const QyWorkingTiming quick = { 40, 100, 60 };

static void
test_load (WorkingFixture *fixture, gconstpointer data)
{
  gboolean can_undo = TRUE, can_redo = TRUE;

  assert_same_as_book (fixture);
  g_assert_true (qy_working_text_is_editable (fixture->text));
  g_assert_true (qy_working_text_get_book (fixture->text) == fixture->book);
  g_assert_cmpstr (qy_working_text_get_holder_id (fixture->text), ==, fixture->id);
  g_object_get (fixture->text, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_false (can_undo); /* that the contract was drafted is no step of the text */
  g_assert_false (can_redo);
  working_type (fixture->text, fixture->keys[2], "一字");
  g_object_get (fixture->text, "can-undo", &can_undo, NULL);
  g_assert_true (can_undo);
}

static void
bind_length (WorkingFixture *fixture)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (fixture->base.book, fixture->id, NULL);
  g_autoptr (GError) error = NULL;

  qy_book_term_state (fixture->base.book, fixture->id, ((QyTerm *) terms->pdata[0])->id, "length",
                      "12个月", &error);
  g_assert_no_error (error);
}

/* What no contract can mean is known before it is typed into the text; typed all the same it is not
 * stored, and nothing else is lost by it. */
static void
test_bound_value (WorkingFixture *fixture, gconstpointer data)
{
  const QyField *field;
  QyDocument *document;
  g_autoptr (QyDocument) after = NULL;
  g_autoptr (GError) error = NULL;

  bind_length (fixture);
  working_look (fixture);
  document = qy_working_text_get_document (fixture->text);
  field = qy_document_find_field (document, "period.length");
  g_assert_nonnull (field);
  g_assert_true (qy_working_text_check_value (fixture->text, field, "P18M", &error));
  g_assert_no_error (error);
  g_assert_false (qy_working_text_check_value (fixture->text, field, "P1000000M", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  qy_working_text_set_timing (fixture->text, &quick);
  working_type (fixture->text, fixture->keys[2], "一起写的字");
  qy_document_set_value (document, "period.length", "P1000000M", NULL);
  working_wait_for_state (fixture->text, QY_WORKING_FAILED);
  g_assert_error (qy_working_text_get_error (fixture->text), QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_object (&fixture->text); /* the last store */
  after = qy_book_text_load (fixture->base.book, fixture->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (qy_document_get_raw (after, "period.length"), ==, "P12M");
  g_assert_cmpstr (working_read (after, fixture->keys[2]), ==, "一起写的字");
  fixture->text = working_open (fixture, fixture->book);
}

/* Nothing is stored while one goes on, all of it after a pause: one event. */
static void
test_pause (WorkingFixture *fixture, gconstpointer data)
{
  static const QyWorkingTiming pause = { 120, 100000, 100000 };
  guint before = count_events (fixture);

  qy_working_text_set_timing (fixture->text, &pause);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *words = g_strdup_printf ("写到第%u字", i);

      working_type (fixture->text, fixture->keys[2], words);
      working_wait_ms (25);
      g_assert_cmpint (qy_working_text_get_state (fixture->text), ==, QY_WORKING_TYPED);
      g_assert_cmpuint (count_events (fixture), ==, before);
    }
  working_wait_for_state (fixture->text, QY_WORKING_STORED);
  g_assert_cmpuint (count_events (fixture), ==, before + 1);
  g_assert_cmpuint (fixture->stores, ==, 1);
  assert_in_book (fixture, fixture->keys[2], "写到第7字");
  working_take_back (fixture->text, FALSE);
  assert_here (fixture, fixture->keys[2], "乙方按本合同负责系统的日常运行维护。");
  assert_same_as_book (fixture);
}

/* Who never pauses is stored all the same. */
static void
test_longest (WorkingFixture *fixture, gconstpointer data)
{
  static const QyWorkingTiming longest = { 100000, 100, 100000 };
  guint before = count_events (fixture);

  qy_working_text_set_timing (fixture->text, &longest);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *words = g_strdup_printf ("不停地写%u", i);

      working_type (fixture->text, fixture->keys[2], words);
      working_wait_ms (10);
    }
  g_assert_cmpuint (count_events (fixture), ==, before);
  qy_working_text_set_timing (fixture->text, &quick);
  working_flush (fixture->text);
  before = count_events (fixture);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *words = g_strdup_printf ("写个不停%u", i);

      working_type (fixture->text, fixture->keys[2], words);
      working_wait_ms (10);
    }
  working_wait_for_state (fixture->text, QY_WORKING_STORED);
  g_assert_cmpuint (count_events (fixture), >=, before + 3);
  g_assert_cmpuint (count_events (fixture), <=, before + 9);
  assert_same_as_book (fixture);
}

static void
test_acts (WorkingFixture *fixture, gconstpointer data)
{
  QyDocument *document = qy_working_text_get_document (fixture->text);
  guint before = count_events (fixture);
  g_autofree char *label = NULL;
  g_autofree char *undo_label = NULL;
  g_autofree char *key = NULL;
  gboolean can_redo = FALSE;

  working_type (fixture->text, fixture->keys[2], "先写的");
  qy_working_text_begin_act (fixture->text);
  key = g_strdup (
      qy_document_insert (document, fixture->keys[2], 2, QY_BLOCK_CLAUSE, "插入的", NULL)->key);
  qy_working_text_end_act (fixture->text, "插入一条");
  working_type (fixture->text, fixture->keys[4], "后写的");
  working_flush (fixture->text);
  g_assert_cmpuint (count_events (fixture), ==, before + 3);
  working_take_back (fixture->text, FALSE);
  assert_here (fixture, key, "插入的");
  g_object_get (fixture->text, "undo-label", &undo_label, NULL);
  g_assert_cmpstr (undo_label, ==, "插入一条");
  working_take_back (fixture->text, FALSE);
  assert_here (fixture, key, NULL);
  assert_here (fixture, fixture->keys[2], "先写的");
  g_object_get (fixture->text, "can-redo", &can_redo, NULL);
  g_assert_true (can_redo);
  working_take_back (fixture->text, TRUE);
  working_take_back (fixture->text, TRUE);
  assert_here (fixture, key, "插入的");
  assert_here (fixture, fixture->keys[4], "后写的");
  assert_same_as_book (fixture);
  qy_working_text_begin_act (fixture->text);
  qy_working_text_end_act (fixture->text, "什么也没做");
  working_flush (fixture->text);
  label = last_label (fixture);
  g_assert_cmpstr (label, !=, "什么也没做");
}

static void
test_hold (WorkingFixture *fixture, gconstpointer data)
{
  guint before = count_events (fixture);

  qy_working_text_set_timing (fixture->text, &quick);
  qy_working_text_hold (fixture->text);
  qy_working_text_hold (fixture->text);
  working_type (fixture->text, fixture->keys[2], "拼音还在选字");
  qy_working_text_flush (fixture->text);
  working_wait_ms (200);
  qy_working_text_release (fixture->text);
  change_elsewhere (fixture, fixture->keys[4], "别处改的");
  qy_book_poll_foreign_changes (fixture->book);
  working_wait_ms (200);
  g_assert_cmpuint (count_events (fixture), ==, before + 1);
  g_assert_cmpuint (fixture->reloads, ==, 0);
  qy_working_text_release (fixture->text);
  g_assert_cmpuint (fixture->reloads, ==, 1);
  assert_here (fixture, fixture->keys[2], "拼音还在选字");
  assert_here (fixture, fixture->keys[4], "别处改的");
  working_wait_for_state (fixture->text, QY_WORKING_STORED);
  g_assert_cmpuint (count_events (fixture), ==, before + 2);
  assert_same_as_book (fixture);
}

/* What is typed while a step is being taken back stays, and is a step of its own. */
static void
test_undo_while_typing (WorkingFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;
  guint before;

  working_type (fixture->text, fixture->keys[2], "第一步");
  working_flush (fixture->text);
  before = count_events (fixture);
  working_type (fixture->text, fixture->keys[4], "要撤销的");
  qy_working_text_undo_async (fixture->text, working_on_result, &result);
  working_type (fixture->text, fixture->keys[4], "要撤销的又写下去");
  working_type (fixture->text, fixture->keys[6], "同时写的");
  g_assert_true (working_take_result (fixture->text, &result, &error));
  assert_here (fixture, fixture->keys[2], "第一步");
  assert_here (fixture, fixture->keys[4], "要撤销的又写下去");
  assert_here (fixture, fixture->keys[6], "同时写的");
  g_assert_cmpuint (fixture->conflicts->len, ==, 0);
  working_flush (fixture->text);
  g_assert_cmpuint (count_events (fixture), ==, before + 3);
  assert_same_as_book (fixture);
}

/* Our own flushes do not exchange the document under the hands of who types. */
static void
test_no_reload (WorkingFixture *fixture, gconstpointer data)
{
  QyDocument *document = qy_working_text_get_document (fixture->text);

  qy_working_text_set_timing (fixture->text, &quick);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *words = g_strdup_printf ("自己写的%u", i);

      working_type (fixture->text, fixture->keys[i % 8], words);
      working_wait_ms (17);
    }
  working_wait_for_state (fixture->text, QY_WORKING_STORED);
  working_wait_ms (50);
  g_assert_cmpuint (fixture->reloads, ==, 0);
  g_assert_true (document == qy_working_text_get_document (fixture->text));
  assert_same_as_book (fixture);
}

/* A file that cannot grow: what a full disk looks like from inside. */
static void
fill_disk (gboolean full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 1 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_full_disk (WorkingFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;
  guint before = count_events (fixture);

  fill_disk (TRUE);
  working_type (fixture->text, fixture->keys[2], "盘满时写的");
  qy_working_text_flush_async (fixture->text, working_on_result, &result);
  g_assert_false (working_take_result (fixture->text, &result, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (qy_working_text_get_state (fixture->text), ==, QY_WORKING_FAILED);
  g_assert_nonnull (qy_working_text_get_error (fixture->text));
  qy_working_text_set_timing (fixture->text, &quick);
  working_type (fixture->text, fixture->keys[4], "接着写");
  qy_working_text_flush (fixture->text);
  working_wait_ms (300);
  g_assert_cmpuint (fixture->failures, ==, 1);
  g_assert_cmpint (qy_working_text_get_state (fixture->text), ==, QY_WORKING_FAILED);
  assert_here (fixture, fixture->keys[2], "盘满时写的");
  fill_disk (FALSE);
  working_wait_for_state (fixture->text, QY_WORKING_STORED);
  g_assert_null (qy_working_text_get_error (fixture->text));
  g_assert_cmpuint (count_events (fixture), ==, before + 1);
  assert_in_book (fixture, fixture->keys[2], "盘满时写的");
  assert_same_as_book (fixture);
}

/* The book is moved away while it is open, and put back. */
static void
test_vanished_book (WorkingFixture *fixture, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (fixture->base.path, ".aside", NULL);

  qy_working_text_set_timing (fixture->text, &quick);
  g_assert_cmpint (g_rename (fixture->base.path, aside), ==, 0);
  working_type (fixture->text, fixture->keys[2], "书不见了还在写");
  working_wait_for_state (fixture->text, QY_WORKING_FAILED);
  g_assert_error (qy_working_text_get_error (fixture->text), QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
  assert_here (fixture, fixture->keys[2], "书不见了还在写");
  g_assert_cmpint (g_rename (aside, fixture->base.path), ==, 0);
  working_wait_for_state (fixture->text, QY_WORKING_STORED);
  assert_in_book (fixture, fixture->keys[2], "书不见了还在写");
}

static void
test_dispose (WorkingFixture *fixture, gconstpointer data)
{
  gpointer watched = fixture->text;

  g_object_add_weak_pointer (G_OBJECT (fixture->text), &watched);
  working_type (fixture->text, fixture->keys[2], "先存的");
  qy_working_text_flush (fixture->text);
  working_type (fixture->text, fixture->keys[2], "关窗前的一字");
  change_elsewhere (fixture, fixture->keys[4], "别处改的");
  g_clear_object (&fixture->text);
  g_assert_null (watched);
  assert_in_book (fixture, fixture->keys[2], "关窗前的一字");
  assert_in_book (fixture, fixture->keys[4], "别处改的");
}

static void
test_frozen (WorkingFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  for (QyContractState state = QY_STATE_IN_REVIEW; state <= QY_STATE_APPROVED; state++)
    qy_book_contract_set_state (fixture->base.book, fixture->id, state, NULL, &error);
  g_assert_no_error (error);
  working_look (fixture);
  g_assert_false (qy_working_text_is_editable (fixture->text));
  working_type (fixture->text, fixture->keys[2], "不该有的");
  qy_working_text_flush_async (fixture->text, working_on_result, &result);
  g_assert_false (working_take_result (fixture->text, &result, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  assert_here (fixture, fixture->keys[2], "不该有的");
}

static void
test_missing (WorkingFixture *fixture, gconstpointer data)
{
  g_autoptr (QyWorkingText) text = qy_working_text_new (fixture->book, "nobody");

  working_wait_for_state (text, QY_WORKING_FAILED);
  g_assert_error (qy_working_text_get_error (text), QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
  g_assert_null (qy_working_text_get_document (text));
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/working-text/" path, WorkingFixture, NULL, working_fixture_set_up, func,      \
              working_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("load", test_load);
  ADD ("bound-value", test_bound_value);
  ADD ("pause", test_pause);
  ADD ("longest", test_longest);
  ADD ("acts", test_acts);
  ADD ("hold", test_hold);
  ADD ("undo-while-typing", test_undo_while_typing);
  ADD ("no-reload", test_no_reload);
  ADD ("full-disk", test_full_disk);
  ADD ("vanished-book", test_vanished_book);
  ADD ("dispose", test_dispose);
  ADD ("frozen", test_frozen);
  ADD ("missing", test_missing);
  return g_test_run ();
}
