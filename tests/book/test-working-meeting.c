/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "working-fixture.h"

static void
test_two_windows (WorkingFixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book = book_fixture_open_again (&fixture->base, QY_BOOK_DEFAULT);
  g_autoptr (QyWorkingText) other = working_open (fixture, book);
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  working_type (fixture->text, fixture->keys[2], "左窗");
  working_type (other, fixture->keys[4], "右窗");
  here = g_strdup (qy_document_insert (qy_working_text_get_document (fixture->text),
                                       fixture->keys[2], 2, QY_BLOCK_CLAUSE, "左窗插入", NULL)
                       ->key);
  there = g_strdup (qy_document_insert (qy_working_text_get_document (other), fixture->keys[2], 2,
                                        QY_BLOCK_CLAUSE, "右窗插入", NULL)
                        ->key);
  working_flush (fixture->text);
  working_flush (other);
  working_look (fixture);
  qy_book_poll_foreign_changes (book);
  working_wait_ms (30);
  g_assert_cmpuint (fixture->conflicts->len, ==, 0);
  assert_here (fixture, fixture->keys[4], "右窗");
  assert_here (fixture, there, "右窗插入");
  assert_here (fixture, here, "左窗插入");
  assert_same_as_book (fixture);
  g_assert_true (qy_document_equal (qy_working_text_get_document (fixture->text),
                                    qy_working_text_get_document (other)));
}

/* Two texts over one book: the second window of the same program. */
static void
test_same_book (WorkingFixture *fixture, gconstpointer data)
{
  g_autoptr (QyWorkingText) other = working_open (fixture, fixture->book);

  working_type (other, fixture->keys[4], "另一窗");
  working_type (fixture->text, fixture->keys[2], "这一窗");
  working_flush (other);
  working_flush (fixture->text);
  working_wait_ms (30);
  working_flush (other);
  assert_here (fixture, fixture->keys[4], "另一窗");
  g_assert_cmpstr (working_read (qy_working_text_get_document (other), fixture->keys[2]), ==,
                   "这一窗");
  assert_same_as_book (fixture);
}

/* The same block on both sides: theirs is shown, mine is kept aside until somebody chooses. */
typedef struct
{
  const char *name;
  const char *mine; /* NULL: removed */
  const char *theirs;
  gboolean take_mine;
} Meeting;

static const Meeting meetings[] = {
  { "mine", "这边改的", "那边改的", TRUE },
  { "theirs", "这边改的", "那边改的", FALSE },
  { "removed-there-mine", "这边改的", NULL, TRUE },
  { "removed-there-theirs", "这边改的", NULL, FALSE },
  { "removed-here-mine", NULL, "那边改的", TRUE },
  { "removed-here-theirs", NULL, "那边改的", FALSE },
};

static void
test_conflict (WorkingFixture *fixture, gconstpointer data)
{
  const Meeting *meeting = data;
  const char *key = fixture->keys[4];
  const QyTextConflict *conflict;
  const char *expected = meeting->take_mine ? meeting->mine : meeting->theirs;

  change_elsewhere (fixture, key, meeting->theirs);
  if (meeting->mine != NULL)
    working_type (fixture->text, key, meeting->mine);
  else
    g_assert_true (qy_document_remove (qy_working_text_get_document (fixture->text), key, NULL));
  working_type (fixture->text, fixture->keys[2], "没有争议的");
  working_flush (fixture->text);
  g_assert_cmpuint (fixture->conflicts->len, ==, 1);
  g_assert_cmpuint (qy_working_text_get_conflicts (fixture->text)->len, ==, 1);
  conflict = fixture->conflicts->pdata[0];
  g_assert_cmpstr (conflict->key, ==, key);
  g_assert_cmpstr (conflict->mine, ==, meeting->mine);
  g_assert_cmpstr (conflict->theirs, ==, meeting->theirs);
  assert_here (fixture, key, meeting->theirs);
  assert_in_book (fixture, key, meeting->theirs);
  assert_in_book (fixture, fixture->keys[2], "没有争议的");
  qy_working_text_settle (fixture->text, conflict, meeting->take_mine);
  g_assert_cmpuint (qy_working_text_get_conflicts (fixture->text)->len, ==, 0);
  working_flush (fixture->text);
  assert_here (fixture, key, expected);
  assert_in_book (fixture, key, expected);
  assert_same_as_book (fixture);
}

static void
test_value_conflict (WorkingFixture *fixture, gconstpointer data)
{
  static const QyAssignment theirs[] = { { "fee.total", "200" } };
  QyDocument *document = qy_working_text_get_document (fixture->text);
  const QyTextConflict *conflict;
  g_autoptr (GError) error = NULL;

  qy_book_text_set_values (fixture->base.book, fixture->id, theirs, 1, &error);
  g_assert_no_error (error);
  qy_document_set_value (document, "fee.total", "CNY 10000", &error);
  qy_document_set_value (document, "period.end", "2031-01-01", &error);
  g_assert_no_error (error);
  working_flush (fixture->text);
  document = qy_working_text_get_document (fixture->text);
  g_assert_cmpuint (fixture->conflicts->len, ==, 1);
  conflict = fixture->conflicts->pdata[0];
  g_assert_true (conflict->is_value);
  g_assert_cmpstr (conflict->key, ==, "fee.total");
  g_assert_cmpstr (qy_document_get_raw (document, "fee.total"), ==, "CNY 20000");
  g_assert_cmpstr (qy_document_get_raw (document, "period.end"), ==, "2031-01-01");
  qy_working_text_settle (fixture->text, conflict, TRUE);
  working_flush (fixture->text);
  g_assert_cmpstr (qy_document_get_raw (document, "fee.total"), ==, "CNY 10000");
  assert_same_as_book (fixture);
}

