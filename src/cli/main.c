/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "qy-cli.h"

/* Run from the build folder, the translations lie beside the program, not where they will be
 * installed. */
static char *
find_translations (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *built = NULL;
  g_autofree char *probe = NULL;

  if (folder == NULL)
    return g_strdup (QY_LOCALE_DIR);
  built = g_build_filename (folder, "..", "..", "po", NULL);
  probe = g_build_filename (built, "zh_CN", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  if (g_file_test (probe, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&built);
  return g_strdup (QY_LOCALE_DIR);
}

int
main (int argc, char **argv)
{
  g_autofree char *translations = find_translations ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return qy_cli_main (argc, argv);
}
