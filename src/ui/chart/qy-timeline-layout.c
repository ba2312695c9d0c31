/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-timeline-layout.h"

#define MONTHS_BEFORE (20 * 12)
#define MONTHS_BEHIND (40 * 12)
#define BEYOND        24 /* pixels beyond an edge that nobody sees */

typedef struct
{
  int least;
  int most;
} Range;

static void
take_in (Range *range, QyDate date)
{
  if (!qy_date_is_set (date))
    return;
  range->least = MIN (range->least, qy_month_of_date (date));
  range->most = MAX (range->most, qy_month_of_date (date));
}

static void
take_in_row (Range *range, const QyTimelineRow *row)
{
  for (guint i = 0; i < row->spans->len; i++)
    {
      take_in (range, g_array_index (row->spans, QyTimelineSpan, i).from);
      take_in (range, g_array_index (row->spans, QyTimelineSpan, i).to);
    }
  for (guint i = 0; i < row->points->len; i++)
    take_in (range, g_array_index (row->points, QyTimelinePoint, i).date);
}

int
qy_timeline_layout_range (const GPtrArray *rows, QyDate today, int at_least, int *first)
{
  Range range = { G_MAXINT, G_MININT };
  int middle = 0;

  g_return_val_if_fail (rows != NULL && first != NULL, 1);

  take_in (&range, today);
  for (guint i = 0; i < rows->len; i++)
    take_in_row (&range, rows->pdata[i]);
  if (range.least > range.most)
    range = (Range){ 0, 0 };
  middle = qy_date_is_set (today) ? qy_month_of_date (today) : range.least;
  range.least = CLAMP (range.least, middle - MONTHS_BEFORE, middle + MONTHS_BEHIND) - 1;
  range.most = CLAMP (range.most, middle - MONTHS_BEFORE, middle + MONTHS_BEHIND) + 1;
  *first = range.least;
  return MAX (range.most - range.least + 1, at_least);
}

guint
qy_timeline_layout_find_row (const QyTimelineLayout *layout, double y)
{
  double row = 0;

  g_return_val_if_fail (layout != NULL && layout->row > 0, G_MAXUINT);

  row = (y - layout->head + layout->y) / layout->row;
  return y >= layout->head && row < layout->n_rows ? (guint) row : G_MAXUINT;
}

double
qy_timeline_layout_row_y (const QyTimelineLayout *layout, guint row)
{
  g_return_val_if_fail (layout != NULL, 0);

  return layout->head + row * layout->row - layout->y;
}

guint
qy_timeline_layout_visible (const QyTimelineLayout *layout, guint *first)
{
  guint last = 0;

  g_return_val_if_fail (layout != NULL && first != NULL && layout->row > 0, 0);

  *first = (guint) (MAX (layout->y, 0) / layout->row);
  if (*first >= layout->n_rows || layout->height <= layout->head)
    return 0;
  last = (guint) ((MAX (layout->y, 0) + layout->height - layout->head) / layout->row);
  return MIN (last, layout->n_rows - 1) - *first + 1;
}

double
qy_timeline_layout_x (const QyTimelineLayout *layout, QyDate date)
{
  g_return_val_if_fail (layout != NULL, 0);

  return layout->labels + qy_month_axis_place (&layout->axis, date) - layout->x;
}

gboolean
qy_timeline_layout_span (const QyTimelineLayout *layout,
                         const QyTimelineSpan *span,
                         double *left,
                         double *right)
{
  double least = 0;
  double most = 0;

  g_return_val_if_fail (layout != NULL && span != NULL && left != NULL && right != NULL, FALSE);

  least = layout->labels - BEYOND;
  most = layout->width + BEYOND;
  *left = qy_date_is_set (span->from) ? qy_timeline_layout_x (layout, span->from) : least;
  *right = qy_date_is_set (span->to)
               ? layout->labels + qy_month_axis_place_end (&layout->axis, span->to) - layout->x
               : most;
  *left = CLAMP (*left, least, most);
  *right = CLAMP (*right, least, most);
  return *right > layout->labels && *left < layout->width;
}

double
qy_timeline_layout_point (const QyTimelineLayout *layout, const QyTimelinePoint *point)
{
  g_return_val_if_fail (layout != NULL && point != NULL, 0);

  return layout->labels - layout->x
         + (qy_month_axis_place (&layout->axis, point->date)
            + qy_month_axis_place_end (&layout->axis, point->date))
               / 2;
}
