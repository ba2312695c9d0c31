/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "qy-event.h"
#include "qy-tables.h"
#include "qy-xml.h"
#include "store-fixture.h"
#include "xml-random-book.h"

/* Imports into a book that has some of it, and imports and exports that are stopped. */

#define N_STOPS 25

typedef struct
{
  StoreFixture ours;
  StoreFixture theirs; /* a second book with the same contents */
  char *file;
} Pair;

static void
export_book (QyStore *store, const char *path)
{
  g_autoptr (GError) error = NULL;

  qy_xml_export (store, path, NULL, NULL, &error);
  g_assert_no_error (error);
}

static QyXmlImportReport *
import_with (QyStore *store, const char *path, const QyXmlImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  QyXmlImportReport *report = qy_xml_import_report_new ();

  qy_xml_import (store, path, options, report, &error);
  g_assert_no_error (error);
  return report;
}

static void
set_up (Pair *pair, gconstpointer data)
{
  store_fixture_set_up (&pair->ours, NULL);
  store_fixture_set_up (&pair->theirs, NULL);
  pair->file = g_build_filename (pair->ours.folder, "book.xml", NULL);
  fill_random_book (pair->ours.store);
  export_book (pair->ours.store, pair->file);
  qy_xml_import_report_free (import_with (pair->theirs.store, pair->file, NULL));
}

static void
tear_down (Pair *pair, gconstpointer data)
{
  store_fixture_tear_down (&pair->ours, NULL);
  store_fixture_tear_down (&pair->theirs, NULL);
  g_free (pair->file);
}

static char *
read_title (QyStore *store, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) row = qy_store_get (store, &qy_contract_table, id, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (qy_row_get_text (row, "title"));
}

static char *
digest_of (QyStore *store, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "digest.xml", NULL);

  export_book (store, path);
  return store_fixture_digest (path);
}

static void
test_again (Pair *pair, gconstpointer data)
{
  g_autoptr (QyXmlImportReport) report = import_with (pair->theirs.store, pair->file, NULL);

  g_assert_cmpuint (report->differences->len, ==, 0);
  g_assert_cmpuint (report->added.contracts, ==, 0);
  g_assert_cmpuint (report->same.contracts, ==, 5);
  g_assert_cmpuint (report->same.parties, ==, 2);
}

static gboolean
replace_all (const QyXmlDifference *difference, gpointer data)
{
  ++*(guint *) data;
  return TRUE;
}

/* What differs is listed and stays, unless somebody says otherwise. */
static void
test_kept (Pair *pair, gconstpointer data)
{
  g_autofree char *id = change_one_contract (pair->ours.store, "unsere Fassung");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (QyXmlImportReport) report = NULL;
  const QyXmlDifference *difference;

  export_book (pair->ours.store, pair->file);
  before = digest_of (pair->theirs.store, pair->theirs.folder);
  report = import_with (pair->theirs.store, pair->file, NULL);
  after = digest_of (pair->theirs.store, pair->theirs.folder);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (report->differences->len, ==, 1);
  difference = report->differences->pdata[0];
  g_assert_cmpstr (difference->kind, ==, "contract");
  g_assert_cmpstr (difference->id, ==, id);
  g_assert_cmpstr (difference->title, ==, "unsere Fassung");
  g_assert_cmpint (difference->their_rev, ==, difference->our_rev + 1);
  g_assert_cmpint (difference->their_events, ==, difference->our_events + 1);
  g_assert_false (difference->replaced);
}

static void
test_replaced (Pair *pair, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = change_one_contract (pair->ours.store, "theirs");
  g_autofree char *mine = change_one_contract (pair->theirs.store, "mine");
  g_autofree char *title = NULL;
  g_autoptr (QyXmlImportReport) report = NULL, again = NULL;
  g_autoptr (GPtrArray) ours = NULL, foreign = NULL;
  guint asked = 0;
  const QyXmlImportOptions options = { .decide = replace_all, .decide_data = &asked };
  const QyEvent *last;

  g_assert_cmpstr (id, ==, mine);
  export_book (pair->ours.store, pair->file);
  report = import_with (pair->theirs.store, pair->file, &options);
  g_assert_cmpuint (asked, ==, 1);
  title = read_title (pair->theirs.store, id);
  g_assert_cmpstr (title, ==, "theirs");
  ours = qy_event_list (pair->theirs.store, id, &error);
  foreign = qy_event_list (pair->ours.store, id, &error);
  last = ours->pdata[ours->len - 1];
  g_assert_cmpstr (last->verb, ==, "merged");
  g_assert_nonnull (strstr (last->label, ((QyEvent *) foreign->pdata[foreign->len - 1])->hash));
  g_assert_nonnull (strstr (last->changes, "mine"));
  g_assert_cmpuint (ours->len, ==, foreign->len + 1);
  again = import_with (pair->theirs.store, pair->file, &options);
  g_assert_cmpuint (again->differences->len, ==, 0);
}

/* A movement that the file does not have goes with what names it. */
static void
test_removed_money (Pair *pair, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = change_one_contract (pair->ours.store, "theirs");
  g_autoptr (QyXmlImportReport) report = NULL;
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  guint asked = 0;
  const QyXmlImportOptions options = { .decide = replace_all, .decide_data = &asked };

  before = qy_store_list_owned (pair->theirs.store, &qy_movement_table, id, &error);
  g_assert_cmpuint (before->len, ==, 1);
  add_payment (pair->theirs.store, id);
  export_book (pair->ours.store, pair->file);
  report = import_with (pair->theirs.store, pair->file, &options);
  g_assert_cmpuint (asked, ==, 1);
  after = qy_store_list_owned (pair->theirs.store, &qy_movement_table, id, &error);
  g_assert_cmpuint (after->len, ==, 1);
}

