/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"
#include "qy-book-snapshot.h"
#include "qy-xml.h"

/* An export during which somebody else writes. */
typedef struct
{
  QyBook *other;
  QyXmlExportOptions options;
  QyXmlCounts counts;
  char *path;
  guint n_written;
} Export;

static void
on_progress (goffset done, goffset total, gpointer data)
{
  Export *export = data;

  if (export->n_written < 20)
    g_free (add_party (export->other, "导出时", ++export->n_written));
}

static gboolean
export_store (QyStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;

  return qy_xml_export (store, export->path, &export->options, &export->counts, error);
}

static guint
count_parties (QyBook *book)
{
  QyStatement *statement = qy_connection_prepare (
      qy_store_get_connection (qy_book_get_store (book)), "SELECT count(*) FROM party", NULL);
  guint n;

  g_assert_cmpint (qy_statement_step (statement, NULL), ==, QY_STEP_ROW);
  n = (guint) qy_statement_get_int (statement, 0);
  qy_statement_reset (statement);
  return n;
}

/* The file holds the book as it was; what the other one wrote meanwhile is in the book. */
static void
test_export (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book = book_fixture_open_again (fixture, QY_BOOK_INLINE | QY_BOOK_READ_ONLY);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "book.xml", NULL);
  Export export = { .other = fixture->book, .path = path };
  guint before;

  qy_connection_set_patience (qy_store_get_connection (qy_book_get_store (fixture->book)), 0);
  for (guint i = 0; i < 10; i++)
    g_free (add_party (fixture->book, "导出前", 100 + i));
  before = count_parties (fixture->book);
  export.options.progress = on_progress;
  export.options.progress_data = &export;
  g_assert_true (qy_book_snapshot_run (book, export_store, &export, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (export.n_written, >, 0);
  g_assert_cmpuint (export.counts.parties, ==, before);
  g_assert_cmpuint (count_parties (book), ==, before + export.n_written);
  assert_sound (fixture->book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/exchange/xml/beside/export", BookFixture, NULL, book_fixture_set_up, test_export,
              book_fixture_tear_down);
  return g_test_run ();
}
