/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event.h"

#include <glib/gi18n-lib.h>

static void
add_fault (GPtrArray *faults, const char *stream, char *what)
{
  g_ptr_array_add (faults, g_strdup_printf (_ ("history of %s: %s"), stream, what));
  g_free (what);
}

static GHashTable *
collect_hashes (GPtrArray *events)
{
  GHashTable *hashes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < events->len; i++)
    g_hash_table_add (hashes, ((QyEvent *) events->pdata[i])->hash);
  return hashes;
}

static void
check_number (const QyEvent *event, gint64 expected, GPtrArray *faults)
{
  if (event->n > expected)
    add_fault (faults, event->stream,
               g_strdup_printf (_ ("entries %ld to %ld were removed"), (long) expected,
                                (long) event->n - 1));
  else if (event->n < expected)
    add_fault (faults, event->stream,
               g_strdup_printf (_ ("an entry numbered %ld was inserted"), (long) event->n));
}

static void
check_link (const QyEvent *event, const char *prev, GHashTable *hashes, GPtrArray *faults)
{
  g_autofree char *hash = qy_event_compute_hash (event);

  if (!g_str_equal (hash, event->hash))
    add_fault (faults, event->stream,
               g_strdup_printf (_ ("entry %ld (%s) was changed"), (long) event->n, event->label));
  if (prev == NULL || g_str_equal (event->prev, prev))
    return;
  if (g_hash_table_contains (hashes, event->prev))
    add_fault (faults, event->stream,
               g_strdup_printf (_ ("entry %ld (%s) was moved from another place"), (long) event->n,
                                event->label));
  else
    add_fault (faults, event->stream,
               g_strdup_printf (_ ("what stood before entry %ld (%s) was replaced or removed"),
                                (long) event->n, event->label));
}

gboolean
qy_event_check_chain (QyStore *store, const char *stream, GPtrArray *faults, GError **error)
{
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GHashTable) hashes = NULL;
  const char *prev = "";
  gint64 n = 0;

  g_return_val_if_fail (QY_IS_STORE (store) && stream != NULL && faults != NULL, FALSE);
  events = qy_event_list (store, stream, error);
  if (events == NULL)
    return FALSE;
  hashes = collect_hashes (events);
  for (guint i = 0; i < events->len; i++)
    {
      const QyEvent *event = events->pdata[i];

      check_number (event, n + 1, faults);
      check_link (event, event->n == n + 1 ? prev : NULL, hashes, faults);
      prev = event->hash;
      n = event->n;
    }
  return TRUE;
}

gboolean
qy_event_check_head (QyStore *store,
                     const char *stream,
                     gint64 n,
                     const char *hash,
                     GPtrArray *faults,
                     GError **error)
{
  g_autoptr (GPtrArray) events = NULL;
  const QyEvent *event = NULL;

  g_return_val_if_fail (QY_IS_STORE (store) && stream != NULL && hash != NULL && faults != NULL,
                        FALSE);
  events = qy_event_list_after (store, stream, n - 1, error);
  if (events == NULL)
    return FALSE;
  if (events->len > 0)
    event = events->pdata[0];
  if (event == NULL)
    add_fault (
        faults, stream,
        g_strdup_printf (_ ("the end is cut off: entry %ld, which was there, is gone"), (long) n));
  else if (event->n != n || !g_str_equal (event->hash, hash))
    add_fault (faults, stream,
               g_strdup_printf (_ ("entry %ld is not the one that was there"), (long) n));
  return TRUE;
}
