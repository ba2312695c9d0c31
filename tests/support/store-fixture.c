/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "qy-event.h"

#include <glib/gstdio.h>

void
store_fixture_set_up (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("qiyue-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.qybook", NULL);
  fixture->store = qy_store_open (fixture->path, QY_STORE_CREATE, &error);
  g_assert_no_error (error);
  qy_store_set_actor (fixture->store, "tester", "2026-11-22T08:00:00Z");
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

void
store_fixture_tear_down (StoreFixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

void
store_fixture_reopen (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = qy_store_open (fixture->path, QY_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  qy_store_set_actor (fixture->store, "tester", "2026-11-22T08:00:00Z");
}

char *
store_fixture_digest (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

QyRow *
make_party (const char *id, const char *name)
{
  QyRow *row = qy_row_new (&qy_party_table);

  qy_row_set_text (row, "id", id);
  qy_row_set_text (row, "kind", "company");
  qy_row_set_text (row, "name", name);
  qy_row_set_text (row, "sort_key", "00");
  return row;
}

QyRow *
make_document (const char *id)
{
  QyRow *row = qy_row_new (&qy_document_table);

  qy_row_set_text (row, "id", id);
  qy_row_set_text (row, "kind", "contract");
  qy_row_set_text (row, "holder_id", "holder");
  qy_row_set_text (row, "title", "设备保养合同");
  qy_row_set_text (row, "language", "zh");
  qy_row_set_text (row, "numbering", "第{1:cn}条");
  return row;
}

QyRow *
make_block (const char *document_id, const char *key, const char *rank, const char *text)
{
  QyRow *row = qy_row_new (&qy_block_table);

  qy_row_set_text (row, "document_id", document_id);
  qy_row_set_text (row, "key", key);
  qy_row_set_text (row, "rank", rank);
  qy_row_set_int (row, "level", 1);
  qy_row_set_text (row, "kind", "clause");
  qy_row_set_text (row, "text", text);
  return row;
}

void
commit_insert (QyStore *store, QyRow *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyEvent) event = NULL;

  g_assert_true (qy_store_begin (store, &error));
  qy_store_insert (store, row, &error);
  g_assert_no_error (error);
  event = qy_event_append (store, qy_row_cell_text (row, 0), "add", "added", NULL, &error);
  g_assert_no_error (error);
  qy_store_commit (store, &error);
  g_assert_no_error (error);
}
