/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "qy-xml.h"

/* exchange import FILE BOOK, exchange export BOOK FILE: what is measured. The book of an import is
 * made anew. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyStore) store = NULL;
  gboolean import = argc == 4 && strcmp (argv[1], "import") == 0;
  struct timespec from, to;
  gint64 before, after;
  gboolean done;

  if (argc != 4)
    return 2;
  store =
      qy_store_open (argv[import ? 3 : 2], import ? QY_STORE_CREATE : QY_STORE_READ_ONLY, &error);
  if (store == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  qy_store_set_actor (store, "bench", "2026-11-22T08:00:00Z");
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &from);
  before = g_get_monotonic_time ();
  done = import ? qy_xml_import (store, argv[2], NULL, NULL, &error)
                : qy_xml_export (store, argv[3], NULL, NULL, &error);
  after = g_get_monotonic_time ();
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &to);
  if (!done)
    fprintf (stderr, "%s\n", error->message);
  printf ("%.6f %.6f\n", (after - before) / 1e6,
          to.tv_sec - from.tv_sec + (to.tv_nsec - from.tv_nsec) / 1e9);
  return done ? 0 : 1;
}
