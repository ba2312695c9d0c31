/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-backup.h"
#include "qy-blob.h"
#include "qy-event.h"
#include "qy-search.h"
#include "qy-verify.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* A party, a document with a revision, an attachment, a search row */
static void
fill (QyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");
  g_autoptr (QyRow) document = make_document ("d1");
  g_autoptr (QyRow) revision = qy_row_new (&qy_revision_table);
  g_autoptr (GBytes) bytes =
      g_bytes_new_take (g_strnfill (3 * QY_BLOB_CHUNK_SIZE / 2, 'x'), 3 * QY_BLOB_CHUNK_SIZE / 2);
  g_autofree char *sha256 = NULL;
  g_autofree char *body_sha256 =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, "<document/>", -1);

  commit_insert (store, party);
  commit_insert (store, document);
  g_assert_true (qy_store_begin (store, NULL));
  sha256 = qy_blob_add_bytes (store, bytes, &error);
  g_assert_no_error (error);
  qy_row_set_text (revision, "id", "r1");
  qy_row_set_text (revision, "document_id", "d1");
  qy_row_set_int (revision, "n", 1);
  qy_row_set_text (revision, "body", "<document/>");
  qy_row_set_text (revision, "body_sha256", body_sha256);
  qy_row_set_text (revision, "pdf_sha256", sha256);
  qy_row_set_text (revision, "issued_at", "2026-11-22T08:00:00Z");
  qy_row_set_text (revision, "issued_by", "tester");
  g_assert_true (qy_store_insert (store, revision, &error));
  g_assert_true (qy_search_put (store, "party", "p1", NULL, "海川科技", &error));
  qy_event_free (qy_event_append (store, "d1", "issue", "issued", NULL, &error));
  g_assert_true (qy_store_commit (store, &error));
}

static char *
verify (QyStore *store, gboolean thorough)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  qy_store_verify (store, thorough, faults, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (faults, NULL);
  return g_strjoinv ("\n", (char **) faults->pdata);
}

static void
test_backup_and_restore (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (f->folder, "copy.qybook", NULL);
  g_autofree char *restored = g_build_filename (f->folder, "restored.qybook", NULL);
  g_autofree char *before = NULL, *after = NULL, *faults = NULL;
  g_autoptr (QyStore) store = NULL;
  g_autoptr (QyRow) party = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  GStatBuf info;

  fill (f->store);
  g_assert_true (qy_store_backup (f->store, copy, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  before = store_fixture_digest (copy);
  g_assert_true (qy_store_restore (copy, restored, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  after = store_fixture_digest (copy);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (g_stat (restored, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  store = qy_store_open (restored, QY_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  faults = verify (store, TRUE);
  g_assert_cmpstr (faults, ==, "");
  party = qy_store_get (store, &qy_party_table, "p1", NULL, &error);
  g_assert_no_error (error);
  hits = qy_search_find (store, "川", 10, &error);
  g_assert_cmpuint (hits->len, ==, 1);
}

static void
test_reserved_bytes_survive (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (f->folder, "copy.qybook", NULL);
  g_autofree char *bytes = NULL;

  g_assert_true (qy_store_backup (f->store, copy, NULL, NULL, NULL, &error));
  g_assert_true (g_file_get_contents (copy, &bytes, NULL, NULL));
  g_assert_cmpint (bytes[20], ==, 8);
}

static void
test_nothing_is_overwritten (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (f->folder, "copy.qybook", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (copy, "a letter", -1, NULL));
  g_assert_false (qy_store_backup (f->store, copy, NULL, NULL, NULL, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (qy_store_restore (f->path, copy, NULL, NULL, NULL, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_INVALID);
  g_assert_true (g_file_get_contents (copy, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "a letter");
}

static void
cancel (goffset done, goffset total, gpointer data)
{
  g_cancellable_cancel (data);
}

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
test_cancel_leaves_nothing (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (4 << 20, 'x'), 4 << 20);
  g_autofree char *copy = g_build_filename (f->folder, "copy.qybook", NULL);
  guint files;

  g_assert_true (qy_store_begin (f->store, NULL));
  g_free (qy_blob_add_bytes (f->store, bytes, &error));
  g_assert_true (qy_store_commit (f->store, NULL));
  files = count_files (f->folder);
  g_assert_false (qy_store_backup (f->store, copy, cancel, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (f->folder), ==, files);
}

/* Each row harms a book in one way; verification names it, restoring refuses it. */
static const struct
{
  const char *name;
  const char *harm;
  const char *fault; /* thorough */
  gboolean in_quick; /* a quick check sees it too */
} harms[] = {
  { "none", "SELECT 1", NULL, FALSE },
  { "issued text", "UPDATE revision SET body = '<document />'",
    "does not have the text that was issued", TRUE },
  { "attachment bytes", "UPDATE chunk SET bytes = zeroblob (length (bytes)) WHERE n = 1",
    "is damaged in the book", FALSE },
  { "attachment chunk gone", "DELETE FROM chunk WHERE n = 0", "part of the attachment", FALSE },
  { "history entry", "UPDATE event SET label = 'x' WHERE stream = 'd1' AND n = 1",
    "entry 1 (x) was changed", TRUE },
  { "row changed in silence", "UPDATE party SET name = '别人'",
    "party p1: the record is not what its history says", FALSE },
  { "row put back", "UPDATE party SET rev = 9", "is not the version its history ends with", FALSE },
  { "row removed in silence", "DELETE FROM revision",
    "revision r1: the record is not the version its history ends with", FALSE },
  { "search text", "UPDATE search_row SET text = 'x'", "search: the index does not agree", FALSE },
};

static void
test_verify_names_faults (StoreFixture *f, gconstpointer data)
{
  fill (f->store);
  for (guint i = 0; i < G_N_ELEMENTS (harms); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *thorough = NULL;
      g_autofree char *quick = NULL;

      g_assert_true (qy_store_begin (f->store, NULL));
      qy_connection_execute (qy_store_get_connection (f->store), harms[i].harm, &error);
      g_assert_no_error (error);
      thorough = verify (f->store, TRUE);
      quick = verify (f->store, FALSE);
      qy_store_rollback (f->store);
      g_test_message ("%s: %s", harms[i].name, thorough);
      if (harms[i].fault == NULL)
        g_assert_cmpstr (thorough, ==, "");
      else
        g_assert_nonnull (strstr (thorough, harms[i].fault));
      g_assert_cmpint (*quick != '\0', ==, harms[i].in_quick);
    }
}

static void
test_damaged_backup_is_refused (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *restored = g_build_filename (f->folder, "restored.qybook", NULL);

  fill (f->store);
  g_assert_true (qy_store_begin (f->store, NULL));
  qy_connection_execute (qy_store_get_connection (f->store), "UPDATE revision SET body = 'x'",
                         &error);
  g_assert_true (qy_store_commit (f->store, &error));
  g_assert_false (qy_store_restore (f->path, restored, NULL, NULL, NULL, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT);
  g_assert_false (g_file_test (restored, G_FILE_TEST_EXISTS));
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/backup/backup-and-restore", test_backup_and_restore);
  ADD ("/store/backup/reserved-bytes-survive", test_reserved_bytes_survive);
  ADD ("/store/backup/nothing-is-overwritten", test_nothing_is_overwritten);
  ADD ("/store/backup/cancel-leaves-nothing", test_cancel_leaves_nothing);
  ADD ("/store/verify/names-faults", test_verify_names_faults);
  ADD ("/store/backup/damaged-is-refused", test_damaged_backup_is_refused);
  return g_test_run ();
}
