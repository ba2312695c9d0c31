/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "qy-reader-error.h"
#include "qy-reader-wire.h"
#include "qy-reader.h"

#define SLICE (256 * 1024)

int
qy_reader_make_file (GError **error)
{
  const char *const folders[] = { "/var/tmp", g_get_tmp_dir () }; /* the second is often memory */
  int fd = -1;

  for (guint i = 0; i < G_N_ELEMENTS (folders) && fd < 0; i++)
    fd = open (folders[i], O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) /* file systems without such files */
    fd = memfd_create ("qiyue-document", MFD_CLOEXEC);
  if (fd < 0)
    g_set_error (error, QY_READER_ERROR, QY_ERROR_IO,
                 _ ("No temporary file could be made for the preview (%s). The file itself is kept "
                    "as it is."),
                 g_strerror (errno));
  return fd;
}

static gboolean
copy (GInputStream *stream, int fd, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (fd, FALSE);
  g_autofree guint8 *slice = g_malloc (SLICE);
  guint64 total = 0;

  for (;;)
    {
      gssize n = g_input_stream_read (stream, slice, SLICE, cancellable, error);

      if (n <= 0)
        return n == 0;
      total += (guint64) n;
      if (total > QY_READER_MAX_BYTES)
        {
          qy_reader_fault_set (error, QY_READER_TOO_LARGE, name);
          return FALSE;
        }
      if (!g_output_stream_write_all (out, slice, (gsize) n, NULL, cancellable, error))
        return FALSE;
    }
}

int
qy_reader_file_of_stream (GInputStream *stream,
                          const char *name,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GError) cause = NULL;
  int fd = qy_reader_make_file (error);

  if (fd < 0)
    return -1;
  if (copy (stream, fd, name, cancellable, &cause))
    return fd;
  close (fd);
  if (g_cancellable_is_cancelled (cancellable))
    qy_reader_fault_set_outcome (error, QY_READER_CANCELLED, name);
  else if (cause->domain == G_IO_ERROR)
    g_set_error (
        error, QY_READER_ERROR,
        (int) (cause->code == G_IO_ERROR_NO_SPACE ? QY_ERROR_FULL : QY_ERROR_IO),
        _ ("“%s” could not be read to its end (%s). There is no preview of it; nothing was "
           "changed."),
        name, cause->message);
  else
    g_propagate_error (error, g_steal_pointer (&cause));
  return -1;
}

int
qy_reader_file_for_reading (int fd, const char *name, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  struct stat status;
  int own = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (own >= 0 && fstat (own, &status) == 0 && S_ISREG (status.st_mode))
    {
      if ((guint64) status.st_size <= QY_READER_MAX_BYTES)
        return own;
      qy_reader_fault_set (error, QY_READER_TOO_LARGE, name);
    }
  else
    g_set_error (error, QY_READER_ERROR, QY_ERROR_IO,
                 _ ("“%s” is no file that can be read (%s). There is no preview of it; nothing was "
                    "changed."),
                 name, own < 0 ? g_strerror (errno) : g_strerror (EINVAL));
  if (own >= 0)
    close (own);
  return -1;
}

int
qy_reader_file_canvas (GError **error)
{
  int fd = memfd_create ("qiyue-page", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd >= 0 && ftruncate (fd, QY_READER_CANVAS) == 0
      && fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
    return fd;
  g_set_error (error, QY_READER_ERROR, QY_ERROR_FAILED,
               _ ("There is no memory to draw a page into (%s)."), g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return -1;
}
