/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-fixture.h"

#include <cairo-pdf.h>
#include <string.h>

#define WIDTH  595.0
#define HEIGHT 842.0

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
finish (cairo_surface_t *surface, cairo_t *cr, GByteArray *bytes)
{
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static void
write_at (cairo_t *cr, double x, double y, const char *text)
{
  cairo_move_to (cr, x, y);
  cairo_show_text (cr, text);
}

GBytes *
pdf_of_text (guint n_pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "合同");
  cairo_select_font_face (cr, "Noto Sans CJK SC", CAIRO_FONT_SLANT_NORMAL,
                          CAIRO_FONT_WEIGHT_NORMAL);
  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *title = g_strdup_printf ("甲方 Page %u", page);

      cairo_set_font_size (cr, 20);
      write_at (cr, 100, 100, title);
      write_at (cr, 100, 200, "违约责任");
      write_at (cr, 100, 300, "终止");
      write_at (cr, 100, 330, "合同");
      cairo_show_page (cr);
    }
  return finish (surface, cr, bytes);
}

static cairo_surface_t *
make_shade (void)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 64, 64);
  guint8 *pixels = cairo_image_surface_get_data (image);
  int stride = cairo_image_surface_get_stride (image);

  for (int y = 0; y < 64; y++)
    for (int x = 0; x < 64; x++)
      {
        guint32 grey = (guint32) (x * y / 16) & 0xff;
        guint32 pixel = 0xff000000U | grey << 16 | grey << 8 | grey;

        memcpy (pixels + y * stride + x * 4, &pixel, sizeof pixel);
      }
  cairo_surface_mark_dirty (image);
  return image;
}

GBytes *
pdf_of_pictures (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, WIDTH, HEIGHT);
  cairo_surface_t *image = make_shade ();
  cairo_t *cr = cairo_create (surface);

  for (int page = 0; page < 2; page++)
    {
      cairo_set_source_rgb (cr, 1, 0, 0);
      cairo_rectangle (cr, 0, 0, WIDTH / 2, HEIGHT);
      cairo_fill (cr);
      cairo_set_source_surface (cr, image, 400, 400);
      cairo_paint_with_alpha (cr, 0.5);
      cairo_show_page (cr);
    }
  cairo_surface_destroy (image);
  return finish (surface, cr, bytes);
}

/* A file of these objects, numbered from 1, each as it stands between "obj" and "endobj". */
static GBytes *
make_pdf (const char *const *objects)
{
  GString *pdf = g_string_new ("%PDF-1.5\n");
  g_autoptr (GString) table = g_string_new ("0000000000 65535 f \n");
  gsize start;
  guint n = 1;

  for (; objects[n - 1] != NULL; n++)
    {
      g_string_append_printf (table, "%010" G_GSIZE_FORMAT " 00000 n \n", pdf->len);
      g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", n, objects[n - 1]);
    }
  start = pdf->len;
  g_string_append_printf (pdf, "xref\n0 %u\n%strailer\n<< /Size %u /Root 1 0 R >>\n", n, table->str,
                          n);
  g_string_append_printf (pdf, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", start);
  return g_string_free_to_bytes (pdf);
}

#define CATALOG  "<< /Type /Catalog /Pages 2 0 R >>"
#define ONE_PAGE "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"

GBytes *
pdf_without_fonts (void)
{
  return make_pdf ((const char *const[]){
      CATALOG, ONE_PAGE,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R\n"
      "/Resources << /Font << /H 5 0 R /S 6 0 R >> >> >>",
      "<< /Length 75 >>\nstream\n"
      "BT /H 24 Tf 100 700 Td (Page) Tj /S 24 Tf 0 -100 Td <bcd7b7bd> Tj ET       \nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H\n"
      "/DescendantFonts [7 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /FontDescriptor 8 0 R\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
      "<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 800]\n"
      "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>",
      NULL });
}

static GBytes *
page_loop (void)
{
  return make_pdf (
      (const char *const[]){ CATALOG, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
                             "<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 1 >>", NULL });
}

static GBytes *
giant_page (void)
{
  return make_pdf ((const char *const[]){
      CATALOG, ONE_PAGE, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000000000 1000000000] >>",
      NULL });
}

static GBytes *
sliver_page (void)
{
  return make_pdf ((const char *const[]){
      CATALOG, ONE_PAGE, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000000000 0.001] >>",
      NULL });
}

static GBytes *
deep_array (void)
{
  g_autoptr (GString) deep = g_string_new ("<< /Type /Page /Parent 2 0 R /MediaBox ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  g_string_append (deep, "0 0 1 1");
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, ']');
  g_string_append (deep, " >>");
  return make_pdf ((const char *const[]){ CATALOG, ONE_PAGE, deep->str, NULL });
}

