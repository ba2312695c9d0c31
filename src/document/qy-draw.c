/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "qy-pages-private.h"

/* Below the baseline, and how thick, in ems. */
#define UNDERLINE_AT     0.14
#define UNDERLINE_WEIGHT 0.05
#define WATERMARK_GREY   0.94
#define GROUND_GREY      0.94

typedef struct
{
  cairo_t *cr;
  const QyFontSet *fonts;
  gboolean as_shapes; /* outlines instead of text: seen, but neither found nor copied */
  GArray *glyphs;     /* of cairo_glyph_t */
  GArray *clusters;   /* of cairo_text_cluster_t */
} Painter;

static void
show_run (Painter *painter, const QyText *text, guint font, guint start, guint end)
{
  cairo_glyph_t *glyphs = (cairo_glyph_t *) painter->glyphs->data;
  const QyFontUse *use = painter->fonts->uses->pdata[font];

  if (painter->glyphs->len == 0 || use->drawn == NULL)
    return;
  cairo_set_font_face (painter->cr, use->drawn);
  cairo_set_font_size (painter->cr, text->size);
  if (painter->as_shapes)
    {
      cairo_glyph_path (painter->cr, glyphs, painter->glyphs->len);
      cairo_fill (painter->cr);
    }
  else
    cairo_show_text_glyphs (painter->cr, text->text->str + start, end - start, glyphs,
                            painter->glyphs->len, (cairo_text_cluster_t *) painter->clusters->data,
                            painter->clusters->len, 0);
  g_array_set_size (painter->glyphs, 0);
  g_array_set_size (painter->clusters, 0);
}

static void
take_cluster (Painter *painter, const QyText *text, const QyCluster *cluster, double x, double y)
{
  cairo_text_cluster_t mapping = { cluster->n_bytes, cluster->n_glyphs };
  const QyFontUse *use = painter->fonts->uses->pdata[cluster->font];

  x += cluster->shift;
  for (guint i = 0; i < cluster->n_glyphs; i++)
    {
      const QyGlyph *glyph = &g_array_index (text->glyphs, QyGlyph, cluster->glyph + i);
      cairo_glyph_t placed = { hb_map_get (use->ids, glyph->id), x + glyph->x, y + glyph->y };

      g_array_append_val (painter->glyphs, placed);
      x += glyph->advance;
    }
  g_array_append_val (painter->clusters, mapping);
}

static void
draw_underline (Painter *painter, double from, double to, double y, double size)
{
  cairo_rectangle (painter->cr, from, y + UNDERLINE_AT * size, to - from, UNDERLINE_WEIGHT * size);
  cairo_fill (painter->cr);
}

static void
draw_line (Painter *painter, const QyLine *line, double x, double y)
{
  const QyText *text = line->text;
  guint start = 0, end = 0;
  int font = -1;

  for (guint i = line->first; i < line->end; i++)
    {
      const QyCluster *cluster = &g_array_index (text->clusters, QyCluster, i);
      double from = x;

      if (i > line->first)
        x += cluster->lead + qy_line_get_gap (line, i);
      if (font != cluster->font)
        {
          if (font >= 0)
            show_run (painter, text, font, start, end);
          font = cluster->font;
          start = cluster->text;
        }
      take_cluster (painter, text, cluster, x, y);
      x += cluster->advance;
      end = cluster->text + cluster->n_bytes;
      if ((cluster->style & QY_SPAN_UNDERLINE) != 0)
        draw_underline (painter,
                        i > line->first && ((cluster - 1)->style & QY_SPAN_UNDERLINE) != 0
                            ? from
                            : x - cluster->advance,
                        x, y, text->size);
    }
  if (font >= 0)
    show_run (painter, text, font, start, end);
}

/* The clusters of a line that are set in one font, without showing them yet. */
static void
gather_line (Painter *painter, const QyLine *line, double x, double y, guint font)
{
  for (guint i = line->first; i < line->end; i++)
    {
      const QyCluster *cluster = &g_array_index (line->text->clusters, QyCluster, i);

      if (i > line->first)
        x += cluster->lead + qy_line_get_gap (line, i);
      if (cluster->font == font)
        take_cluster (painter, line->text, cluster, x, y);
      x += cluster->advance;
      if (cluster->font == font && (cluster->style & QY_SPAN_UNDERLINE) != 0)
        draw_underline (painter, x - cluster->advance, x, y, line->text->size);
    }
}

/* Readers take the place of a text from its first and its last glyph: both have to stand in the
 * upper line. */
static void
put_ends_in_upper_line (GArray *glyphs)
{
  cairo_glyph_t *all = (cairo_glyph_t *) glyphs->data;
  guint left = 0, right;

  for (guint i = 1; i < glyphs->len; i++)
    if (all[i].y < all[left].y || (all[i].y <= all[left].y && all[i].x < all[left].x))
      left = i;
  right = left;
  for (guint i = 0; i < glyphs->len; i++)
    if (all[i].y <= all[left].y && all[i].x > all[right].x)
      right = i;
  if (right != left)
    {
      cairo_glyph_t first = all[left], last = all[right];

      g_array_remove_index (glyphs, MAX (left, right));
      g_array_remove_index (glyphs, MIN (left, right));
      g_array_prepend_val (glyphs, first);
      g_array_append_val (glyphs, last);
    }
}

