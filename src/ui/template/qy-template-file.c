/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-template-file.h"

#include "qy-book-ledger.h"
#include "qy-book-text.h"

#define PLACE_LENGTH 24 /* characters of a clause that tell which one it is */

static gboolean
count_contracts (QyBook *book, QyTemplateFile *file, GError **error)
{
  g_autofree char *where = g_strdup_printf ("template = '%s'", file->tmpl->id);
  g_auto (GStrv) ids = qy_book_ledger_ids (book, where, NULL, error);

  if (ids == NULL)
    return FALSE;
  file->n_contracts = g_strv_length (ids);
  return TRUE;
}

gpointer
qy_template_file_load (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyTemplateFile) file = g_new0 (QyTemplateFile, 1);

  file->tmpl = qy_book_template_get (book, id, error);
  if (file->tmpl == NULL || !count_contracts (book, file, error)
      || !qy_versions_load (&file->versions, book, id, error))
    return NULL;
  file->terms = qy_book_term_list (book, id, error);
  if (file->terms != NULL)
    file->document = qy_book_text_load (book, id, error);
  if (file->document != NULL)
    file->printed = qy_document_print (file->document, QY_PRINT_NOTES, error);
  return file->printed != NULL ? g_steal_pointer (&file) : NULL;
}

void
qy_template_file_free (QyTemplateFile *file)
{
  g_clear_pointer (&file->tmpl, qy_template_free);
  qy_versions_clear (&file->versions);
  g_clear_pointer (&file->terms, g_ptr_array_unref);
  g_clear_object (&file->document);
  g_clear_pointer (&file->printed, qy_printed_unref);
  g_free (file);
}

static const QyPrintedBlock *
find_printed (const QyTemplateFile *file, const char *key)
{
  for (guint i = 0; key != NULL && i < file->printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = file->printed->blocks->pdata[i];

      if (g_strcmp0 (block->key, key) == 0)
        return block;
    }
  return NULL;
}

char *
qy_template_file_place (const QyTemplateFile *file, const char *block_key)
{
  const QyPrintedBlock *block = find_printed (file, block_key);
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;

  if (block == NULL)
    return NULL;
  text = g_strstrip (g_strdelimit (qy_printed_block_text (block), "\n\t", ' '));
  if (g_utf8_strlen (text, -1) <= PLACE_LENGTH)
    return g_strstrip (g_strdup_printf ("%s %s", block->number, text));
  start = g_utf8_substring (text, 0, PLACE_LENGTH);
  return g_strstrip (g_strdup_printf ("%s %s…", block->number, start));
}

static gboolean
prints_field (const QyPrintedBlock *block, const QyTerm *term)
{
  for (guint i = 0; i < block->spans->len; i++)
    for (guint a = 0; a < term->attrs->len; a++)
      {
        const QySpan *span = block->spans->pdata[i];
        const QyTermAttr *attr = term->attrs->pdata[a];

        if (g_strcmp0 (span->key, attr->field_key) == 0)
          return TRUE;
      }
  return FALSE;
}

const char *
qy_template_file_find_block (const QyTemplateFile *file, const QyTerm *term)
{
  if (find_printed (file, term->block_key) != NULL)
    return term->block_key;
  for (guint i = 0; i < file->printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = file->printed->blocks->pdata[i];

      if (block->key != NULL && prints_field (block, term))
        return block->key;
    }
  return NULL;
}
