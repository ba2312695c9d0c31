/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-condition.h"
#include "qy-document-private.h"
#include "qy-error.h"
#include "qy-markup.h"

#define MAX_TEXT (1 << 20)

/* Where a block of this rank stands, or would be put. */
static guint
find_rank (QyDocument *self, const char *rank)
{
  guint low = 0, high = self->blocks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const QyBlock *block = g_ptr_array_index (self->blocks, middle);

      if (strcmp (block->rank, rank) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
check_condition (QyDocument *self, const char *condition, GError **error)
{
  g_auto (GStrv) keys = qy_condition_fields (condition, error);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!qy_document_check_key (self, keys[i], NULL, error))
      return FALSE;
  return keys != NULL;
}

static gboolean
check_runs (QyDocument *self, const QyRuns *runs, GError **error)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (runs, i);

      if (run->kind == QY_RUN_FIELD && !qy_document_check_key (self, run->key, run->format, error))
        return FALSE;
      if (run->kind == QY_RUN_IF && !check_condition (self, run->text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_rank_and_key (QyDocument *self, const QyBlock *block, GError **error)
{
  guint index;

  if (block->key == NULL || !qy_markup_is_block_key (block->key))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is not the key of a block (five characters a–z, 2–7)"),
                   block->key != NULL ? block->key : "");
      return FALSE;
    }
  if (block->rank == NULL || !qy_rank_is_valid (block->rank))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID, _ ("Block %s: “%s” is not a rank"),
                   block->key, block->rank != NULL ? block->rank : "");
      return FALSE;
    }
  index = find_rank (self, block->rank);
  if (g_hash_table_contains (self->block_by_key, block->key)
      || (index < self->blocks->len
          && g_str_equal (((QyBlock *) g_ptr_array_index (self->blocks, index))->rank,
                          block->rank)))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("Block %s: the document already has a block with this key or rank (%s)"),
                   block->key, block->rank);
      return FALSE;
    }
  return TRUE;
}

/* Numbers and names are one line of plain text. */
static gboolean
check_plain (const char *key, const char *text, GError **error)
{
  if (text == NULL || qy_markup_is_plain (text))
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("Block %s: its number or origin has several lines or holds control characters"),
               key);
  return FALSE;
}

/* Checks everything about a block from outside but its key and rank; brings text and condition into
 * normal form. */
static gboolean
normalise_block (QyDocument *self, QyBlock *block, GError **error)
{
  g_autofree char *text = NULL, *cond = NULL;

  if (!qy_document_check_level (block->level, error))
    {
      g_prefix_error (error, _ ("Block %s: "), block->key);
      return FALSE;
    }
  if (!check_plain (block->key, block->number_as, error)
      || !check_plain (block->key, block->source_number, error)
      || !check_plain (block->key, block->origin, error)
      || !check_plain (block->key, block->repeat, error))
    return FALSE;
  text = qy_document_normalise_text (self, block->key, block->text, error);
  if (text == NULL)
    return FALSE;
  if (block->cond != NULL)
    {
      cond = check_condition (self, block->cond, error) ? qy_condition_print (block->cond, error)
                                                        : NULL;
      if (cond == NULL)
        {
          g_prefix_error (error, _ ("Block %s: "), block->key);
          return FALSE;
        }
      g_free (block->cond);
      block->cond = g_steal_pointer (&cond);
    }
  g_free (block->text);
  block->text = g_steal_pointer (&text);
  return TRUE;
}

static QyBlock *
add_new_block (
    QyDocument *self, guint index, int level, QyBlockKind kind, const char *text, GError **error)
{
  g_autofree char *key = qy_document_new_key (self);
  g_autoptr (QyBlock) block = qy_block_new (key, NULL, level, kind, text);
  QyBlock *added = block;

  if (!normalise_block (self, block, error))
    return NULL;
  qy_document_put_block (self, index, g_steal_pointer (&block));
  qy_document_changed (self, key);
  return added;
}

gboolean
qy_document_check_level (int level, GError **error)
{
  if (level >= 1 && level <= QY_BLOCK_MAX_LEVEL)
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID, _ ("Level %d is not between 1 and %d"),
               level, QY_BLOCK_MAX_LEVEL);
  return FALSE;
}

/* The normal form of a text for the block @key, or NULL if this document cannot hold it. */
char *
qy_document_normalise_text (QyDocument *self, const char *key, const char *text, GError **error)
{
  g_autoptr (QyRuns) runs = NULL;

  if (strlen (text) > MAX_TEXT)
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE,
                   _ ("Block %s: a text of more than %d bytes"), key, MAX_TEXT);
      return NULL;
    }
  runs = qy_markup_parse (text, error);
  if (runs != NULL && check_runs (self, runs, error))
    return qy_markup_print (runs);
  g_prefix_error (error, _ ("Block %s: "), key);
  return NULL;
}

char *
qy_document_new_key (QyDocument *self)
{
  static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
  char key[6] = { 0 };

  do
    {
      guint32 bits = g_random_int ();

      for (int i = 0; i < 5; i++, bits >>= 5)
        key[i] = alphabet[bits & 31];
    }
  while (g_hash_table_contains (self->block_by_key, key));
  return g_strdup (key);
}

gboolean
qy_document_require_block (QyDocument *self, const char *key, guint *index, GError **error)
{
  *index = qy_document_find_block (self, key);
  if (*index != G_MAXUINT)
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND, _ ("There is no block “%s”"), key);
  return FALSE;
}

