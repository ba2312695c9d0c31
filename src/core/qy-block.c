/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-block.h"

static const char *const kind_names[QY_N_BLOCK_KINDS] = {
  [QY_BLOCK_CLAUSE] = "clause",   [QY_BLOCK_PARA] = "para",   [QY_BLOCK_ITEM] = "item",
  [QY_BLOCK_RECITAL] = "recital", [QY_BLOCK_TABLE] = "table", [QY_BLOCK_ROW] = "row",
  [QY_BLOCK_ANNEX] = "annex",     [QY_BLOCK_NOTE] = "note",   [QY_BLOCK_SIGNATURE] = "signature",
};

QyBlock *
qy_block_new (const char *key, const char *rank, int level, QyBlockKind kind, const char *text)
{
  QyBlock *block = g_new0 (QyBlock, 1);

  block->key = g_strdup (key);
  block->rank = g_strdup (rank);
  block->level = level;
  block->kind = kind;
  block->text = g_strdup (text != NULL ? text : "");
  return block;
}

QyBlock *
qy_block_copy (const QyBlock *block)
{
  QyBlock *copy;

  g_return_val_if_fail (block != NULL, NULL);

  copy = qy_block_new (block->key, block->rank, block->level, block->kind, block->text);
  copy->cond = g_strdup (block->cond);
  copy->repeat = g_strdup (block->repeat);
  copy->number_as = g_strdup (block->number_as);
  copy->source_number = g_strdup (block->source_number);
  copy->origin = g_strdup (block->origin);
  copy->rev = block->rev;
  return copy;
}

void
qy_block_free (QyBlock *block)
{
  if (block == NULL)
    return;
  g_free (block->key);
  g_free (block->rank);
  g_free (block->text);
  g_free (block->cond);
  g_free (block->repeat);
  g_free (block->number_as);
  g_free (block->source_number);
  g_free (block->origin);
  g_free (block);
}

gboolean
qy_block_kind_from_string (const char *name, QyBlockKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < QY_N_BLOCK_KINDS; i++)
    if (g_str_equal (kind_names[i], name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_block_kind_to_string (QyBlockKind kind)
{
  g_return_val_if_fail ((guint) kind < QY_N_BLOCK_KINDS, NULL);

  return kind_names[kind];
}
