/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-myers.h"

/* More edits than this in each half of one stretch, and it counts as rewritten. */
#define MOST_EDITS 2000

typedef struct
{
  const guint *a, *b;
  gboolean *removed, *added;
  int *
      forward; /* by diagonal: how far in a the best path of so many edits from the start reaches */
  int *backward; /* the same from the end */
} Walk;

/* A rectangle of the edit graph: a[a0 … a1), b[b0 … b1). */
typedef struct
{
  int a0, a1, b0, b1;
} Box;

/* The diagonals reached so far, every other one of which moves in each step. */
typedef struct
{
  int low, high;
} Reach;

static void
widen (Reach *reach, const Box *box, int *furthest, int unreached)
{
  int least = box->a0 - box->b1, most = box->a1 - box->b0;

  if (reach->low > least)
    furthest[--reach->low - 1] = unreached;
  else
    reach->low++;
  if (reach->high < most)
    furthest[++reach->high + 1] = unreached;
  else
    reach->high--;
}

static gboolean
step_forward (
    Walk *walk, const Box *box, Reach *reach, const Reach *other, gboolean odd, int *x, int *y)
{
  widen (reach, box, walk->forward, -1);
  for (int d = reach->high; d >= reach->low; d -= 2)
    {
      *x = MAX (walk->forward[d - 1] + 1, walk->forward[d + 1]);
      *y = *x - d;
      while (*x < box->a1 && *y < box->b1 && walk->a[*x] == walk->b[*y])
        (*x)++, (*y)++;
      walk->forward[d] = *x;
      if (odd && d >= other->low && d <= other->high && walk->backward[d] <= *x)
        return TRUE;
    }
  return FALSE;
}

static gboolean
step_backward (
    Walk *walk, const Box *box, Reach *reach, const Reach *other, gboolean odd, int *x, int *y)
{
  widen (reach, box, walk->backward, G_MAXINT);
  for (int d = reach->high; d >= reach->low; d -= 2)
    {
      *x = MIN (walk->backward[d - 1], walk->backward[d + 1] - 1);
      *y = *x - d;
      while (*x > box->a0 && *y > box->b0 && walk->a[*x - 1] == walk->b[*y - 1])
        (*x)--, (*y)--;
      walk->backward[d] = *x;
      if (!odd && d >= other->low && d <= other->high && *x <= walk->forward[d])
        return TRUE;
    }
  return FALSE;
}

/* A point in the middle of a shortest path through the box. */
static gboolean
find_middle (Walk *walk, const Box *box, int *x, int *y)
{
  int start = box->a0 - box->b0, end = box->a1 - box->b1;
  Reach forward = { start, start }, backward = { end, end };
  gboolean odd = ((start - end) & 1) != 0;

  walk->forward[start] = box->a0;
  walk->backward[end] = box->a1;
  for (int edits = 0; edits < MOST_EDITS; edits++)
    if (step_forward (walk, box, &forward, &backward, odd, x, y)
        || step_backward (walk, box, &backward, &forward, odd, x, y))
      return TRUE;
  return FALSE;
}

static void
mark_all (Walk *walk, const Box *box)
{
  for (int i = box->a0; i < box->a1; i++)
    walk->removed[i] = TRUE;
  for (int i = box->b0; i < box->b1; i++)
    walk->added[i] = TRUE;
}

static void
compare (Walk *walk, Box box)
{
  int x, y;

  while (box.a0 < box.a1 && box.b0 < box.b1 && walk->a[box.a0] == walk->b[box.b0])
    box.a0++, box.b0++;
  while (box.a0 < box.a1 && box.b0 < box.b1 && walk->a[box.a1 - 1] == walk->b[box.b1 - 1])
    box.a1--, box.b1--;
  if (box.a0 == box.a1 || box.b0 == box.b1 || !find_middle (walk, &box, &x, &y))
    {
      mark_all (walk, &box);
      return;
    }
  compare (walk, (Box){ box.a0, x, box.b0, y });
  compare (walk, (Box){ x, box.a1, y, box.b1 });
}

void
qy_myers (const guint *a, guint n_a, const guint *b, guint n_b, gboolean *removed, gboolean *added)
{
  g_autofree int *forward = g_new (int, n_a + n_b + 3);
  g_autofree int *backward = g_new (int, n_a + n_b + 3);
  Walk walk = { .a = a, .b = b, .removed = removed, .added = added };

  g_return_if_fail (n_a < G_MAXINT / 4 && n_b < G_MAXINT / 4);

  /* Diagonals run from -n_b to n_a, and each looks at its neighbours. */
  walk.forward = forward + n_b + 1;
  walk.backward = backward + n_b + 1;
  compare (&walk, (Box){ 0, n_a, 0, n_b });
}
