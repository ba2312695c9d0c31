/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the first screen of Today in a large book: today FOLDER [CONTRACTS [MONTHS]] */
#include "due-rows.h"
#include "qy-book-calendar.h"
#include "qy-book-due.h"

#include <string.h>

#define ROUNDS 15
#define ROWS   50

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
measure (const char *path, const char *what, const QyDueFilter *filter)
{
  double times[ROUNDS];
  guint rows = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyBook) book = qy_book_open (path, QY_BOOK_INLINE, &error);
      double start = now_ms ();
      g_autoptr (GPtrArray) items = NULL;

      g_assert_no_error (error);
      qy_book_set_today (book, (QyDate){ 2026, 11, 22 });
      items = qy_book_due_list (book, filter, &error);
      g_assert_no_error (error);
      for (guint r = 0; r < items->len; r++)
        g_strfreev (
            qy_due_item_explain (items->pdata[r], qy_book_get_calendar (book), QY_LANGUAGE_ZH));
      times[i] = now_ms () - start;
      rows = items->len;
    }
  qsort (times, ROUNDS, sizeof *times, compare);
  g_print ("%-28s %3u rows, explained: median %.1f ms, longest %.1f ms\n", what, rows,
           times[ROUNDS / 2], times[ROUNDS - 1]);
}

static long
peak_kib (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? strtol (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  guint n = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 100000;
  guint months = argc > 3 ? (guint) g_ascii_strtoull (argv[3], NULL, 10) : 12;
  g_autofree char *path = argc > 1 ? g_build_filename (argv[1], "today.qybook", NULL) : NULL;

  if (path == NULL || n == 0)
    g_error ("today FOLDER [CONTRACTS [MONTHS]]");
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (QyBook) book = qy_book_open (path, QY_BOOK_CREATE | QY_BOOK_INLINE, &error);

      g_assert_no_error (error);
      add_due_contracts (book, n);
      add_due_rows (book, n, months);
    }
  g_print ("%u contracts, %u planned payments\n", n, n * months);
  measure (path, "today, 90 days", &(QyDueFilter){ .horizon = 90, .most = ROWS });
  measure (path, "payments only",
           &(QyDueFilter){ .horizon = 90, .most = ROWS, .kinds = 1u << QY_DUE_PAYMENT });
  measure (path, "notices only (none)",
           &(QyDueFilter){ .horizon = 180, .most = ROWS, .kinds = 1u << QY_DUE_NOTICE });
  measure (path, "one contract",
           &(QyDueFilter){ .contract_id = "c0000001-0000-4000-8000-000000000000", .most = ROWS });
  g_print ("peak memory %.1f MiB (limit 150)\n", (double) peak_kib () / 1024);
  return 0;
}
