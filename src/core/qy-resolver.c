/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-resolver.h"

#include <glib/gi18n-lib.h>

#include "qy-condition.h"
#include "qy-document-private.h"

static const char *
look_up (const char *key, gpointer user_data)
{
  return qy_document_get_raw (user_data, key);
}

/* The blocks whose conditions, and those of all around them, hold. */
static gboolean
choose_blocks (QyResolver *self, gboolean notes, GError **error)
{
  GPtrArray *all = self->document->blocks;

  for (guint i = 0; i < all->len;)
    {
      QyBlock *block = g_ptr_array_index (all, i);
      gboolean holds = TRUE;

      if (block->cond != NULL && !qy_resolver_decide (self, block->cond, &holds, error))
        {
          g_prefix_error (error, _ ("Block %s: "), block->key);
          return FALSE;
        }
      if (holds && (notes || block->kind != QY_BLOCK_NOTE))
        g_ptr_array_add (self->blocks, block);
      i = holds ? i + 1 : qy_document_subtree_end (self->document, i);
    }
  return TRUE;
}

QyResolver *
qy_resolver_new (QyDocument *document, gboolean notes, GError **error)
{
  g_autoptr (QyResolver) self = NULL;

  g_return_val_if_fail (QY_IS_DOCUMENT (document), NULL);

  self = g_new0 (QyResolver, 1);
  self->document = g_object_ref (document);
  self->blocks = g_ptr_array_new ();
  self->entry_by_key = g_hash_table_new (g_str_hash, g_str_equal);
  if (!choose_blocks (self, notes, error))
    return NULL;
  self->entries = qy_numbering_entries (document->numbering, self->blocks, document->language);
  for (guint i = 0; i < self->blocks->len; i++)
    g_hash_table_insert (self->entry_by_key, ((QyBlock *) g_ptr_array_index (self->blocks, i))->key,
                         g_ptr_array_index (self->entries, i));
  return g_steal_pointer (&self);
}

void
qy_resolver_free (QyResolver *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_hash_table_unref (self->entry_by_key);
  g_ptr_array_unref (self->blocks);
  g_object_unref (self->document);
  g_free (self);
}

const QyNumberEntry *
qy_resolver_get_entry (QyResolver *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  return g_hash_table_lookup (self->entry_by_key, key);
}

char *
qy_resolver_print_reference (QyResolver *self, const QyRun *run, const QyNumberEntry *from)
{
  const QyNumberEntry *entry;

  g_return_val_if_fail (self != NULL && run != NULL && run->kind == QY_RUN_REF, NULL);

  if (run->parent)
    return self->document->parent_numbers != NULL
               ? g_strdup (g_hash_table_lookup (self->document->parent_numbers, run->key))
               : NULL;
  entry = qy_resolver_get_entry (self, run->key);
  if (entry == NULL || *entry->reference == '\0')
    return NULL;
  if (entry->annex == NULL || (from != NULL && g_strcmp0 (entry->annex, from->annex) == 0))
    return g_strdup (entry->reference);
  return g_strconcat (entry->annex, self->document->language == QY_LANGUAGE_EN ? ", " : "",
                      entry->reference, NULL);
}

char *
qy_resolver_print_field (QyResolver *self, const QyRun *run, GError **error)
{
  g_return_val_if_fail (self != NULL && run != NULL && run->kind == QY_RUN_FIELD, NULL);

  if (run->text != NULL)
    return g_strdup (run->text);
  return qy_document_print_field (self->document, run->key, run->format, error);
}

gboolean
qy_resolver_decide (QyResolver *self, const char *condition, gboolean *holds, GError **error)
{
  g_return_val_if_fail (self != NULL && condition != NULL && holds != NULL, FALSE);

  return qy_condition_holds (condition, look_up, self->document, holds, error);
}
