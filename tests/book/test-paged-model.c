/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-ledger.h"
#include "qy-paged-model.h"

#define N_CONTRACTS 300

/* A book with a worker, looked at from a main loop, and one inline book that writes to the same
 * file. */
typedef struct
{
  BookFixture base;
  QyBook *book;
  QyPagedModel *model;
  guint n_changes;
  guint position, removed, added;
} Fixture;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Fixture *fixture = data;

  fixture->n_changes++;
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
}

static void
settle (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  do
    g_main_context_iteration (NULL, FALSE);
  while ((g_main_context_pending (NULL) || qy_paged_model_is_loading (fixture->model))
         && g_get_monotonic_time () < end);
  g_assert_false (qy_paged_model_is_loading (fixture->model));
}

/* One turn of the main loop, which never waits for long. */
static void
turn (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (1000);
}

static gboolean
wait_loaded (QyPagedRow *row)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (!qy_paged_row_is_loaded (row) && g_get_monotonic_time () < end)
    turn ();
  return qy_paged_row_is_loaded (row);
}

static char *
add_paper (QyBook *book, guint n)
{
  g_autofree char *number = g_strdup_printf ("P-%04u", n);
  g_autofree char *amount = g_strdup_printf ("%u", n + 1);
  QySignedContract paper = { .title = "模型", .number = number, .amount = amount };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) contract = qy_book_contract_add_signed (book, &paper, &error);

  g_assert_no_error (error);
  return g_strdup (contract->id);
}

/* Every contract is a commit on the disk: they are made once, and each case has a copy. */
static void
fill (BookFixture *fixture)
{
  static char *ready;
  static gsize size;
  g_autoptr (GError) error = NULL;

  if (ready == NULL)
    {
      for (guint i = 0; i < N_CONTRACTS; i++)
        g_free (add_paper (fixture->book, i));
      g_clear_object (&fixture->book);
      g_file_get_contents (fixture->path, &ready, &size, &error);
      g_assert_no_error (error);
    }
  g_clear_object (&fixture->book);
  g_file_set_contents (fixture->path, ready, (gssize) size, &error);
  g_assert_no_error (error);
  fixture->book = book_fixture_open_again (fixture, QY_BOOK_INLINE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  book_fixture_set_up (&fixture->base, data);
  fill (&fixture->base);
  fixture->book = book_fixture_open_again (&fixture->base, QY_BOOK_DEFAULT);
  fixture->model = qy_paged_model_new (fixture->book, &qy_paged_query_ledger);
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (on_items_changed), fixture);
  qy_paged_model_set_query (fixture->model, NULL, "number");
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->model);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->book);
  book_fixture_tear_down (&fixture->base, data);
}

static const QyContract *
record_at (Fixture *fixture, guint position)
{
  g_autoptr (QyPagedRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->model), position);

  g_assert_true (wait_loaded (row));
  return qy_paged_row_get_record (row); /* its page keeps it */
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (fixture->model);
  g_autoptr (QyPagedRow) first = NULL;
  g_autoptr (QyPagedRow) again = NULL;
  g_autoptr (QyPagedRow) neighbour = NULL;
  g_autoptr (QyPagedRow) far = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, N_CONTRACTS);
  first = g_list_model_get_item (model, 0);
  g_assert_false (qy_paged_row_is_loaded (first)); /* at once, and empty */
  again = g_list_model_get_item (model, 0);
  g_assert_true (first == again);
  g_assert_true (wait_loaded (first));
  neighbour = g_list_model_get_item (model, QY_PAGE_SIZE - 1);
  g_assert_true (qy_paged_row_is_loaded (neighbour)); /* came with its page */
  far = g_list_model_get_item (model, QY_PAGE_SIZE);
  g_assert_false (qy_paged_row_is_loaded (far));
  g_assert_null (g_list_model_get_item (model, N_CONTRACTS));
  for (guint i = 0; i < N_CONTRACTS; i += 37)
    {
      g_autofree char *number = g_strdup_printf ("P-%04u", i);

      g_assert_cmpstr (record_at (fixture, i)->number, ==, number);
    }
}

static void
test_query (Fixture *fixture, gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (fixture->model);
  g_autoptr (QyPagedRow) selected = g_list_model_get_item (model, 250);
  g_autoptr (QyPagedRow) found = NULL;
  guint position;

  qy_paged_model_set_query (fixture->model, "amount > 200", "-number");
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 100);
  position = qy_paged_model_find (fixture->model, qy_paged_row_get_id (selected));
  g_assert_cmpuint (position, ==, 49);
  found = g_list_model_get_item (model, position);
  g_assert_true (found == selected); /* the selection holds its object */
  qy_paged_model_set_query (fixture->model, "amount > 290", NULL);
  settle (fixture);
  g_assert_cmpuint (qy_paged_model_find (fixture->model, qy_paged_row_get_id (selected)), ==,
                    G_MAXUINT);
}

