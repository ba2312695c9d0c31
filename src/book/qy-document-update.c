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
  gboolean stale;       /* the document row has moved on since the base */
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

  update->reshaped |= part->table == &qy_block_table;
  if (update->reshaped && update->stale)
    return moved_on (error);
  if (!qy_act_insert (update->act, row, part->get_rev (item), error))
    return FALSE;
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
        {
          if (local->code == QY_ERROR_CONSTRAINT)
            return moved_on (error);
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
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
      if (!qy_act_remove (update->act, row, error))
        return FALSE;
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

/* The document row moves on with every change of the order, so that the next one who changes it
 * from an older state is told. */
static gboolean
update_document_row (Update *update, GError **error)
{
  g_autoptr (QyRow) row = qy_row_copy (update->base->document);

  qy_document_part_describe (update->document, row);
  if (update->reshaped || !qy_row_equal (row, update->base->document))
    {
      if (update->stale)
        return moved_on (error);
      if (!qy_act_update (update->act, row, NULL, error))
        return FALSE;
    }
  qy_row_free (update->next->document);
  update->next->document = g_steal_pointer (&row);
  return TRUE;
}

static gboolean
find_stale (Update *update, GError **error)
{
  g_autoptr (QyRow) stored = NULL;

  stored = qy_store_get (update->act->store, &qy_document_table,
                         qy_document_get_id (update->document), NULL, error);
  if (stored == NULL)
    return FALSE;
  update->stale = qy_row_get_int (stored, "rev") != qy_row_get_int (update->base->document, "rev");
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
