/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "printed-fixture.h"
#include "qy-pages.h"

static const QyPaperOptions options = { "第 1 版", "0123abcd", 1795000000 };

/* Dark pixels between the baseline of a line and its height above. */
static guint
count_ink (cairo_surface_t *surface, const QyPlacedLine *line)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = (int) line->y - 8; y < (int) line->y; y++)
    for (int x = (int) line->x; x < (int) (line->x + line->width); x++)
      n += pixels[y * stride + 4 * x] < 0x60;
  return n;
}

/* What is extracted is also seen: nothing is drawn over it. */
static void
test_lines_are_seen (void)
{
  g_autoptr (QyPrinted) printed = printed_fixture_load ("tables");
  g_autoptr (GError) error = NULL;
  g_autoptr (QyPages) pages = qy_pages_layout (printed, &options, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < qy_pages_get_n (pages); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
      cairo_t *cr = cairo_create (surface);
      g_autoptr (GArray) lines = qy_pages_get_lines (pages, i);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      qy_pages_draw (pages, i, cr);
      cairo_surface_flush (surface);
      for (guint n = 0; n < lines->len; n++)
        {
          const QyPlacedLine *line = &g_array_index (lines, QyPlacedLine, n);

          g_test_message ("page %u: %s", i + 1, line->text);
          if (g_utf8_strlen (line->text, -1) > 1)
            g_assert_cmpuint (count_ink (surface, line), >, 0);
        }
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* A window draws the same pages on pixels. */
static void
test_draw_on_pixels (void)
{
  g_autoptr (QyPrinted) printed = printed_fixture_load ("chinese");
  g_autoptr (QyPages) pages = qy_pages_layout (printed, &options, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 596, 842);
  cairo_t *cr = cairo_create (surface);
  const guchar *pixels;
  guint inked = 0;

  qy_pages_draw (pages, 1, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (gsize i = 0; i < (gsize) 842 * cairo_image_surface_get_stride (surface); i++)
    inked += pixels[i] > 128 ? 1 : 0;
  cairo_surface_destroy (surface);
  g_assert_cmpuint (inked, >, 10000);
  g_assert_cmpuint (inked, <, 100000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/draw/on-pixels", test_draw_on_pixels);
  g_test_add_func ("/document/draw/lines-are-seen", test_lines_are_seen);
  return g_test_run ();
}
