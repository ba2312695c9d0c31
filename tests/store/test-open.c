/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "qy-engine.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Everything that can stand where a book should be: each has its own message, and not a byte of it
 * changes. */

typedef void (*Harm) (GByteArray *bytes);

static void
set_be32 (GByteArray *bytes, guint offset, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  memcpy (bytes->data + offset, &big, sizeof big);
}

static void
make_empty (GByteArray *bytes)
{
  g_byte_array_set_size (bytes, 0);
}

static void
make_short (GByteArray *bytes)
{
  g_byte_array_set_size (bytes, 50);
}

static void
make_letter (GByteArray *bytes)
{
  g_byte_array_set_size (bytes, 0);
  for (int i = 0; i < 100; i++)
    g_byte_array_append (bytes, (const guint8 *) "Dear Sir, ", 10);
}

static void
make_foreign (GByteArray *bytes)
{
  set_be32 (bytes, 68, 0x12345678);
}

static void
make_newer (GByteArray *bytes)
{
  set_be32 (bytes, 60, QY_STORE_SCHEMA_VERSION + 1);
}

static void
make_much_newer (GByteArray *bytes)
{
  set_be32 (bytes, 60, 0xffffffff);
}

static void
make_older (GByteArray *bytes)
{
  set_be32 (bytes, 60, 0);
}

static void
make_wal (GByteArray *bytes)
{
  bytes->data[18] = bytes->data[19] = 2;
}

static void
cut_end (GByteArray *bytes)
{
  g_byte_array_set_size (bytes, bytes->len / 2);
}

static void
garble_schema_page (GByteArray *bytes)
{
  memset (bytes->data + 100, 0xa5, 8192 - 100);
}

static void
garble_first_tables (GByteArray *bytes)
{
  memset (bytes->data + 2 * 8192, 0xa5, 4 * 8192);
}

static void
rename_column (GByteArray *bytes)
{
  guint8 *at = memmem (bytes->data, bytes->len, "functions TEXT", 14);

  g_assert_nonnull (at);
  *at = 'g';
}

static const struct
{
  const char *name;
  Harm harm;
  QyErrorCode code;
  const char *message;
} rows[] = {
  { "empty", make_empty, QY_ERROR_FOREIGN, "the file is empty" },
  { "short", make_short, QY_ERROR_FOREIGN, "not a book" },
  { "letter", make_letter, QY_ERROR_FOREIGN, "not a book" },
  { "another program's database", make_foreign, QY_ERROR_FOREIGN, "not a book of this program" },
  { "newer", make_newer, QY_ERROR_TOO_NEW, "written by a newer version" },
  { "much newer", make_much_newer, QY_ERROR_TOO_NEW, "written by a newer version" },
  { "no version", make_older, QY_ERROR_FOREIGN, "does not belong there" },
  { "write-ahead log", make_wal, QY_ERROR_UNSUPPORTED, "journal mode" },
  { "cut off", cut_end, QY_ERROR_CORRUPT, "the end of the file is missing" },
  { "schema page", garble_schema_page, QY_ERROR_CORRUPT, "the file is damaged" },
  { "first tables", garble_first_tables, QY_ERROR_CORRUPT, "the file is damaged" },
  { "renamed column", rename_column, QY_ERROR_FOREIGN, "tables are not those of a book" },
};

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_refused (StoreFixture *f, QyErrorCode code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_fixture_digest (f->path);
  g_autofree char *after = NULL;
  guint files = count_files (f->folder);

  g_assert_null (qy_store_open (f->path, QY_STORE_DEFAULT, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, message) == NULL || !strstr (error->message, f->path))
    g_error ("message: %s", error->message);
  g_assert_error (error, QY_STORE_ERROR, (int) code);
  after = store_fixture_digest (f->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_files (f->folder), ==, files);
}

static void
test_refused (StoreFixture *f, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *contents = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize size;

  g_clear_object (&f->store);
  g_assert_true (g_file_get_contents (f->path, &contents, &size, NULL));
  g_byte_array_append (bytes, (const guint8 *) contents, size);
  rows[i].harm (bytes);
  g_assert_true (g_file_set_contents (f->path, (const char *) bytes->data, bytes->len, NULL));
  assert_refused (f, rows[i].code, rows[i].message);
}

