/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event.h"
#include "qy-search.h"
#include "qy-verify.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Several programs and one book: this test starts itself as the other program, by exec, for a
 * connection must not cross a fork. */

#ifdef __SANITIZE_ADDRESS__ /* which makes the start of a program slow */
#define KILLS       60
#define LONGEST_RUN 400000
#else
#define KILLS       300
#define LONGEST_RUN 60000 /* microseconds */
#endif

static gint64
count_events (QyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = qy_event_list (store, "p1", &error);

  g_assert_no_error (error);
  return events->len;
}

/* Edit n changes a row, its search row and adds entry n + 1 of the history. */
static gboolean
edit (QyStore *store, gint64 n, GError **error)
{
  g_autofree char *text = g_strdup_printf ("第%" G_GINT64_FORMAT "次修改", n);
  g_autoptr (QyRow) party = NULL;
  g_autoptr (QyEvent) event = NULL;

  if (!qy_store_begin (store, error))
    return FALSE;
  party = qy_store_get (store, &qy_party_table, "p1", NULL, error);
  if (party != NULL)
    {
      qy_row_set_text (party, "note", text);
      if (qy_store_update (store, party, error)
          && qy_search_put (store, "party", "p1", NULL, text, error)
          && (event = qy_event_append (store, "p1", "edit", text, NULL, error)) != NULL)
        return qy_store_commit (store, error);
    }
  qy_store_rollback (store);
  return FALSE;
}

static QyStore *
open_book (const char *path)
{
  g_autoptr (GError) error = NULL;
  QyStore *store = qy_store_open (path, QY_STORE_DEFAULT, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  qy_store_set_actor (store, "tester", "2026-11-22T08:00:00Z");
  return store;
}

/* The other program: "write" edits until it is killed or has done as many as it was told, saying
 * each that is saved; "hold" takes the right to write and keeps it until its input ends. */
static int
be_the_other (const char *what, const char *path, gint64 edits)
{
  g_autoptr (QyStore) store = open_book (path);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (what, "hold"))
    {
      if (!qy_store_begin (store, &error))
        g_error ("%s", error->message);
      puts ("holding");
      fflush (stdout);
      getchar ();
      qy_store_rollback (store);
      return edit (store, 1, &error) ? 0 : 1;
    }
  for (gint64 done = 0, n = count_events (store); done < edits; done++, n++)
    {
      if (!edit (store, n, &error))
        g_error ("%s", error->message);
      printf ("%" G_GINT64_FORMAT "\n", n);
      fflush (stdout);
    }
  return 0;
}

static GSubprocess *
start_other (const char *what, const char *path, const char *edits)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  GSubprocess *process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                        self, "--other", what, path, edits, NULL);

  g_assert_no_error (error);
  return process;
}

static void
add_first (StoreFixture *f)
{
  g_autoptr (QyRow) party = make_party ("p1", "海川科技");

  commit_insert (f->store, party);
}

static void
test_holder_is_named (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) other = NULL;
  g_autoptr (QyRow) party = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  char answer[8];

  add_first (f);
  other = start_other ("hold", f->path, "0");
  g_assert_true (g_input_stream_read_all (g_subprocess_get_stdout_pipe (other), answer,
                                          sizeof answer, NULL, NULL, &error));
  qy_connection_set_patience (qy_store_get_connection (f->store), 100);
  before = store_fixture_digest (f->path);
  g_assert_false (qy_store_begin (f->store, &error));
  after = store_fixture_digest (f->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_BUSY);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "test-processes"));
  g_assert_nonnull (strstr (error->message, g_subprocess_get_identifier (other)));
  g_clear_error (&error);
  party = qy_store_get (f->store, &qy_party_table, "p1", NULL, &error);
  g_assert_no_error (error); /* reading goes on */

  g_assert_false (qy_store_changed_elsewhere (f->store));
  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (other), NULL, NULL));
  g_assert_true (g_subprocess_wait_check (other, NULL, &error));
  g_assert_true (qy_store_changed_elsewhere (f->store));
  g_assert_false (qy_store_changed_elsewhere (f->store));
  g_assert_true (edit (f->store, 2, &error));
  g_assert_false (qy_store_changed_elsewhere (f->store)); /* own changes do not count */
}

static void
test_two_writers (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) one = NULL;
  g_autoptr (GSubprocess) two = NULL;

  add_first (f);
  one = start_other ("write", f->path, "25");
  two = start_other ("write", f->path, "25");
  for (int n = 0; n < 25; n++)
    {
      edit (f->store, 1000 + n, &error);
      g_assert_no_error (error);
    }
  g_assert_true (g_subprocess_wait_check (one, NULL, &error));
  g_assert_true (g_subprocess_wait_check (two, NULL, &error));
  g_assert_cmpint (count_events (f->store), ==, 76);
  g_assert_true (qy_store_verify (f->store, TRUE, faults, NULL, &error));
  g_assert_cmpuint (faults->len, ==, 0);
}

static gboolean
has_hot_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *bytes = NULL;
  gsize size = 0;

  return g_file_get_contents (journal, &bytes, &size, NULL) && size > 8 && bytes[0] != 0;
}

/* Starts the other program, kills it at some moment, and returns the last edit it said was saved;
 * -1: none. */
static gint64
run_and_kill (const char *path, guint microseconds)
{
  g_autoptr (GSubprocess) other = start_other ("write", path, "1000000");
  g_autoptr (GDataInputStream) answers =
      g_data_input_stream_new (g_subprocess_get_stdout_pipe (other));
  gint64 saved = -1;
  char *line;

  g_usleep (microseconds);
  g_subprocess_force_exit (other);
  g_subprocess_wait (other, NULL, NULL);
  while ((line = g_data_input_stream_read_line (answers, NULL, NULL, NULL)) != NULL)
    {
      saved = g_ascii_strtoll (line, NULL, 10);
      g_free (line);
    }
  return saved;
}

static void
check_after_kill (const char *path, gint64 saved, gboolean thorough)
{
  g_autoptr (QyStore) store = open_book (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QyRow) party = qy_store_get (store, &qy_party_table, "p1", NULL, &error);
  gint64 found = count_events (store) - 1;
  g_autofree char *text = g_strdup_printf ("第%" G_GINT64_FORMAT "次修改", found);
  g_autoptr (GPtrArray) hits = NULL;

  g_assert_cmpint (found, >=, saved);
  if (found > 0)
    g_assert_cmpstr (qy_row_get_text (party, "note"), ==, text);
  hits = qy_search_find (store, text, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, found > 0);
  g_assert_true (qy_store_verify (store, thorough, faults, NULL, &error));
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_kill (StoreFixture *f, gconstpointer data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint hot = 0;
  guint mid_work = 0;

  g_test_message ("seed %u", seed);
  add_first (f);
  g_clear_object (&f->store);
  for (int i = 0; i < KILLS; i++)
    {
      gint64 saved = run_and_kill (f->path, g_rand_int_range (rand, 2000, LONGEST_RUN));

      hot += has_hot_journal (f->path);
      mid_work += saved > 0;
      check_after_kill (f->path, saved, i % 10 == 0);
    }
  g_test_message ("%d kills, %u after a saved edit, %u hot journals", KILLS, mid_work, hot);
  g_assert_cmpuint (hot, >, KILLS / 10); /* or the kills came at no interesting moment */
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "--other"))
    return be_the_other (argv[2], argv[3], g_ascii_strtoll (argv[4], NULL, 10));
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/processes/holder-is-named", test_holder_is_named);
  ADD ("/store/processes/two-writers", test_two_writers);
  ADD ("/store/processes/kill", test_kill);
  return g_test_run ();
}
