/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-document.h"
#include "qy-analysis-json.h"
#include "qy-text-analyze.h"

#include <stdio.h>
#include <string.h>

/*
 * text-analyze FILE: prints what the importer reads out of the first template of FILE, for the
 * corpus test. text-analyze --blocks FILE: prints the blocks, fields and parties of the document
 * made of it.
 */

static int
fail (GError *error)
{
  g_printerr ("%s\n", error->message);
  return 3;
}

static int
print_json (QyAnalysis *analysis)
{
  g_autoptr (JsonNode) node = qy_analysis_to_json (analysis);
  g_autofree char *json = json_to_string (node, TRUE);

  puts (json); /* g_print() would convert to the locale */
  return 0;
}

static int
print_blocks (QyAnalysis *analysis)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyDocument) document = qy_analysis_to_document (analysis, NULL, &error);
  g_autoptr (QyNumbering) numbering = NULL;
  g_autoptr (GPtrArray) numbers = NULL;
  GPtrArray *blocks;

  if (document == NULL)
    return fail (error);
  blocks = qy_document_get_blocks (document);
  numbering = qy_numbering_parse (qy_document_get_numbering (document), NULL);
  numbers = qy_numbering_number (numbering, blocks, qy_document_get_language (document));
  printf ("# %s | %s\n", qy_document_get_title (document), qy_document_get_numbering (document));
  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (blocks, i);

      printf ("%d %s [%s] %s\n", block->level, qy_block_kind_to_string (block->kind),
              (const char *) g_ptr_array_index (numbers, i), block->text);
    }
  for (guint i = 0; i < qy_document_get_fields (document)->len; i++)
    {
      const QyField *field = g_ptr_array_index (qy_document_get_fields (document), i);

      printf ("field %s %s %s\n", field->key, qy_field_type_to_string (field->type), field->label);
    }
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) results = NULL;
  gboolean blocks = argc == 3 && strcmp (argv[1], "--blocks") == 0;
  char *data;
  gsize size;

  if (argc != 2 && !blocks)
    {
      g_printerr ("usage: text-analyze [--blocks] FILE\n");
      return 2;
    }
  if (!g_file_get_contents (argv[argc - 1], &data, &size, &error))
    return fail (error);
  bytes = g_bytes_new_take (data, size);
  results = qy_text_analyze (bytes, argv[argc - 1], &error);
  if (results == NULL)
    return fail (error);
  return blocks ? print_blocks (g_ptr_array_index (results, 0))
                : print_json (g_ptr_array_index (results, 0));
}
