/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-layout.h"

#include <math.h>

#define LEAST_SIDE 1.0     /* points: a file may say that a page has no width */
#define MOST_SIDE  20000.0 /* points: or that it is a mile long */

typedef struct
{
  double width; /* points */
  double height;
  double scale; /* pixels a point */
  double top;   /* pixels */
} Page;

struct _QyReaderLayout
{
  Page *pages;
  guint n;
  gboolean is_picture;
  double room;
  double width;
  double height;
};

static double
sound_side (double side)
{
  return isfinite (side) ? CLAMP (side, LEAST_SIDE, MOST_SIDE) : LEAST_SIDE;
}

QyReaderLayout *
qy_reader_layout_new (const QyReaderInfo *info)
{
  QyReaderLayout *self = NULL;

  g_return_val_if_fail (info != NULL && info->n_pages > 0, NULL);

  self = g_new0 (QyReaderLayout, 1);
  self->n = info->n_pages;
  self->is_picture = info->kind == QY_READER_PICTURE;
  self->pages = g_new0 (Page, self->n);
  for (guint i = 0; i < self->n; i++)
    self->pages[i] = (Page){ sound_side (info->width), sound_side (info->height), 1, 0 };
  return self;
}

void
qy_reader_layout_free (QyReaderLayout *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->pages);
  g_free (self);
}

guint
qy_reader_layout_get_n (const QyReaderLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n;
}

void
qy_reader_layout_learn (QyReaderLayout *self, guint first, const GArray *sizes)
{
  g_return_if_fail (self != NULL && sizes != NULL);

  for (guint i = 0; i < sizes->len && first + i < self->n; i++)
    {
      const QyReaderRect *size = &g_array_index (sizes, QyReaderRect, i);

      self->pages[first + i].width = sound_side (size->width);
      self->pages[first + i].height = sound_side (size->height);
    }
}

void
qy_reader_layout_fit (QyReaderLayout *self, double room, double zoom)
{
  double most = 0;
  double top = QY_READER_GAP;

  g_return_if_fail (self != NULL);

  most = self->is_picture ? 1 : QY_READER_ZOOM_MOST;
  self->room = room;
  self->width = 0;
  for (guint i = 0; i < self->n; i++)
    {
      Page *page = &self->pages[i];
      double fitting = (room - 2 * QY_READER_GAP) / page->width;

      page->scale = zoom > 0 ? zoom : CLAMP (fitting, QY_READER_ZOOM_LEAST, most);
      page->top = top;
      top += round (page->height * page->scale) + QY_READER_GAP;
      self->width = MAX (self->width, round (page->width * page->scale) + 2 * QY_READER_GAP);
    }
  self->height = top;
}

graphene_rect_t
qy_reader_layout_get_place (const QyReaderLayout *self, guint page)
{
  const Page *it = NULL;
  double width = 0;
  double left = 0;

  g_return_val_if_fail (self != NULL && page < self->n, *graphene_rect_zero ());

  it = &self->pages[page];
  width = round (it->width * it->scale);
  left = MAX (QY_READER_GAP, floor ((MAX (self->room, self->width) - width) / 2));
  return GRAPHENE_RECT_INIT ((float) left, (float) it->top, (float) width,
                             (float) round (it->height * it->scale));
}

double
qy_reader_layout_get_scale (const QyReaderLayout *self, guint page)
{
  g_return_val_if_fail (self != NULL && page < self->n, 1);

  return self->pages[page].scale;
}

double
qy_reader_layout_get_width (const QyReaderLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

double
qy_reader_layout_get_height (const QyReaderLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

guint
qy_reader_layout_find (const QyReaderLayout *self, double y)
{
  guint low = 0;
  guint high = 0;

  g_return_val_if_fail (self != NULL, 0);

  high = self->n;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->pages[middle].top <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}
