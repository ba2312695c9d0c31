/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-search.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The ways many rows take: bringing blocks in as an import does, then the search index in slices,
 * opening the book and searching it. bench-bulk FOLDER BLOCKS */

static gint64 started;

static void
check (gboolean worked, GError *error)
{
  if (!worked)
    g_error ("%s", error != NULL ? error->message : "failed");
}

static double
lap (void)
{
  gint64 now = g_get_monotonic_time ();
  double seconds = (now - started) / 1e6;

  started = now;
  return seconds;
}

static char *
make_text (guint seed)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append_unichar (out, 0x4e00 + (seed * 2654435761u + i * i * 40503u) % 3000);
  g_string_append_printf (out, "第%u号保密", seed);
  return g_string_free (out, FALSE);
}

static gsize
insert_blocks (QyStore *store, guint blocks)
{
  g_autoptr (GError) error = NULL;
  gsize bytes = 0;

  qy_store_set_recording (store, FALSE);
  check (qy_store_begin (store, &error) && qy_search_defer (store, &error), error);
  for (guint n = 0; n < blocks; n++)
    {
      g_autofree char *document = g_strdup_printf ("document-%u", n / 100);
      g_autofree char *key = g_strdup_printf ("k%04u", n % 100);
      g_autofree char *text = make_text (n);
      g_autoptr (QyRow) row = n % 100 == 0 ? make_document (document) : NULL;
      g_autoptr (QyRow) block = make_block (document, key, key, text);

      bytes += strlen (text);
      check ((row == NULL || qy_store_insert (store, row, &error))
                 && qy_store_insert (store, block, &error),
             error);
    }
  check (qy_store_commit (store, &error), error);
  return bytes;
}

static void
put_texts (QyStore *store, guint blocks)
{
  g_autoptr (GError) error = NULL;

  check (qy_store_begin (store, &error), error);
  for (guint n = 0; n < blocks; n++)
    {
      g_autofree char *document = g_strdup_printf ("document-%u", n / 100);
      g_autofree char *key = g_strdup_printf ("k%04u", n % 100);
      g_autofree char *text = make_text (n);

      check (qy_search_put (store, "contract", document, key, text, &error), error);
    }
  check (qy_store_commit (store, &error), error);
}

static void
search (QyStore *store, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  lap ();
  hits = qy_search_find (store, words, 50, &error);
  check (hits != NULL, error);
  printf ("search %s: %u hits in %.2f ms\n", words, hits->len, lap () * 1e3);
}

int
main (int argc, char **argv)
{
  guint blocks = argc > 2 ? strtoul (argv[2], NULL, 10) : 50000;
  g_autofree char *path = g_build_filename (argc > 1 ? argv[1] : ".", "bench.qybook", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyStore) store = NULL;
  gint64 waiting = 1;
  gsize bytes;
  double seconds;

  g_unlink (path);
  lap ();
  store = qy_store_open (path, QY_STORE_CREATE, &error);
  check (store != NULL, error);
  qy_store_set_actor (store, "bench", "2026-11-22T08:00:00Z");
  printf ("create %.1f ms\n", lap () * 1e3);
  bytes = insert_blocks (store, blocks);
  seconds = lap ();
  printf ("rows   %.2f s, %.0f rows/s\n", seconds, blocks / seconds);
  put_texts (store, blocks);
  printf ("texts  %.2f s\n", lap ());
  search (store, "保密");
  lap ();
  while (waiting > 0)
    check (qy_search_index_step (store, 500, &waiting, &error), error);
  seconds = lap ();
  printf ("index  %.2f s, %.1f MB/s\n", seconds, bytes / 1e6 / seconds);
  search (store, "保密");
  search (store, "第77号");
  g_clear_object (&store);
  lap ();
  store = qy_store_open (path, QY_STORE_DEFAULT, &error);
  check (store != NULL, error);
  printf ("open   %.2f ms\n", lap () * 1e3);
  g_clear_object (&store);
  g_unlink (path);
  return 0;
}
