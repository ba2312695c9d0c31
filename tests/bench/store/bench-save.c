/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event.h"
#include "qy-search.h"
#include "store-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* What a person waits for when a block is saved: one row, its search row and its event, durably, in
 * a book of the given number of blocks; against the least that durable writing can cost, appending
 * 4 KiB and syncing them. Both are taken in turn in one run, since the disk is shared. bench-save
 * FOLDER BLOCKS EDITS */

typedef struct
{
  double *milliseconds;
  guint n;
} Series;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static void
print_series (const char *name, Series *series)
{
  qsort (series->milliseconds, series->n, sizeof (double), compare_doubles);
  printf ("%-8s median %.3f  p95 %.3f  max %.3f ms\n", name, series->milliseconds[series->n / 2],
          series->milliseconds[series->n * 95 / 100], series->milliseconds[series->n - 1]);
}

static void
check (gboolean worked, GError *error)
{
  if (!worked)
    g_error ("%s", error != NULL ? error->message : "failed");
}

static char *
make_text (guint seed)
{
  static const char *const words[] = { "甲方",   "应当", "在",   "收到", "发票", "后",   "十个",
                                       "工作日", "内",   "支付", "服务", "费用", "乙方", "提供" };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < 40; i++)
    g_string_append (out, words[(seed * 31 + i * (seed % 7 + 1)) % G_N_ELEMENTS (words)]);
  g_string_append_printf (out, "第%u号", seed);
  return g_string_free (out, FALSE);
}

static void
add_block (QyStore *store, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *document = g_strdup_printf ("document-%u", n / 100);
  g_autofree char *key = g_strdup_printf ("k%04u", n % 100);
  g_autofree char *text = make_text (n);
  g_autoptr (QyRow) block = make_block (document, key, key, text);

  if (n % 100 == 0)
    {
      g_autoptr (QyRow) row = make_document (document);

      check (qy_store_insert (store, row, &error), error);
    }
  check (qy_store_insert (store, block, &error), error);
  check (qy_search_put (store, "contract", document, key, text, &error), error);
}

static void
fill (QyStore *store, guint blocks)
{
  g_autoptr (GError) error = NULL;
  gint64 waiting;

  qy_store_set_recording (store, FALSE);
  check (qy_store_begin (store, &error) && qy_search_defer (store, &error), error);
  for (guint n = 0; n < blocks; n++)
    add_block (store, n);
  check (qy_store_commit (store, &error), error);
  do
    check (qy_search_index_step (store, 1000, &waiting, &error), error);
  while (waiting > 0);
  qy_store_set_recording (store, TRUE);
}

static void
edit (QyStore *store, guint n, guint edition)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *document = g_strdup_printf ("document-%u", n / 100);
  g_autofree char *key = g_strdup_printf ("k%04u", n % 100);
  g_autofree char *text = make_text (n + edition * 7919);
  g_autoptr (QyRow) block = qy_store_get (store, &qy_block_table, document, key, &error);
  g_autoptr (QyEvent) event = NULL;

  check (block != NULL && qy_store_begin (store, &error), error);
  qy_row_set_text (block, "text", text);
  check (qy_store_update (store, block, &error), error);
  check (qy_search_put (store, "contract", document, key, text, &error), error);
  event = qy_event_append (store, document, "edit", "changed a clause", NULL, &error);
  check (event != NULL && qy_store_commit (store, &error), error);
}

static void
append_and_sync (int fd)
{
  char page[4096] = { 1 };

  if (write (fd, page, sizeof page) != sizeof page || fdatasync (fd) != 0)
    g_error ("append: %s", g_strerror (errno));
}

int
main (int argc, char **argv)
{
  guint blocks = argc > 2 ? strtoul (argv[2], NULL, 10) : 20000;
  guint edits = argc > 3 ? strtoul (argv[3], NULL, 10) : 400;
  g_autofree char *path = g_build_filename (argc > 1 ? argv[1] : ".", "bench.qybook", NULL);
  g_autofree char *bare = g_build_filename (argc > 1 ? argv[1] : ".", "bench.bare", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyStore) store = NULL;
  Series saves = { g_new (double, edits), edits };
  Series appends = { g_new (double, edits), edits };
  int fd = g_open (bare, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  double ratio;

  g_unlink (path);
  store = qy_store_open (path, QY_STORE_CREATE, &error);
  check (store != NULL, error);
  qy_store_set_actor (store, "bench", "2026-11-22T08:00:00Z");
  fill (store, blocks);
  for (guint i = 0; i < edits; i++)
    {
      gint64 start = g_get_monotonic_time ();

      append_and_sync (fd);
      appends.milliseconds[i] = (g_get_monotonic_time () - start) / 1000.0;
      start = g_get_monotonic_time ();
      edit (store, (i * 7919) % blocks, i + 1);
      saves.milliseconds[i] = (g_get_monotonic_time () - start) / 1000.0;
    }
  print_series ("append", &appends);
  print_series ("save", &saves);
  ratio = saves.milliseconds[edits / 2] / appends.milliseconds[edits / 2];
  printf ("ratio    %.2f (at most 6)\n", ratio);
  close (fd);
  g_clear_object (&store);
  g_unlink (path);
  g_unlink (bare);
  return ratio <= 6 ? 0 : 1;
}
