/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "qy-cli.h"
#include "qy-place.h"

int
main (int argc, char **argv)
{
  g_autofree char *translations = qy_place_translations (QY_LOCALE_DIR);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* GLib makes its C locale with the first number it reads. If another thread runs by then, errno
   * may be left set, and g_ascii_string_to_signed() takes the number for none. */
  g_ascii_strtoll ("0", NULL, 10);

  return qy_cli_main (argc, argv);
}
