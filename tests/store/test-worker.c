/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event.h"
#include "qy-worker.h"
#include "store-fixture.h"

#include <string.h>

typedef struct
{
  StoreFixture book;
  QyWorker *worker;
  GString *order;
  GMutex gate;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&f->book, data);
  g_clear_object (&f->book.store);
  f->worker = qy_worker_new (f->book.path, QY_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  f->order = g_string_new (NULL);
  g_mutex_init (&f->gate);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->worker);
  g_string_free (f->order, TRUE);
  g_mutex_clear (&f->gate);
  store_fixture_tear_down (&f->book, data);
}

static gpointer
add_party (QyStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyRow) party = make_party (data, "海川科技");
  g_autoptr (QyEvent) event = NULL;

  qy_store_set_actor (store, "tester", "2026-11-22T08:00:00Z");
  if (!qy_store_begin (store, error) || !qy_store_insert (store, party, error))
    return NULL;
  event = qy_event_append (store, data, "add", "added", NULL, error);
  return event != NULL && qy_store_commit (store, error) ? g_strdup (event->hash) : NULL;
}

static void
test_result_and_error (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = qy_worker_run (f->worker, add_party, (gpointer) "p1", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (hash), ==, 64);
  /* the same key again: a real error, and the transaction is gone, so that the next work succeeds
   */
  g_assert_null (qy_worker_run (f->worker, add_party, (gpointer) "p1", NULL, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_free (qy_worker_run (f->worker, add_party, (gpointer) "p2", NULL, &error));
  g_assert_no_error (error);
}

typedef struct
{
  Fixture *fixture;
  char letter;
} Note;

static gpointer
wait_at_gate (QyStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (&((Fixture *) data)->gate);
  g_mutex_unlock (&((Fixture *) data)->gate);
  return NULL;
}

static gpointer
note (QyStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_string_append_c (((Note *) data)->fixture->order, ((Note *) data)->letter);
  return NULL;
}

static void
hand_in (Fixture *f, int priority, char letter)
{
  Note *work = g_new (Note, 1);

  work->fixture = f;
  work->letter = letter;
  qy_worker_run_async (f->worker, priority, note, work, g_free, NULL, NULL, NULL, NULL);
}

/* Urgent work goes before slices; work of one kind keeps its order; closing finishes all of it. */
static void
test_order_and_close (Fixture *f, gconstpointer data)
{
  g_mutex_lock (&f->gate);
  qy_worker_run_async (f->worker, G_MININT, wait_at_gate, f, NULL, NULL, NULL, NULL, NULL);
  hand_in (f, G_PRIORITY_LOW, 'x');
  hand_in (f, G_PRIORITY_DEFAULT, 'a');
  hand_in (f, G_PRIORITY_LOW, 'y');
  hand_in (f, G_PRIORITY_DEFAULT, 'b');
  g_mutex_unlock (&f->gate);
  qy_worker_close (f->worker);
  g_assert_cmpstr (f->order->str, ==, "abxy");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_after_close (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  qy_worker_close (f->worker);
  g_assert_null (qy_worker_run (f->worker, add_party, (gpointer) "p1", NULL, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CANCELLED);
}

static void
test_cancelled_before_its_turn (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (qy_worker_run (f->worker, add_party, (gpointer) "p1", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_free (qy_worker_run (f->worker, add_party, (gpointer) "p1", NULL, &error));
  g_assert_no_error (error);
}

static void
test_open_fails (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_worker_new ("/nowhere/at/all.qybook", QY_STORE_DEFAULT, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/worker/result-and-error", test_result_and_error);
  ADD ("/store/worker/order-and-close", test_order_and_close);
  ADD ("/store/worker/after-close", test_after_close);
  ADD ("/store/worker/cancelled-before-its-turn", test_cancelled_before_its_turn);
  ADD ("/store/worker/open-fails", test_open_fails);
  return g_test_run ();
}