/* Nobody settled it: what was typed here is not gone. */
static void
test_unsettled (WorkingFixture *fixture, gconstpointer data)
{
  g_autoptr (QyDocument) document = NULL;
  GPtrArray *blocks;
  guint notes = 0;

  change_elsewhere (fixture, fixture->keys[4], "那边改的");
  working_type (fixture->text, fixture->keys[4], "这边改的");
  working_flush (fixture->text);
  g_assert_cmpuint (fixture->conflicts->len, ==, 1);
  g_clear_object (&fixture->text);
  document = qy_book_text_load (fixture->base.book, fixture->id, NULL);
  blocks = qy_document_get_blocks (document);
  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = blocks->pdata[i];

      notes += block->kind == QY_BLOCK_NOTE && g_str_equal (block->text, "这边改的");
    }
  g_assert_cmpuint (notes, ==, 1);
  assert_in_book (fixture, fixture->keys[4], "那边改的");
}

static char *
random_key (QyDocument *document)
{
  GPtrArray *blocks = qy_document_get_blocks (document);

  if (blocks->len == 0)
    return NULL;
  return g_strdup (
      ((QyBlock *) blocks->pdata[g_test_rand_int_range (0, (gint32) blocks->len)])->key);
}

static void
change_at_random (QyDocument *document)
{
  g_autofree char *key = random_key (document);
  g_autofree char *other = random_key (document);
  g_autofree char *words = g_strdup_printf ("随手%d{{fee.total}}", g_test_rand_int_range (0, 1000));

  switch (key != NULL ? g_test_rand_int_range (0, 8) : 0)
    {
    case 0:
      qy_document_insert (document, key, g_test_rand_int_range (1, 5), QY_BLOCK_CLAUSE, words,
                          NULL);
      break;
    case 1:
      qy_document_move (document, key, other, NULL);
      break;
    case 2:
      qy_document_indent (document, key, g_test_rand_bit () ? 1 : -1, NULL);
      break;
    case 3:
      qy_document_remove (document, key, NULL);
      break;
    case 4:
      qy_document_join (document, key, NULL);
      break;
    case 5:
      qy_document_set_value (document, "fee.total", g_test_rand_bit () ? "CNY 1" : "CNY 2", NULL);
      break;
    default:
      qy_document_set_text (document, key, words, NULL);
    }
}

static void
on_nothing (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  qy_working_text_undo_finish (QY_WORKING_TEXT (source), result, &error);
}

static void
do_at_random (WorkingFixture *fixture, QyWorkingText *text)
{
  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      qy_working_text_undo_async (text, on_nothing, NULL);
      break;
    case 1:
      qy_working_text_redo_async (text, on_nothing, NULL);
      break;
    case 2:
      qy_working_text_flush (text);
      break;
    case 3:
      working_wait_ms ((guint) g_test_rand_int_range (0, 6));
      break;
    case 4:
    case 5:
      qy_working_text_begin_act (text);
      change_at_random (qy_working_text_get_document (text));
      qy_working_text_end_act (text, "随机一步");
      break;
    default:
      change_at_random (qy_working_text_get_document (text));
    }
}

/* Whatever was done, in memory and in the book is the same in the end, for two texts on two books.
 */
static void
test_random (WorkingFixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book =
      data != NULL ? book_fixture_open_again (&fixture->base, QY_BOOK_DEFAULT) : NULL;
  g_autoptr (QyWorkingText) other = data != NULL ? working_open (fixture, book) : NULL;

  for (guint i = 0; i < 150; i++)
    {
      do_at_random (fixture, fixture->text);
      if (other != NULL)
        do_at_random (fixture, other);
      if (i % 25 != 24)
        continue;
      working_flush (fixture->text);
      if (other != NULL)
        {
          working_flush (other);
          working_look (fixture);
        }
      assert_same_as_book (fixture);
    }
  g_assert_cmpuint (fixture->failures, ==, 0);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/working-meeting/" path, WorkingFixture, NULL, working_fixture_set_up, func,   \
              working_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("two-windows", test_two_windows);
  ADD ("same-book", test_same_book);
  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/book/working-meeting/conflict/%s", meetings[i].name);

      g_test_add (path, WorkingFixture, &meetings[i], working_fixture_set_up, test_conflict,
                  working_fixture_tear_down);
    }
  ADD ("value-conflict", test_value_conflict);
  ADD ("unsettled", test_unsettled);
  ADD ("random", test_random);
  g_test_add ("/book/working-meeting/random-two", WorkingFixture, "two", working_fixture_set_up,
              test_random, working_fixture_tear_down);
  return g_test_run ();
}
