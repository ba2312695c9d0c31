/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-chart-paint.h"

#include <math.h>

#define HATCH_STEP  6 /* pixels between two strokes */
#define LIGHT_ALPHA 0.35F
#define SAMPLE      "国Ág"

typedef struct
{
  const char *name;
  float alpha;
  const char *fallback;
} ColorSource;

/* In and out differ in brightness too, and never by colour alone: one stands above zero, the other
 * below. */
static const ColorSource sources[QY_CHART_N_COLORS] = {
  [QY_CHART_COLOR_TEXT] = { NULL, 1, NULL },
  [QY_CHART_COLOR_DIM] = { NULL, 0.65F, NULL },
  [QY_CHART_COLOR_GRID] = { NULL, 0.13F, NULL },
  [QY_CHART_COLOR_SHADE] = { NULL, 0.06F, NULL },
  [QY_CHART_COLOR_BACK] = { "card_bg_color", 1, "white" },
  [QY_CHART_COLOR_ACCENT] = { "accent_color", 1, "#1c71d8" },
  [QY_CHART_COLOR_IN] = { "blue_3", 1, "#3584e4" },
  [QY_CHART_COLOR_OUT] = { "orange_4", 1, "#e66100" },
  [QY_CHART_COLOR_TERM] = { NULL, 0.45F, NULL },
  [QY_CHART_COLOR_ALERT] = { "error_color", 1, "#c01c28" },
};

static GdkRGBA
with_alpha (const GdkRGBA *color, float alpha)
{
  GdkRGBA result = *color;

  result.alpha *= alpha;
  return result;
}

/* @upper over @lower, which is opaque. */
static GdkRGBA
blend (const GdkRGBA *upper, const GdkRGBA *lower)
{
  float part = upper->alpha;

  return (GdkRGBA){ upper->red * part + lower->red * (1 - part),
                    upper->green * part + lower->green * (1 - part),
                    upper->blue * part + lower->blue * (1 - part), 1 };
}

static void
paint_border (GtkSnapshot *snapshot,
              const GskRoundedRect *outline,
              float width,
              const GdkRGBA *color)
{
  float widths[] = { width, width, width, width };
  GdkRGBA colors[] = { *color, *color, *color, *color };

  gtk_snapshot_append_border (snapshot, outline, widths, colors);
}

