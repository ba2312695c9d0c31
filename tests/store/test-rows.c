/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-counter.h"
#include "qy-event.h"
#include "qy-table-sql.h"
#include "store-fixture.h"

static void
append (QyStore *store, const char *stream)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyEvent) event = qy_event_append (store, stream, "change", "changed", NULL, &error);

  g_assert_no_error (error);
}

static void
test_round_trip (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");
  g_autoptr (QyRow) stored = NULL;

  qy_row_set_text (party, "note", "两行\n\"引号\" \\ \t末");
  commit_insert (f->store, party);
  store_fixture_reopen (f);
  stored = qy_store_get (f->store, &qy_party_table, "p1", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (qy_row_equal (party, stored));
  g_assert_cmpint (qy_row_get_int (stored, "rev"), ==, 1);
  g_assert_cmpstr (qy_row_get_text (stored, "changed_by"), ==, "tester");
  g_assert_true (qy_row_is_null (stored, "phone"));
}

static void
test_update_raises_rev (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");
  g_autoptr (QyRow) stale = NULL;

  commit_insert (f->store, party);
  stale = qy_row_copy (party);
  g_assert_true (qy_store_begin (f->store, NULL));
  qy_row_set_text (party, "phone", "010-1");
  g_assert_true (qy_store_update (f->store, party, &error));
  g_assert_cmpint (qy_row_get_int (party, "rev"), ==, 2);
  append (f->store, "p1");
  g_assert_true (qy_store_commit (f->store, &error));

  g_assert_true (qy_store_begin (f->store, NULL));
  qy_row_set_text (stale, "phone", "010-2");
  g_assert_false (qy_store_update (f->store, stale, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (qy_store_remove (f->store, stale, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CONSTRAINT);
  qy_store_rollback (f->store);
}

static void
test_unchanged_is_left_alone (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");

  commit_insert (f->store, party);
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_store_update (f->store, party, &error));
  g_assert_cmpint (qy_row_get_int (party, "rev"), ==, 1);
  g_assert_true (qy_store_commit (f->store, &error));
}

static void
test_missing_row (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_store_get (f->store, &qy_party_table, "nobody", NULL, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
}

static void
test_constraints (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) orphan = make_block ("no-document", "aaaaa", "V", "text");
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");

  commit_insert (f->store, party);
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_false (qy_store_insert (f->store, orphan, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CONSTRAINT);
  g_assert_true (g_str_has_prefix (error->message, "block no-document aaaaa: "));
  g_clear_error (&error);
  g_assert_false (qy_store_insert (f->store, party, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CONSTRAINT);
  qy_store_rollback (f->store);
}

static void
test_owned_in_order (StoreFixture *f, gconstpointer data)
{
  static const char *const ranks[] = { "l", "V", "a" };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) document = make_document ("d1");
  g_autoptr (GPtrArray) rows = NULL;

  commit_insert (f->store, document);
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      g_autofree char *key = g_strdup_printf ("key%c%c", 'a' + i, 'a');
      g_autoptr (QyRow) block = make_block ("d1", key, ranks[i], "第一条");

      commit_insert (f->store, block);
    }
  rows = qy_store_list_owned (f->store, &qy_block_table, "d1", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (qy_row_get_text (rows->pdata[0], "rank"), ==,
                   "V"); /* bytewise: capitals first */
  g_assert_cmpstr (qy_row_get_text (rows->pdata[1], "rank"), ==, "a");
  g_assert_cmpstr (qy_row_get_text (rows->pdata[2], "rank"), ==, "l");
}

static void
test_unrecorded_change_is_refused (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");

  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_store_insert (f->store, party, &error));
  g_assert_false (qy_store_commit (f->store, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (qy_store_get (f->store, &qy_party_table, "p1", NULL, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
}

static void
test_import_keeps_versions (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");
  g_autoptr (QyRow) stored = NULL;

  qy_row_set_int (party, "rev", 7);
  qy_row_set_text (party, "changed_by", "else");
  qy_row_set_text (party, "changed_at", "2020-01-01T00:00:00Z");
  qy_store_set_recording (f->store, FALSE);
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_store_insert (f->store, party, &error));
  g_assert_true (qy_store_commit (f->store, &error));
  stored = qy_store_get (f->store, &qy_party_table, "p1", NULL, &error);
  g_assert_true (qy_row_equal (party, stored));
}

static void
test_write_outside_transaction (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");

  g_assert_false (qy_store_insert (f->store, party, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_FAILED);
}

/* The same parameters, not in the order of their numbers */
static void
test_parameters_bind_by_name (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyStatement *statement =
      qy_connection_prepare (qy_store_get_connection (f->store), "SELECT $2, $1, $3, $1", &error);

  g_assert_no_error (error);
  qy_statement_bind_text (statement, 1, "one", -1);
  qy_statement_bind_text (statement, 2, "two", -1);
  qy_statement_bind_int (statement, 3, 3);
  g_assert_cmpint (qy_statement_step (statement, &error), ==, QY_STEP_ROW);
  g_assert_cmpstr (qy_statement_get_text (statement, 0, NULL), ==, "two");
  g_assert_cmpstr (qy_statement_get_text (statement, 1, NULL), ==, "one");
  g_assert_cmpint (qy_statement_get_int (statement, 2), ==, 3);
  g_assert_cmpstr (qy_statement_get_text (statement, 3, NULL), ==, "one");
  qy_statement_reset (statement);
}

static void
test_counter (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_cmpint (qy_counter_next (f->store, "HT-{year}-{seq:4}", 2026, &error), ==, 1);
  g_assert_cmpint (qy_counter_next (f->store, "HT-{year}-{seq:4}", 2026, &error), ==, 2);
  g_assert_cmpint (qy_counter_next (f->store, "HT-{year}-{seq:4}", 2027, &error), ==, 1);
  g_assert_true (qy_counter_raise (f->store, "HT-{year}-{seq:4}", 2026, 9, &error));
  g_assert_true (qy_counter_raise (f->store, "HT-{year}-{seq:4}", 2026, 5, &error));
  g_assert_cmpint (qy_counter_next (f->store, "HT-{year}-{seq:4}", 2026, &error), ==, 10);
  qy_store_rollback (f->store);
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_cmpint (qy_counter_next (f->store, "HT-{year}-{seq:4}", 2026, &error), ==, 1);
  qy_store_rollback (f->store);
}

/* The descriptions and the migration must name the same columns in the same order. */
static void
test_tables_are_the_schema (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (const QyTable *const *t = qy_tables_all (); *t != NULL; t++)
    {
      g_autofree char *sql = g_strdup_printf (
          "SELECT group_concat (name, ', ') FROM pragma_table_info ('%s')", (*t)->name);
      QyStatement *statement =
          qy_connection_prepare (qy_store_get_connection (f->store), sql, &error);

      g_assert_no_error (error);
      g_assert_cmpint (qy_statement_step (statement, &error), ==, QY_STEP_ROW);
      g_assert_cmpstr (qy_statement_get_text (statement, 0, NULL), ==,
                       qy_table_get_sql (*t)->columns);
      qy_statement_reset (statement);
      g_assert_true (qy_tables_find ((*t)->name) == *t);
    }
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/rows/round-trip", test_round_trip);
  ADD ("/store/rows/update-raises-rev", test_update_raises_rev);
  ADD ("/store/rows/unchanged-is-left-alone", test_unchanged_is_left_alone);
  ADD ("/store/rows/missing", test_missing_row);
  ADD ("/store/rows/constraints", test_constraints);
  ADD ("/store/rows/owned-in-order", test_owned_in_order);
  ADD ("/store/rows/unrecorded-change-is-refused", test_unrecorded_change_is_refused);
  ADD ("/store/rows/import-keeps-versions", test_import_keeps_versions);
  ADD ("/store/rows/write-outside-transaction", test_write_outside_transaction);
  ADD ("/store/rows/parameters-bind-by-name", test_parameters_bind_by_name);
  ADD ("/store/rows/counter", test_counter);
  ADD ("/store/rows/tables-are-the-schema", test_tables_are_the_schema);
  return g_test_run ();
}
