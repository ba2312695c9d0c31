/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-place.h"

/* The first of @places, seen from the program's folder, that holds @what. */
static char *
find_beside (const char *const *places, const char *what)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (guint i = 0; places[i] != NULL && folder != NULL; i++)
    {
      g_autofree char *place = g_build_filename (folder, places[i], NULL);
      g_autofree char *probe = g_build_filename (place, what, NULL);

      if (g_file_test (probe, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&place);
    }
  return NULL;
}

char *
qy_place_translations (const char *installed)
{
  static const char *const places[] = { "../../po", "../share/locale", NULL };
  char *place = NULL;

  g_return_val_if_fail (installed != NULL, NULL);

  place = find_beside (places, "zh_CN/LC_MESSAGES/" GETTEXT_PACKAGE ".mo");
  return place != NULL ? place : g_strdup (installed);
}

char *
qy_place_schemas (void)
{
  static const char *const places[] = { "../../data", "../share/glib-2.0/schemas", NULL };

  return find_beside (places, "gschemas.compiled");
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
