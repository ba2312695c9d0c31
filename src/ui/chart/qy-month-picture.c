/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-month-picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "qy-display.h"
#include "qy-money.h"

#define GAP         6    /* pixels between a text and what it belongs to */
#define WIDEST_BAR  34   /* pixels */
#define PART_OF_BAR 0.66 /* of a month's width */

const QyChartLegendEntry qy_month_legend[QY_MONTH_N_PARTS] = {
  [QY_MONTH_PAID_IN] = { .label = N_ ("Received"), QY_CHART_COLOR_IN, QY_CHART_FILL_SOLID },
  [QY_MONTH_PLANNED_IN] = { .label = N_ ("To be received"),
                            QY_CHART_COLOR_IN,
                            QY_CHART_FILL_HOLLOW },
  [QY_MONTH_PAID_OUT] = { .label = N_ ("Paid"), QY_CHART_COLOR_OUT, QY_CHART_FILL_SOLID },
  [QY_MONTH_PLANNED_OUT] = { .label = N_ ("To be paid"), QY_CHART_COLOR_OUT, QY_CHART_FILL_HOLLOW },
};

static const QyMonthValue *
value_at (const QyMonthPicture *picture, guint item)
{
  return &g_array_index (picture->values, QyMonthValue, item);
}

static int
decimals_of (const QyMonthPicture *picture)
{
  return picture->currency != NULL ? qy_currency_decimals (picture->currency) : 2;
}

static QyChartScale
make_scale (const QyMonthPicture *picture, guint max_steps)
{
  gint64 least = 0;
  gint64 most = 0;
  gint64 unit = 1;

  for (guint i = 0; i < picture->values->len; i++)
    {
      gint64 from[QY_MONTH_N_PARTS];
      gint64 to[QY_MONTH_N_PARTS];

      qy_month_value_stack (value_at (picture, i), from, to);
      for (guint part = 0; part < QY_MONTH_N_PARTS; part++)
        {
          least = MIN (least, to[part]);
          most = MAX (most, to[part]);
        }
    }
  for (int i = decimals_of (picture); i > 0; i--)
    unit *= 10;
  return qy_chart_scale_make (least, most, max_steps, unit);
}

static double
tick_width (const QyMonthPicture *picture, const QyChartScale *scale)
{
  double widest = 0;

  for (gint64 value = scale->low;; value += scale->step)
    {
      g_autofree char *label =
          qy_chart_scale_label (scale, value, decimals_of (picture), qy_language_of_interface ());

      widest = MAX (widest, qy_chart_text_width (picture->widget, label, QY_CHART_SMALL));
      if (value >= scale->high)
        return widest;
    }
}

static double
y_of (const QyMonthLayout *layout, gint64 value)
{
  return layout->top + layout->height
         - qy_chart_scale_place (&layout->scale, value, layout->height);
}

static void
draw_scale (const QyMonthPicture *picture,
            GtkSnapshot *snapshot,
            const QyMonthLayout *layout,
            const QyChartColors *colors)
{
  GtkWidget *widget = picture->widget;
  double width = layout->axis.width * layout->axis.n;
  g_autoptr (PangoLayout) currency = qy_chart_text_new (widget, picture->currency, QY_CHART_SMALL);

  qy_chart_paint_text (snapshot, currency, layout->left - GAP, 0, 1,
                       &colors->of[QY_CHART_COLOR_DIM]);
  for (gint64 value = layout->scale.low;; value += layout->scale.step)
    {
      g_autofree char *label = qy_chart_scale_label (&layout->scale, value, decimals_of (picture),
                                                     qy_language_of_interface ());
      g_autoptr (PangoLayout) text = qy_chart_text_new (widget, label, QY_CHART_SMALL);
      double y = y_of (layout, value);

      qy_chart_paint_line (snapshot, layout->left, y, width, 1,
                           &colors->of[value == 0 ? QY_CHART_COLOR_DIM : QY_CHART_COLOR_GRID]);
      qy_chart_paint_text (snapshot, text, layout->left - GAP, y - layout->line / 2, 1,
                           &colors->of[QY_CHART_COLOR_DIM]);
      if (value >= layout->scale.high)
        break;
    }
}

static void
draw_column (const QyMonthPicture *picture,
             GtkSnapshot *snapshot,
             const QyMonthLayout *layout,
             const QyChartColors *colors,
             guint item)
{
  graphene_rect_t column = qy_month_layout_column (layout, item);
  double width = CLAMP (floor (layout->axis.width * PART_OF_BAR), 2, WIDEST_BAR);
  gint64 from[QY_MONTH_N_PARTS];
  gint64 to[QY_MONTH_N_PARTS];

  qy_month_value_stack (value_at (picture, item), from, to);
  for (guint part = 0; part < QY_MONTH_N_PARTS; part++)
    {
      double a = round (y_of (layout, from[part]));
      double b = round (y_of (layout, to[part]));
      double height = MAX (fabs (a - b), 1.5); /* what is there can be seen */
      graphene_rect_t bar = GRAPHENE_RECT_INIT (
          (float) round (column.origin.x + (column.size.width - width) / 2),
          (float) (to[part] > from[part] ? a - height : a), (float) width, (float) height);

      if (from[part] != to[part])
        qy_chart_paint_area (snapshot, &bar, 2, qy_month_legend[part].fill,
                             &colors->of[qy_month_legend[part].color]);
    }
}

