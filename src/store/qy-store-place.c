/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A file that is open can be removed, moved or exchanged by others, and goes on taking what is
 * written until it is closed; then all of it is gone. */

static void
set_gone (QyStore *self, GError **error)
{
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND,
               _ ("%s is not there any more: it was moved or removed while it was open. The last "
                  "change was not stored. Put the file back at this place, and it goes on."),
               self->path);
}

static void
set_exchanged (QyStore *self, GError **error)
{
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND,
               _ ("Another file has taken the place of %s while the book was open. The last change "
                  "was not stored. Put the book back at this place, or close it and open the new "
                  "file."),
               self->path);
}

void
qy_store_remember_place (QyStore *self)
{
  GStatBuf info;

  self->placed = g_stat (self->path, &info) == 0;
  if (!self->placed)
    return;
  self->device = info.st_dev;
  self->inode = info.st_ino;
}

gboolean
qy_store_check_place (QyStore *self, GError **error)
{
  GStatBuf info;

  if (!self->placed)
    return TRUE;
  if (g_stat (self->path, &info) != 0)
    {
      set_gone (self, error);
      return FALSE;
    }
  if (info.st_dev == self->device && info.st_ino == self->inode)
    return TRUE;
  set_exchanged (self, error);
  return FALSE;
}
