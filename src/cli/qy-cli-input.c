/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

GBytes *
qy_cli_read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GBytes) bytes = NULL;

  if (stream == NULL)
    return NULL;
  bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), QY_CLI_MAX_INPUT + 1, NULL, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  if (g_bytes_get_size (bytes) > QY_CLI_MAX_INPUT)
    {
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_TOO_LARGE,
                   _ ("%s is larger than %d MiB. Nothing was read; split the file."), path,
                   QY_CLI_MAX_INPUT / (1024 * 1024));
      return NULL;
    }
  return g_steal_pointer (&bytes);
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
qy_cli_write_file (const char *path, const void *data, gsize size, GError **error)
{
  return g_file_set_contents_full (path, data, (gssize) size,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}
