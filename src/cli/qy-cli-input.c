/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-input.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define PRIVATE_MODE 0600

typedef struct
{
  const void *bytes;
  gsize size;
} Block;

static void
cannot_read (const char *path, int cause, GError **error)
{
  g_set_error (error, QY_CLI_ERROR, cause == ENOENT ? QY_ERROR_NOT_FOUND : QY_ERROR_IO,
               _ ("%s cannot be read: %s"), path, g_strerror (cause));
}

static gboolean
cannot_write (const char *path, int cause, GError **error)
{
  g_set_error (error, QY_CLI_ERROR, cause == ENOSPC ? QY_ERROR_FULL : QY_ERROR_IO,
               _ ("%s cannot be written: %s. What was there before is untouched."), path,
               g_strerror (cause));
  return FALSE;
}

static gboolean
write_block (GOutputStream *out, gpointer data, GError **error)
{
  const Block *block = data;

  return g_output_stream_write_all (out, block->bytes, block->size, NULL, NULL, error);
}

/* Writes, and waits until it is on the disk. */
static gboolean
fill (int fd, const char *path, QyCliWriter writer, gpointer data, GError **error)
{
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (fd, FALSE);

  if (!writer (out, data, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  return fsync (fd) == 0 || cannot_write (path, errno, error);
}

/* A device or a pipe is written as it is. */
static gboolean
write_device (const char *path, QyCliWriter writer, gpointer data, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  g_autoptr (GOutputStream) out = fd >= 0 ? g_unix_output_stream_new (fd, TRUE) : NULL;

  if (out == NULL)
    return cannot_write (path, errno, error);
  if (writer (out, data, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

GInputStream *
qy_cli_open_input (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  GStatBuf status;

  if (fd < 0 || fstat (fd, &status) != 0)
    {
      cannot_read (path, errno, error);
      return NULL;
    }
  if (!S_ISDIR (status.st_mode))
    return g_unix_input_stream_new (fd, TRUE);
  g_close (fd, NULL);
  cannot_read (path, EISDIR, error);
  return NULL;
}

GBytes *
qy_cli_read_file (const char *path, GError **error)
{
  g_autoptr (GInputStream) stream = qy_cli_open_input (path, error);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  gssize size = 0;

  if (stream == NULL)
    return NULL;
  for (gsize total = 0; total <= QY_CLI_MAX_INPUT; total += (gsize) size)
    {
      g_autoptr (GBytes) piece = g_input_stream_read_bytes (stream, 1 << 20, NULL, error);

      if (piece == NULL || (size = g_output_stream_write_bytes (memory, piece, NULL, error)) < 0)
        {
          g_prefix_error (error, "%s: ", path);
          return NULL;
        }
      if (size == 0 && g_output_stream_close (memory, NULL, error))
        return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
    }
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_TOO_LARGE,
               _ ("%s is larger than %d MiB. Nothing was read; split the file."), path,
               QY_CLI_MAX_INPUT / (1024 * 1024));
  return NULL;
}

gboolean
qy_cli_split_assignment (const char *word, char **name, char **value, GError **error)
{
  const char *sign = strchr (word, '=');

  if (sign == NULL || sign == word)
    return qy_cli_usage_error (error, _ ("“%s” is not of the form name=value"), word);
  *name = g_strndup (word, (gsize) (sign - word));
  *value = g_strdup (sign + 1);
  return TRUE;
}

gboolean
qy_cli_write_with (const char *path, QyCliWriter writer, gpointer data, GError **error)
{
  g_autofree char *beside = g_strconcat (path, ".XXXXXX", NULL);
  int fd = -1;
  gboolean fine = FALSE;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return cannot_write (path, EISDIR, error);
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return write_device (path, writer, data, error);
  fd = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, PRIVATE_MODE);
  if (fd < 0)
    return cannot_write (path, errno, error);
  fine = fill (fd, path, writer, data, error);
  if (close (fd) != 0 && fine)
    fine = cannot_write (path, errno, error);
  if (fine && g_rename (beside, path) != 0)
    fine = cannot_write (path, errno, error);
  if (!fine)
    g_unlink (beside);
  return fine;
}

gboolean
qy_cli_write_file (const char *path, const void *bytes, gsize size, GError **error)
{
  Block block = { bytes, size };

  return qy_cli_write_with (path, write_block, &block, error);
}

char *
qy_cli_split_revision (const char *word, gint64 *n)
{
  const char *sign = strrchr (word, '@');

  *n = 0;
  if (sign == NULL || !g_ascii_string_to_signed (sign + 1, 10, 1, G_MAXINT32, n, NULL))
    return g_strdup (word);
  return g_strndup (word, (gsize) (sign - word));
}