static void
paint_hatch (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *color)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);
  double top = area->origin.y;
  double bottom = top + area->size.height;
  double left = area->origin.x;
  double right = left + area->size.width;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.5);
  for (double x = left - (bottom - top); x < right; x += HATCH_STEP)
    {
      cairo_move_to (cr, x, bottom);
      cairo_line_to (cr, x + bottom - top, top);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
trace_mark (cairo_t *cr, const graphene_point_t *center, double half, QyChartMark mark)
{
  double x = center->x;
  double y = center->y;

  switch (mark)
    {
    case QY_CHART_MARK_DIAMOND:
      cairo_move_to (cr, x, y - half);
      cairo_line_to (cr, x + half, y);
      cairo_line_to (cr, x, y + half);
      cairo_line_to (cr, x - half, y);
      break;
    case QY_CHART_MARK_TRIANGLE:
      cairo_move_to (cr, x - half, y - half * 0.8);
      cairo_line_to (cr, x + half, y - half * 0.8);
      cairo_line_to (cr, x, y + half);
      break;
    case QY_CHART_MARK_DISC:
    default:
      cairo_arc (cr, x, y, half * 0.9, 0, 2 * G_PI);
    }
  cairo_close_path (cr);
}

void
qy_chart_colors_load (QyChartColors *colors, GtkWidget *widget)
{
  GtkStyleContext *context = NULL;
  GdkRGBA text;
  GdkRGBA window = { 1, 1, 1, 1 };

  g_return_if_fail (colors != NULL && GTK_IS_WIDGET (widget));

  context = gtk_widget_get_style_context (widget);
  gtk_style_context_get_color (context, &text);
  for (guint i = 0; i < QY_CHART_N_COLORS; i++)
    {
      GdkRGBA color = text;

      if (sources[i].name != NULL
          && !gtk_style_context_lookup_color (context, sources[i].name, &color))
        gdk_rgba_parse (&color, sources[i].fallback);
      colors->of[i] = with_alpha (&color, sources[i].alpha);
    }
  gtk_style_context_lookup_color (context, "window_bg_color", &window);
  colors->of[QY_CHART_COLOR_BACK] = blend (&colors->of[QY_CHART_COLOR_BACK], &window);
}

void
qy_chart_paint_area (GtkSnapshot *snapshot,
                     const graphene_rect_t *area,
                     double radius,
                     QyChartFill fill,
                     const GdkRGBA *color)
{
  GskRoundedRect outline;
  gboolean is_solid = fill == QY_CHART_FILL_SOLID || fill == QY_CHART_FILL_THIN;
  GdkRGBA light = with_alpha (color, fill == QY_CHART_FILL_LIGHT ? LIGHT_ALPHA : 0.12F);

  if (area->size.width <= 0 || area->size.height <= 0)
    return;
  radius = MIN (radius, MIN (area->size.width, area->size.height) / 2);
  gsk_rounded_rect_init_from_rect (&outline, area, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, is_solid ? color : &light, area);
  if (fill == QY_CHART_FILL_HATCHED)
    paint_hatch (snapshot, area, color);
  gtk_snapshot_pop (snapshot);
  if (!is_solid)
    paint_border (snapshot, &outline, 1, color);
}

void
qy_chart_paint_mark (GtkSnapshot *snapshot,
                     const graphene_point_t *center,
                     double size,
                     QyChartMark mark,
                     const GdkRGBA *color,
                     const GdkRGBA *back)
{
  double half = size / 2;
  graphene_rect_t room =
      GRAPHENE_RECT_INIT ((float) (center->x - half - 2), (float) (center->y - half - 2),
                          (float) size + 4, (float) size + 4);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &room);

  trace_mark (cr, center, half, mark);
  gdk_cairo_set_source_rgba (cr, back != NULL ? back : color);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
qy_chart_paint_line (
    GtkSnapshot *snapshot, double x, double y, double width, double height, const GdkRGBA *color)
{
  graphene_rect_t line =
      GRAPHENE_RECT_INIT ((float) floor (x), (float) floor (y), (float) MAX (1, round (width)),
                          (float) MAX (1, round (height)));

  gtk_snapshot_append_color (snapshot, color, &line);
}

void
qy_chart_paint_ring (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, area, 4);
  paint_border (snapshot, &outline, 2, color);
}

void
qy_chart_paint_text (GtkSnapshot *snapshot,
                     PangoLayout *layout,
                     double x,
                     double y,
                     double xalign,
                     const GdkRGBA *color)
{
  int width = 0;
  graphene_point_t at;

  pango_layout_get_pixel_size (layout, &width, NULL);
  at = GRAPHENE_POINT_INIT ((float) round (x - width * xalign), (float) round (y));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &at);
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

void
qy_chart_paint_text_in (GtkSnapshot *snapshot,
                        GtkWidget *widget,
                        PangoLayout *layout,
                        double x,
                        double y,
                        double height,
                        const GdkRGBA *color)
{
  g_autoptr (PangoLayout) sample = qy_chart_text_new (widget, SAMPLE, 1);
  int line = 0;
  int drop = PANGO_PIXELS (pango_layout_get_baseline (sample) - pango_layout_get_baseline (layout));

  pango_layout_get_pixel_size (sample, NULL, &line);
  qy_chart_paint_text (snapshot, layout, x, y + (height - line) / 2 + drop, 0, color);
}

PangoLayout *
qy_chart_text_new (GtkWidget *widget, const char *text, double scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  if (scale != 1)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

double
qy_chart_text_width (GtkWidget *widget, const char *text, double scale)
{
  g_autoptr (PangoLayout) layout = qy_chart_text_new (widget, text, scale);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

double
qy_chart_line_height (GtkWidget *widget, double scale)
{
  g_autoptr (PangoLayout) layout = qy_chart_text_new (widget, SAMPLE, scale);
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}
