/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* pages N OUT.pdf: a PDF of N pages of text, as a scanned-free bundle of contracts would be. */

#define WIDTH  595.28
#define HEIGHT 841.89
#define MARGIN 70.0

static void
write_page (cairo_t *cr, int number)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_from_string ("Noto Serif CJK SC 12");
  g_autoptr (GString) text = g_string_new (NULL);

  for (int line = 1; line <= 12; line++)
    g_string_append_printf (
        text,
        "%d.%d　乙方应当在收到书面通知后%d个工作日内核对系统日志与告警记录，提交经"
        "签字确认的服务报告；逾期的，每日按当期服务费的万分之%d支付违约金。\n",
        number, line, (number + line) % 30 + 1, line);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((WIDTH - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text->str, -1);
  cairo_move_to (cr, MARGIN, MARGIN);
  pango_cairo_show_layout (cr, layout);
  cairo_show_page (cr);
}

int
main (int argc, char **argv)
{
  int pages = (int) g_ascii_strtoll (argv[1], NULL, 10);
  cairo_surface_t *surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  for (int i = 1; i <= pages; i++)
    write_page (cr, i);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return 0;
}
