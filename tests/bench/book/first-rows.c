/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a book and reading the first rows of its ledger, again and again: first-rows BOOK
 * [ROUNDS] */
#include "qy-book-contract.h"
#include "qy-book-ledger.h"
#include "qy-book.h"

#define ROWS 100

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

static void
measure (const char *path, double *opened, double *shown)
{
  g_autoptr (GError) error = NULL;
  double start = now_ms ();
  g_autoptr (QyBook) book = qy_book_open (path, QY_BOOK_INLINE, &error);
  g_auto (GStrv) ids = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  *opened = now_ms () - start;
  ids = qy_book_ledger_first_ids (book, NULL, "ends_on", ROWS, &error);
  g_assert_no_error (error);
  rows = qy_book_ledger_rows (book, (const char *const *) ids, g_strv_length (ids), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, >, 0);
  *shown = now_ms () - start;
}

int
main (int argc, char **argv)
{
  guint rounds = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 15;
  g_autofree double *opened = g_new0 (double, rounds);
  g_autofree double *shown = g_new0 (double, rounds);

  if (argc < 2 || rounds == 0)
    g_error ("first-rows BOOK [ROUNDS]");
  measure (argv[1], &opened[0], &shown[0]); /* warm */
  for (guint i = 0; i < rounds; i++)
    measure (argv[1], &opened[i], &shown[i]);
  qsort (opened, rounds, sizeof *opened, compare);
  qsort (shown, rounds, sizeof *shown, compare);
  g_print ("open                    median %.2f ms\n", opened[rounds / 2]);
  g_print ("open and first %d rows median %.2f ms (from %.2f to %.2f; limit 3)\n", ROWS,
           shown[rounds / 2], shown[0], shown[rounds - 1]);
  return 0;
}
