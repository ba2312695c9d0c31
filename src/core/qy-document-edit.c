/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-condition.h"
#include "qy-document-private.h"
#include "qy-error.h"
#include "qy-markup.h"

/* What the second half of a divided block becomes: some kinds begin something. */
static const QyBlockKind kind_after[QY_N_BLOCK_KINDS] = {
  [QY_BLOCK_CLAUSE] = QY_BLOCK_CLAUSE,  [QY_BLOCK_PARA] = QY_BLOCK_PARA,
  [QY_BLOCK_ITEM] = QY_BLOCK_ITEM,      [QY_BLOCK_RECITAL] = QY_BLOCK_RECITAL,
  [QY_BLOCK_TABLE] = QY_BLOCK_ROW,      [QY_BLOCK_ROW] = QY_BLOCK_ROW,
  [QY_BLOCK_ANNEX] = QY_BLOCK_PARA,     [QY_BLOCK_NOTE] = QY_BLOCK_NOTE,
  [QY_BLOCK_SIGNATURE] = QY_BLOCK_PARA,
};

static QyBlock *
block_at (QyDocument *self, guint index)
{
  return g_ptr_array_index (self->blocks, index);
}

/* The first place behind @index that is not deeper than @level: what is put there takes no children
 * away. */
static guint
skip_deeper (QyDocument *self, guint index, int level)
{
  while (index < self->blocks->len && block_at (self, index)->level > level)
    index++;
  return index;
}

/* Takes blocks out without freeing them. */
static GPtrArray *
steal_blocks (QyDocument *self, guint start, guint end)
{
  GPtrArray *stolen = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_block_free);

  for (guint i = start; i < end; i++)
    {
      QyBlock *block = g_ptr_array_steal_index (self->blocks, start);

      g_hash_table_remove (self->block_by_key, block->key);
      g_ptr_array_add (stolen, block);
    }
  return stolen;
}

/* Puts blocks one behind the other at @index, with new ranks unless @keep_ranks, and empties the
 * array. */
static void
put_blocks (QyDocument *self, guint index, GPtrArray *blocks, gboolean keep_ranks)
{
  while (blocks->len > 0)
    {
      QyBlock *block = g_ptr_array_steal_index (blocks, 0);

      if (!keep_ranks)
        g_clear_pointer (&block->rank, g_free);
      qy_document_put_block (self, index++, block);
    }
}

/* Between a note and what is issued, and between different conditions, joining would change what is
 * issued. */
static gboolean
check_join (const QyBlock *block, const QyBlock *before, GError **error)
{
  if ((block->kind == QY_BLOCK_NOTE) == (before->kind == QY_BLOCK_NOTE)
      && g_strcmp0 (block->cond, before->cond) == 0
      && g_strcmp0 (block->repeat, before->repeat) == 0)
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
               _ ("Block %s cannot be joined to the one before it: only one of them is a note, or "
                  "their conditions differ"),
               block->key);
  return FALSE;
}

/* Copies of the blocks of @part with keys that are free here. @shift: added to the levels. */
static GPtrArray *
copy_part (QyDocument *self, QyDocument *part, int shift, const char *origin, GError **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_block_free);

  for (guint i = 0; i < part->blocks->len; i++)
    {
      QyBlock *copy = qy_block_copy (block_at (part, i));

      g_ptr_array_add (copies, copy);
      copy->level += shift;
      copy->rev = 0;
      if (!qy_document_check_level (copy->level, error))
        return NULL;
      if (origin != NULL)
        {
          g_free (copy->origin);
          copy->origin = g_strdup_printf ("%s#%s", origin, copy->key);
        }
    }
  return g_steal_pointer (&copies);
}

static void
rename_key (GPtrArray *blocks, QyBlock *block, const char *to)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      QyBlock *other = g_ptr_array_index (blocks, i);
      char *text = qy_markup_rename_ref (other->text, block->key, to, NULL);

      g_assert (text != NULL);
      g_free (other->text);
      other->text = text;
    }
  g_free (block->key);
  block->key = g_strdup (to);
}

