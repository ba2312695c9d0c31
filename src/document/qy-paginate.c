/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-paginate.h"

#define SLACK 0.01

static const QyUnit *
unit_at (const GPtrArray *units, guint i)
{
  return units->pdata[i];
}

static const QyUnit *
get_repeated_head (const GPtrArray *units, guint start)
{
  int head = start < units->len ? unit_at (units, start)->head : -1;

  return head >= 0 ? unit_at (units, head) : NULL;
}

/* The first unit that no longer fits on a page that begins with unit start, or must begin one of
 * its own. */
static guint
find_overflow (const GPtrArray *units, guint start, double height)
{
  const QyUnit *head = get_repeated_head (units, start);
  double y = head != NULL ? head->height : 0;
  guint i;

  for (i = start; i < units->len; i++)
    {
      const QyUnit *unit = unit_at (units, i);

      if (i > start && unit->keep == QY_KEEP_NEW_PAGE)
        return i;
      y += unit->height + (i > start ? unit->before : 0);
      if (y > height + SLACK && i > start)
        return i;
    }
  return i;
}

/* The unit the next page begins with. */
static guint
find_page_end (const GPtrArray *units, guint start, double height)
{
  guint overflow = find_overflow (units, start, height);
  guint best = overflow;
  double cost, least = G_MAXDOUBLE, empty = 0;

  if (overflow == units->len || unit_at (units, overflow)->keep == QY_KEEP_NEW_PAGE)
    return overflow;
  for (guint i = overflow; i > start; i--)
    {
      const QyUnit *unit = unit_at (units, i);

      if (i < overflow)
        empty += unit->height + unit->before;
      cost = unit->keep + 100 * empty / height;
      if (cost < least)
        {
          least = cost;
          best = i;
        }
    }
  return best;
}

static GArray *
place (const GPtrArray *units, guint start, guint end)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (QyPlaced));
  const QyUnit *head = get_repeated_head (units, start);
  double y = 0;

  if (head != NULL)
    {
      QyPlaced placed = { unit_at (units, start)->head, 0, TRUE };

      g_array_append_val (page, placed);
      y += head->height;
    }
  for (guint i = start; i < end; i++)
    {
      QyPlaced placed = { i, y + (i > start ? unit_at (units, i)->before : 0), FALSE };

      g_array_append_val (page, placed);
      y = placed.y + unit_at (units, i)->height;
    }
  return page;
}

GPtrArray *
qy_paginate (const GPtrArray *units, double height)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint start = 0;

  g_return_val_if_fail (units != NULL, pages);

  do
    {
      guint end = start < units->len ? find_page_end (units, start, height) : start;

      g_ptr_array_add (pages, place (units, start, end));
      start = end;
    }
  while (start < units->len);
  return pages;
}
