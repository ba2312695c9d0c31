/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-timeline-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP       6
#define MARK_SIZE 0.42 /* of a row's height */

/* How a kind of span is drawn; heights are parts of a row's. */
typedef struct
{
  QyTimelineSpanKind kind;
  QyChartColor color;
  QyChartFill fill;
  double height;
} SpanLook;

/* In the order of drawing: what is later lies upon what is earlier. */
static const SpanLook looks[QY_TIMELINE_N_SPANS] = {
  { QY_TIMELINE_BOUND, QY_CHART_COLOR_TERM, QY_CHART_FILL_SOLID, 0.12 },
  { QY_TIMELINE_TERM, QY_CHART_COLOR_TERM, QY_CHART_FILL_SOLID, 0.44 },
  { QY_TIMELINE_RENEWAL, QY_CHART_COLOR_TERM, QY_CHART_FILL_LIGHT, 0.44 },
  { QY_TIMELINE_SUSPENDED, QY_CHART_COLOR_TERM, QY_CHART_FILL_HATCHED, 0.44 },
  { QY_TIMELINE_WINDOW, QY_CHART_COLOR_ACCENT, QY_CHART_FILL_LIGHT, 0.78 },
};

/* Deadlines lie upon everything. */
static const QyTimelinePointKind point_order[QY_TIMELINE_N_POINTS] = {
  QY_TIMELINE_MILESTONE,
  QY_TIMELINE_RECEIPT,
  QY_TIMELINE_PAYMENT,
  QY_TIMELINE_DEADLINE,
};

static void
draw_span (const QyTimelinePicture *picture,
           GtkSnapshot *snapshot,
           double y,
           const QyTimelineSpan *span,
           const SpanLook *look)
{
  const QyTimelineLayout *layout = picture->layout;
  double height = MAX (round (layout->row * look->height), 3);
  double left = 0;
  double right = 0;
  graphene_rect_t area;

  if (!qy_timeline_layout_span (layout, span, &left, &right))
    return;
  area = GRAPHENE_RECT_INIT ((float) round (left), (float) round (y + (layout->row - height) / 2),
                             (float) MAX (round (right) - round (left), 2), (float) height);
  if (look->fill == QY_CHART_FILL_HATCHED)
    gtk_snapshot_append_color (snapshot, &picture->colors->of[QY_CHART_COLOR_BACK], &area);
  qy_chart_paint_area (snapshot, &area, 3, look->fill, &picture->colors->of[look->color]);
}

static void
draw_point (const QyTimelinePicture *picture,
            GtkSnapshot *snapshot,
            double y,
            const QyTimelinePoint *point)
{
  const QyTimelineLayout *layout = picture->layout;
  double size = layout->row * MARK_SIZE;
  graphene_point_t center = GRAPHENE_POINT_INIT ((float) qy_timeline_layout_point (layout, point),
                                                 (float) round (y + layout->row / 2));
  const GdkRGBA *back = &picture->colors->of[QY_CHART_COLOR_BACK];
  const GdkRGBA *color = &picture->colors->of[qy_timeline_color_of (point->kind)];
  QyChartMark mark = qy_timeline_mark_of (point->kind);

  if (center.x < layout->labels - size || center.x > layout->width + size)
    return;
  qy_chart_paint_mark (snapshot, &center, size + 3, mark, back, back);
  qy_chart_paint_mark (snapshot, &center, size, mark, color,
                       point->flags & QY_TIMELINE_DONE ? NULL : back);
  if (point->flags & QY_TIMELINE_UNCERTAIN)
    {
      g_autoptr (PangoLayout) text = qy_chart_text_new (picture->widget, "?", QY_CHART_SMALL);
      int height = 0;

      pango_layout_get_pixel_size (text, NULL, &height);
      qy_chart_paint_text (snapshot, text, center.x, center.y - height / 2.0, 0.5, color);
    }
}

