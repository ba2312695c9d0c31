/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-autostart.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FILE_NAME "io.github.qiyue.Qiyue.desktop"

static char *
path_in (const char *folder)
{
  return folder != NULL ? g_build_filename (folder, FILE_NAME, NULL)
                        : g_build_filename (g_get_user_config_dir (), "autostart", FILE_NAME, NULL);
}

static gboolean
fail (const char *path, GError **error)
{
  int number = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number), "%s: %s", path,
               g_strerror (number));
  return FALSE;
}

gboolean
qy_autostart_can (void)
{
  return !g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

gboolean
qy_autostart_is_on (const char *folder)
{
  g_autofree char *path = path_in (folder);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

gboolean
qy_autostart_set (const char *folder, gboolean on, GError **error)
{
  g_autofree char *path = path_in (folder);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *text = NULL;

  if (!on)
    return g_unlink (path) == 0 || errno == ENOENT || fail (path, error);
  text = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=%s\nExec=qiyue --remind\n"
                          "Icon=io.github.qiyue.Qiyue\nNoDisplay=true\n",
                          _ ("Qiyue: reminders"));
  if (g_mkdir_with_parents (parent, 0700) != 0)
    return fail (parent, error);
  return g_file_set_contents (path, text, -1, error);
}
