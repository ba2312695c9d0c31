/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* bare IN.txt OUT.pdf: the same text with Pango and Cairo and nothing else: no rules about pages,
 * no subset made beforehand. What their plain use costs. */

#define MARGIN 81.64
#define TOP    80.0
#define WIDTH  595.28
#define HEIGHT 841.89

typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  double y;
  int page;
} Sheet;

static void
begin_page (Sheet *sheet)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (sheet->context);
  g_autofree char *footer = g_strdup_printf ("第 %d 页", ++sheet->page);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_from_string ("Noto Serif CJK SC 9");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, footer, -1);
  cairo_move_to (sheet->cr, WIDTH / 2, HEIGHT - 50);
  pango_cairo_show_layout (sheet->cr, layout);
  sheet->y = TOP;
}

static void
set_paragraph (Sheet *sheet, char kind, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (sheet->context);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_from_string (kind == '0'   ? "Noto Sans CJK SC Bold 18"
                                          : kind == '1' ? "Noto Sans CJK SC Bold 12"
                                                        : "Noto Serif CJK SC 12");
  PangoLayoutIter *iter;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((WIDTH - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_justify (layout, kind == '2');
  pango_layout_set_indent (layout, kind == '2' ? -24 * PANGO_SCALE : 0);
  pango_layout_set_text (layout, text, -1);
  iter = pango_layout_get_iter (layout);
  sheet->y += kind == '1' ? 10 : 0;
  do
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      if (sheet->y + 20 > HEIGHT - 76)
        {
          cairo_show_page (sheet->cr);
          begin_page (sheet);
        }
      sheet->y += 20;
      cairo_move_to (sheet->cr, MARGIN + extents.x / (double) PANGO_SCALE, sheet->y - 5);
      pango_cairo_show_layout_line (sheet->cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

int
main (int argc, char **argv)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  cairo_font_options_t *options = cairo_font_options_create ();
  g_autofree char *source = NULL;
  g_auto (GStrv) lines = NULL;
  Sheet sheet = { .cr = cairo_create (surface) };

  sheet.context = pango_cairo_create_context (sheet.cr);
  pango_cairo_context_set_resolution (sheet.context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (sheet.context, options);
  if (!g_file_get_contents (argv[1], &source, NULL, NULL))
    g_error ("%s cannot be read", argv[1]);
  lines = g_strsplit (source, "\n", -1);
  begin_page (&sheet);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "|", 3);
      g_autofree char *text = NULL;

      if (g_strv_length (parts) != 3)
        continue;
      text = g_strdup_printf ("%s　%s", parts[1], parts[2]);
      set_paragraph (&sheet, parts[0][0], text);
    }
  cairo_show_page (sheet.cr);
  cairo_surface_finish (surface);
  g_print ("%d\n", sheet.page);
  cairo_font_options_destroy (options);
  g_object_unref (sheet.context);
  cairo_destroy (sheet.cr);
  cairo_surface_destroy (surface);
  return 0;
}