static void
test_check (Pair *pair, gconstpointer data)
{
  g_autofree char *id = change_one_contract (pair->ours.store, "x");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (QyXmlImportReport) report = NULL, alone = NULL;
  guint asked = 0;
  const QyXmlImportOptions options = { .check = TRUE,
                                       .decide = replace_all,
                                       .decide_data = &asked };

  export_book (pair->ours.store, pair->file);
  before = digest_of (pair->theirs.store, pair->theirs.folder);
  report = import_with (pair->theirs.store, pair->file, &options);
  after = digest_of (pair->theirs.store, pair->theirs.folder);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (report->differences->len, ==, 1);
  alone = import_with (NULL, pair->file, &options);
  g_assert_cmpuint (alone->n_refused, ==, 0);
}

/* Everything that is wrong is listed, in the order of lines. */
static void
test_list_of_refusals (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyXmlImportReport) report = qy_xml_import_report_new ();
  g_autofree char *good =
      g_test_build_filename (G_TEST_DIST, "data", "xml", "good", "book.xml", NULL);
  g_autofree char *text = NULL, *path = NULL;
  g_autoptr (GString) broken = NULL;

  store_fixture_set_up (&fixture, NULL);
  path = g_build_filename (fixture.folder, "broken.xml", NULL);
  g_assert_true (g_file_get_contents (good, &text, NULL, NULL));
  broken = g_string_new (text);
  g_string_replace (broken, "kind=\"company\"", "kind=\"club\"", 0);
  g_string_replace (broken, "CNY 12000000", "CNY twelve", 0);
  g_string_replace (broken, "role=\"scan\"", "role=\"memory\"", 0);
  g_assert_true (g_file_set_contents (path, broken->str, -1, NULL));
  g_assert_false (qy_xml_import (fixture.store, path, NULL, report, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_MALFORMED);
  g_assert_true (g_str_has_suffix (error->message, "(and 2 more)"));
  g_assert_cmpuint (report->n_refused, ==, 3);
  g_assert_nonnull (strstr (report->refused->pdata[0], ":10: "));
  g_assert_nonnull (strstr (report->refused->pdata[1], ":24: fee.total"));
  g_assert_nonnull (strstr (report->refused->pdata[2], ":32: "));
  store_fixture_tear_down (&fixture, NULL);
}

typedef struct
{
  GCancellable *cancellable;
  guint calls;
  guint stop_at;
} Stop;

static void
on_progress (goffset done, goffset total, gpointer data)
{
  Stop *stop = data;

  g_assert_cmpint (done, <=, total);
  if (stop->calls++ == stop->stop_at)
    g_cancellable_cancel (stop->cancellable);
}

/* The digest of a file that is not a book's any more would be of another size already. */
static void
test_stopped_import (Pair *pair, gconstpointer data)
{
  for (guint i = 0; i < N_STOPS; i++)
    {
      StoreFixture empty;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL, *after = NULL;
      Stop stop = { cancellable, 0, i };
      const QyXmlImportOptions options = { .progress = on_progress,
                                           .progress_data = &stop,
                                           .cancellable = cancellable };

      store_fixture_set_up (&empty, NULL);
      before = digest_of (empty.store, empty.folder);
      if (qy_xml_import (empty.store, pair->file, &options, NULL, &error))
        g_assert_cmpuint (i, >, 0);
      else
        {
          g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_CANCELLED);
          after = digest_of (empty.store, empty.folder);
          g_assert_cmpstr (before, ==, after);
        }
      store_fixture_tear_down (&empty, NULL);
    }
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (g_test_rand_int_range (0, 6000));
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_stopped_export (Pair *pair, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (pair->ours.folder, "out", NULL);
  g_autofree char *path = g_build_filename (folder, "out.xml", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < N_STOPS; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) dir = NULL;
      const QyXmlExportOptions options = { .cancellable = cancellable };
      GThread *thread = g_thread_new ("stop", cancel_soon, cancellable);
      gboolean done = qy_xml_export (pair->ours.store, path, &options, NULL, &error);

      g_thread_join (thread);
      if (!done)
        g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_CANCELLED);
      dir = g_dir_open (folder, 0, NULL);
      g_assert_cmpstr (g_dir_read_name (dir), ==, done ? "out.xml" : NULL);
      g_assert_null (g_dir_read_name (dir));
      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/exchange/xml/import/again", Pair, NULL, set_up, test_again, tear_down);
  g_test_add ("/exchange/xml/import/difference-kept", Pair, NULL, set_up, test_kept, tear_down);
  g_test_add ("/exchange/xml/import/difference-replaced", Pair, NULL, set_up, test_replaced,
              tear_down);
  g_test_add ("/exchange/xml/import/money-removed", Pair, NULL, set_up, test_removed_money,
              tear_down);
  g_test_add ("/exchange/xml/import/check", Pair, NULL, set_up, test_check, tear_down);
  g_test_add_func ("/exchange/xml/import/list-of-refusals", test_list_of_refusals);
  g_test_add ("/exchange/xml/import/stopped", Pair, NULL, set_up, test_stopped_import, tear_down);
  g_test_add ("/exchange/xml/export/stopped", Pair, NULL, set_up, test_stopped_export, tear_down);
  return g_test_run ();
}
