/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-field-order.h"

#include <string.h>

#include "qy-markup.h"

static void
take_fields (QyDocument *document, const QyBlock *block, GHashTable *seen, GPtrArray *fields)
{
  g_autoptr (QyRuns) runs = NULL;

  if (strstr (block->text, "{{") == NULL)
    return;
  runs = qy_markup_parse (block->text, NULL);
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (runs, i);
      QyField *field = run->kind == QY_RUN_FIELD && qy_markup_is_field_key (run->key)
                           ? qy_document_find_field (document, run->key)
                           : NULL;

      if (field != NULL && g_hash_table_add (seen, field))
        g_ptr_array_add (fields, field);
    }
}

GPtrArray *
qy_field_order_list (QyDocument *document, guint *n_stated)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *fields = g_ptr_array_new ();
  GPtrArray *all = NULL;
  GPtrArray *blocks = NULL;

  g_return_val_if_fail (QY_IS_DOCUMENT (document), NULL);

  all = qy_document_get_fields (document);
  blocks = qy_document_get_blocks (document);
  for (guint i = 0; i < blocks->len; i++)
    take_fields (document, g_ptr_array_index (blocks, i), seen, fields);
  if (n_stated != NULL)
    *n_stated = fields->len;
  for (guint i = 0; i < all->len; i++)
    if (g_hash_table_add (seen, g_ptr_array_index (all, i)))
      g_ptr_array_add (fields, g_ptr_array_index (all, i));
  return fields;
}

gboolean
qy_field_is_defined_as (const QyField *a, const QyField *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->key, b->key) && a->type == b->type && g_strcmp0 (a->label, b->label) == 0
         && a->required == b->required && g_strcmp0 (a->default_raw, b->default_raw) == 0
         && g_strcmp0 (a->note, b->note) == 0 && (a->options == NULL) == (b->options == NULL)
         && (a->options == NULL
             || g_strv_equal ((const char *const *) a->options, (const char *const *) b->options));
}
