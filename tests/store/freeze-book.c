/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-blob.h"
#include "qy-counter.h"
#include "qy-event.h"
#include "qy-search.h"
#include "store-fixture.h"

#include <stdio.h>

/* Makes the book that stands for a schema version in tests/data/store from then on; run once for
 * each version, when its schema is final (docs/storage.md). Prints the digest that goes beside it.
 * freeze-book FILE */

static void
check (gboolean worked, GError **error)
{
  if (!worked)
    g_error ("%s", *error != NULL ? (*error)->message : "failed");
}

/* A row with every column filled, from its name and a number; keys and references as given. */
static QyRow *
make_row (const QyTable *table, guint n)
{
  QyRow *row = qy_row_new (table);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const QyColumn *column = &table->columns[i];

      if (column->flags & (QY_COLUMN_REV | QY_COLUMN_STAMP))
        continue;
      if (column->type == QY_COLUMN_INT)
        qy_row_set_cell_int (row, i, n);
      else if (g_str_has_suffix (column->name, "_id") || g_str_has_suffix (column->name, "sha256")
               || g_str_equal (column->name, "alternate_of"))
        qy_row_set_cell_null (row, i);
      else
        qy_row_take_text (row, i, g_strdup_printf ("%s-%s-%u 合同", table->name, column->name, n));
    }
  return row;
}

static void
set_reference (QyRow *row, const char *column, const char *value)
{
  if (qy_table_column (qy_row_get_table (row), column) >= 0)
    qy_row_set_text (row, column, value);
}

/* Of what is frozen with its hash. */
static void
set_hash (QyRow *row, const char *text, const char *hash_column)
{
  const QyTable *table = qy_row_get_table (row);
  g_autofree char *hash = NULL;

  if (qy_table_column (table, text) < 0 || qy_table_column (table, hash_column) < 0)
    return;
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, qy_row_get_text (row, text), -1);
  qy_row_set_text (row, hash_column, hash);
}

/* All rows of the version: each table twice, the references between them set. */
static void
add_rows (QyStore *store, const char *sha256)
{
  for (const QyTable *const *t = qy_tables_all (); *t != NULL; t++)
    for (guint n = 1; n <= 2; n++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (QyRow) row = make_row (*t, n);
        g_autofree char *id = g_strdup_printf ("%s-%u", (*t)->name, n);

        set_reference (row, "id", id);
        set_reference (row, "party_id", "party-1");
        set_reference (row, "document_id", "document-1");
        set_reference (row, "template_id", "template-1");
        set_reference (row, "holder_id", "contract-1");
        set_reference (row, "contract_id", "contract-1");
        set_reference (row, "responsible_id", "person-1");
        set_reference (row, "revision_id", "revision-1");
        set_reference (row, "term_id", "term-1");
        set_reference (row, "source_id", "term-1");
        set_reference (row, "movement_id", "movement-1");
        set_reference (row, "year_id", "holiday_year-1");
        set_reference (row, "incident_id", "incident-1");
        set_reference (row, "meeting_id", "meeting-1");
        set_reference (row, "evaluation_id", "evaluation-1");
        set_reference (row, "report_id", "daily_report-1");
        set_reference (row, "sha256", sha256);
        set_reference (row, "pdf_sha256", sha256);
        set_hash (row, "body", "body_sha256");
        set_hash (row, "figures", "figures_sha256");
        check (qy_store_insert (store, row, &error), &error);
      }
}

static void
add_history (QyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = qy_store_get (store, &qy_party_table, "party-1", NULL, &error);
  g_autoptr (QyEvent) change = NULL;
  g_autoptr (QyEvent) undo = NULL;

  check (party != NULL && qy_store_begin (store, &error), &error);
  qy_row_set_text (party, "phone", "010-12345678");
  check (qy_store_update (store, party, &error), &error);
  change = qy_event_append (store, "party-1", "change", "电话", NULL, &error);
  check (change != NULL && qy_store_commit (store, &error), &error);
  check (qy_store_begin (store, &error) && qy_event_apply_inverse (store, change, &error), &error);
  undo = qy_event_append (store, "party-1", "undo", "撤销", change->id, &error);
  check (undo != NULL && qy_store_commit (store, &error), &error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyStore) store = NULL;
  g_autoptr (QyEvent) event = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("attachment", 10);
  g_autofree char *sha256 = NULL;
  g_autofree char *digest = NULL;

  if (argc != 2)
    return 2;
  store = qy_store_open (argv[1], QY_STORE_CREATE, &error);
  check (store != NULL, &error);
  qy_store_set_actor (store, "person-1", "2026-11-22T08:00:00Z");
  check (qy_store_begin (store, &error), &error);
  sha256 = qy_blob_add_bytes (store, bytes, &error);
  check (sha256 != NULL, &error);
  add_rows (store, sha256);
  check (qy_counter_next (store, "HT-{year}-{seq:4}", 2026, &error) == 1, &error);
  check (qy_search_put (store, "party", "party-1", NULL, "party-name-1 合同", &error), &error);
  event = qy_event_append (store, "contract-1", "make", "冻结的账簿", NULL, &error);
  check (event != NULL && qy_store_commit (store, &error), &error);
  add_history (store);
  digest = store_fixture_book_digest (store, QY_STORE_SCHEMA_VERSION);
  printf ("%s\n", digest);
  return 0;
}
