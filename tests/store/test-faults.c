/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-vfs.h"
#include "qy-event.h"
#include "qy-search.h"
#include "qy-store-private.h"
#include "qy-verify.h"
#include "store-fixture.h"

#include <string.h>

/* A script of edits runs on a disk that fails at every single call in turn. Afterwards the book
 * must be whole, and hold exactly the edits that were reported as saved, or one more whose outcome
 * was never reported. */

#define BOOK  "/fault/test.qybook"
#define EDITS 20

/* Under the address sanitizer, which is slow, only some of the calls fail. */
#ifdef __SANITIZE_ADDRESS__
#define STRIDE 11
#else
#define STRIDE 1
#endif

static QyStore *
open_book (QyStoreFlags flags, GError **error)
{
  QyStore *store = qy_store_open_on (BOOK, FAULT_VFS_NAME, flags, error);

  if (store != NULL)
    qy_store_set_actor (store, "tester", "2026-11-22T08:00:00Z");
  return store;
}

/* One edit touches several tables, the search index and the history. */
static gboolean
edit (QyStore *store, int n, GError **error)
{
  g_autofree char *id = g_strdup_printf ("p%d", n);
  g_autofree char *text = g_strdup_printf ("第%d条 服务费用于验收后%d个工作日内支付", n, n * 7);
  g_autoptr (QyRow) party = make_party (id, text);
  g_autoptr (QyRow) first = NULL;
  g_autoptr (QyEvent) event = NULL;

  if (!qy_store_begin (store, error))
    return FALSE;
  if (n == 1 ? qy_store_insert (store, party, error)
             : (first = qy_store_get (store, &qy_party_table, "p1", NULL, error)) != NULL)
    {
      if (n > 1)
        {
          qy_row_set_text (first, "note", text);
          if (!qy_store_update (store, first, error)
              || (n % 3 != 0 && !qy_store_insert (store, party, error)))
            goto failed;
        }
      if (qy_search_put (store, "party", n % 2 ? "p1" : id, NULL, text, error)
          && (event = qy_event_append (store, "p1", "edit", id, NULL, error)) != NULL)
        return qy_store_commit (store, error);
    }
failed:
  qy_store_rollback (store);
  return FALSE;
}

