/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-document-merge-private.h"
#include "qy-document-private.h"
#include "qy-rank.h"

/* The merged blocks while they are put in order: copies, each with a rank that fits. */
typedef struct
{
  QyMerge *merge;
  GPtrArray *order;
  GHashTable *by_key; /* borrowed from order */
} Order;

static guint
place_behind (Order *self, const char *previous)
{
  for (guint i = 0; previous != NULL && i < self->order->len; i++)
    {
      if (g_str_equal (((QyBlock *) self->order->pdata[i])->key, previous))
        return i + 1;
    }
  return 0;
}

/* A rank of here is kept where it fits, so that what nobody else touched stays as it is. */
static void
put_behind (Order *self, const char *previous, QyBlock *block)
{
  guint index = place_behind (self, previous);
  const QyBlock *before = index > 0 ? self->order->pdata[index - 1] : NULL;
  const QyBlock *after = index < self->order->len ? self->order->pdata[index] : NULL;

  if ((before != NULL && strcmp (before->rank, block->rank) >= 0)
      || (after != NULL && strcmp (block->rank, after->rank) >= 0))
    {
      g_free (block->rank);
      block->rank = qy_rank_between (before != NULL ? before->rank : NULL,
                                     after != NULL ? after->rank : NULL);
    }
  g_ptr_array_insert (self->order, (int) index, block);
  g_hash_table_insert (self->by_key, block->key, block);
}

static void
choose (const QyMerge *merge, char **place, const char *base, const char *mine)
{
  if (!qy_merge_choose (merge, base, mine, *place))
    return;
  g_free (*place);
  *place = g_strdup (mine);
}

/* As choose(), for what is not text: whoever changed it. */
static int
choose_number (const QyMerge *merge, int base, int mine, int theirs)
{
  if (mine == base || mine == theirs)
    return theirs;
  return theirs == base || merge->conflicts == NULL ? mine : theirs;
}

/* @merged is a copy of theirs. @base: nullable: both have it anew */
static void
merge_attributes (QyMerge *merge, QyBlock *merged, const QyBlock *base, const QyBlock *mine)
{
  static const QyBlock nothing = { 0 };
  const QyBlock *from = base != NULL ? base : &nothing;

  if (qy_merge_pick (from->text, mine->text, merged->text) == QY_MERGE_BOTH)
    qy_merge_conflict (merge, mine->key, FALSE, mine->text, merged->text);
  choose (merge, &merged->text, from->text, mine->text);
  choose (merge, &merged->cond, from->cond, mine->cond);
  choose (merge, &merged->repeat, from->repeat, mine->repeat);
  choose (merge, &merged->number_as, from->number_as, mine->number_as);
  choose (merge, &merged->source_number, from->source_number, mine->source_number);
  choose (merge, &merged->origin, from->origin, mine->origin);
  merged->level = choose_number (merge, from->level, mine->level, merged->level);
  merged->kind = choose_number (merge, (int) from->kind, (int) mine->kind, (int) merged->kind);
}

static void
move_as_mine (Order *self, const char *previous, QyBlock *merged, const QyBlock *mine)
{
  guint index;

  g_ptr_array_find (self->order, merged, &index);
  g_ptr_array_steal_index (self->order, index);
  g_free (merged->rank);
  merged->rank = g_strdup (mine->rank);
  put_behind (self, previous, merged);
}

/* A block of here that they do not have: new here, or removed there. */
static void
merge_missing (Order *self, const char *previous, const QyBlock *base, const QyBlock *mine)
{
  if (base != NULL && qy_merge_same_block (base, mine))
    return;
  if (base == NULL || self->merge->conflicts == NULL)
    put_behind (self, previous, qy_block_copy (mine));
  else
    qy_merge_conflict (self->merge, mine->key, FALSE, mine->text, NULL)->block =
        qy_block_copy (mine);
}

static void
merge_mine (Order *self)
{
  const char *previous = NULL;

  for (guint i = 0; i < self->merge->mine->blocks->len; i++)
    {
      const QyBlock *mine = self->merge->mine->blocks->pdata[i];
      const QyBlock *base = qy_document_get_block (self->merge->base, mine->key);
      QyBlock *merged = g_hash_table_lookup (self->by_key, mine->key);

      if (merged == NULL)
        merge_missing (self, previous, base, mine);
      else
        {
          merge_attributes (self->merge, merged, base, mine);
          if (qy_merge_choose (self->merge, base != NULL ? base->rank : NULL, mine->rank,
                               merged->rank))
            move_as_mine (self, previous, merged, mine);
        }
      if (g_hash_table_contains (self->by_key, mine->key))
        previous = mine->key;
    }
}

/* What was removed here stays removed, unless they changed it meanwhile. */
static gboolean
is_removed (QyMerge *merge, const QyBlock *theirs)
{
  const QyBlock *base = qy_document_get_block (merge->base, theirs->key);

  if (base == NULL || qy_document_get_block (merge->mine, theirs->key) != NULL)
    return FALSE;
  if (merge->conflicts == NULL || qy_merge_same_block (base, theirs))
    return TRUE;
  qy_merge_conflict (merge, theirs->key, FALSE, NULL, theirs->text);
  return FALSE;
}

static void
take_theirs (Order *self)
{
  for (guint i = 0; i < self->merge->theirs->blocks->len; i++)
    {
      const QyBlock *theirs = self->merge->theirs->blocks->pdata[i];
      QyBlock *copy;

      if (is_removed (self->merge, theirs))
        continue;
      copy = qy_block_copy (theirs);
      g_ptr_array_add (self->order, copy);
      g_hash_table_insert (self->by_key, copy->key, copy);
    }
}

/* They may have taken a field away that a text of here still names. */
static void
keep_needed_fields (QyMerge *merge, const QyBlock *block)
{
  if (qy_document_check_text (merge->merged, block->text, NULL))
    return;
  for (guint i = 0; i < merge->mine->fields->len; i++)
    {
      const QyField *mine = merge->mine->fields->pdata[i];

      if (!g_hash_table_contains (merge->merged->field_by_key, mine->key))
        qy_document_add_field (merge->merged, qy_field_copy (mine), NULL);
    }
}

static gboolean
lacks_fields (const QyMerge *merge)
{
  for (guint i = 0; i < merge->mine->fields->len; i++)
    {
      const QyField *mine = merge->mine->fields->pdata[i];

      if (!g_hash_table_contains (merge->merged->field_by_key, mine->key))
        return TRUE;
    }
  return FALSE;
}

gboolean
qy_merge_same_block (const QyBlock *a, const QyBlock *b)
{
  return a->level == b->level && a->kind == b->kind && g_strcmp0 (a->text, b->text) == 0
         && g_strcmp0 (a->cond, b->cond) == 0 && g_strcmp0 (a->repeat, b->repeat) == 0
         && g_strcmp0 (a->number_as, b->number_as) == 0
         && g_strcmp0 (a->source_number, b->source_number) == 0
         && g_strcmp0 (a->origin, b->origin) == 0;
}

void
qy_merge_blocks (QyMerge *merge)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  Order self = { merge, order, by_key };

  take_theirs (&self);
  merge_mine (&self);
  for (guint i = 0; i < order->len; i++)
    {
      if (lacks_fields (merge))
        keep_needed_fields (merge, order->pdata[i]);
      qy_document_put_block (merge->merged, i, order->pdata[i]);
    }
}
