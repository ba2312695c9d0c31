/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "qy-xml.h"

/* exchange import FILE BOOK, exchange export BOOK FILE: what is measured. The book of an import is
 * made anew. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyStore) store = NULL;
  gboolean import = argc == 4 && strcmp (argv[1], "import") == 0;
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
  before = g_get_monotonic_time ();
  done = import ? qy_xml_import (store, argv[2], NULL, NULL, &error)
                : qy_xml_export (store, argv[3], NULL, NULL, &error);
  after = g_get_monotonic_time ();
  if (!done)
    fprintf (stderr, "%s\n", error->message);
  printf ("%.6f\n", (after - before) / 1e6);
  return done ? 0 : 1;
}
