/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include <errno.h>

#include "qy-backup.h"
#include "qy-book-safety.h"

#define MAX_KEPT 10000

/* The first free name; what is there is never overwritten. */
static char *
kept_name (const char *to)
{
  for (guint n = 1; n <= MAX_KEPT; n++)
    {
      g_autofree char *name = g_strdup_printf ("%s.before-restore-%u", to, n);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
  return NULL;
}

static gboolean
put_aside (const char *to, char **kept, GError **error)
{
  if (!g_file_test (to, G_FILE_TEST_EXISTS))
    return TRUE;
  *kept = kept_name (to);
  if (*kept != NULL && g_rename (to, *kept) == 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_IO,
               _ ("%s could not be put aside: %s. Nothing was changed."), to, g_strerror (errno));
  g_clear_pointer (kept, g_free);
  return FALSE;
}

gboolean
qy_book_restore_file (const char *from, const char *to, GCancellable *cancellable, GError **error)
{
  g_autofree char *kept = NULL;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (!put_aside (to, &kept, error))
    return FALSE;
  if (qy_store_restore (from, to, NULL, NULL, cancellable, error))
    return TRUE;
  if (kept != NULL && g_rename (kept, to) != 0)
    g_prefix_error (error, _ ("The old book could not be put back and is now called %s: "), kept);
  return FALSE;
}
