/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "qy-event.h"
#include "qy-xml.h"
#include "store-fixture.h"
#include "xml-random-book.h"

#define N_BOOKS 12

typedef struct
{
  StoreFixture ours;
  StoreFixture theirs;
  char *first; /* file names */
  char *second;
} Pair;

static void
set_up (Pair *pair, gconstpointer data)
{
  store_fixture_set_up (&pair->ours, NULL);
  store_fixture_set_up (&pair->theirs, NULL);
  pair->first = g_build_filename (pair->ours.folder, "first.xml", NULL);
  pair->second = g_build_filename (pair->theirs.folder, "second.xml", NULL);
  fill_random_book (pair->ours.store);
}

static void
tear_down (Pair *pair, gconstpointer data)
{
  store_fixture_tear_down (&pair->ours, NULL);
  store_fixture_tear_down (&pair->theirs, NULL);
  g_free (pair->first);
  g_free (pair->second);
}

static void
export_book (QyStore *store, const char *path, const char *record)
{
  g_autoptr (GError) error = NULL;
  const QyXmlExportOptions options = { record };

  qy_xml_export (store, path, &options, NULL, &error);
  g_assert_no_error (error);
}

static QyXmlImportReport *
import_book (QyStore *store, const char *path)
{
  g_autoptr (GError) error = NULL;
  QyXmlImportReport *report = qy_xml_import_report_new ();

  qy_xml_import (store, path, NULL, report, &error);
  g_assert_no_error (error);
  return report;
}

static void
assert_same_files (const char *a, const char *b)
{
  g_autofree char *left = NULL, *right = NULL;
  gsize n_left, n_right;

  g_assert_true (g_file_get_contents (a, &left, &n_left, NULL));
  g_assert_true (g_file_get_contents (b, &right, &n_right, NULL));
  for (gsize i = 0; i < MIN (n_left, n_right); i++)
    if (left[i] != right[i])
      g_error ("first difference at byte %zu: %.80s | %.80s", i, left + i, right + i);
  g_assert_cmpuint (n_left, ==, n_right);
}

/* A second opinion on the schema: the same library's tool, in a process of its own. */
static void
assert_valid (const char *path)
{
  g_autofree char *tool = g_find_program_in_path ("xmllint");
  g_autofree char *schema =
      g_build_filename (g_getenv ("QY_SOURCE_ROOT"), "data", "qiyue-book-1.xsd", NULL);
  const char *words[] = { tool, "--noout", "--nonet", "--schema", schema, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (tool == NULL)
    {
      g_test_message ("xmllint not present: schema not checked from outside");
      return;
    }
  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &output,
                &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s", output);
}

static void
test_whole_book (Pair *pair, gconstpointer data)
{
  g_autoptr (QyXmlImportReport) report = NULL;

  export_book (pair->ours.store, pair->first, NULL);
  assert_valid (pair->first);
  report = import_book (pair->theirs.store, pair->first);
  export_book (pair->theirs.store, pair->second, NULL);
  assert_same_files (pair->first, pair->second);
  g_assert_cmpuint (report->added.contracts, ==, 5);
  g_assert_cmpuint (report->added.parties, ==, 2);
  g_assert_cmpuint (report->added.persons, ==, 1);
  g_assert_cmpuint (report->added.templates, ==, 1);
  g_assert_cmpuint (report->added.clauses, ==, 1);
  g_assert_cmpuint (report->notes->len, ==, 0);
}

/* One of every kind of record that a contract can have, written by hand. */
static void
test_golden (void)
{
  Pair pair = { 0 };
  g_autoptr (QyXmlImportReport) report = NULL;
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "data", "xml", "records.xml", NULL);

  set_up (&pair, NULL);
  assert_valid (golden);
  report = import_book (pair.theirs.store, golden);
  g_assert_cmpuint (report->added.holidays, ==, 1);
  export_book (pair.theirs.store, pair.second, NULL);
  assert_same_files (golden, pair.second);
  tear_down (&pair, NULL);
}

/* Every table, row for row: the file might forget on both ways alike. */
static void
assert_same_rows (QyStore *ours, QyStore *theirs, const QyTable *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autofree char *sql = NULL;
  QyStatement *left, *right;
  QyStep step;

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].flags & QY_COLUMN_KEY)
      g_string_append_printf (keys, "%s%s", keys->len > 0 ? ", " : "", table->columns[i].name);
  sql = g_strdup_printf ("SELECT * FROM %s ORDER BY %s", table->name, keys->str);
  left = qy_connection_prepare (qy_store_get_connection (ours), sql, &error);
  right = qy_connection_prepare (qy_store_get_connection (theirs), sql, &error);
  g_assert_no_error (error);
  while ((step = qy_statement_step (left, &error)) == QY_STEP_ROW)
    {
      g_autoptr (QyRow) a = NULL, b = NULL;

      g_assert_cmpint (qy_statement_step (right, &error), ==, QY_STEP_ROW);
      a = qy_store_read_row (ours, table, left);
      b = qy_store_read_row (theirs, table, right);
      for (guint i = 0; i < table->n_columns; i++)
        if (!qy_row_cell_equal (a, b, i))
          g_error ("%s.%s differs", table->name, table->columns[i].name);
    }
  g_assert_cmpint (step, ==, QY_STEP_DONE);
  g_assert_cmpint (qy_statement_step (right, &error), ==, QY_STEP_DONE);
}