/* Puts a block at @index, takes it over, and gives it a rank for this place unless it has one. */
void
qy_document_put_block (QyDocument *self, guint index, QyBlock *block)
{
  const QyBlock *before = index > 0 ? g_ptr_array_index (self->blocks, index - 1) : NULL;
  const QyBlock *after = index < self->blocks->len ? g_ptr_array_index (self->blocks, index) : NULL;

  if (block->rank == NULL)
    block->rank =
        qy_rank_between (before != NULL ? before->rank : NULL, after != NULL ? after->rank : NULL);
  g_ptr_array_insert (self->blocks, (int) index, block);
  g_hash_table_insert (self->block_by_key, block->key, block);
}

GPtrArray *
qy_document_get_blocks (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), NULL);

  return self->blocks;
}

QyBlock *
qy_document_get_block (QyDocument *self, const char *key)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, NULL);

  return g_hash_table_lookup (self->block_by_key, key);
}

guint
qy_document_find_block (QyDocument *self, const char *key)
{
  const QyBlock *block = qy_document_get_block (self, key);

  return block != NULL ? find_rank (self, block->rank) : G_MAXUINT;
}

guint
qy_document_parent_of (QyDocument *self, guint index)
{
  int level;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && index < self->blocks->len, G_MAXUINT);

  level = ((QyBlock *) g_ptr_array_index (self->blocks, index))->level;
  while (index-- > 0)
    if (((QyBlock *) g_ptr_array_index (self->blocks, index))->level < level)
      return index;
  return G_MAXUINT;
}

guint
qy_document_subtree_end (QyDocument *self, guint index)
{
  int level;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && index < self->blocks->len, G_MAXUINT);

  level = ((QyBlock *) g_ptr_array_index (self->blocks, index))->level;
  for (index++; index < self->blocks->len; index++)
    if (((QyBlock *) g_ptr_array_index (self->blocks, index))->level <= level)
      break;
  return index;
}

gboolean
qy_document_check_text (QyDocument *self, const char *text, GError **error)
{
  g_autoptr (QyRuns) runs = NULL;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && text != NULL, FALSE);

  runs = qy_markup_parse (text, error);
  return runs != NULL && check_runs (self, runs, error);
}

QyBlock *
qy_document_append (QyDocument *self, int level, QyBlockKind kind, const char *text, GError **error)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self) && text != NULL, NULL);
  g_return_val_if_fail ((guint) kind < QY_N_BLOCK_KINDS, NULL);

  return add_new_block (self, self->blocks->len, level, kind, text, error);
}

QyBlock *
qy_document_insert (QyDocument *self,
                    const char *after,
                    int level,
                    QyBlockKind kind,
                    const char *text,
                    GError **error)
{
  guint index = 0;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && text != NULL, NULL);
  g_return_val_if_fail ((guint) kind < QY_N_BLOCK_KINDS, NULL);

  if (after != NULL && !qy_document_require_block (self, after, &index, error))
    return NULL;
  return add_new_block (self, after != NULL ? index + 1 : 0, level, kind, text, error);
}

gboolean
qy_document_take_block (QyDocument *self, QyBlock *block, GError **error)
{
  g_autoptr (QyBlock) taken = block;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && block != NULL, FALSE);
  g_return_val_if_fail ((guint) block->kind < QY_N_BLOCK_KINDS, FALSE);

  if (!check_rank_and_key (self, block, error) || !normalise_block (self, block, error))
    return FALSE;
  qy_document_put_block (self, find_rank (self, block->rank), g_steal_pointer (&taken));
  qy_document_changed (self, block->key);
  return TRUE;
}

gboolean
qy_document_set_text (QyDocument *self, const char *key, const char *text, GError **error)
{
  QyBlock *block;
  guint index;
  g_autofree char *normal = NULL;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL && text != NULL, FALSE);

  if (!qy_document_require_block (self, key, &index, error))
    return FALSE;
  block = g_ptr_array_index (self->blocks, index);
  normal = qy_document_normalise_text (self, key, text, error);
  if (normal == NULL)
    return FALSE;
  g_free (block->text);
  block->text = g_steal_pointer (&normal);
  qy_document_changed (self, block->key);
  return TRUE;
}

gboolean
qy_document_set_block_kind (QyDocument *self, const char *key, QyBlockKind kind, GError **error)
{
  guint index;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, FALSE);
  g_return_val_if_fail ((guint) kind < QY_N_BLOCK_KINDS, FALSE);

  if (!qy_document_require_block (self, key, &index, error))
    return FALSE;
  ((QyBlock *) g_ptr_array_index (self->blocks, index))->kind = kind;
  qy_document_changed (self, key);
  return TRUE;
}

gboolean
qy_document_set_cond (QyDocument *self, const char *key, const char *cond, GError **error)
{
  g_autofree char *normal = NULL;
  QyBlock *block;
  guint index;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, FALSE);

  if (!qy_document_require_block (self, key, &index, error))
    return FALSE;
  if (cond != NULL)
    {
      normal = check_condition (self, cond, error) ? qy_condition_print (cond, error) : NULL;
      if (normal == NULL)
        {
          g_prefix_error (error, _ ("Block %s: "), key);
          return FALSE;
        }
    }
  block = g_ptr_array_index (self->blocks, index);
  g_free (block->cond);
  block->cond = g_steal_pointer (&normal);
  qy_document_changed (self, block->key);
  return TRUE;
}

gboolean
qy_document_set_number_as (QyDocument *self, const char *key, const char *number, GError **error)
{
  QyBlock *block;
  guint index;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && key != NULL, FALSE);

  if (!qy_document_require_block (self, key, &index, error) || !check_plain (key, number, error))
    return FALSE;
  block = g_ptr_array_index (self->blocks, index);
  g_free (block->number_as);
  block->number_as = g_strdup (number);
  qy_document_changed (self, block->key);
  return TRUE;
}
