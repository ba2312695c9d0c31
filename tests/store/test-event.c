/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event.h"
#include "store-fixture.h"

#include <string.h>

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

static QyEvent *
change_name (QyStore *store, const char *id, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = qy_store_get (store, &qy_party_table, id, NULL, &error);
  QyEvent *event;

  g_assert_no_error (error);
  g_assert_true (qy_store_begin (store, NULL));
  qy_row_set_text (party, "name", name);
  g_assert_true (qy_store_update (store, party, &error));
  event = qy_event_append (store, id, "rename", name, NULL, &error);
  g_assert_true (qy_store_commit (store, &error));
  return event;
}

static QyEvent *
undo (QyStore *store, const QyEvent *event, GError **error)
{
  QyEvent *undone;

  g_assert_true (qy_store_begin (store, NULL));
  if (!qy_event_apply_inverse (store, event, error))
    {
      qy_store_rollback (store);
      return NULL;
    }
  undone = qy_event_append (store, event->stream, "undo", "undone", event->id, error);
  g_assert_true (qy_store_commit (store, error));
  return undone;
}

static void
assert_name (QyStore *store, const char *id, const char *name)
{
  g_autoptr (QyRow) party = qy_store_get (store, &qy_party_table, id, NULL, NULL);

  g_assert_cmpstr (party != NULL ? qy_row_get_text (party, "name") : NULL, ==, name);
}

/* A stack of three, taken back one after the other, then put back, then back again */
static void
test_undo_stack (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "一");
  g_autoptr (QyEvent) second = NULL, third = NULL, undo_third = NULL, undo_second = NULL,
                      redo_second = NULL;
  g_autoptr (QyEvent) undo_again = NULL, undo_first = NULL;
  g_autoptr (GPtrArray) events = NULL;

  commit_insert (f->store, party);
  second = change_name (f->store, "p1", "二");
  third = change_name (f->store, "p1", "三");
  undo_third = undo (f->store, third, &error);
  g_assert_no_error (error);
  assert_name (f->store, "p1", "二");
  undo_second = undo (f->store, second, &error);
  g_assert_no_error (error);
  assert_name (f->store, "p1", "一");
  redo_second = undo (f->store, undo_second, &error);
  g_assert_no_error (error);
  assert_name (f->store, "p1", "二");
  undo_again = undo (f->store, second, &error);
  g_assert_no_error (error);
  assert_name (f->store, "p1", "一");
  events = qy_event_list (f->store, "p1", &error);
  undo_first = undo (f->store, events->pdata[0], &error);
  g_assert_no_error (error);
  assert_name (f->store, "p1", NULL);
  qy_event_free (undo (f->store, undo_first, &error));
  g_assert_no_error (error);
  assert_name (f->store, "p1", "一");
}

static void
test_undo_refused_when_moved_on (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) party = make_party ("p1", "一");
  g_autoptr (QyEvent) second = NULL, third = NULL;

  commit_insert (f->store, party);
  second = change_name (f->store, "p1", "二");
  third = change_name (f->store, "p1", "三");
  g_assert_null (undo (f->store, second, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CONSTRAINT);
  assert_name (f->store, "p1", "三");
}

/* Removed rows come back in the order in which their owners need them. */
static void
test_undo_of_removal (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) document = make_document ("d1");
  g_autoptr (QyRow) block = make_block ("d1", "aaaaa", "V", "第一条");
  g_autoptr (QyRow) back = NULL;
  g_autoptr (QyEvent) removal = NULL;

  commit_insert (f->store, document);
  commit_insert (f->store, block);
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_store_remove (f->store, block, &error));
  g_assert_true (qy_store_remove (f->store, document, &error));
  removal = qy_event_append (f->store, "d1", "remove", "removed", NULL, &error);
  g_assert_true (qy_store_commit (f->store, &error));
  qy_event_free (undo (f->store, removal, &error));
  g_assert_no_error (error);
  back = qy_store_get (f->store, &qy_block_table, "d1", "aaaaa", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (qy_row_get_text (back, "text"), ==, "第一条");
  g_assert_cmpint (qy_row_get_int (back, "rev"), ==, 2);
}

typedef struct
{
  const char *name;
  const char *tamper;
  const char *fault; /* part of the sentence */
} Tampering;

/* Five entries; each row tampers with the file as somebody with a database tool would. */
static const Tampering tamperings[] = {
  { "none", "SELECT 1", NULL },
  { "label", "UPDATE event SET label = 'x' WHERE n = 3", "entry 3 (x) was changed" },
  { "who", "UPDATE event SET who = 'x' WHERE n = 2", "entry 2 (b) was changed" },
  { "at", "UPDATE event SET at = '2020-01-01T00:00:00Z' WHERE n = 2", "entry 2 (b) was changed" },
  { "verb", "UPDATE event SET verb = 'x' WHERE n = 2", "entry 2 (b) was changed" },
  { "id", "UPDATE event SET id = 'x' WHERE n = 2", "entry 2 (b) was changed" },
  { "number", "UPDATE event SET n = 6 WHERE n = 5", "entry 6 (e) was changed" },
  { "prev", "UPDATE event SET prev = 'x' WHERE n = 2", "entry 2 (b) was changed" },
  { "changes", "UPDATE event SET changes = '[]' WHERE n = 1", "entry 1 (added) was changed" },
  { "undoes", "UPDATE event SET undoes = '' WHERE n = 5", "entry 5 (e) was changed" },
  { "hash", "UPDATE event SET hash = 'x' WHERE n = 4", "entry 4 (d) was changed" },
  { "removed", "DELETE FROM event WHERE n = 3", "entries 3 to 3 were removed" },
  { "first removed", "DELETE FROM event WHERE n = 1", "entries 1 to 1 were removed" },
  { "removed, closed up", "DELETE FROM event WHERE n = 2; UPDATE event SET n = 2 WHERE n = 5",
    "entry 2 (e) was changed" },
  { "swapped",
    "UPDATE event SET n = 9 WHERE n = 2; UPDATE event SET n = 2 WHERE n = 3; UPDATE event SET n = "
    "3 WHERE n = 9",
    "entry 2 (c) was moved" },
  { "inserted before the first",
    "INSERT INTO event SELECT 'x', stream, 0, at, who, verb, label, changes, undoes, prev, hash "
    "FROM event WHERE n = 1",
    "an entry numbered 0 was inserted" },
};

