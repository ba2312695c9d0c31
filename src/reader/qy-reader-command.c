/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-command.h"

#include "qy-reader-wire.h"

#define INSIDE "/qiyue-reader" /* the program's path in its own little tree */

char *
qy_reader_command_program (void)
{
  /* from the programs of src, of tests and of benches in a build folder, and from bin */
  static const char *const places[] = { "../reader/program", "../../src/reader/program",
                                        "../../../src/reader/program", "../libexec" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places) && folder != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i], "qiyue-reader", NULL);

      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_canonicalize_filename (path, NULL);
    }
  return g_strdup (QY_READER_INSTALLED);
}

static void
add (GStrvBuilder *command, const char *const *words)
{
  g_strv_builder_addv (command, (const char **) words);
}

/* Libraries are in /usr; where /lib is a folder of its own, that is needed as well. */
static void
add_library_folders (GStrvBuilder *command)
{
  static const char *const folders[] = { "/lib", "/lib64", "/lib32" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *target = g_file_read_link (folders[i], NULL);

      if (target != NULL)
        add (command, (const char *const[]){ "--symlink", target, folders[i], NULL });
      else
        add (command, (const char *const[]){ "--ro-bind-try", folders[i], folders[i], NULL });
    }
}

GStrv
qy_reader_command_new (const char *program, gboolean namespaces)
{
  static const char *const cut_off[] = {
    "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--cap-drop", "ALL", NULL
  };
  static const char *const readable[] = { "--ro-bind",
                                          "/usr",
                                          "/usr",
                                          "--ro-bind-try",
                                          "/etc/fonts",
                                          "/etc/fonts",
                                          "--ro-bind-try",
                                          "/etc/ld.so.cache",
                                          "/etc/ld.so.cache",
                                          "--ro-bind-try",
                                          "/var/cache/fontconfig",
                                          "/var/cache/fontconfig",
                                          NULL };
  g_autoptr (GStrvBuilder) command = g_strv_builder_new ();
  g_autofree char *bubblewrap = NULL;

  if (!namespaces)
    {
      g_strv_builder_add (command, program);
      return g_strv_builder_end (command);
    }
  bubblewrap = g_find_program_in_path ("bwrap");
  if (bubblewrap == NULL || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return NULL;
  g_strv_builder_add (command, bubblewrap);
  add (command, cut_off);
  add (command, readable);
  add_library_folders (command);
  add (command, (const char *const[]){ "--ro-bind", program, INSIDE, "--tmpfs", "/tmp", NULL });
#ifdef __SANITIZE_ADDRESS__
  add (command, (const char *const[]){ "--proc", "/proc", NULL });
#endif
  add (command, (const char *const[]){ "--remount-ro", "/", "--chdir", "/", INSIDE,
                                       QY_READER_NAMESPACES, NULL });
  return g_strv_builder_end (command);
}
