/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-private-copy.h"

#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#define PATTERN   "qiyue-open-XXXXXX"
#define READ_ONLY 0400

struct _QyPrivateCopy
{
  char *folder;
  char *path;
  char *name;
  GBytes *head;
};

static GPtrArray *kept; /* until the program ends */

static char *
make_folder (GError **error)
{
  g_autofree char *pattern = g_build_filename (g_get_user_runtime_dir (), PATTERN, NULL);

  g_mkdir_with_parents (g_get_user_runtime_dir (), 0700);
  if (g_mkdtemp (pattern) != NULL)
    return g_steal_pointer (&pattern);
  return g_dir_make_tmp (PATTERN, error);
}

static GOutputStream *
make_file (QyPrivateCopy *self, GError **error)
{
  int fd = g_open (self->path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, READ_ONLY);

  if (fd >= 0)
    return g_unix_output_stream_new (fd, TRUE);
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_IO,
               _ ("A copy of “%s” could not be written for another program."), self->name);
  return NULL;
}

static GBytes *
read_head (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree guint8 *bytes = g_malloc (QY_RISK_HEAD_SIZE);
  gsize got = 0;

  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, QY_RISK_HEAD_SIZE, &got, NULL,
                                   error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&bytes), got);
}

static void
forget_kept (void)
{
  g_clear_pointer (&kept, g_ptr_array_unref);
}

QyPrivateCopy *
qy_private_copy_new (QyBook *book,
                     const char *name,
                     QyFileWriter write,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (QyPrivateCopy) self = NULL;
  g_autoptr (GOutputStream) out = NULL;
  g_autofree char *plain = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book) && name != NULL && write != NULL, NULL);

  self = g_new0 (QyPrivateCopy, 1);
  self->name = g_strdup (name);
  self->folder = make_folder (error);
  if (self->folder == NULL)
    return NULL;
  plain = qy_file_name (name);
  self->path = g_build_filename (self->folder, plain, NULL);
  out = make_file (self, error);
  if (out == NULL || !write (book, data, out, cancellable, error)
      || !g_output_stream_close (out, cancellable, error))
    return NULL;
  self->head = read_head (self->path, error);
  return self->head != NULL ? g_steal_pointer (&self) : NULL;
}

void
qy_private_copy_free (QyPrivateCopy *self)
{
  g_return_if_fail (self != NULL);

  if (self->path != NULL)
    g_unlink (self->path);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->name);
  g_clear_pointer (&self->head, g_bytes_unref);
  g_free (self);
}

const char *
qy_private_copy_get_path (const QyPrivateCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

QyRiskVerdict
qy_private_copy_judge (const QyPrivateCopy *self)
{
  gsize size = 0;
  const guint8 *head = NULL;

  g_return_val_if_fail (self != NULL,
                        ((QyRiskVerdict){ QY_RISK_PROGRAM, QY_RISK_BECAUSE_UNKNOWN }));

  head = g_bytes_get_data (self->head, &size);
  return qy_risk_judge (self->name, NULL, head, size);
}

gboolean
qy_private_copy_launch (const QyPrivateCopy *self, GAppLaunchContext *context, GError **error)
{
  gsize size = 0;
  const guint8 *head = NULL;
  g_autofree char *type = NULL;
  g_autofree char *media_type = NULL;
  g_autoptr (GAppInfo) app = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GList) files = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  head = g_bytes_get_data (self->head, &size);
  type = g_content_type_guess (self->path, head, size, NULL);
  media_type = g_content_type_get_mime_type (type);
  if (qy_risk_judge (self->name, media_type, head, size).risk == QY_RISK_PROGRAM)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("“%s” is there to be run; it is not opened from here."), self->name);
      return FALSE;
    }
  app = g_app_info_get_default_for_type (type, FALSE);
  if (app == NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_UNSUPPORTED,
                   _ ("No program is set up on this computer for files like “%s”. Save a copy to "
                      "open it elsewhere."),
                   self->name);
      return FALSE;
    }
  file = g_file_new_for_path (self->path);
  files = g_list_append (NULL, file);
  return g_app_info_launch (app, files, context, error);
}

void
qy_private_copy_keep (QyPrivateCopy *self)
{
  g_return_if_fail (self != NULL);

  if (kept == NULL)
    {
      kept = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_private_copy_free);
      atexit (forget_kept);
    }
  g_ptr_array_add (kept, self);
}