/* Code that a schema could carry: none of it is reached. */
static const char *const hostile[] = {
  "CREATE TRIGGER t AFTER INSERT ON party BEGIN DELETE FROM event; END",
  "CREATE VIEW v AS WITH RECURSIVE x (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x) SELECT i FROM "
  "x",
  "CREATE TABLE extra (a)",
  "CREATE INDEX party_by_phone ON party (phone)",
  "DROP INDEX party_by_name",
  "ALTER TABLE party ADD COLUMN extra TEXT",
  "CREATE TABLE gen (a, b AS (a || a))",
};

static void
test_hostile_schema (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_store_begin (f->store, &error));
  qy_connection_execute (qy_store_get_connection (f->store), data, &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_commit (f->store, &error));
  g_clear_object (&f->store);
  assert_refused (f, QY_ERROR_FOREIGN, "tables are not those of a book");
}

static void
test_no_file (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = g_build_filename (f->folder, "missing.qybook", NULL);

  g_assert_null (qy_store_open (missing, QY_STORE_DEFAULT, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_assert_null (qy_store_open (f->folder, QY_STORE_DEFAULT, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, "a folder"));
}

static void
test_create_over_something (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  g_clear_object (&f->store);
  before = store_fixture_digest (f->path);
  g_assert_null (qy_store_open (f->path, QY_STORE_CREATE, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_INVALID);
  after = store_fixture_digest (f->path);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_only_readable (const char *path, QyStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyStore) store = qy_store_open (path, flags, &error);
  g_autoptr (QyRow) party = NULL;

  g_assert_no_error (error);
  g_assert_true (qy_store_is_read_only (store));
  party = qy_store_get (store, &qy_party_table, "p1", NULL, &error);
  g_assert_no_error (error);
  g_assert_false (qy_store_begin (store, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_READ_ONLY);
}

/* By request, and because the file may not be written (by an ordinary user, where the test runs as
 * root) */
static void
test_read_only (StoreFixture *f, gconstpointer data)
{
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");
  g_autofree char *before = NULL, *after = NULL;

  commit_insert (f->store, party);
  g_clear_object (&f->store);
  before = store_fixture_digest (f->path);
  assert_only_readable (f->path, QY_STORE_READ_ONLY);
  g_assert_cmpint (g_chmod (f->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0755), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (65534), ==, 0);
  assert_only_readable (f->path, QY_STORE_DEFAULT);
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
  after = store_fixture_digest (f->path);
  g_assert_cmpstr (before, ==, after);
}

/* The schema of version 0 is none at all: the way every later migration goes, with a backup first.
 */
static void
test_older_version (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = g_strdup_printf ("%s.before-%d", f->path, QY_STORE_SCHEMA_VERSION);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");
  g_autoptr (QyConnection) old = NULL;
  static const QyEngineMark mark = { QY_STORE_APPLICATION_ID, 0 };

  g_clear_object (&f->store);
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  old = qy_sqlite_engine.open (f->path, NULL, QY_ENGINE_CREATE, &mark, &error);
  g_assert_no_error (error);
  g_assert_true (qy_connection_begin (old, TRUE, &error));
  g_assert_true (qy_connection_set_schema_version (old, 0, &error));
  g_assert_true (qy_connection_commit (old, &error));
  qy_connection_close (old);
  before = store_fixture_digest (f->path);

  g_assert_null (qy_store_open (f->path, QY_STORE_READ_ONLY, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_READ_ONLY);
  g_clear_error (&error);
  after = store_fixture_digest (f->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));

  store_fixture_reopen (f);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  commit_insert (f->store, party);
}

#define ADD(path, data, func)                                                                      \
  g_test_add (path, StoreFixture, data, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/open/refused/%s", rows[i].name);

      ADD (path, GUINT_TO_POINTER (i), test_refused);
    }
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/open/hostile-schema/%u", i);

      ADD (path, hostile[i], test_hostile_schema);
    }
  ADD ("/store/open/no-file", NULL, test_no_file);
  ADD ("/store/open/create-over-something", NULL, test_create_over_something);
  ADD ("/store/open/read-only", NULL, test_read_only);
  ADD ("/store/open/older-version", NULL, test_older_version);
  return g_test_run ();
}