/* A new key is free in the document, in the part, and not given to another block of it. */
static void
rename_taken_keys (QyDocument *self, QyDocument *part, GPtrArray *copies)
{
  g_autoptr (GHashTable) given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < copies->len; i++)
    {
      QyBlock *copy = g_ptr_array_index (copies, i);
      char *key = NULL;

      if (!g_hash_table_contains (self->block_by_key, copy->key))
        continue;
      do
        {
          g_free (key);
          key = qy_document_new_key (self);
        }
      while (g_hash_table_contains (part->block_by_key, key) || g_hash_table_contains (given, key));
      rename_key (copies, copy, key);
      g_hash_table_add (given, key);
    }
}

/* The fields of @part that are missing here. */
static GPtrArray *
find_missing_fields (QyDocument *self, QyDocument *part, GError **error)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();

  for (guint i = 0; i < part->fields->len; i++)
    {
      const QyField *field = g_ptr_array_index (part->fields, i);
      const QyField *own = g_hash_table_lookup (self->field_by_key, field->key);

      if (own == NULL)
        g_ptr_array_add (missing, (QyField *) field);
      else if (own->type != field->type)
        {
          g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
                       _ ("The field “%s” is of type “%s” here and of type “%s” there"), field->key,
                       qy_field_type_to_string (own->type), qy_field_type_to_string (field->type));
          return NULL;
        }
    }
  return g_steal_pointer (&missing);
}

static gboolean
check_party_key (QyDocument *self, const char *key, GError **error)
{
  return !qy_markup_is_party_key (key) || qy_document_check_key (self, key, NULL, error);
}

static gboolean
check_condition_parties (QyDocument *self, const char *condition, GError **error)
{
  g_auto (GStrv) keys = qy_condition_fields (condition, error);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!check_party_key (self, keys[i], error))
      return FALSE;
  return keys != NULL;
}

static gboolean
check_block_parties (QyDocument *self, const QyBlock *block, GError **error)
{
  g_autoptr (QyRuns) runs = qy_markup_parse (block->text, error);

  if (runs == NULL || (block->cond != NULL && !check_condition_parties (self, block->cond, error)))
    return FALSE;
  for (guint i = 0; i < runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (runs, i);

      if ((run->kind == QY_RUN_FIELD && !check_party_key (self, run->key, error))
          || (run->kind == QY_RUN_IF && !check_condition_parties (self, run->text, error)))
        return FALSE;
    }
  return TRUE;
}

/* Whether the part names only parties that this document has. Fields are there or will be. */
static gboolean
check_parties (QyDocument *self, QyDocument *part, GError **error)
{
  for (guint i = 0; i < part->blocks->len; i++)
    if (!check_block_parties (self, block_at (part, i), error))
      {
        g_prefix_error (error, _ ("Block %s: "), block_at (part, i)->key);
        return FALSE;
      }
  return TRUE;
}

static int
lowest_level (QyDocument *part)
{
  int level = QY_BLOCK_MAX_LEVEL;

  for (guint i = 0; i < part->blocks->len; i++)
    level = MIN (level, block_at (part, i)->level);
  return level;
}

gboolean
qy_document_remove (QyDocument *self, const char *key, GError **error)
{
  g_autoptr (GPtrArray) removed = NULL;
  guint index;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, FALSE);

  if (!qy_document_require_block (self, key, &index, error))
    return FALSE;
  removed = steal_blocks (self, index, qy_document_subtree_end (self, index));
  qy_document_changed (self, ((QyBlock *) g_ptr_array_index (removed, 0))->key);
  return TRUE;
}

gboolean
qy_document_remove_only (QyDocument *self, const char *key, GError **error)
{
  g_autoptr (GPtrArray) removed = NULL;
  guint index;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, FALSE);

  if (!qy_document_require_block (self, key, &index, error))
    return FALSE;
  removed = steal_blocks (self, index, index + 1);
  qy_document_changed (self, ((QyBlock *) g_ptr_array_index (removed, 0))->key);
  return TRUE;
}