static void
test_every_row (Pair *pair, gconstpointer data)
{
  g_autoptr (QyXmlImportReport) report = NULL;

  export_book (pair->ours.store, pair->first, NULL);
  report = import_book (pair->theirs.store, pair->first);
  for (const QyTable *const *table = qy_tables_all (); *table != NULL; table++)
    assert_same_rows (pair->ours.store, pair->theirs.store, *table);
}

static void
assert_sound_history (QyStore *store, const char *stream)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = qy_event_list (store, stream, &error);
  const char *prev = "";

  g_assert_no_error (error);
  for (guint i = 0; i < events->len; i++)
    {
      const QyEvent *event = events->pdata[i];
      g_autofree char *hash = qy_event_compute_hash (event);

      g_assert_cmpint (event->n, ==, i + 1);
      g_assert_cmpstr (event->prev, ==, prev);
      g_assert_cmpstr (event->hash, ==, hash);
      prev = event->hash;
    }
}

static void
assert_sound_histories (QyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) streams = g_ptr_array_new_with_free_func (g_free);
  QyStatement *statement = qy_connection_prepare (qy_store_get_connection (store),
                                                  "SELECT DISTINCT stream FROM event", &error);

  g_assert_no_error (error);
  while (qy_statement_step (statement, &error) == QY_STEP_ROW)
    g_ptr_array_add (streams, g_strdup (qy_statement_get_text (statement, 0, NULL)));
  g_assert_cmpuint (streams->len, >, 10);
  for (guint i = 0; i < streams->len; i++)
    assert_sound_history (store, streams->pdata[i]);
}

static void
test_histories (Pair *pair, gconstpointer data)
{
  g_autoptr (QyXmlImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  QyEvent *last;

  export_book (pair->ours.store, pair->first, NULL);
  report = import_book (pair->theirs.store, pair->first);
  assert_sound_histories (pair->theirs.store);
  events = qy_event_list (pair->theirs.store, QY_EVENT_STREAM_BOOK, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 2);
  last = events->pdata[0];
  g_assert_cmpstr (last->verb, ==, "book.import");
  last = events->pdata[1];
  g_assert_cmpstr (last->verb, ==, "book.import");
  g_assert_nonnull (strstr (last->label, "5 contracts"));
}

/* One contract into an empty book: the template it names is missing there, and so may be its
 * parent. */
static void
test_one_contract (Pair *pair, gconstpointer data)
{
  g_autoptr (QyXmlImportReport) report = NULL;
  g_autofree char *id = change_one_contract (pair->ours.store, "单独的一份");
  g_autofree char *third = g_build_filename (pair->theirs.folder, "third.xml", NULL);
  g_autoptr (QyXmlImportReport) again = NULL;

  export_book (pair->ours.store, pair->first, id);
  assert_valid (pair->first);
  report = import_book (pair->theirs.store, pair->first);
  g_assert_cmpuint (report->added.contracts, ==, 1);
  g_assert_cmpuint (report->added.templates, ==, 0);
  export_book (pair->theirs.store, pair->second, id);
  if (report->notes->len == 0)
    assert_same_files (pair->first, pair->second);
  assert_valid (pair->second);
  again = import_book (pair->theirs.store, pair->second);
  g_assert_cmpuint (again->same.contracts, ==, 1);
  export_book (pair->theirs.store, third, id);
  assert_same_files (pair->second, third);
}

static void
test_unknown_record (Pair *pair, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const QyXmlExportOptions options = { "nobody" };

  g_assert_false (qy_xml_export (pair->ours.store, pair->first, &options, NULL, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (pair->first, G_FILE_TEST_EXISTS));
}

/* A text that XML cannot carry is named, and the file that was there stays. */
static void
test_control_character (Pair *pair, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = change_one_contract (pair->ours.store, "bad\x01title");
  g_autofree char *before = NULL, *expected = g_strdup_printf ("contract %s: title: byte 4", id);

  g_assert_true (g_file_set_contents (pair->first, "old", -1, NULL));
  g_assert_false (qy_xml_export (pair->ours.store, pair->first, NULL, NULL, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_CORRUPT);
  g_assert_true (g_str_has_prefix (error->message, expected));
  g_assert_true (g_file_get_contents (pair->first, &before, NULL, NULL));
  g_assert_cmpstr (before, ==, "old");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 0; i < N_BOOKS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/xml/round-trip/whole-book-%d", i);

      g_test_add (path, Pair, NULL, set_up, test_whole_book, tear_down);
    }
  g_test_add ("/exchange/xml/round-trip/every-row", Pair, NULL, set_up, test_every_row, tear_down);
  g_test_add ("/exchange/xml/round-trip/histories", Pair, NULL, set_up, test_histories, tear_down);
  g_test_add ("/exchange/xml/round-trip/one-contract", Pair, NULL, set_up, test_one_contract,
              tear_down);
  g_test_add ("/exchange/xml/round-trip/unknown-record", Pair, NULL, set_up, test_unknown_record,
              tear_down);
  g_test_add ("/exchange/xml/round-trip/control-character", Pair, NULL, set_up,
              test_control_character, tear_down);
  g_test_add_func ("/exchange/xml/round-trip/golden", test_golden);
  return g_test_run ();
}
