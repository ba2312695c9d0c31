/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-copy.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

QyCopy *
qy_copy_begin (QyConnection *connection, const char *pattern, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (connection) && pattern != NULL, NULL);

  return QY_CONNECTION_GET_CLASS (connection)->begin_copy (connection, pattern, error);
}

QyCopy *
qy_copy_begin_backup (QyConnection *connection, const char *to, GError **error)
{
  g_autofree char *pattern = NULL;

  g_return_val_if_fail (QY_IS_CONNECTION (connection) && to != NULL, NULL);

  pattern = g_strdup_printf ("%s.part-XXXXXX", to);
  if (!g_file_test (to, G_FILE_TEST_EXISTS))
    return qy_copy_begin (connection, pattern, error);
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_INVALID,
               _ ("%s exists already and is not overwritten. Choose another name."), to);
  return NULL;
}

gboolean
qy_copy_step (QyCopy *self, goffset *done, goffset *total, GError **error)
{
  g_return_val_if_fail (self != NULL && !self->complete, FALSE);

  return self->step (self, done, total, error);
}

gboolean
qy_copy_is_complete (QyCopy *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->complete;
}

gboolean
qy_copy_publish (QyCopy *self, const char *to, GError **error)
{
  g_return_val_if_fail (self != NULL && self->complete && self->path != NULL, FALSE);

  if (!self->publish (self, to, error))
    return FALSE;
  g_clear_pointer (&self->path, g_free);
  return TRUE;
}

char *
qy_copy_take (QyCopy *self)
{
  g_return_val_if_fail (self != NULL && self->complete, NULL);

  return g_steal_pointer (&self->path);
}

void
qy_copy_free (QyCopy *self)
{
  if (self == NULL)
    return;
  if (self->path != NULL)
    g_unlink (self->path);
  g_free (self->path);
  self->free (self);
}
