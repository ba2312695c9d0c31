/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-person.h"
#include "qy-counter.h"

#include <glib/gstdio.h>

static void
on_changed (QyBook *book, char **streams, gpointer data)
{
  GPtrArray *seen = data;

  g_ptr_array_add (seen, g_strdup (streams != NULL ? streams[0] : "*"));
}

static gpointer
add_person (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyPerson) person = qy_person_new (data);

  if (!qy_book_person_add (book, person, error))
    return NULL;
  return g_strdup (person->id);
}

static gpointer
find_person (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_person_find (book, data, error);
}

static gpointer
run_inside (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_run (book, add_person, data, cancellable, error);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_worker (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book = book_fixture_open_again (fixture, QY_BOOK_DEFAULT);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *inside = NULL;

  g_signal_connect (book, "changed", G_CALLBACK (on_changed), seen);
  first = qy_book_run (book, add_person, (gpointer) "林舟", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seen->len, ==, 0); /* only in the main loop */
  qy_book_run_async (book, add_person, g_strdup ("陈楠"), g_free, g_free, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  second = qy_book_run_finish (book, result, &error);
  g_assert_no_error (error);
  inside = qy_book_run (book, run_inside, (gpointer) "何青", NULL, &error);
  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (seen->len, ==, 3);
  g_assert_cmpstr (seen->pdata[0], ==, first);
  g_assert_cmpstr (seen->pdata[1], ==, second);
  g_assert_cmpstr (seen->pdata[2], ==, inside);
  g_assert_null (qy_book_run (book, find_person, (gpointer) "没有这人", NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_null (qy_book_run (book, add_person, (gpointer) "迟到", cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  qy_book_close (book);
  g_assert_null (qy_book_run (book, add_person, (gpointer) "晚了", NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_FAILED);
}

/* The last reference may go while work is still queued. */
static void
test_drop_while_busy (BookFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      QyBook *book = book_fixture_open_again (fixture, QY_BOOK_DEFAULT);

      qy_book_run_async (book, add_person, (gpointer) "匆匆", NULL, g_free, NULL, on_done, &result);
      qy_book_poll_foreign_changes (book);
      g_object_unref (book);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Two books on one file stay in step. */
static void
test_two_books (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) other = book_fixture_open_again (fixture, QY_BOOK_INLINE);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *party = NULL;
  g_autofree char *third = NULL;
  g_autoptr (QyParty) found = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (other, "changed", G_CALLBACK (on_changed), seen);
  qy_book_poll_foreign_changes (other);
  g_assert_cmpuint (seen->len, ==, 0);
  party = add_party (fixture->book, "一边录入", 1);
  qy_book_poll_foreign_changes (other);
  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_cmpstr (seen->pdata[0], ==, "*");
  qy_book_poll_foreign_changes (other);
  g_assert_cmpuint (seen->len, ==, 1);
  found = qy_book_party_get (other, party, &error);
  g_assert_no_error (error);
  found->phone = g_strdup ("1");
  g_assert_true (qy_book_party_update (other, found, &error));
  qy_book_poll_foreign_changes (other); /* one's own commit is nothing foreign */
  g_assert_cmpuint (seen->len, ==, 2);
  g_assert_cmpstr (seen->pdata[1], ==, party);
  third = add_party (fixture->book, "又录入", 2);
  g_clear_pointer (&found->phone, g_free);
  g_assert_true (qy_book_party_update (other, found, &error)); /* looks before it writes */
  g_assert_cmpuint (seen->len, ==, 4);
  g_assert_cmpstr (seen->pdata[2], ==, "*");
  g_assert_cmpstr (seen->pdata[3], ==, party);
  history = qy_book_history (fixture->book, party, &error);
  g_assert_cmpuint (history->len, ==, 3);
  g_assert_cmpstr (((QyEvent *) history->pdata[1])->who, ==, "second");
  assert_sound (fixture->book);
}

static void
test_info (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyBookInfo) info = qy_book_get_info (fixture->book, &error);
  QyDate today;

  g_assert_no_error (error);
  g_assert_cmpstr (info->title, ==, "test");
  g_assert_cmpstr (info->created_at, ==, FIXTURE_NOW);
  qy_book_set_now (fixture->book, "2026-12-31T18:00:00Z");
  today = qy_book_get_today (fixture->book);
  g_assert_cmpint (today.year, ==, 2027);
  g_free (info->time_zone);
  info->time_zone = g_strdup ("UTC");
  g_assert_true (qy_book_set_info (fixture->book, info, &error));
  today = qy_book_get_today (fixture->book);
  g_assert_cmpint (today.year, ==, 2026);
  g_free (info->time_zone);
  info->time_zone = g_strdup ("Moon/Crater");
  g_assert_false (qy_book_set_info (fixture->book, info, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_free (info->time_zone);
  info->time_zone = g_strdup ("UTC");
  g_free (info->number_pattern);
  info->number_pattern = g_strdup ("无序号");
  g_assert_false (qy_book_set_info (fixture->book, info, &error));
}

/* What the next contract would be called; asking draws nothing. */
static void
test_preview_number (BookFixture *fixture, gconstpointer data)
{
  QyStore *store = qy_book_get_store (fixture->book);
  g_autoptr (GError) error = NULL;

  qy_book_set_today (fixture->book, (QyDate){ 2026, 6, 1 });
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *number =
          qy_book_preview_number (fixture->book, "合-{year:2}-{seq:3}", &error);

      g_assert_no_error (error);
      g_assert_cmpstr (number, ==, "合-26-001");
    }
  g_assert_true (qy_store_begin (store, &error));
  g_assert_cmpint (qy_counter_next (store, "A{seq}", 2026, &error), ==, 1);
  g_assert_true (qy_store_commit (store, &error));
  {
    g_autofree char *number = qy_book_preview_number (fixture->book, "A{seq}", &error);

    g_assert_cmpstr (number, ==, "A2");
  }
  g_assert_null (qy_book_preview_number (fixture->book, "{year}", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
}

/* The same seed, the same acts, the same clock: the same book. */
static void
test_seed (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/seed-%u.qybook", fixture->folder, i);
      g_autoptr (QyBook) book = NULL;
      g_autofree char *template_id = NULL;
      g_autofree char *draft = NULL;
      g_autoptr (QyBookInfo) info = NULL;

      qy_book_set_id_seed (NULL, 20261122);
      book = qy_book_open_as (path, QY_BOOK_CREATE | QY_BOOK_INLINE, "tester", FIXTURE_NOW, NULL);
      info = qy_book_get_info (book, NULL);
      g_free (info->title);
      info->title = g_strdup ("seed");
      g_assert_true (qy_book_set_info (book, info, NULL));
      template_id = add_template (book);
      draft = add_draft (book, template_id, "一样");
      g_ptr_array_add (dumps, dump_rows (book, FALSE));
    }
  g_assert_cmpstr (dumps->pdata[0], ==, dumps->pdata[1]);
}

static void
count_progress (goffset done, goffset total, gpointer data)
{
  g_assert_cmpint (done, <=, total);
  (*(guint *) data)++;
}

static void
test_backup_and_restore (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.qybook", NULL);
  g_autofree char *kept = g_strconcat (fixture->path, ".before-restore-1", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_progress = 0;

  g_free (add_party (fixture->book, "备份之前", 1));
  before = dump_rows (fixture->book, FALSE);
  g_assert_true (qy_book_backup (fixture->book, copy, count_progress, &n_progress, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_progress, >, 0);
  g_assert_false (qy_book_backup (fixture->book, copy, NULL, NULL, NULL, &error));
  g_clear_error (&error);
  g_free (add_party (fixture->book, "备份之后", 2));
  g_clear_object (&fixture->book);
  g_assert_true (qy_book_restore_file (copy, fixture->path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  fixture->book = book_fixture_open_again (fixture, QY_BOOK_INLINE);
  after = dump_rows (fixture->book, FALSE);
  g_assert_cmpstr (before, ==, after);
  assert_sound (fixture->book);
}

#define PAGE 8192

/* A damaged copy is refused, and the book is back in its place. */
static void
test_restore_damaged (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.qybook", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *now = NULL;
  g_autofree char *before = dump_rows (fixture->book, TRUE);
  g_autoptr (GError) error = NULL;
  gsize size;

  g_clear_object (&fixture->book);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (gsize page = 2 * PAGE; page < size; page += PAGE)
    memset (bytes + page, 0x5a, 64); /* each page's head: what is free may hold anything */
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) size, NULL));
  g_assert_false (qy_book_restore_file (copy, fixture->path, NULL, &error));
  g_assert_nonnull (error);
  fixture->book = book_fixture_open_again (fixture, QY_BOOK_INLINE);
  now = dump_rows (fixture->book, TRUE);
  g_assert_cmpstr (before, ==, now);
}

static void
test_verify_beside (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book = book_fixture_open_again (fixture, QY_BOOK_DEFAULT);
  g_autofree char *copy = g_build_filename (fixture->folder, "beside.qybook", NULL);
  g_autoptr (GAsyncResult) verified = NULL;
  g_autoptr (GAsyncResult) copied = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n_files = 0;

  qy_book_verify_async (book, NULL, on_done, &verified);
  qy_book_backup_async (book, copy, NULL, NULL, NULL, on_done, &copied);
  while (verified == NULL || copied == NULL)
    g_main_context_iteration (NULL, TRUE);
  faults = qy_book_verify_finish (book, verified, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_true (qy_book_backup_finish (book, copied, &error));
  g_assert_no_error (error);
  g_clear_object (&book);
  g_clear_object (&fixture->book);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 2); /* the book and the copy: nothing else is left */
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/book/" path, BookFixture, NULL, book_fixture_set_up, func,                    \
              book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("worker", test_worker);
  ADD ("drop-while-busy", test_drop_while_busy);
  ADD ("two-books", test_two_books);
  ADD ("info", test_info);
  ADD ("preview-number", test_preview_number);
  ADD ("seed", test_seed);
  ADD ("backup-and-restore", test_backup_and_restore);
  ADD ("restore-damaged", test_restore_damaged);
  ADD ("verify-beside", test_verify_beside);
  return g_test_run ();
}
