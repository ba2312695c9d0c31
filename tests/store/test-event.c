/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event.h"
#include "store-fixture.h"

static void
test_chain_grows (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");
  g_autoptr (GPtrArray) events = NULL;
  g_autofree char *hash = NULL;
  const QyEvent *first, *second;

  commit_insert (f->store, party);
  g_assert_true (qy_store_begin (f->store, NULL));
  qy_row_set_text (party, "note", "\"a\"\n\x01");
  g_assert_true (qy_store_update (f->store, party, &error));
  qy_event_free (qy_event_append (f->store, "p1", "note", "noted", NULL, &error));
  g_assert_true (qy_store_commit (f->store, &error));

  events = qy_event_list (f->store, "p1", &error);
  g_assert_cmpuint (events->len, ==, 2);
  first = events->pdata[0];
  second = events->pdata[1];
  g_assert_cmpstr (first->prev, ==, "");
  g_assert_cmpstr (second->prev, ==, first->hash);
  g_assert_cmpint (second->n, ==, 2);
  g_assert_cmpstr (first->changes, ==,
                   "[{\"t\":\"party\",\"k\":[\"p1\"],\"b\":null,\"a\":{\"kind\":\"company\","
                   "\"name\":\"海川科技\","
                   "\"sort_key\":\"00\",\"rev\":1}}]");
  g_assert_cmpstr (second->changes, ==,
                   "[{\"t\":\"party\",\"k\":[\"p1\"],\"b\":{\"note\":null,\"rev\":1},"
                   "\"a\":{\"note\":\"\\\"a\\\"\\n\\u0001\",\"rev\":2}}]");
  hash = qy_event_compute_hash (second);
  g_assert_cmpstr (hash, ==, second->hash);
}

static void
test_streams_are_apart (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) one = make_party ("p1", "一");
  g_autoptr (QyRow) two = make_party ("p2", "二");
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (QyEvent) got = NULL;

  commit_insert (f->store, one);
  commit_insert (f->store, two);
  events = qy_event_list (f->store, "p2", &error);
  g_assert_cmpuint (events->len, ==, 1);
  g_assert_cmpint (((QyEvent *) events->pdata[0])->n, ==, 1);
  got = qy_event_get (f->store, ((QyEvent *) events->pdata[0])->id, &error);
  g_assert_cmpstr (got->hash, ==, ((QyEvent *) events->pdata[0])->hash);
  g_assert_null (qy_event_get (f->store, "nothing", &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
}

/* A row inserted and removed again in one transaction leaves no trace; one that changes twice, one
 * change. */
static void
test_changes_are_merged (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) one = make_party ("p1", "一");
  g_autoptr (QyRow) two = make_party ("p2", "二");
  g_autoptr (QyEvent) event = NULL;

  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_store_insert (f->store, one, &error));
  g_assert_true (qy_store_insert (f->store, two, &error));
  g_assert_true (qy_store_remove (f->store, one, &error));
  qy_row_set_text (two, "name", "贰");
  g_assert_true (qy_store_update (f->store, two, &error));
  event = qy_event_append (f->store, "p2", "add", "added", NULL, &error);
  g_assert_cmpstr (
      event->changes, ==,
      "[{\"t\":\"party\",\"k\":[\"p2\"],\"b\":null,\"a\":{\"kind\":\"company\",\"name\":\"贰\","
      "\"sort_key\":\"00\",\"rev\":2}}]");
  g_assert_true (qy_store_commit (f->store, &error));
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/event/chain-grows", test_chain_grows);
  ADD ("/store/event/streams-are-apart", test_streams_are_apart);
  ADD ("/store/event/changes-are-merged", test_changes_are_merged);
  return g_test_run ();
}