static void
on_failed (QyPagedModel *model, GError *error, gpointer data)
{
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  (*(guint *) data)++;
}

static void
test_bad_query (Fixture *fixture, gconstpointer data)
{
  guint n_failed = 0;

  g_signal_connect (fixture->model, "failed", G_CALLBACK (on_failed), &n_failed);
  qy_paged_model_set_query (fixture->model, "nonsense !", NULL);
  settle (fixture);
  g_assert_cmpuint (n_failed, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, N_CONTRACTS);
}

static gpointer
add_in_worker (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return add_paper (book, GPOINTER_TO_UINT (data));
}

/* A change of one's own arrives by itself, and only the new row is reported. */
static void
test_own_change (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  fixture->n_changes = 0;
  id = qy_book_run (fixture->book, add_in_worker, GUINT_TO_POINTER (9000), NULL, &error);
  g_assert_no_error (error);
  settle (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->position, ==, N_CONTRACTS);
  g_assert_cmpuint (fixture->removed, ==, 0);
  g_assert_cmpuint (fixture->added, ==, 1);
  g_assert_cmpuint (qy_paged_model_find (fixture->model, id), ==, N_CONTRACTS);
}

/* Another program's change arrives when it is looked for; a row that is shown takes its new data.
 */
static void
test_foreign_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QyPagedRow) shown = g_list_model_get_item (G_LIST_MODEL (fixture->model), 5);
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GError) error = NULL;
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  g_assert_true (wait_loaded (shown));
  contract = qy_book_contract_get (fixture->base.book, qy_paged_row_get_id (shown), &error);
  contract->tags = g_strdup ("外来");
  g_assert_true (qy_book_contract_update (fixture->base.book, contract, &error));
  g_assert_no_error (error);
  qy_book_poll_foreign_changes (fixture->book);
  while (((const QyContract *) qy_paged_row_get_record (shown))->tags == NULL
         && g_get_monotonic_time () < end)
    turn ();
  g_assert_cmpstr (((const QyContract *) qy_paged_row_get_record (shown))->tags, ==, "外来");
  g_assert_true (qy_paged_row_is_loaded (shown));
}

/* Nobody looks: nothing is asked until somebody does. */
static void
test_inactive (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  qy_paged_model_set_active (fixture->model, FALSE);
  id = add_paper (fixture->base.book, N_CONTRACTS);
  qy_book_poll_foreign_changes (fixture->book);
  for (int i = 0; i < 50; i++)
    turn ();
  settle (fixture);
  g_assert_cmpuint (qy_paged_model_find (fixture->model, id), ==, G_MAXUINT);
  qy_paged_model_set_active (fixture->model, TRUE);
  settle (fixture);
  g_assert_cmpuint (qy_paged_model_find (fixture->model, id), ==, N_CONTRACTS);
  g_assert_cmpstr (qy_paged_model_get_id (fixture->model, N_CONTRACTS), ==, id);
  g_assert_null (qy_paged_model_get_id (fixture->model, N_CONTRACTS + 1));
}

/* A screenful comes first, then all of them. */
static void
test_first_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QyPagedModel) model =
      qy_paged_model_new_for (fixture->book, &qy_paged_query_ledger, NULL, "number");
  guint first = 0;

  while (first == 0)
    {
      turn ();
      first = g_list_model_get_n_items (G_LIST_MODEL (model));
    }
  g_assert_cmpuint (first, <, N_CONTRACTS);
  g_assert_true (qy_paged_model_is_loading (model));
  while (qy_paged_model_is_loading (model))
    turn ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, N_CONTRACTS);
  for (guint i = 0; i < N_CONTRACTS; i += 50)
    g_assert_cmpstr (qy_paged_model_get_id (model, i), ==,
                     qy_paged_model_get_id (fixture->model, i));
}

static void
test_dispose_while_loading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QyPagedRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->model), 280);

  g_assert_false (qy_paged_row_is_loaded (row));
  qy_paged_model_set_query (fixture->model, NULL, "amount");
  g_clear_object (&fixture->model);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_nonnull (qy_paged_row_get_id (row));
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/paged-model/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("pages", test_pages);
  ADD ("query", test_query);
  ADD ("bad-query", test_bad_query);
  ADD ("own-change", test_own_change);
  ADD ("foreign-change", test_foreign_change);
  ADD ("inactive", test_inactive);
  ADD ("first-rows", test_first_rows);
  ADD ("dispose-while-loading", test_dispose_while_loading);
  return g_test_run ();
}
