/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "qy-backup.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* Damage inside a file that is a book: when it is looked for, and what is still done with it. */

#define PAGE_SIZE 8192

static gint64
find_root_page (QyStore *store, const char *table)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", table);
  QyStatement *statement = qy_connection_prepare (qy_store_get_connection (store), sql, NULL);
  gint64 page;

  g_assert_cmpint (qy_statement_step (statement, NULL), ==, QY_STEP_ROW);
  page = qy_statement_get_int (statement, 0);
  qy_statement_reset (statement);
  return page;
}

static void
write_at (const char *path, gsize offset, const void *bytes, gsize size)
{
  FILE *file = fopen (path, "r+");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, (long) offset, SEEK_SET), ==, 0);
  g_assert_cmpint (fwrite (bytes, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
garble_page (const char *path, gint64 page)
{
  guint8 bytes[PAGE_SIZE];

  memset (bytes, 0xa5, sizeof bytes);
  write_at (path, (page - 1) * PAGE_SIZE, bytes, sizeof bytes);
}

/* The index of names no longer agrees with the table: nothing but a check of the whole file sees
 * it. */
static void
falsify_index (StoreFixture *f)
{
  static const char name[] = "海川科技";
  g_autoptr (QyRow) party = make_party ("p1", name);
  g_autofree char *bytes = NULL;
  const char *found;
  gint64 page;
  gsize size;

  commit_insert (f->store, party);
  page = find_root_page (f->store, "party_by_name");
  g_clear_object (&f->store);
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  found = memmem (bytes + (page - 1) * PAGE_SIZE, PAGE_SIZE, name, strlen (name));
  g_assert_nonnull (found);
  write_at (f->path, found - bytes, "湖", strlen ("湖"));
}

static void
put_be32 (guint8 *at, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  memcpy (at, &big, sizeof big);
}

/* The journal of a writer that ended before it had changed anything. */
static void
leave_journal (const char *path)
{
  static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  guint8 header[512] = { 0 };
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  memcpy (header, magic, sizeof magic);
  put_be32 (header + 16, (guint32) (info.st_size / PAGE_SIZE));
  put_be32 (header + 20, sizeof header);
  put_be32 (header + 24, PAGE_SIZE);
  g_assert_true (g_file_set_contents (journal, (const char *) header, sizeof header, NULL));
}

static void
assert_damaged (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_fixture_digest (path);
  g_autofree char *after = NULL;

  g_assert_null (qy_store_open (path, QY_STORE_DEFAULT, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "the file is damaged"));
  after = store_fixture_digest (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_small_table (StoreFixture *f, gconstpointer data)
{
  gint64 page = find_root_page (f->store, data);

  g_clear_object (&f->store);
  garble_page (f->path, page);
  assert_damaged (f->path);
}

/* A book that was closed opens at once; one that was not is read to the end first. */
static void
test_after_unclean_end (StoreFixture *f, gconstpointer data)
{
  falsify_index (f);
  store_fixture_reopen (f);
  g_clear_object (&f->store);
  leave_journal (f->path);
  assert_damaged (f->path);
}

static void
test_backup (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (f->folder, "copy.qybook", NULL);

  falsify_index (f);
  store_fixture_reopen (f);
  g_assert_false (qy_store_backup (f->store, copy, NULL, NULL, NULL, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

/* Found while the book is open: from then on it is read, never written. */
static void
test_not_written (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (QyRow) party = NULL;
  g_autoptr (QyRow) stored = make_party ("p1", "海川科技");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 page = find_root_page (f->store, "block");

  commit_insert (f->store, stored);
  store_fixture_reopen (f);
  garble_page (f->path, page);
  before = store_fixture_digest (f->path);
  blocks = qy_store_list_owned (f->store, &qy_block_table, "d1", &error);
  g_assert_null (blocks);
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_false (qy_store_begin (f->store, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "not written any more"));
  g_clear_error (&error);
  party = qy_store_get (f->store, &qy_party_table, "p1", NULL, &error);
  g_assert_no_error (error);
  after = store_fixture_digest (f->path);
  g_assert_cmpstr (before, ==, after);
}

#define ADD(path, data, func)                                                                      \
  g_test_add (path, StoreFixture, data, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  static const char *const small_tables[] = { "book", "person", "counter" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (small_tables); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/damage/small-table/%s", small_tables[i]);

      ADD (path, small_tables[i], test_small_table);
    }
  ADD ("/store/damage/after-unclean-end", NULL, test_after_unclean_end);
  ADD ("/store/damage/backup", NULL, test_backup);
  ADD ("/store/damage/not-written", NULL, test_not_written);
  return g_test_run ();
}
