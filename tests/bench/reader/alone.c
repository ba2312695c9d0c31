/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <poppler.h>

/* alone FILE SCALE: opens a PDF and draws its first page with poppler-glib and Cairo, and nothing
 * else: no confinement, no other process. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  double scale = g_ascii_strtod (argv[2], NULL);
  double width, height;
  PopplerDocument *document = poppler_document_new_from_fd (open (argv[1], O_RDONLY), NULL, &error);
  PopplerPage *page = document != NULL ? poppler_document_get_page (document, 0) : NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (page == NULL)
    g_error ("%s", error->message);
  poppler_page_get_size (page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (width * scale),
                                        (int) (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_print ("%d\n", poppler_document_get_n_pages (document));
  return 0;
}
