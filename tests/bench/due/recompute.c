/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recomputing every date of a book against reading the same rows by bare SQL: recompute FOLDER
 * [CONTRACTS] */
#include <sqlite3.h>
#include <string.h>

#include "due-rows.h"
#include "qy-book-calendar.h"
#include "qy-derive-private.h"
#include "qy-query.h"
#include "qy-store.h"

#define ROUNDS 5

static const char *const queries[] = { "facts-terms",       "facts-usual",   "facts-amendments",
                                       "facts-followers",   "facts-parties", "facts-milestones",
                                       "facts-obligations", "facts-marks",   "facts-money" };

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static gsize
recompute (QyBook *book, guint n)
{
  g_autoptr (GError) failure = NULL;
  QyConnection *connection = qy_store_get_connection (qy_book_get_store (book));
  gsize dues = 0;

  g_assert_true (qy_connection_begin (connection, FALSE, &failure));
  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = g_strdup_printf ("c%07u-0000-4000-8000-000000000000", i);
      g_autoptr (QyContract) contract = qy_book_contract_get (book, id, &error);
      g_autoptr (QyLoadedFacts) loaded = qy_facts_load (book, contract, &error);
      g_autoptr (QySchedule) schedule = NULL;

      g_assert_no_error (error);
      schedule =
          qy_schedule_derive (loaded->facts, qy_book_get_calendar (book), qy_book_get_today (book));
      dues += schedule->dues->len;
    }
  g_assert_true (qy_connection_commit (connection, &failure));
  return dues;
}

static gsize
read_bare (sqlite3 *db, sqlite3_stmt **statements, guint n_statements, guint n)
{
  gsize bytes = 0;

  sqlite3_exec (db, "BEGIN", NULL, NULL, NULL);
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%07u-0000-4000-8000-000000000000", i);

      for (guint s = 0; s < n_statements; s++)
        {
          sqlite3_bind_text (statements[s], 1, id, -1, SQLITE_TRANSIENT);
          while (sqlite3_step (statements[s]) == SQLITE_ROW)
            for (int column = 0; column < sqlite3_column_count (statements[s]); column++)
              if (sqlite3_column_text (statements[s], column) != NULL)
                bytes += (gsize) sqlite3_column_bytes (statements[s], column);
          sqlite3_reset (statements[s]);
        }
    }
  sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  return bytes;
}

static void
prepare (const char *path, sqlite3 **db, sqlite3_stmt **statements)
{
  g_assert_cmpint (sqlite3_open_v2 (path, db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    g_assert_cmpint (
        sqlite3_prepare_v2 (*db, qy_query_get ("sqlite", queries[i]), -1, &statements[i], NULL), ==,
        SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (*db, "SELECT * FROM contract WHERE id = $1", -1,
                                       &statements[G_N_ELEMENTS (queries)], NULL),
                   ==, SQLITE_OK);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  guint n = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 10000;
  g_autofree char *path = argc > 1 ? g_build_filename (argv[1], "recompute.qybook", NULL) : NULL;
  g_autoptr (QyBook) book = NULL;
  sqlite3 *db = NULL;
  sqlite3_stmt *statements[G_N_ELEMENTS (queries) + 1];
  double computed[ROUNDS];
  double read[ROUNDS];
  gsize dues = 0;

  if (path == NULL || n == 0)
    g_error ("recompute FOLDER [CONTRACTS]");
  book = qy_book_open (path, QY_BOOK_CREATE | QY_BOOK_INLINE, &error);
  g_assert_no_error (error);
  qy_book_set_today (book, (QyDate){ 2026, 11, 22 });
  add_due_contracts (book, n);
  prepare (path, &db, statements);
  for (guint round = 0; round < ROUNDS; round++)
    {
      double start = now_ms ();

      g_assert_cmpuint (read_bare (db, statements, G_N_ELEMENTS (statements), n), >, 0);
      read[round] = now_ms () - start;
      start = now_ms ();
      dues = recompute (book, n);
      computed[round] = now_ms () - start;
    }
  qsort (read, ROUNDS, sizeof *read, compare);
  qsort (computed, ROUNDS, sizeof *computed, compare);
  g_print ("%u contracts, %" G_GSIZE_FORMAT " days: %.0f ms; the same rows by bare SQL: %.0f ms\n",
           n, dues, computed[ROUNDS / 2], read[ROUNDS / 2]);
  g_print ("recomputing / reading %.2f (limit 3.0)\n", computed[ROUNDS / 2] / read[ROUNDS / 2]);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    sqlite3_finalize (statements[i]);
  sqlite3_close (db);
  return 0;
}