/* Names of months that there is room for, and the years below them. */
static void
draw_months (const QyMonthPicture *picture,
             GtkSnapshot *snapshot,
             const QyMonthLayout *layout,
             const QyChartColors *colors)
{
  GtkWidget *widget = picture->widget;
  int today = qy_date_is_set (picture->today) ? qy_month_of_date (picture->today) : -1;
  g_autofree char *widest = qy_month_short_name (12);
  int step = qy_month_axis_label_step (&layout->axis,
                                       qy_chart_text_width (widget, widest, QY_CHART_SMALL) + GAP);
  double y = layout->top + layout->height + GAP / 2.0;
  double free_from = 0;

  for (int i = 0; i < layout->axis.n; i++)
    {
      int month = layout->axis.first + i;
      double middle = layout->left + (i + 0.5) * layout->axis.width;
      gboolean is_first = i == 0 || qy_month_month (month) == 1;

      if (step > 0 && (qy_month_month (month) - 1) % step == 0)
        {
          g_autofree char *name = qy_month_short_name (qy_month_month (month));
          g_autoptr (PangoLayout) text = qy_chart_text_new (widget, name, QY_CHART_SMALL);

          qy_chart_paint_text (
              snapshot, text, middle, y, 0.5,
              &colors->of[month == today ? QY_CHART_COLOR_ACCENT : QY_CHART_COLOR_TEXT]);
        }
      if (is_first && middle >= free_from)
        {
          g_autofree char *name = qy_month_year_name (qy_month_year (month));
          g_autoptr (PangoLayout) text = qy_chart_text_new (widget, name, QY_CHART_SMALL);
          double left = layout->left + i * layout->axis.width;
          double width = qy_chart_text_width (widget, name, QY_CHART_SMALL);

          free_from = left + width + GAP;
          if (i > 0 || layout->axis.n <= 12 - qy_month_month (month) + 1
              || (13 - qy_month_month (month)) * layout->axis.width > width + GAP)
            qy_chart_paint_text (snapshot, text, left, y + layout->line, 0,
                                 &colors->of[QY_CHART_COLOR_DIM]);
          else
            free_from = 0;
        }
    }
}

static void
draw_bands (const QyMonthPicture *picture,
            GtkSnapshot *snapshot,
            const QyMonthLayout *layout,
            const QyChartColors *colors)
{
  guint marked = picture->marked;
  int today =
      qy_date_is_set (picture->today) ? qy_month_of_date (picture->today) - layout->axis.first : -1;

  if (today >= 0 && today < layout->axis.n)
    {
      graphene_rect_t column = qy_month_layout_column (layout, (guint) today);
      GdkRGBA color = colors->of[QY_CHART_COLOR_ACCENT];

      color.alpha *= 0.12F;
      gtk_snapshot_append_color (snapshot, &color, &column);
      qy_chart_paint_line (snapshot, column.origin.x, layout->top - 3, column.size.width, 3,
                           &colors->of[QY_CHART_COLOR_ACCENT]);
    }
  if (marked < picture->values->len)
    {
      graphene_rect_t column = qy_month_layout_column (layout, marked);

      gtk_snapshot_append_color (snapshot, &colors->of[QY_CHART_COLOR_SHADE], &column);
    }
}

void
qy_month_picture_lay_out (const QyMonthPicture *picture, QyMonthLayout *layout)
{
  GtkWidget *widget = picture->widget;
  double width = gtk_widget_get_width (widget);

  layout->line = qy_chart_line_height (widget, QY_CHART_SMALL);
  layout->top = layout->line + GAP;
  layout->height = MAX (gtk_widget_get_height (widget) - layout->top - 2 * layout->line - GAP, 1);
  layout->scale = make_scale (picture, (guint) MAX (layout->height / (2 * layout->line), 2));
  layout->left = ceil (tick_width (picture, &layout->scale)) + 2 * GAP;
  layout->axis.first = qy_month_number (value_at (picture, 0)->year, value_at (picture, 0)->month);
  layout->axis.n = (int) picture->values->len;
  layout->axis.width = MAX (width - layout->left - GAP, 1) / layout->axis.n;
}

graphene_rect_t
qy_month_layout_column (const QyMonthLayout *layout, guint item)
{
  return GRAPHENE_RECT_INIT ((float) (layout->left + item * layout->axis.width),
                             (float) layout->top, (float) layout->axis.width,
                             (float) layout->height);
}

void
qy_month_picture_draw (const QyMonthPicture *picture,
                       GtkSnapshot *snapshot,
                       const QyChartColors *colors)
{
  QyMonthLayout layout;

  qy_month_picture_lay_out (picture, &layout);
  draw_bands (picture, snapshot, &layout, colors);
  draw_scale (picture, snapshot, &layout, colors);
  for (guint i = 0; i < picture->values->len; i++)
    draw_column (picture, snapshot, &layout, colors, i);
  draw_months (picture, snapshot, &layout, colors);
}