/* What the cells say, one after the other; a line that was only wrapped goes on where it broke. */
static char *
row_text (const QyUnit *unit)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const QyText *text = NULL;
  guint end = 0;

  for (guint i = 0; i < unit->marks->len; i++)
    {
      const QyMark *mark = &g_array_index (unit->marks, QyMark, i);
      const QyLine *line = &mark->line;
      const QyCluster *first, *last;

      if (mark->kind != QY_MARK_LINE || line->first >= line->end)
        continue;
      first = &g_array_index (line->text->clusters, QyCluster, line->first);
      last = &g_array_index (line->text->clusters, QyCluster, line->end - 1);
      if (line->text != text && out->len > 0)
        g_string_append_c (out, ' ');
      if (line->text != text)
        end = first->text;
      text = line->text;
      g_string_append_len (out, text->text->str + end, last->text + last->n_bytes - end);
      end = last->text + last->n_bytes;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Programs that extract text read columns before rows. So the glyphs of a row are shown as one
 * cluster, which is written with the row's whole text; where it needs several fonts, the first one
 * carries the text. */
static void
draw_row (Painter *painter, const QyUnit *unit, double x, double y)
{
  g_autofree char *words = row_text (unit);
  const char *rest = words;

  for (guint font = 0; font < painter->fonts->uses->len; font++)
    {
      const QyFontUse *use = painter->fonts->uses->pdata[font];
      double size = 0;

      for (guint i = 0; i < unit->marks->len; i++)
        {
          const QyMark *mark = &g_array_index (unit->marks, QyMark, i);

          if (mark->kind != QY_MARK_LINE)
            continue;
          gather_line (painter, &mark->line, x + mark->x, y + mark->y, font);
          size = mark->line.text->size;
        }
      if (painter->glyphs->len > 0 && use->drawn != NULL)
        {
          cairo_text_cluster_t cluster = { strlen (rest), painter->glyphs->len };

          put_ends_in_upper_line (painter->glyphs);
          cairo_set_font_face (painter->cr, use->drawn);
          cairo_set_font_size (painter->cr, size);
          cairo_show_text_glyphs (painter->cr, rest, strlen (rest),
                                  (cairo_glyph_t *) painter->glyphs->data, painter->glyphs->len,
                                  &cluster, 1, 0);
          rest = "";
        }
      g_array_set_size (painter->glyphs, 0);
      g_array_set_size (painter->clusters, 0);
    }
}

static void
draw_unit (Painter *painter, const QyUnit *unit, double x, double y)
{
  gboolean as_row = unit->is_row && !painter->as_shapes;

  for (guint i = 0; i < unit->marks->len; i++)
    {
      const QyMark *mark = &g_array_index (unit->marks, QyMark, i);

      if (mark->kind == QY_MARK_LINE && as_row)
        continue;
      if (mark->kind == QY_MARK_LINE || mark->kind == QY_MARK_SHAPE)
        {
          gboolean as_shapes = painter->as_shapes;

          painter->as_shapes = as_shapes || mark->kind == QY_MARK_SHAPE;
          draw_line (painter, &mark->line, x + mark->x, y + mark->y);
          painter->as_shapes = as_shapes;
          continue;
        }
      if (mark->kind == QY_MARK_FILL)
        cairo_set_source_rgb (painter->cr, GROUND_GREY, GROUND_GREY, GROUND_GREY);
      cairo_rectangle (painter->cr, x + mark->x, y + mark->y, mark->width, mark->height);
      cairo_fill (painter->cr);
      cairo_set_source_rgb (painter->cr, 0, 0, 0);
    }
  if (as_row)
    draw_row (painter, unit, x, y);
}

static void
draw_watermark (Painter *painter, const QyText *text)
{
  QyLine line = { .text = text, .end = text->clusters->len };

  cairo_save (painter->cr);
  cairo_translate (painter->cr, QY_PAPER_WIDTH / 2, QY_PAPER_HEIGHT / 2);
  cairo_rotate (painter->cr, -G_PI / 4);
  cairo_set_source_rgb (painter->cr, WATERMARK_GREY, WATERMARK_GREY, WATERMARK_GREY);
  painter->as_shapes = TRUE;
  draw_line (painter, &line, -qy_text_get_width (text) / 2, text->size * 0.36);
  cairo_restore (painter->cr);
}

static void
set_font_options (cairo_t *cr)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
}

void
qy_pages_draw (const QyPages *self, guint page, cairo_t *cr)
{
  Painter painter = { .cr = cr };
  const GArray *placed;

  g_return_if_fail (self != NULL && page < self->pages->len && cr != NULL);

  painter.fonts = self->fonts;
  painter.glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  painter.clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  cairo_save (cr);
  set_font_options (cr);
  if (self->watermark != NULL)
    draw_watermark (&painter, self->watermark);
  cairo_set_source_rgb (cr, 0, 0, 0);
  painter.as_shapes = FALSE;
  draw_unit (&painter, self->furniture->pdata[page], QY_PAPER_LEFT, 0);
  placed = self->pages->pdata[page];
  for (guint i = 0; i < placed->len; i++)
    {
      const QyPlaced *at = &g_array_index (placed, QyPlaced, i);

      painter.as_shapes = at->repeated;
      draw_unit (&painter, self->units->pdata[at->unit], QY_PAPER_LEFT, QY_PAPER_TOP + at->y);
    }
  cairo_restore (cr);
  g_array_unref (painter.glyphs);
  g_array_unref (painter.clusters);
}