static GBytes *
self_calling_form (void)
{
  return make_pdf ((const char *const[]){
      CATALOG, ONE_PAGE,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R\n"
      "/Resources << /XObject << /F 5 0 R >> >> >>",
      "<< /Length 5 >>\nstream\n/F Do\nendstream",
      "<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Length 11\n"
      "/Resources << /XObject << /F 5 0 R >> >> >>\nstream\n/F Do /F Do\nendstream",
      NULL });
}

static GBytes *
many_pages (void)
{
  return make_pdf (
      (const char *const[]){ CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>",
                             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>", NULL });
}

static GBytes *
giant_image (void)
{
  return make_pdf ((const char *const[]){
      CATALOG, ONE_PAGE,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R\n"
      "/Resources << /XObject << /I 5 0 R >> >> >>",
      "<< /Length 27 >>\nstream\n600 0 0 800 0 0 cm /I Do  \nendstream",
      "<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB\n"
      "/BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream",
      NULL });
}

static GBytes *
actions (void)
{
  return make_pdf ((const char *const[]){
      "<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R /AA << /WC 4 0 R >>\n"
      "/Names << /JavaScript << /Names [(a) 4 0 R] >> >> >>",
      ONE_PAGE, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /AA << /O 5 0 R >> >>",
      "<< /S /JavaScript /JS (app.launchURL('http://example.invalid/', true);) >>",
      "<< /S /Launch /F (/bin/sh) /P (-c true) >>", NULL });
}

/* The stream's bytes cannot stand in a string of C, so they are put in afterwards. */
GBytes *
pdf_trap_bomb (void)
{
  static const char drawing[] = "0 0 m 600 800 l 300 0 l 0 800 l 600 400 l h f\n";
  g_autoptr (GConverter) compressor =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1));
  g_autoptr (GOutputStream) packed = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) pack = g_converter_output_stream_new (packed, compressor);
  g_autoptr (GString) slice = g_string_new (NULL);
  GString *pdf = g_string_new ("%PDF-1.5\n");

  for (guint i = 0; i < 2000; i++)
    g_string_append (slice, drawing);
  for (guint i = 0; i < 400; i++)
    g_output_stream_write_all (pack, slice->str, slice->len, NULL, NULL, NULL);
  g_output_stream_close (pack, NULL, NULL);
  g_string_append (pdf, "1 0 obj\n" CATALOG "\nendobj\n2 0 obj\n" ONE_PAGE "\nendobj\n");
  g_string_append (pdf, "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800]\n"
                        "/Contents 4 0 R >>\nendobj\n");
  g_string_append_printf (
      pdf, "4 0 obj\n<< /Filter /FlateDecode /Length %" G_GSIZE_FORMAT " >>\nstream\n",
      g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (packed)));
  g_string_append_len (
      pdf, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (packed)),
      (gssize) g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (packed)));
  g_string_append (pdf, "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
  return g_string_free_to_bytes (pdf);
}

const PdfTrap *
pdf_traps (guint *n)
{
  static const PdfTrap traps[] = {
    { "a tree of pages that is a loop", page_loop },   { "a page of 10^9 points", giant_page },
    { "a page of 10^9 by nothing", sliver_page },      { "an array 100 000 deep", deep_array },
    { "a form that calls itself", self_calling_form }, { "2^31 pages, it says", many_pages },
    { "an image of 10 GB, it says", giant_image },     { "actions on opening", actions },
  };

  *n = G_N_ELEMENTS (traps);
  return traps;
}

static void
make_number_huge (GByteArray *bytes, guint at)
{
  while (at < bytes->len && !g_ascii_isdigit (bytes->data[at]))
    at++;
  for (; at < bytes->len && g_ascii_isdigit (bytes->data[at]); at++)
    bytes->data[at] = '9';
}

GBytes *
pdf_mutant (GBytes *base, GRand *chance)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 size = (guint32) g_bytes_get_size (base);
  guint32 at = g_rand_int_range (chance, 0, (gint32) size);
  guint32 length = (guint32) g_rand_int_range (chance, 1, 200);

  length = MIN (length, size - at);
  g_byte_array_append (bytes, g_bytes_get_data (base, NULL), size);
  switch (g_rand_int_range (chance, 0, 6))
    {
    case 0:
      for (gint32 i = g_rand_int_range (chance, 1, 20); i > 0; i--)
        bytes->data[g_rand_int_range (chance, 0, (gint32) size)] ^=
            (guint8) (1 << g_rand_int_range (chance, 0, 8));
      break;
    case 1:
      g_byte_array_remove_range (bytes, at, length);
      break;
    case 2:
      g_byte_array_set_size (bytes, at);
      break;
    case 3:
      make_number_huge (bytes, at);
      break;
    case 4:
      for (guint32 i = 0; i < length; i++)
        bytes->data[at + i] = (guint8) g_rand_int_range (chance, 0, 256);
      break;
    default:
      g_byte_array_append (bytes, (const guint8 *) g_bytes_get_data (base, NULL) + at, length);
      break;
    }
  return g_byte_array_free_to_bytes (bytes);
}
