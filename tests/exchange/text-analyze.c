/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-json.h"
#include "qy-text-analyze.h"

#include <stdio.h>

/* text-analyze FILE: prints what the importer reads out of the first template of FILE, for the
 * corpus test. */

static int
fail (GError *error)
{
  g_printerr ("%s\n", error->message);
  return 3;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;
  char *data;
  gsize size;

  if (argc != 2)
    {
      g_printerr ("usage: text-analyze FILE\n");
      return 2;
    }
  if (!g_file_get_contents (argv[1], &data, &size, &error))
    return fail (error);
  bytes = g_bytes_new_take (data, size);
  results = qy_text_analyze (bytes, argv[1], &error);
  if (results == NULL)
    return fail (error);
  node = qy_analysis_to_json (g_ptr_array_index (results, 0));
  json = json_to_string (node, TRUE);
  puts (json); /* g_print() would convert to the locale */
  return 0;
}
