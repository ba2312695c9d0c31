/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-index-private.h"

#include "qy-printed.h"
#include "qy-search.h"

const char QY_INDEX_END[] = "";

/* Numbers are left out: inserting one clause must not touch the rows of all that follow. */
static char *
block_text (const QyPrintedBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < block->spans->len; i++)
    {
      const QySpan *span = block->spans->pdata[i];

      if (span->style & QY_SPAN_CELL)
        g_string_append_c (text, '\t');
      else if (!(span->style & QY_SPAN_BLANK))
        g_string_append (text, span->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GHashTable *
printed_texts (QyDocument *document, GError **error)
{
  g_autoptr (QyPrinted) printed = NULL;
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (document == NULL)
    return g_steal_pointer (&texts);
  printed = qy_document_print (document, QY_PRINT_NOTES, error);
  if (printed == NULL)
    return NULL;
  for (guint i = 0; i < printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = printed->blocks->pdata[i];

      if (block->key != NULL)
        g_hash_table_insert (texts, g_strdup (block->key), block_text (block));
    }
  return g_steal_pointer (&texts);
}

gboolean
qy_index_put (
    QyAct *act, const char *kind, const char *id, const char *key, const char *text, GError **error)
{
  if (text == NULL || *text == '\0')
    return qy_search_remove (act->store, kind, id, key, error);
  return qy_search_put (act->store, kind, id, key, text, error);
}

gboolean
qy_index_put_parts (QyAct *act, const char *kind, const char *id, GError **error, ...)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *part;
  va_list parts;

  va_start (parts, error);
  while ((part = va_arg (parts, const char *)) != QY_INDEX_END)
    {
      if (part != NULL && *part != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", part);
    }
  va_end (parts);
  return qy_index_put (act, kind, id, "", text->str, error);
}

gboolean
qy_index_put_text (QyAct *act,
                   const char *kind,
                   const char *id,
                   QyDocument *before,
                   QyDocument *document,
                   GError **error)
{
  g_autoptr (GHashTable) old = printed_texts (before, error);
  g_autoptr (GHashTable) new = old != NULL ? printed_texts (document, error) : NULL;
  GHashTableIter iter;
  gpointer key, text;

  if (new == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, new);
  while (g_hash_table_iter_next (&iter, &key, &text))
    {
      if (g_strcmp0 (g_hash_table_lookup (old, key), text) != 0
          && !qy_index_put (act, kind, id, key, text, error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!g_hash_table_contains (new, key) && !qy_search_remove (act->store, kind, id, key, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_index_remove (QyAct *act, const char *kind, const char *id, GError **error)
{
  return qy_search_remove (act->store, kind, id, NULL, error);
}