static void
make_five (QyStore *store)
{
  static const char *const names[] = { "b", "c", "d", "e" };
  g_autoptr (QyRow) party = make_party ("p1", "a");

  commit_insert (store, party);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    qy_event_free (change_name (store, "p1", names[i]));
}

static void
test_tampering (StoreFixture *f, gconstpointer data)
{
  make_five (f->store);
  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *all = NULL;

      g_assert_true (qy_store_begin (f->store, NULL));
      qy_connection_execute (qy_store_get_connection (f->store), tamperings[i].tamper, &error);
      g_assert_no_error (error);
      g_assert_true (qy_event_check_chain (f->store, "p1", faults, &error));
      qy_store_rollback (f->store);
      g_ptr_array_add (faults, NULL);
      all = g_strjoinv ("\n", (char **) faults->pdata);
      g_test_message ("%s: %s", tamperings[i].name, all);
      if (tamperings[i].fault == NULL)
        g_assert_cmpstr (all, ==, "");
      else
        g_assert_nonnull (strstr (all, tamperings[i].fault));
    }
}

/* A forger who computes the hash of a replaced entry anew still leaves a link that does not fit. */
static void
test_replaced_entry (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  QyEvent *third;

  make_five (f->store);
  events = qy_event_list (f->store, "p1", &error);
  third = events->pdata[2];
  g_free (third->label);
  third->label = g_strdup ("forged");
  g_free (third->hash);
  third->hash = qy_event_compute_hash (third);
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_connection_execute (qy_store_get_connection (f->store),
                                        "DELETE FROM event WHERE n = 3", &error));
  g_assert_true (qy_event_insert (f->store, third, &error));
  g_assert_true (qy_event_check_chain (f->store, "p1", faults, &error));
  qy_store_rollback (f->store);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (faults->pdata[0], "what stood before entry 4 (d) was replaced"));
}

/* Nor does it help to link the next entry to the forged one: the link is part of what is hashed. */
static void
test_forged_link (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  QyEvent *third, *fourth;

  make_five (f->store);
  events = qy_event_list (f->store, "p1", &error);
  third = events->pdata[2];
  fourth = events->pdata[3];
  g_free (third->label);
  third->label = g_strdup ("forged");
  g_free (third->hash);
  third->hash = qy_event_compute_hash (third);
  g_free (fourth->prev);
  fourth->prev = g_strdup (third->hash);
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_connection_execute (qy_store_get_connection (f->store),
                                        "DELETE FROM event WHERE n IN (3, 4)", &error));
  g_assert_true (qy_event_insert (f->store, third, &error));
  g_assert_true (qy_event_insert (f->store, fourth, &error));
  g_assert_true (qy_event_check_chain (f->store, "p1", faults, &error));
  qy_store_rollback (f->store);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (faults->pdata[0], "entry 4 (d) was changed"));
}

/* A history that is passed off as another record's */
static void
test_borrowed_history (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  make_five (f->store);
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_connection_execute (qy_store_get_connection (f->store),
                                        "UPDATE event SET stream = 'p2'", &error));
  g_assert_true (qy_event_check_chain (f->store, "p2", faults, &error));
  qy_store_rollback (f->store);
  g_assert_cmpuint (faults->len, ==, 5);
}

static void
test_cut_off (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  QyEvent *head;

  make_five (f->store);
  events = qy_event_list (f->store, "p1", &error);
  head = events->pdata[4];
  g_assert_true (qy_event_check_head (f->store, "p1", head->n, head->hash, faults, &error));
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_true (qy_store_begin (f->store, NULL));
  g_assert_true (qy_connection_execute (qy_store_get_connection (f->store),
                                        "DELETE FROM event WHERE n > 3", &error));
  g_assert_true (qy_event_check_head (f->store, "p1", head->n, head->hash, faults, &error));
  qy_store_rollback (f->store);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (faults->pdata[0], "cut off"));
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
  ADD ("/store/event/undo-stack", test_undo_stack);
  ADD ("/store/event/undo-refused-when-moved-on", test_undo_refused_when_moved_on);
  ADD ("/store/event/undo-of-removal", test_undo_of_removal);
  ADD ("/store/event/tampering", test_tampering);
  ADD ("/store/event/replaced-entry", test_replaced_entry);
  ADD ("/store/event/forged-link", test_forged_link);
  ADD ("/store/event/borrowed-history", test_borrowed_history);
  ADD ("/store/event/cut-off", test_cut_off);
  return g_test_run ();
}
