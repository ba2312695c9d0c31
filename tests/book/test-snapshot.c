/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-snapshot.h"

#include <glib/gstdio.h>

#include "book-fixture.h"
#include "qy-blob.h"
#include "qy-verify.h"

/* The book while it is copied, and what happens to it between two steps. */
typedef struct
{
  QyBook *book; /* that acts between two steps */
  GCancellable *cancellable;
  guint n_steps;
  guint n_acts;
  gint64 n_parties; /* that the snapshot has */
} Watch;

static gpointer
do_count (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyStatement *statement = qy_connection_prepare (
      qy_store_get_connection (qy_book_get_store (book)), "SELECT count(*) FROM party", error);

  g_assert_nonnull (statement);
  g_assert_cmpint (qy_statement_step (statement, error), ==, QY_STEP_ROW);
  qy_statement_reset (statement);
  return book;
}

static gpointer
do_add (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Watch *watch = data;

  g_free (add_party (book, "其间", ++watch->n_acts));
  return book;
}

static gboolean
count_parties (QyStore *snapshot, gpointer data, GCancellable *cancellable, GError **error)
{
  Watch *watch = data;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  QyStatement *statement = qy_connection_prepare (qy_store_get_connection (snapshot),
                                                  "SELECT count(*) FROM party", error);

  g_assert_nonnull (statement);
  g_assert_cmpint (qy_statement_step (statement, error), ==, QY_STEP_ROW);
  watch->n_parties = qy_statement_get_int (statement, 0);
  qy_statement_reset (statement);
  g_assert_true (qy_store_is_read_only (snapshot));
  g_assert_true (qy_store_verify (snapshot, TRUE, faults, NULL, error));
  g_assert_cmpuint (faults->len, ==, 0);
  return TRUE;
}

static void
on_step_count (goffset done, goffset total, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpint (done, <=, total);
  watch->n_steps++;
}

static void
on_step_read (goffset done, goffset total, gpointer data)
{
  Watch *watch = data;

  watch->n_steps++;
  if (qy_book_run (watch->book, do_count, NULL, NULL, NULL) != NULL)
    watch->n_acts++;
}

static void
on_step_write (goffset done, goffset total, gpointer data)
{
  Watch *watch = data;

  if (done < total)
    g_assert_nonnull (qy_book_run (watch->book, do_add, watch, NULL, NULL));
  watch->n_steps++;
}

static void
on_step_cancel (goffset done, goffset total, gpointer data)
{
  g_cancellable_cancel (((Watch *) data)->cancellable);
}

static void
on_step_close (goffset done, goffset total, gpointer data)
{
  qy_book_close (((Watch *) data)->book);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Enough for several steps. */
static void
fill (QyBook *book)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (12 << 20, 'x'), 12 << 20);
  g_autoptr (GError) error = NULL;
  QyStore *store = qy_book_lend_store (book);
  g_autofree char *sha256 = NULL;

  g_assert_true (qy_store_begin (store, &error));
  sha256 = qy_blob_add_bytes (store, bytes, &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_commit (store, &error));
  g_free (add_party (book, "之前", 100));
}

static void
assert_alone (BookFixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_null (strstr (name, "snapshot"));
}

/* What may happen between two steps, and how many parties the snapshot has then. */
static const struct
{
  const char *name;
  QyBookFlags flags; /* of the book that is copied */
  gboolean other;    /* another connection acts, not the book itself */
  GFileProgressCallback on_step;
  gboolean acts;
  gboolean takes_part; /* what is written meanwhile is in the snapshot */
} cases[] = {
  { "worker", QY_BOOK_DEFAULT, FALSE, on_step_count, FALSE, FALSE },
  { "inline", QY_BOOK_INLINE, FALSE, on_step_count, FALSE, FALSE },
  { "reading", QY_BOOK_DEFAULT, FALSE, on_step_read, TRUE, FALSE },
  { "writing", QY_BOOK_DEFAULT, FALSE, on_step_write, TRUE, TRUE },
  { "writing-inline", QY_BOOK_INLINE, FALSE, on_step_write, TRUE, TRUE },
  { "other-writing", QY_BOOK_DEFAULT, TRUE, on_step_write, TRUE, TRUE },
};

static void
test_between (BookFixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  fill (fixture->book);
  book = book_fixture_open_again (fixture, cases[i].flags);
  watch.book = cases[i].other ? fixture->book : book;
  g_assert_true (
      qy_book_snapshot_run (book, count_parties, &watch, cases[i].on_step, &watch, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (watch.n_steps, >=, 4);
  g_assert_cmpuint (watch.n_steps, <, 100);
  if (cases[i].acts)
    g_assert_cmpuint (watch.n_acts, >=, watch.n_steps - 1);
  g_assert_cmpint (watch.n_parties, ==, cases[i].takes_part ? 1 + watch.n_acts : 1);
  assert_alone (fixture);
}

static void
test_async (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  fill (fixture->book);
  book = book_fixture_open_again (fixture, QY_BOOK_DEFAULT);
  qy_book_snapshot_run_async (book, count_parties, &watch, NULL, on_step_count, &watch, NULL,
                              on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (qy_book_snapshot_run_finish (book, result, &error));
  g_assert_no_error (error);
  g_assert_cmpint (watch.n_parties, ==, 1);
  assert_alone (fixture);
}

/* Ended early, nothing is left, and the book can be used and copied again. */
static void
test_cancel (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { .cancellable = cancellable };

  fill (fixture->book);
  book = book_fixture_open_again (fixture, QY_BOOK_DEFAULT);
  g_assert_false (qy_book_snapshot_run (book, count_parties, &watch, on_step_cancel, &watch,
                                        cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  assert_alone (fixture);
  g_assert_true (qy_book_snapshot_run (book, count_parties, &watch, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_close (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  fill (fixture->book);
  watch.book = book = book_fixture_open_again (fixture, QY_BOOK_INLINE);
  g_assert_false (
      qy_book_snapshot_run (book, count_parties, &watch, on_step_close, &watch, NULL, &error));
  g_assert_nonnull (error);
  assert_alone (fixture);
}

static gboolean
find_file (QyStore *snapshot, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_file_test (qy_store_get_path (snapshot), G_FILE_TEST_EXISTS);
}

/* While it is read, nothing lies about that a killed program could leave behind. */
static void
test_no_name (BookFixture *fixture, gconstpointer data)
{
  g_assert_false (qy_book_snapshot_run (fixture->book, find_file, NULL, NULL, NULL, NULL, NULL));
}

#define ADD(path, data, func)                                                                      \
  g_test_add (path, BookFixture, data, book_fixture_set_up, func, book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/book/snapshot/between/", cases[i].name, NULL);

      ADD (path, GUINT_TO_POINTER (i), test_between);
    }
  ADD ("/book/snapshot/async", NULL, test_async);
  ADD ("/book/snapshot/cancel", NULL, test_cancel);
  ADD ("/book/snapshot/close", NULL, test_close);
  ADD ("/book/snapshot/no-name", NULL, test_no_name);
  return g_test_run ();
}