gboolean
qy_document_move (QyDocument *self, const char *key, const char *after, GError **error)
{
  g_autoptr (GPtrArray) moved = NULL;
  const QyBlock *first;
  guint start, end, target = 0;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, FALSE);

  if (!qy_document_require_block (self, key, &start, error)
      || (after != NULL && !qy_document_require_block (self, after, &target, error)))
    return FALSE;
  end = qy_document_subtree_end (self, start);
  if (after != NULL && target >= start && target < end)
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("Block %s cannot be moved behind itself or what stands under it"), key);
      return FALSE;
    }
  moved = steal_blocks (self, start, end);
  first = g_ptr_array_index (moved, 0);
  if (after != NULL)
    target = skip_deeper (self, qy_document_find_block (self, after) + 1, first->level);
  put_blocks (self, target, moved, target == start);
  qy_document_changed (self, first->key);
  return TRUE;
}

gboolean
qy_document_indent (QyDocument *self, const char *key, int by, GError **error)
{
  guint start, end;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, FALSE);

  if (!qy_document_require_block (self, key, &start, error))
    return FALSE;
  end = qy_document_subtree_end (self, start);
  for (guint i = start; i < end; i++)
    if (!qy_document_check_level (block_at (self, i)->level + by, error))
      {
        g_prefix_error (error, _ ("Block %s: "), block_at (self, i)->key);
        return FALSE;
      }
  for (guint i = start; i < end; i++)
    block_at (self, i)->level += by;
  qy_document_changed (self, block_at (self, start)->key);
  return TRUE;
}

QyBlock *
qy_document_split (QyDocument *self, const char *key, gsize offset, GError **error)
{
  g_autofree char *head = NULL, *tail = NULL, *new_key = NULL;
  QyBlock *block, *rest;
  guint index;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, NULL);

  if (!qy_document_require_block (self, key, &index, error))
    return NULL;
  block = block_at (self, index);
  if (!qy_markup_split (block->text, offset, &head, &tail, error))
    {
      g_prefix_error (error, _ ("Block %s: "), key);
      return NULL;
    }
  g_free (block->text);
  block->text = g_steal_pointer (&head);
  new_key = qy_document_new_key (self);
  rest = qy_block_new (new_key, NULL, block->level, kind_after[block->kind], tail);
  rest->cond = g_strdup (block->cond);
  rest->repeat = g_strdup (block->repeat);
  qy_document_put_block (self, index + 1, rest);
  qy_document_changed (self, block->key);
  return rest;
}

gboolean
qy_document_join (QyDocument *self, const char *key, GError **error)
{
  g_autoptr (GPtrArray) removed = NULL;
  QyBlock *block, *before;
  char *text;
  guint index;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, FALSE);

  if (!qy_document_require_block (self, key, &index, error))
    return FALSE;
  if (index == 0)
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("Block %s is the first one: there is nothing to join it to"), key);
      return FALSE;
    }
  block = block_at (self, index);
  before = block_at (self, index - 1);
  if (!check_join (block, before, error))
    return FALSE;
  text = qy_markup_join (before->text, block->text, error);
  if (text == NULL)
    return FALSE;
  g_free (before->text);
  before->text = text;
  removed = steal_blocks (self, index, index + 1);
  qy_document_changed (self, before->key);
  return TRUE;
}

gboolean
qy_document_paste (
    QyDocument *self, const char *after, QyDocument *part, const char *origin, GError **error)
{
  g_autoptr (GPtrArray) copies = NULL, missing = NULL;
  guint index = self->blocks->len;
  int shift = 0;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && QY_IS_DOCUMENT (part) && self != part, FALSE);

  if (after != NULL)
    {
      if (!qy_document_require_block (self, after, &index, error))
        return FALSE;
      shift = block_at (self, index)->level - lowest_level (part);
      index = qy_document_subtree_end (self, index);
    }
  copies = copy_part (self, part, shift, origin, error);
  missing = copies != NULL ? find_missing_fields (self, part, error) : NULL;
  if (missing == NULL || !check_parties (self, part, error))
    return FALSE;
  for (guint i = 0; i < missing->len; i++)
    qy_document_add_field (self, qy_field_copy (g_ptr_array_index (missing, i)), NULL);
  rename_taken_keys (self, part, copies);
  put_blocks (self, index, copies, FALSE);
  qy_document_changed (self, after);
  return TRUE;
}