/* What the book holds, without what differs between runs (ids and hashes of events) */
static char *
digest (QyStore *store)
{
  static const char *const queries[] = {
    "SELECT id || name || coalesce (note, '') || rev FROM party ORDER BY id",
    "SELECT kind || id || key || text FROM search_row ORDER BY rowid",
    "SELECT stream || n || verb || label || changes FROM event ORDER BY stream, n",
  };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;
      QyStatement *statement =
          qy_connection_prepare (qy_store_get_connection (store), queries[i], &error);

      g_assert_no_error (error);
      while (qy_statement_step (statement, &error) == QY_STEP_ROW)
        g_checksum_update (checksum, (const guchar *) qy_statement_get_text (statement, 0, NULL),
                           -1);
      g_assert_no_error (error);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

static char *expected[EDITS + 1]; /* digest after each edit */
static guint calls;               /* of the whole script */

/* Makes the book to start from, runs the script once without faults and learns what to expect. */
static void
learn (void)
{
  g_autoptr (GError) error = NULL;
  QyStore *store;

  fault_vfs_clear ();
  store = open_book (QY_STORE_CREATE, &error);
  g_assert_no_error (error);
  expected[0] = digest (store);
  g_clear_object (&store);
  fault_vfs_keep ();
  fault_vfs_restore ();
  store = open_book (QY_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  fault_vfs_arm (FAULT_NONE, 0);
  for (int n = 1; n <= EDITS; n++)
    {
      g_assert_true (edit (store, n, &error));
      g_assert_no_error (error);
      expected[n] = digest (store);
    }
  calls = fault_vfs_get_count ();
  g_clear_object (&store);
  g_test_message ("%u calls in %d edits", calls, EDITS);
}

typedef struct
{
  int saved;     /* edits that were reported as saved */
  int attempted; /* edits that were begun */
  guint errors;
} Outcome;

/* The script: an edit that fails is tried once more, as a person would. */
static Outcome
run_edits (FaultMode mode, guint at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyStore) store = NULL;
  Outcome outcome = { 0, 0, 0 };

  store = open_book (QY_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  fault_vfs_arm (mode, at);
  while (outcome.saved < EDITS)
    {
      outcome.attempted = outcome.saved + 1;
      if (edit (store, outcome.attempted, &error))
        {
          outcome.saved++;
          continue;
        }
      g_assert_nonnull (error);
      g_clear_error (&error);
      outcome.errors++;
      if (!edit (store, outcome.attempted, &error))
        {
          g_clear_error (&error);
          outcome.errors++;
          return outcome;
        }
      outcome.saved++;
    }
  return outcome;
}

/* -1: damaged; otherwise which state of the script the book is in */
static int
find_state (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QyStore) store = open_book (QY_STORE_DEFAULT, &error);
  g_autofree char *found = NULL;

  if (store == NULL || !qy_store_verify (store, TRUE, faults, NULL, &error) || faults->len > 0)
    {
      g_test_message ("%s", error != NULL ? error->message : (char *) faults->pdata[0]);
      return -1;
    }
  found = digest (store);
  for (int n = 0; n <= EDITS; n++)
    if (g_str_equal (found, expected[n]))
      return n;
  return -1;
}

static const struct
{
  const char *name;
  FaultMode mode;
  gboolean recovers;
} modes[] = {
  { "an error once", FAULT_IO_ONCE, TRUE },
  { "half a write", FAULT_SHORT, TRUE },
  { "errors for good", FAULT_IO_ALWAYS, FALSE },
  { "disk full", FAULT_FULL, FALSE },
};

static void
test_errors (void)
{
  for (guint m = 0; m < G_N_ELEMENTS (modes); m++)
    {
      guint shown = 0;

      for (guint at = 1; at <= calls; at += STRIDE)
        {
          Outcome outcome;
          int found;

          fault_vfs_restore ();
          outcome = run_edits (modes[m].mode, at);
          fault_vfs_arm (FAULT_NONE, 0);
          found = find_state ();
          if (found < outcome.saved || found > outcome.attempted)
            g_error ("%s at call %u: saved %d, attempted %d, found %d", modes[m].name, at,
                     outcome.saved, outcome.attempted, found);
          if (modes[m].recovers && outcome.saved != EDITS)
            g_error ("%s at call %u: not recovered, saved %d", modes[m].name, at, outcome.saved);
          shown += outcome.errors > 0;
        }
      g_test_message ("%s: %u runs, an error shown in %u", modes[m].name, calls / STRIDE, shown);
      g_assert_cmpuint (shown, >, calls / STRIDE / 2);
    }
}

/* The handle that saw the error is not used again, not even for reading: FTS5 keeps what it had in
 * memory. */
static void
test_reopened (void)
{
  for (guint at = 1; at <= 40; at++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyStore) store = NULL;
      g_autoptr (GPtrArray) hits = NULL;

      fault_vfs_restore ();
      store = open_book (QY_STORE_DEFAULT, &error);
      g_assert_no_error (error);
      fault_vfs_arm (FAULT_IO_ONCE, at);
      if (edit (store, 1, NULL))
        continue; /* the call was one that does not matter, or the commit was settled by reopening
                   */
      hits = qy_search_find (store, "服务", 10, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (fault_vfs_get_opens (), ==, 1);
      g_assert_cmpuint (hits->len, ==, 0);
    }
}

/* Runs that lost a saved edit, and runs that left a damaged book */
static void
cut_power (guint stride, GRand *rand, guint *lost, guint *damaged)
{
  *lost = *damaged = 0;
  for (guint at = 1; at <= calls; at += stride)
    {
      Outcome outcome;
      int found;

      fault_vfs_restore ();
      outcome = run_edits (FAULT_POWER, at);
      fault_vfs_power_cycle (rand);
      found = find_state ();
      *damaged += found < 0;
      *lost += found >= 0 && found < outcome.saved;
      if (found > outcome.attempted)
        g_error ("power cut at %u: found %d of %d", at, found, outcome.attempted);
    }
}

static void
test_power_cut (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int round = 0; round < 3; round++)
    {
      guint lost, damaged;

      cut_power (STRIDE, rand, &lost, &damaged);
      g_assert_cmpuint (lost, ==, 0);
      g_assert_cmpuint (damaged, ==, 0);
    }
}

/* The making of a book, cut off at every call: afterwards it is whole or it says that it is none.
 */
static void
test_creation_cut_off (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint whole = 0;
  guint none = 0;

  for (guint at = 1; whole == 0; at++)
    for (int round = 0; round < 4; round++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (QyStore) store = NULL;

        fault_vfs_clear ();
        fault_vfs_arm (FAULT_POWER, at);
        store = open_book (QY_STORE_CREATE, NULL);
        whole += store != NULL;
        g_clear_object (&store);
        fault_vfs_power_cycle (rand);
        store = open_book (QY_STORE_DEFAULT, &error);
        if (store != NULL)
          {
            g_autofree char *found = digest (store);

            g_assert_cmpstr (found, ==, expected[0]);
            continue;
          }
        none++;
        g_assert_true (g_error_matches (error, QY_STORE_ERROR, QY_ERROR_FOREIGN)
                       || g_error_matches (error, QY_STORE_ERROR, QY_ERROR_IO));
      }
  g_assert_cmpuint (none, >, 20);
}

/* A disk that lies about syncing must lose edits here, or the test above proves nothing. */
static void
test_harness_bites (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint lost, damaged;

  fault_vfs_ignore_sync (TRUE);
  cut_power (STRIDE + 4, rand, &lost, &damaged);
  fault_vfs_ignore_sync (FALSE);
  g_test_message ("%u lost, %u damaged", lost, damaged);
  g_assert_cmpuint (lost, >, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();
  learn ();
  g_test_add_func ("/store/faults/errors", test_errors);
  g_test_add_func ("/store/faults/reopened", test_reopened);
  g_test_add_func ("/store/faults/power-cut", test_power_cut);
  g_test_add_func ("/store/faults/harness-bites", test_harness_bites);
  g_test_add_func ("/store/faults/creation-cut-off", test_creation_cut_off);
  return g_test_run ();
}
