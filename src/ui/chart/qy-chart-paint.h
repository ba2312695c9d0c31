/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* How the pictures draw: what looks alike in a bar, on the timeline and in the legend is drawn
 * here. Colours are those of the widget's style, so they follow light, dark and high contrast. */

typedef enum
{
  QY_CHART_COLOR_TEXT,
  QY_CHART_COLOR_DIM,    /* text of second rank */
  QY_CHART_COLOR_GRID,   /* lines behind the picture */
  QY_CHART_COLOR_SHADE,  /* a band behind the picture */
  QY_CHART_COLOR_BACK,   /* of the card the picture lies on */
  QY_CHART_COLOR_ACCENT, /* today, a window for notices, what is selected */
  QY_CHART_COLOR_IN,     /* money to us */
  QY_CHART_COLOR_OUT,    /* money from us */
  QY_CHART_COLOR_TERM,   /* a service term */
  QY_CHART_COLOR_ALERT,  /* a deadline */
  QY_CHART_N_COLORS
} QyChartColor;

typedef struct
{
  GdkRGBA of[QY_CHART_N_COLORS];
} QyChartColors;

typedef enum
{
  QY_CHART_FILL_SOLID,
  QY_CHART_FILL_LIGHT,
  QY_CHART_FILL_HOLLOW,
  QY_CHART_FILL_HATCHED,
  QY_CHART_FILL_THIN, /* in the legend: solid, a third as high */
} QyChartFill;

typedef enum
{
  QY_CHART_MARK_DISC,
  QY_CHART_MARK_DIAMOND,
  QY_CHART_MARK_TRIANGLE,
} QyChartMark;

void qy_chart_colors_load (QyChartColors *colors, GtkWidget *widget);

/**
 * qy_chart_paint_area: a bar or span
 * @radius: of its corners
 */
void qy_chart_paint_area (GtkSnapshot *snapshot,
                          const graphene_rect_t *area,
                          double radius,
                          QyChartFill fill,
                          const GdkRGBA *color);

/**
 * qy_chart_paint_mark: a point in time
 * @size: its width and height
 * @back: (nullable): filled with this inside: a hollow mark; %NULL: filled with @color
 */
void qy_chart_paint_mark (GtkSnapshot *snapshot,
                          const graphene_point_t *center,
                          double size,
                          QyChartMark mark,
                          const GdkRGBA *color,
                          const GdkRGBA *back);

/**
 * qy_chart_paint_line: a line one pixel wide, lying or standing on whole pixels
 */
void qy_chart_paint_line (
    GtkSnapshot *snapshot, double x, double y, double width, double height, const GdkRGBA *color);

/**
 * qy_chart_paint_ring: around what has the focus
 */
void qy_chart_paint_ring (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *color);

/**
 * qy_chart_paint_text:
 * @x: where the text's left end (@xalign 0), middle (0.5) or right end (1) is
 * @y: its upper edge
 */
void qy_chart_paint_text (GtkSnapshot *snapshot,
                          PangoLayout *layout,
                          double x,
                          double y,
                          double xalign,
                          const GdkRGBA *color);

/**
 * qy_chart_paint_text_in: text at the left of a row, in the middle of its height; texts of one row
 * stand on one line, Chinese or not.
 */
void qy_chart_paint_text_in (GtkSnapshot *snapshot,
                             GtkWidget *widget,
                             PangoLayout *layout,
                             double x,
                             double y,
                             double height,
                             const GdkRGBA *color);

/**
 * qy_chart_text_new: (transfer full): @text as the widget writes it
 * @scale: 1, or smaller for text of second rank
 */
PangoLayout *qy_chart_text_new (GtkWidget *widget, const char *text, double scale);

/**
 * qy_chart_text_width: pixels that @text takes
 */
double qy_chart_text_width (GtkWidget *widget, const char *text, double scale);

/**
 * qy_chart_line_height: pixels of a line of text, Chinese characters included
 */
double qy_chart_line_height (GtkWidget *widget, double scale);

/* Of second rank: axes, legends. */
#define QY_CHART_SMALL 0.82
