/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "qy-cli.h"

/* Translations lie where they were installed, beside the program in the build folder, or beside it
 * in a prefix that was moved. */
static char *
find_translations (void)
{
  static const char *const places[] = { "../../po", "../share/locale" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places) && folder != NULL; i++)
    {
      g_autofree char *place = g_build_filename (folder, places[i], NULL);
      g_autofree char *probe =
          g_build_filename (place, "zh_CN", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (g_file_test (probe, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&place);
    }
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
