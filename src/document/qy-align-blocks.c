/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-align-blocks.h"

#include "qy-text-diff.h"

/* Blocks are versions of each other when they share this part of their tokens, in hundredths
 * (Dice's coefficient). */
#define LEAST_LIKENESS 50
/* No more pairs than this are looked at between two fixed places. */
#define MOST_PAIRS 4000000

typedef struct
{
  guint a, b, likeness;
} Pair;

typedef struct
{
  const GArray *a, *b;
  guint *to_b; /* for each block of a */
  guint *to_a;
  GPtrArray *bags_a, *bags_b; /* of GArray of sorted token hashes, made when first needed */
} Alignment;

static const QyComparedBlock *
block_at (const GArray *blocks, guint i)
{
  return &g_array_index (blocks, QyComparedBlock, i);
}

static void
pair_up (Alignment *alignment, guint a, guint b)
{
  alignment->to_b[a] = b;
  alignment->to_a[b] = a;
}

/* Pairs what has the same key, or else the same text; of equal ones the first with the first. */
static void
align_by (Alignment *alignment, gboolean by_key)
{
  g_autoptr (GHashTable) places =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_queue_free);

  for (guint i = 0; i < alignment->b->len; i++)
    {
      const QyComparedBlock *block = block_at (alignment->b, i);
      const char *name = by_key ? block->key : block->text;
      GQueue *queue;

      if (alignment->to_a[i] != QY_UNALIGNED || name == NULL || *name == '\0')
        continue;
      queue = g_hash_table_lookup (places, name);
      if (queue == NULL)
        g_hash_table_insert (places, (char *) name, queue = g_queue_new ());
      g_queue_push_tail (queue, GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < alignment->a->len; i++)
    {
      const QyComparedBlock *block = block_at (alignment->a, i);
      const char *name = by_key ? block->key : block->text;
      GQueue *queue = name != NULL && alignment->to_b[i] == QY_UNALIGNED
                          ? g_hash_table_lookup (places, name)
                          : NULL;

      if (queue != NULL && !g_queue_is_empty (queue))
        pair_up (alignment, i, GPOINTER_TO_UINT (g_queue_pop_head (queue)));
    }
}

static int
compare_hashes (gconstpointer one, gconstpointer other)
{
  guint a = *(const guint *) one, b = *(const guint *) other;

  return a < b ? -1 : a > b;
}

static GArray *
make_bag (const char *text)
{
  g_autoptr (GArray) ends = qy_text_tokens (text);
  GArray *bag = g_array_sized_new (FALSE, FALSE, sizeof (guint), ends->len);
  guint start = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      guint end = g_array_index (ends, guint, i), hash = 5381;

      for (; start < end; start++)
        hash = hash * 33 + (guchar) text[start];
      g_array_append_val (bag, hash);
    }
  g_array_sort (bag, compare_hashes);
  return bag;
}

static const GArray *
get_bag (GPtrArray *bags, const GArray *blocks, guint i)
{
  if (bags->pdata[i] == NULL)
    bags->pdata[i] = make_bag (block_at (blocks, i)->text);
  return bags->pdata[i];
}

static guint
get_likeness (const GArray *one, const GArray *other)
{
  guint shared = 0;

  if (one->len == 0 || other->len == 0)
    return 0;
  for (guint i = 0, j = 0; i < one->len && j < other->len;)
    {
      guint a = g_array_index (one, guint, i), b = g_array_index (other, guint, j);

      shared += a == b;
      i += a <= b;
      j += b <= a;
    }
  return (guint64) 200 * shared / (one->len + other->len);
}

static int
compare_pairs (gconstpointer one, gconstpointer other)
{
  const Pair *x = one, *y = other;

  if (x->likeness != y->likeness)
    return x->likeness > y->likeness ? -1 : 1;
  return x->a != y->a ? (x->a < y->a ? -1 : 1) : x->b < y->b ? -1 : x->b > y->b;
}

static void
align_gap (Alignment *alignment, guint a0, guint a1, guint b0, guint b1)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  if (a0 >= a1 || b0 >= b1 || (guint64) (a1 - a0) * (b1 - b0) > MOST_PAIRS)
    return;
  for (guint i = a0; i < a1; i++)
    for (guint j = b0; j < b1; j++)
      {
        Pair pair = { i, j, 0 };

        if (alignment->to_b[i] != QY_UNALIGNED || alignment->to_a[j] != QY_UNALIGNED)
          continue;
        pair.likeness = get_likeness (get_bag (alignment->bags_a, alignment->a, i),
                                      get_bag (alignment->bags_b, alignment->b, j));
        if (pair.likeness >= LEAST_LIKENESS)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (alignment->to_b[pair->a] == QY_UNALIGNED && alignment->to_a[pair->b] == QY_UNALIGNED)
        pair_up (alignment, pair->a, pair->b);
    }
}

/* Looks for versions of a block between the places where its neighbours have stayed. */
static void
align_gaps (Alignment *alignment)
{
  g_autofree gboolean *moved = qy_align_find_moved (alignment->to_b, alignment->a->len);
  guint a0 = 0, b0 = 0, n = alignment->a->len;
  g_autofree guint *fixed = g_memdup2 (alignment->to_b, n * sizeof (guint));

  for (guint i = 0; i < n; i++)
    {
      if (fixed[i] == QY_UNALIGNED || moved[i])
        continue;
      align_gap (alignment, a0, i, b0, fixed[i]);
      a0 = i + 1;
      b0 = fixed[i] + 1;
    }
  align_gap (alignment, a0, n, b0, alignment->b->len);
}

static void
free_bag (gpointer bag)
{
  if (bag != NULL)
    g_array_unref (bag);
}

guint *
qy_align_blocks (const GArray *a, const GArray *b)
{
  g_autoptr (GPtrArray) bags_a = g_ptr_array_new_with_free_func (free_bag);
  g_autoptr (GPtrArray) bags_b = g_ptr_array_new_with_free_func (free_bag);
  g_autofree guint *to_a = g_new (guint, b->len + 1);
  Alignment alignment = { a, b, g_new (guint, a->len + 1), to_a, bags_a, bags_b };

  g_ptr_array_set_size (bags_a, a->len);
  g_ptr_array_set_size (bags_b, b->len);
  for (guint i = 0; i < a->len; i++)
    alignment.to_b[i] = QY_UNALIGNED;
  for (guint i = 0; i < b->len; i++)
    to_a[i] = QY_UNALIGNED;
  align_by (&alignment, TRUE);
  align_by (&alignment, FALSE);
  align_gaps (&alignment);
  return alignment.to_b;
}

gboolean *
qy_align_find_moved (const guint *counterparts, guint n)
{
  gboolean *moved = g_new0 (gboolean, n + 1);
  g_autofree guint *tails = g_new (guint, n + 1); /* last block of the best run of each length */
  g_autofree guint *before = g_new (guint, n + 1);
  guint length = 0;

  /* The longest increasing run of counterparts stays; the others have moved. */
  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      if (counterparts[i] == QY_UNALIGNED)
        continue;
      moved[i] = TRUE;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (counterparts[tails[middle]] < counterparts[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? tails[low - 1] : QY_UNALIGNED;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  for (guint i = length > 0 ? tails[length - 1] : QY_UNALIGNED; i != QY_UNALIGNED; i = before[i])
    moved[i] = FALSE;
  return moved;
}
