/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-paint.h"

#define SHADOW 6

static void
paint_match (GtkSnapshot *snapshot,
             const graphene_rect_t *place,
             double scale,
             const QyReaderMatch *match,
             gboolean is_current)
{
  static const GdkRGBA usual = { 0.98F, 0.84F, 0.18F, 0.40F };
  static const GdkRGBA standing_out = { 1.00F, 0.47F, 0.00F, 0.50F };

  for (guint i = 0; i < match->n_rects; i++)
    {
      const QyReaderRect *rect = &match->rects[i];
      graphene_rect_t area =
          GRAPHENE_RECT_INIT ((float) (rect->x * scale), (float) (rect->y * scale),
                              (float) (rect->width * scale), (float) (rect->height * scale));

      graphene_rect_offset (&area, place->origin.x, place->origin.y);
      if (graphene_rect_intersection (&area, place, &area))
        gtk_snapshot_append_color (snapshot, is_current ? &standing_out : &usual, &area);
    }
}

void
qy_reader_paint_paper (GtkSnapshot *snapshot, const graphene_rect_t *place)
{
  static const GdkRGBA shade = { 0, 0, 0, 0.28F };
  static const GdkRGBA white = { 1, 1, 1, 1 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, place, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, SHADOW);
  gtk_snapshot_append_color (snapshot, &white, place);
}

void
qy_reader_paint_text (GtkSnapshot *snapshot,
                      GtkWidget *widget,
                      const graphene_rect_t *place,
                      const char *text)
{
  static const GdkRGBA grey = { 0.35F, 0.35F, 0.35F, 1 };
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int height = 0;

  pango_layout_set_width (layout, (int) (place->size.width * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (place->origin.x,
                                      place->origin.y + (place->size.height - (float) height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &grey);
  gtk_snapshot_restore (snapshot);
}

void
qy_reader_paint_matches (GtkSnapshot *snapshot,
                         const graphene_rect_t *place,
                         double scale,
                         guint page,
                         GPtrArray *matches,
                         const QyReaderMatch *current)
{
  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      const QyReaderMatch *match = matches->pdata[i];

      if (match->page == page)
        paint_match (snapshot, place, scale, match, match == current);
    }
}
