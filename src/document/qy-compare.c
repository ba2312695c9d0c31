/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-compare.h"

#include "qy-align-blocks.h"

typedef struct
{
  const QyPrinted *a, *b;
  GArray *old_blocks, *new_blocks; /* of QyComparedBlock */
  guint *to_b;
  gboolean *moved;
  GPtrArray *changes;
} Comparison;

static void
change_free (QyChange *change)
{
  g_free (change->key);
  g_free (change->old_number);
  g_free (change->new_number);
  g_array_unref (change->segments);
  g_free (change);
}

static void
clear_block (QyComparedBlock *block)
{
  g_free (block->text);
}

static char *
dup_text (const QyPrintedBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < block->spans->len; i++)
    {
      const QySpan *span = block->spans->pdata[i];

      g_string_append (text, (span->style & QY_SPAN_CELL) != 0 ? "\t" : span->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GArray *
collect (const QyPrinted *printed)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (QyComparedBlock));

  g_array_set_clear_func (blocks, (GDestroyNotify) clear_block);
  for (guint i = 0; i < printed->blocks->len; i++)
    {
      const QyPrintedBlock *printed_block = printed->blocks->pdata[i];
      QyComparedBlock block = { printed_block->key, dup_text (printed_block) };

      g_array_append_val (blocks, block);
    }
  return blocks;
}

static void
add_change (Comparison *self, QyChangeKind kind, guint old_index, guint new_index)
{
  const QyPrintedBlock *old = old_index != G_MAXUINT ? self->a->blocks->pdata[old_index] : NULL;
  const QyPrintedBlock *new = new_index != G_MAXUINT ? self->b->blocks->pdata[new_index] : NULL;
  QyChange *change = g_new0 (QyChange, 1);

  change->kind = kind;
  change->key = g_strdup (new != NULL ? new->key : old->key);
  change->old_index = old_index;
  change->new_index = new_index;
  change->old_number = old != NULL ? g_strdup (old->number) : NULL;
  change->new_number = new != NULL ? g_strdup (new->number) : NULL;
  change->segments = qy_text_diff (
      old != NULL ? g_array_index (self->old_blocks, QyComparedBlock, old_index).text : "",
      new != NULL ? g_array_index (self->new_blocks, QyComparedBlock, new_index).text : "");
  g_ptr_array_add (self->changes, change);
}

static gboolean
is_changed (Comparison *self, guint old_index, guint new_index)
{
  const QyPrintedBlock *old = self->a->blocks->pdata[old_index];
  const QyPrintedBlock *new = self->b->blocks->pdata[new_index];

  return old->level != new->level || old->kind != new->kind
         || !g_str_equal (g_array_index (self->old_blocks, QyComparedBlock, old_index).text,
                          g_array_index (self->new_blocks, QyComparedBlock, new_index).text);
}

static void
compare_title (Comparison *self)
{
  const char *old = self->a->title != NULL ? self->a->title : "";
  const char *new = self->b->title != NULL ? self->b->title : "";
  QyChange *change;

  if (g_str_equal (old, new))
    return;
  change = g_new0 (QyChange, 1);
  change->kind = QY_CHANGE_CHANGED;
  change->old_index = change->new_index = G_MAXUINT;
  change->segments = qy_text_diff (old, new);
  g_ptr_array_add (self->changes, change);
}

/* Adds what was removed from @next on up to the next block that is still there. */
static guint
add_removed (Comparison *self, guint next)
{
  for (; next < self->old_blocks->len; next++)
    if (self->to_b[next] == QY_UNALIGNED)
      add_change (self, QY_CHANGE_REMOVED, next, G_MAXUINT);
    else if (!self->moved[next])
      break;
  return next;
}

static void
compare_blocks (Comparison *self)
{
  g_autofree guint *to_a = g_new (guint, self->new_blocks->len + 1);
  guint next;

  for (guint i = 0; i < self->new_blocks->len; i++)
    to_a[i] = QY_UNALIGNED;
  for (guint i = 0; i < self->old_blocks->len; i++)
    if (self->to_b[i] != QY_UNALIGNED)
      to_a[self->to_b[i]] = i;

  next = add_removed (self, 0);
  for (guint i = 0; i < self->new_blocks->len; i++)
    {
      guint old = to_a[i];

      if (old == QY_UNALIGNED)
        add_change (self, QY_CHANGE_ADDED, G_MAXUINT, i);
      else if (self->moved[old])
        add_change (self, QY_CHANGE_MOVED, old, i);
      else if (is_changed (self, old, i))
        add_change (self, QY_CHANGE_CHANGED, old, i);
      if (old == next)
        next = add_removed (self, next + 1);
    }
}

GPtrArray *
qy_compare (const QyPrinted *a, const QyPrinted *b)
{
  g_autoptr (GArray) old_blocks = NULL;
  g_autoptr (GArray) new_blocks = NULL;
  g_autofree guint *to_b = NULL;
  g_autofree gboolean *moved = NULL;
  Comparison self = { a, b };

  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  self.old_blocks = old_blocks = collect (a);
  self.new_blocks = new_blocks = collect (b);
  self.to_b = to_b = qy_align_blocks (old_blocks, new_blocks);
  self.moved = moved = qy_align_find_moved (to_b, old_blocks->len);
  self.changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  compare_title (&self);
  compare_blocks (&self);
  return self.changes;
}
