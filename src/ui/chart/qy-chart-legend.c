/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-chart-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP    6  /* between a sample and its name */
#define APART  16 /* between two entries */
#define MOST   32
#define SAMPLE 14 /* width of a sample of a line of 16 pixels */

struct _QyChartLegend
{
  GtkWidget parent_instance;

  const QyChartLegendEntry *entries[MOST];
  guint n;
};

G_DEFINE_FINAL_TYPE (QyChartLegend, qy_chart_legend, GTK_TYPE_WIDGET)

/* Where an entry is put. */
typedef struct
{
  double x;
  double y;
  double width;
} Place;

static double
sample_width (double line)
{
  return round (line * SAMPLE / 16);
}

/* Puts one entry after the other; a line that is full is followed by the next. */
static double
flow (QyChartLegend *self, double width, Place *places)
{
  double line = qy_chart_line_height (GTK_WIDGET (self), QY_CHART_SMALL);
  double x = 0;
  double y = 0;

  for (guint i = 0; i < self->n; i++)
    {
      double own =
          sample_width (line) + GAP
          + qy_chart_text_width (GTK_WIDGET (self), _ (self->entries[i]->label), QY_CHART_SMALL);

      if (x > 0 && x + own > width)
        {
          x = 0;
          y += line + 2;
        }
      places[i] = (Place){ x, y, own };
      x += own + APART;
    }
  return self->n > 0 ? y + line : 0;
}

static void
draw_sample (GtkSnapshot *snapshot,
             const QyChartLegendEntry *entry,
             const Place *place,
             double line,
             const QyChartColors *colors)
{
  const GdkRGBA *color = &colors->of[entry->color];
  double width = sample_width (line);
  double height = round (line * (entry->fill == QY_CHART_FILL_THIN ? 0.2 : 0.6));
  graphene_rect_t area =
      GRAPHENE_RECT_INIT ((float) place->x, (float) (place->y + round ((line - height) / 2)),
                          (float) width, (float) height);
  graphene_point_t center =
      GRAPHENE_POINT_INIT ((float) (place->x + width / 2), (float) (place->y + line / 2));

  if (entry->is_mark)
    qy_chart_paint_mark (snapshot, &center, line * 0.6, entry->mark, color,
                         entry->fill == QY_CHART_FILL_HOLLOW ? &colors->of[QY_CHART_COLOR_BACK]
                                                             : NULL);
  else
    qy_chart_paint_area (snapshot, &area, 2, entry->fill, color);
}

static void
qy_chart_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QyChartLegend *self = QY_CHART_LEGEND (widget);
  double line = qy_chart_line_height (widget, QY_CHART_SMALL);
  g_autofree Place *places = g_new (Place, self->n);
  QyChartColors colors;

  qy_chart_colors_load (&colors, widget);
  flow (self, gtk_widget_get_width (widget), places);
  for (guint i = 0; i < self->n; i++)
    {
      g_autoptr (PangoLayout) text =
          qy_chart_text_new (widget, _ (self->entries[i]->label), QY_CHART_SMALL);

      draw_sample (snapshot, self->entries[i], &places[i], line, &colors);
      qy_chart_paint_text (snapshot, text, places[i].x + sample_width (line) + GAP, places[i].y, 0,
                           &colors.of[QY_CHART_COLOR_DIM]);
    }
}

static void
qy_chart_legend_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  QyChartLegend *self = QY_CHART_LEGEND (widget);
  g_autofree Place *places = g_new0 (Place, MAX (self->n, 1));
  double height = flow (
      self, orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 ? for_size : G_MAXINT, places);
  double widest = 0;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = (int) ceil (height);
      return;
    }
  for (guint i = 0; i < self->n; i++)
    widest = MAX (widest, places[i].width);
  *minimum = (int) ceil (widest);
  *natural = self->n > 0 ? (int) ceil (places[self->n - 1].x + places[self->n - 1].width) : 0;
}

static GtkSizeRequestMode
qy_chart_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
qy_chart_legend_class_init (QyChartLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = qy_chart_legend_snapshot;
  widget_class->measure = qy_chart_legend_measure;
  widget_class->get_request_mode = qy_chart_legend_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "chart-legend");
}

static void
qy_chart_legend_init (QyChartLegend *self)
{
}

void
qy_chart_legend_show (QyChartLegend *self, const QyChartLegendEntry *entries, guint n, guint mask)
{
  g_return_if_fail (QY_IS_CHART_LEGEND (self) && (entries != NULL || n == 0) && n <= MOST);

  self->n = 0;
  for (guint i = 0; i < n; i++)
    if (mask & (1U << i))
      self->entries[self->n++] = &entries[i];
  gtk_widget_set_visible (GTK_WIDGET (self), self->n > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
