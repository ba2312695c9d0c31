/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-backup.h"

#include "qy-verify.h"

#include <glib/gi18n-lib.h>

gboolean
qy_store_backup (QyStore *self,
                 const char *to,
                 GFileProgressCallback progress,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (self) && to != NULL, FALSE);
  return qy_connection_backup (qy_store_get_connection (self), to, progress, data, cancellable,
                               error);
}

gboolean
qy_store_restore (const char *from,
                  const char *to,
                  GFileProgressCallback progress,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (QyStore) backup = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);
  backup = qy_store_open (from, QY_STORE_READ_ONLY, error);
  if (backup == NULL || !qy_store_verify (backup, TRUE, faults, cancellable, error))
    return FALSE;
  if (faults->len == 0)
    return qy_store_backup (backup, to, progress, data, cancellable, error);
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT,
               _ ("%s was not restored, because it is damaged (%s). Nothing was changed; take an "
                  "older backup."),
               from, (char *) faults->pdata[0]);
  return FALSE;
}
