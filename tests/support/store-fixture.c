/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "qy-event.h"
#include "qy-table-sql.h"

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

/* Every cell as its length and its text, so that no two contents read alike. */
static void
add_to_digest (QyStore *store, const char *sql, guint n_columns, GChecksum *checksum)
{
  g_autoptr (GError) error = NULL;
  QyStatement *statement = qy_connection_prepare (qy_store_get_connection (store), sql, &error);

  g_assert_no_error (error);
  while (qy_statement_step (statement, &error) == QY_STEP_ROW)
    for (guint i = 0; i < n_columns; i++)
      {
        gsize length = 0;
        const char *text = qy_statement_get_text (statement, i, &length);
        g_autofree char *prefix =
            g_strdup_printf ("%s%" G_GSIZE_FORMAT ":", text != NULL ? "" : "-", length);

        g_checksum_update (checksum, (const guchar *) prefix, -1);
        if (text != NULL)
          g_checksum_update (checksum, (const guchar *) text, length);
      }
  g_assert_no_error (error);
}

/* The columns that a schema version has; those of older tables that came later. */
static char *
list_columns (const QyTable *table, int version, guint *n)
{
  static const struct
  {
    const QyTable *table;
    const char *column;
    int since;
  } later[] = {
    { &qy_party_table, "own", 3 },
  };
  g_autoptr (GString) out = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < table->n_columns; i++)
    {
      gboolean there = TRUE;

      for (guint k = 0; k < G_N_ELEMENTS (later); k++)
        there = there
                && (later[k].table != table || later[k].since <= version
                    || !g_str_equal (later[k].column, table->columns[i].name));
      if (there)
        g_string_append_printf (out, "%s%s", (*n)++ > 0 ? ", " : "", table->columns[i].name);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
store_fixture_book_digest (QyStore *store, int version)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (const QyTable *const *t = qy_tables_all (); *t != NULL; t++)
    {
      guint n;
      g_autofree char *columns = list_columns (*t, version, &n);
      g_autofree char *sql =
          g_strdup_printf ("SELECT %s FROM %s ORDER BY 1, 2, 3", columns, (*t)->name);

      add_to_digest (store, sql, n, checksum);
    }
  add_to_digest (store,
                 "SELECT id, stream, n, at, who, verb, label, changes, undoes, prev, hash FROM "
                 "event ORDER BY stream, n",
                 11, checksum);
  add_to_digest (store, "SELECT sha256, size FROM blob ORDER BY sha256", 2, checksum);
  add_to_digest (store, "SELECT pattern, year, last FROM counter ORDER BY pattern, year", 3,
                 checksum);
  return g_strdup (g_checksum_get_string (checksum));
}