static void
draw_row (const QyTimelinePicture *picture, GtkSnapshot *snapshot, guint index)
{
  const QyTimelineRow *row = picture->rows->pdata[index];
  double y = qy_timeline_layout_row_y (picture->layout, index);

  for (guint look = 0; look < QY_TIMELINE_N_SPANS; look++)
    for (guint i = 0; i < row->spans->len; i++)
      {
        const QyTimelineSpan *span = &g_array_index (row->spans, QyTimelineSpan, i);

        if (span->kind == looks[look].kind)
          draw_span (picture, snapshot, y, span, &looks[look]);
      }
  for (guint kind = 0; kind < QY_TIMELINE_N_POINTS; kind++)
    for (guint i = 0; i < row->points->len; i++)
      {
        const QyTimelinePoint *point = &g_array_index (row->points, QyTimelinePoint, i);

        if (point->kind == point_order[kind])
          draw_point (picture, snapshot, y, point);
      }
}

static void
draw_label (const QyTimelinePicture *picture, GtkSnapshot *snapshot, guint index)
{
  const QyTimelineLayout *layout = picture->layout;
  const QyTimelineRow *row = picture->rows->pdata[index];
  g_autoptr (PangoLayout) text = qy_chart_text_new (picture->widget, row->label, 1);

  pango_layout_set_width (text, (int) MAX (layout->labels - 2 * GAP, 1) * PANGO_SCALE);
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (text, TRUE);
  qy_chart_paint_text_in (snapshot, picture->widget, text, GAP,
                          qy_timeline_layout_row_y (layout, index), layout->row,
                          &picture->colors->of[QY_CHART_COLOR_TEXT]);
}

/* A line at the start of each month that has a label, a stronger one at that of each year. */
static void
draw_grid (const QyTimelinePicture *picture, GtkSnapshot *snapshot, int step, int from, int to)
{
  const QyTimelineLayout *layout = picture->layout;

  for (int month = from; month <= to; month++)
    {
      gboolean is_year = qy_month_month (month) == 1;
      double x = layout->labels + (month - layout->axis.first) * layout->axis.width - layout->x;

      if (!is_year && (step == 0 || (qy_month_month (month) - 1) % step != 0))
        continue;
      qy_chart_paint_line (snapshot, x, is_year ? 0 : layout->head / 2, 1, layout->height,
                           &picture->colors->of[QY_CHART_COLOR_GRID]);
    }
}

static void
draw_months (const QyTimelinePicture *picture, GtkSnapshot *snapshot, int step, int from, int to)
{
  const QyTimelineLayout *layout = picture->layout;

  for (int month = from; step > 0 && month <= to; month++)
    {
      g_autofree char *name = qy_month_short_name (qy_month_month (month));
      g_autoptr (PangoLayout) text = qy_chart_text_new (picture->widget, name, QY_CHART_SMALL);
      double x = layout->labels + (month - layout->axis.first) * layout->axis.width - layout->x;

      if ((qy_month_month (month) - 1) % step == 0)
        qy_chart_paint_text (snapshot, text, x + GAP / 2.0, layout->head / 2, 0,
                             &picture->colors->of[QY_CHART_COLOR_DIM]);
    }
}

/* A year's name stays in sight as long as any of its months is. */
static void
draw_years (const QyTimelinePicture *picture, GtkSnapshot *snapshot, int from, int to)
{
  const QyTimelineLayout *layout = picture->layout;

  for (int year = qy_month_year (from); year <= qy_month_year (to); year++)
    {
      g_autofree char *name = qy_month_year_name (year);
      g_autoptr (PangoLayout) text = qy_chart_text_new (picture->widget, name, QY_CHART_SMALL);
      double width = qy_chart_text_width (picture->widget, name, QY_CHART_SMALL);
      double left = layout->labels - layout->x
                    + (qy_month_number (year, 1) - layout->axis.first) * layout->axis.width;
      double right = left + 12 * layout->axis.width;
      double x = MIN (MAX (left, layout->labels) + GAP / 2.0, right - width - GAP / 2.0);

      qy_chart_paint_text (snapshot, text, x, 0, 0, &picture->colors->of[QY_CHART_COLOR_TEXT]);
    }
}

