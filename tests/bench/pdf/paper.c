/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-pages.h"

/* paper IN.txt OUT.pdf: the contract of contract.py through the project's own layout, a whole
 * process. */

static QyPrinted *
read_contract (const char *path, GError **error)
{
  g_autofree char *source = NULL;
  g_auto (GStrv) lines = NULL;
  QyPrinted *printed;

  if (!g_file_get_contents (path, &source, NULL, error))
    return NULL;
  printed = qy_printed_new (QY_LANGUAGE_ZH, "", "HT-2026-0001");
  lines = g_strsplit (source, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "|", 3);
      g_autofree char *key = g_strdup_printf ("k%04u", i);

      if (g_strv_length (parts) != 3)
        continue;
      if (parts[0][0] == '0')
        {
          g_free (printed->title);
          printed->title = g_strdup (parts[2]);
          continue;
        }
      qy_printed_block_add_span (
          qy_printed_add_block (printed, key, parts[0][0] - '0', QY_BLOCK_CLAUSE, parts[1]),
          parts[2], QY_SPAN_PLAIN, NULL);
    }
  return printed;
}

int
main (int argc, char **argv)
{
  static const QyPaperOptions options = { "第 1 版", "1a2b3c4d", 1795000000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyPrinted) printed = read_contract (argv[1], &error);
  g_autoptr (QyPages) pages = printed != NULL ? qy_pages_layout (printed, &options, &error) : NULL;
  g_autoptr (GBytes) pdf = pages != NULL ? qy_pages_to_pdf (pages, &error) : NULL;

  if (pdf == NULL
      || !g_file_set_contents (argv[2], g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf),
                               &error))
    g_error ("%s", error->message);
  g_print ("%u\n", qy_pages_get_n (pages));
  return 0;
}
