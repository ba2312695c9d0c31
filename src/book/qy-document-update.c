/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-document-base-private.h"
#include "qy-document-rows-private.h"

/* What one update has found out so far. */
typedef struct
{
  QyAct *act;
  QyDocument *document;
  const QyDocumentBase *base;
  QyDocumentBase *next; /* what the document will rest on */
  gboolean stale;       /* the stored blocks stand in another order than those of the base */
  gboolean reshaped;    /* a row came or went or took another place */
} Update;

static gboolean
moved_on (GError **error)
{
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                       _ ("The text was changed by somebody else meanwhile. Nothing was "
                          "stored and your version is still here; load the text again and "
                          "repeat the change"));
  return FALSE;
}

/* A row that has another version, or is gone: somebody was there first. */
static gboolean
tell (GError *from_store, GError **error)
{
  if (from_store->domain == QY_STORE_ERROR
      && (from_store->code == QY_ERROR_CONSTRAINT || from_store->code == QY_ERROR_NOT_FOUND))
    {
      g_error_free (from_store);
      return moved_on (error);
    }
  g_propagate_error (error, from_store);
  return FALSE;
}

/* Another place among the blocks, or another level, concerns whoever edits the order. */
static gboolean
is_reshaped (const QyRow *before, const QyRow *after)
{
  if (qy_row_get_table (before) != &qy_block_table)
    return FALSE;
  return g_strcmp0 (qy_row_get_text (before, "rank"), qy_row_get_text (after, "rank")) != 0
         || qy_row_get_int (before, "level") != qy_row_get_int (after, "level");
}

static gboolean
insert_item (Update *update, guint p, gpointer item, guint position, GError **error)
{
  const QyDocumentPart *part = &qy_document_parts[p];
  g_autoptr (QyRow) row = qy_document_part_row (part, update->document, item, position);
  g_autoptr (GError) local = NULL;

  update->reshaped |= part->table == &qy_block_table;
  if (update->reshaped && update->stale)
    return moved_on (error);
  if (!qy_act_insert (update->act, row, part->get_rev (item), &local))
    return tell (g_steal_pointer (&local), error);
  qy_document_base_take (update->next, p, g_steal_pointer (&row));
  return TRUE;
}

static gboolean
update_item (
    Update *update, guint p, gpointer item, guint position, const QyRow *base, GError **error)
{
  const QyDocumentPart *part = &qy_document_parts[p];
  g_autoptr (QyRow) row = qy_row_copy (base);
  g_autoptr (GError) local = NULL;

  part->to_row (item, position, row);
  if (!qy_row_equal (row, base))
    {
      update->reshaped |= is_reshaped (base, row);
      if (update->reshaped && update->stale)
        return moved_on (error);
      if (!qy_act_update (update->act, row, part->get_rev (item), &local))
        return tell (g_steal_pointer (&local), error);
    }
  qy_document_base_take (update->next, p, g_steal_pointer (&row));
  return TRUE;
}

/* Removing comes before writing: a key that changed hands is free by then. */
static gboolean
remove_items (Update *update, guint p, GError **error)
{
  const QyDocumentPart *part = &qy_document_parts[p];
  GPtrArray *items = part->list (update->document);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) local = NULL;
  GHashTableIter iter;
  gpointer key, row;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (kept, (gpointer) part->get_key (items->pdata[i]));
  g_hash_table_iter_init (&iter, update->base->rows[p]);
  while (g_hash_table_iter_next (&iter, &key, &row))
    {
      if (g_hash_table_contains (kept, key))
        continue;
      update->reshaped |= part->table == &qy_block_table;
      if (update->reshaped && update->stale)
        return moved_on (error);
      if (!qy_act_remove (update->act, row, &local))
        return tell (g_steal_pointer (&local), error);
    }
  return TRUE;
}

static gboolean
update_part (Update *update, guint p, GError **error)
{
  GPtrArray *items = qy_document_parts[p].list (update->document);

  if (!remove_items (update, p, error))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      const char *key = qy_document_parts[p].get_key (items->pdata[i]);
      const QyRow *base = g_hash_table_lookup (update->base->rows[p], key);

      if (base != NULL ? !update_item (update, p, items->pdata[i], i, base, error)
                       : !insert_item (update, p, items->pdata[i], i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
update_document_row (Update *update, GError **error)
{
  g_autoptr (QyRow) row = qy_row_copy (update->base->document);
  g_autoptr (GError) local = NULL;

  qy_document_part_describe (update->document, row);
  if (!qy_row_equal (row, update->base->document)
      && !qy_act_update (update->act, row, NULL, &local))
    return tell (g_steal_pointer (&local), error);
  qy_row_free (update->next->document);
  update->next->document = g_steal_pointer (&row);
  return TRUE;
}

/* Two people who both change the order of the blocks do not know each other's places: the second
 * one is told, while edits of texts and values only look at their own row. */
static gboolean
find_stale (Update *update, GError **error)
{
  g_autoptr (GPtrArray) stored = NULL;
  GHashTable *known = update->base->rows[QY_DOCUMENT_PART_BLOCKS];

  stored = qy_store_list_owned (update->act->store, &qy_block_table,
                                qy_document_get_id (update->document), error);
  if (stored == NULL)
    return FALSE;
  update->stale = stored->len != g_hash_table_size (known);
  for (guint i = 0; i < stored->len && !update->stale; i++)
    {
      const QyRow *row = g_hash_table_lookup (known, qy_row_get_text (stored->pdata[i], "key"));

      update->stale = row == NULL || is_reshaped (row, stored->pdata[i]);
    }
  return TRUE;
}

gboolean
qy_document_rows_update (QyAct *act, QyDocument *document, GError **error)
{
  g_autoptr (QyDocumentBase) next = NULL;
  Update update = { act, document, qy_document_base_get (document) };

  g_assert (update.base != NULL);

  next = qy_document_base_new (qy_row_copy (update.base->document));
  update.next = next;
  if (!find_stale (&update, error))
    return FALSE;
  for (guint p = 0; p < QY_N_DOCUMENT_PARTS; p++)
    {
      if (!update_part (&update, p, error))
        return FALSE;
    }
  if (!update_document_row (&update, error))
    return FALSE;
  qy_document_base_attach_after (act, document, g_steal_pointer (&next));
  return TRUE;
}
