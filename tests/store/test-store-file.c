/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static guint32
read_be32 (const char *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_BE (value);
}

/* What the header of a fresh book must say: architecture, "The book file" */
static void
test_header (StoreFixture *f, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  GStatBuf info;

  g_clear_object (&f->store);
  g_assert_true (g_file_get_contents (f->path, &bytes, NULL, NULL));
  g_assert_cmpint ((guint8) bytes[16] << 8 | (guint8) bytes[17], ==, 8192); /* page size */
  g_assert_cmpint (bytes[18], ==, 1);                                       /* rollback journal */
  g_assert_cmpint (bytes[20], ==, 8);              /* reserved bytes a page */
  g_assert_cmpint (read_be32 (bytes + 52), !=, 0); /* auto-vacuum */
  g_assert_cmpint (read_be32 (bytes + 64), ==, 1); /* incremental */
  g_assert_cmpint (read_be32 (bytes + 56), ==, 1); /* UTF-8 */
  g_assert_cmpint (read_be32 (bytes + 60), ==, QY_STORE_SCHEMA_VERSION);
  g_assert_cmphex (read_be32 (bytes + 68), ==, QY_STORE_APPLICATION_ID);
  g_assert_cmpint (g_stat (f->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_pragmas (StoreFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *pragma;
    const char *value;
  } rows[] = {
    { "journal_mode", "persist" }, { "synchronous", "3" },     { "foreign_keys", "1" },
    { "trusted_schema", "0" },     { "cell_size_check", "1" }, { "temp_store", "2" },
    { "mmap_size", "0" },          { "busy_timeout", "5000" }, { "page_size", "8192" },
  };

  store_fixture_reopen (f);
  g_assert_true (
      qy_store_begin (f->store, NULL)); /* SQLite counts "PRAGMA journal_mode" as writing */
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA %s", rows[i].pragma);
      QyStatement *statement =
          qy_connection_prepare (qy_store_get_connection (f->store), sql, NULL);

      g_assert_nonnull (statement);
      /* no row: this build of SQLite has the feature left out */
      if (qy_statement_step (statement, NULL) == QY_STEP_ROW)
        g_assert_cmpstr (qy_statement_get_text (statement, 0, NULL), ==, rows[i].value);
      else
        g_assert_cmpstr (rows[i].pragma, ==, "mmap_size");
      qy_statement_reset (statement);
    }
  qy_store_rollback (f->store);
}

static char *
read_synchronous (QyStore *store)
{
  QyStatement *statement =
      qy_connection_prepare (qy_store_get_connection (store), "PRAGMA synchronous", NULL);
  char *value;

  g_assert_cmpint (qy_statement_step (statement, NULL), ==, QY_STEP_ROW);
  value = g_strdup (qy_statement_get_text (statement, 0, NULL));
  qy_statement_reset (statement);
  return value;
}

/* Only who fills a new file may give up waiting for the disk, and has to ask for it each time. */
static void
test_durable (StoreFixture *f, gconstpointer data)
{
  QyConnection *connection = qy_store_get_connection (f->store);
  g_autoptr (QyRow) quick = make_party ("p1", "海川科技");
  g_autoptr (QyRow) durable = make_party ("p2", "远山科技");
  g_autofree char *off = NULL;
  g_autofree char *on = NULL;

  g_assert_true (qy_connection_set_durable (connection, FALSE, NULL));
  off = read_synchronous (f->store);
  g_assert_cmpstr (off, ==, "0");
  commit_insert (f->store, quick);
  g_assert_true (qy_connection_set_durable (connection, TRUE, NULL));
  on = read_synchronous (f->store);
  g_assert_cmpstr (on, ==, "3");
  commit_insert (f->store, durable);
}

static void
test_one_file_after_close (StoreFixture *f, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (f->path, "-journal", NULL);
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");

  commit_insert (f->store, party);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  qy_store_close (f->store);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* A hostile script cannot switch the protections off from inside. */
static void
test_defensive (StoreFixture *f, gconstpointer data)
{
  static const char *const refused[] = {
    "INSERT INTO search_index_data VALUES (1, x'00')",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = '' WHERE name = 'party'",
    "ATTACH 'x.db' AS x",
    "SELECT load_extension ('x')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (qy_store_begin (f->store, NULL));
      g_assert_false (
          qy_connection_execute (qy_store_get_connection (f->store), refused[i], &error));
      g_assert_nonnull (error);
      qy_store_rollback (f->store);
    }
}

static char *
read_text (QyStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  QyStatement *statement = qy_connection_prepare (qy_store_get_connection (store), sql, &error);
  char *text = NULL;

  if (statement == NULL)
    return g_strdup (error->message);
  g_assert_cmpint (qy_statement_step (statement, &error), ==, QY_STEP_ROW);
  text = g_strdup (qy_statement_get_text (statement, 0, NULL));
  qy_statement_reset (statement);
  return text;
}

/* The second line behind the list of what a schema may hold: a trigger that got in does not fire, a
 * view that got in does not answer. */
static void
test_no_code_in_the_file (StoreFixture *f, gconstpointer data)
{
  QyConnection *connection = qy_store_get_connection (f->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");
  g_autofree char *name = NULL;
  g_autofree char *answer = NULL;

  g_assert_true (qy_store_begin (f->store, NULL));
  qy_connection_execute (connection,
                         "CREATE TRIGGER t AFTER INSERT ON party BEGIN UPDATE party SET name = 'x' "
                         "WHERE id = 'p1'; END; CREATE VIEW v AS SELECT 'seen'",
                         &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_insert (f->store, party, &error));
  name = read_text (f->store, "SELECT name FROM party WHERE id = 'p1'");
  g_assert_cmpstr (name, ==, "海川科技");
  answer = read_text (f->store, "SELECT * FROM v");
  g_assert_cmpstr (answer, !=, "seen");
  qy_store_rollback (f->store);
}

/* Nothing is written into a file that is not at its place any more; back there, it goes on. */
static void
test_moved_away (StoreFixture *f, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (f->path, ".aside", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (f->path, aside), ==, 0);
  g_assert_false (qy_store_begin (f->store, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (f->path, "another", -1, NULL));
  g_assert_false (qy_store_begin (f->store, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (g_rename (aside, f->path), ==, 0);
  g_assert_true (qy_store_begin (f->store, &error));
  g_assert_no_error (error);
  qy_store_rollback (f->store);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/file/header", test_header);
  ADD ("/store/file/pragmas", test_pragmas);
  ADD ("/store/file/durable", test_durable);
  ADD ("/store/file/one-file-after-close", test_one_file_after_close);
  ADD ("/store/file/defensive", test_defensive);
  ADD ("/store/file/no-code-in-the-file", test_no_code_in_the_file);
  ADD ("/store/file/moved-away", test_moved_away);
  return g_test_run ();
}