static void
draw_today (const QyTimelinePicture *picture, GtkSnapshot *snapshot)
{
  const QyTimelineLayout *layout = picture->layout;
  double x = 0;
  graphene_point_t top;

  if (!qy_date_is_set (picture->today))
    return;
  x = qy_timeline_layout_x (layout, picture->today);
  top = GRAPHENE_POINT_INIT ((float) x + 1, (float) layout->head + 4);
  if (x < layout->labels || x > layout->width)
    return;
  qy_chart_paint_line (snapshot, x, layout->head, 2, layout->height,
                       &picture->colors->of[QY_CHART_COLOR_ACCENT]);
  qy_chart_paint_mark (snapshot, &top, 8, QY_CHART_MARK_TRIANGLE,
                       &picture->colors->of[QY_CHART_COLOR_ACCENT], NULL);
}

static void
draw_bands (const QyTimelinePicture *picture, GtkSnapshot *snapshot, guint first, guint n)
{
  const QyTimelineLayout *layout = picture->layout;

  for (guint i = first; i < first + n; i++)
    {
      double y = qy_timeline_layout_row_y (layout, i);

      if (i == picture->marked)
        gtk_snapshot_append_color (
            snapshot, &picture->colors->of[QY_CHART_COLOR_SHADE],
            &GRAPHENE_RECT_INIT (0, (float) y, (float) layout->width, (float) layout->row));
      qy_chart_paint_line (snapshot, 0, y + layout->row - 1, layout->width, 1,
                           &picture->colors->of[QY_CHART_COLOR_SHADE]);
    }
}

void
qy_timeline_draw (const QyTimelinePicture *picture, GtkSnapshot *snapshot)
{
  const QyTimelineLayout *layout = picture->layout;
  double room = layout->width - layout->labels;
  graphene_rect_t body = GRAPHENE_RECT_INIT (0, (float) layout->head, (float) layout->width,
                                             (float) MAX (layout->height - layout->head, 0));
  graphene_rect_t plot =
      GRAPHENE_RECT_INIT ((float) layout->labels, 0, (float) MAX (room, 0), (float) layout->height);
  g_autofree char *widest = qy_month_short_name (12);
  int step = qy_month_axis_label_step (
      &layout->axis, qy_chart_text_width (picture->widget, widest, QY_CHART_SMALL) + GAP);
  int from = layout->axis.first + (int) (layout->x / layout->axis.width);
  int to = from + (int) (room / layout->axis.width) + 1;
  guint first = 0;
  guint n = qy_timeline_layout_visible (layout, &first);

  gtk_snapshot_push_clip (snapshot, &body);
  draw_bands (picture, snapshot, first, n);
  for (guint i = first; i < first + n; i++)
    draw_label (picture, snapshot, i);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &plot);
  draw_grid (picture, snapshot, step, from, to);
  draw_months (picture, snapshot, step, from, to);
  draw_years (picture, snapshot, from, to);
  gtk_snapshot_push_clip (snapshot, &body);
  for (guint i = first; i < first + n; i++)
    draw_row (picture, snapshot, i);
  gtk_snapshot_pop (snapshot);
  draw_today (picture, snapshot);
  gtk_snapshot_pop (snapshot);
  qy_chart_paint_line (snapshot, 0, layout->head - 1, layout->width, 1,
                       &picture->colors->of[QY_CHART_COLOR_GRID]);
}

QyChartMark
qy_timeline_mark_of (QyTimelinePointKind kind)
{
  switch (kind)
    {
    case QY_TIMELINE_DEADLINE:
      return QY_CHART_MARK_TRIANGLE;
    case QY_TIMELINE_MILESTONE:
      return QY_CHART_MARK_DIAMOND;
    case QY_TIMELINE_RECEIPT:
    case QY_TIMELINE_PAYMENT:
    default:
      return QY_CHART_MARK_DISC;
    }
}

QyChartColor
qy_timeline_color_of (QyTimelinePointKind kind)
{
  switch (kind)
    {
    case QY_TIMELINE_DEADLINE:
      return QY_CHART_COLOR_ALERT;
    case QY_TIMELINE_RECEIPT:
      return QY_CHART_COLOR_IN;
    case QY_TIMELINE_PAYMENT:
      return QY_CHART_COLOR_OUT;
    case QY_TIMELINE_MILESTONE:
    default:
      return QY_CHART_COLOR_TEXT;
    }
}
