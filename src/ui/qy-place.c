/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-place.h"

static char *
build_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  return folder != NULL ? g_build_filename (folder, "..", "..", NULL) : NULL;
}

char *
qy_place_translations (void)
{
  g_autofree char *build = build_folder ();
  g_autofree char *built = NULL;
  g_autofree char *probe = NULL;

  if (build == NULL)
    return g_strdup (QY_LOCALE_DIR);
  built = g_build_filename (build, "po", NULL);
  probe = g_build_filename (built, "zh_CN", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  return g_file_test (probe, G_FILE_TEST_EXISTS) ? g_steal_pointer (&built)
                                                 : g_strdup (QY_LOCALE_DIR);
}

char *
qy_place_schemas (void)
{
  g_autofree char *build = build_folder ();
  g_autofree char *built = build != NULL ? g_build_filename (build, "data", NULL) : NULL;
  g_autofree char *probe =
      built != NULL ? g_build_filename (built, "gschemas.compiled", NULL) : NULL;

  return probe != NULL && g_file_test (probe, G_FILE_TEST_EXISTS) ? g_steal_pointer (&built) : NULL;
}

char *
qy_place_default_book (void)
{
  return g_build_filename (g_get_user_data_dir (), "qiyue", "book.qybook", NULL);
}

char *
qy_place_sample_book (void)
{
  return g_build_filename (g_get_user_data_dir (), "qiyue", "sample.qybook", NULL);
}
