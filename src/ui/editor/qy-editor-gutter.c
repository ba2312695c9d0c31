/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-editor-gutter.h"

#include <glib/gi18n-lib.h>

#define GAP         12 /* pixels between number and text */
#define EDGE        14 /* left of the widest number */
#define MARK        6  /* of a finding */
#define MAX_MEASURE 24 /* characters of a number that count for the margin */
#define DIM         0.55
#define FAINT       0.18
#define CELL_EDGE   6 /* pixels between a border and the text of its cell */

static const char *
label_of (QyEditorView *view, guint number, gboolean *issued)
{
  QyEditorBuffer *buffer = qy_editor_view_get_buffer (view);
  const QyEditorLine *line = qy_editor_buffer_get_line (buffer, number);

  *issued = TRUE;
  if (line == NULL)
    return "";
  if (line->kind == QY_BLOCK_NOTE)
    return _ ("Note");
  return qy_editor_buffer_get_number (buffer, number, issued);
}

static PangoLayout *
make_layout (QyEditorView *view)
{
  return gtk_widget_create_pango_layout (GTK_WIDGET (view), NULL);
}

static void
draw_label (GtkSnapshot *snapshot,
            PangoLayout *layout,
            const char *label,
            const GdkRGBA *colour,
            double right,
            double middle)
{
  int width, height;

  pango_layout_set_text (layout, label, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (right - width), (float) (middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
append_box (GtkSnapshot *snapshot, const GdkRGBA *colour, int x, int y, int width, int height)
{
  gtk_snapshot_append_color (
      snapshot, colour,
      &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) MAX (width, 0), (float) height));
}

static void
draw_mark (GtkSnapshot *snapshot, const GdkRGBA *colour, double left, double middle)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT ((float) left, (float) (middle - MARK / 2.0), MARK, MARK),
      MARK / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

/* The borders of a row's cells: below it, between them, and above the first row. */
static void
draw_cells (QyEditorView *view,
            GtkSnapshot *snapshot,
            const QyEditorLine *line,
            const GtkTextIter *start,
            const GdkRGBA *colour)
{
  guint number = (guint) gtk_text_iter_get_line (start);
  const QyEditorLine *above =
      number > 0 ? qy_editor_buffer_get_line (qy_editor_view_get_buffer (view), number - 1) : NULL;
  GdkRectangle visible, place;
  GtkTextIter iter = *start;
  int top, height, left, width;
  gboolean wraps;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (view), &visible);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (view), start, &top, &height);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), start, &place);
  left = place.x - CELL_EDGE;
  width = visible.width - left - gtk_text_view_get_right_margin (GTK_TEXT_VIEW (view));
  wraps = height > 2 * place.height;
  if (above == NULL || above->kind != QY_BLOCK_ROW)
    append_box (snapshot, colour, left, top, width, 1);
  append_box (snapshot, colour, left, top + height - 1, width, 1);
  for (guint i = 0; i < line->runs->len; i++)
    if (qy_editor_line_get_run (line, i)->kind == QY_RUN_TAB)
      {
        gtk_text_iter_set_line_offset (&iter, (int) qy_editor_line_get_piece (line, i)->start + 1);
        gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &iter, &place);
        append_box (snapshot, colour, place.x - CELL_EDGE, wraps ? place.y : top, 1,
                    wraps ? place.height : height);
      }
}

static void
draw_line (QyEditorView *view, GtkSnapshot *snapshot, PangoLayout *layout, const GtkTextIter *iter)
{
  guint number = (guint) gtk_text_iter_get_line (iter);
  QyEditorBuffer *buffer = qy_editor_view_get_buffer (view);
  const QyEditorLine *line = qy_editor_buffer_get_line (buffer, number);
  GdkRectangle first;
  GdkRGBA colour, mark;
  gboolean issued;
  const char *label = label_of (view, number, &issued);

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), iter, &first);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (view)), &colour);
  if (line != NULL && line->kind == QY_BLOCK_ROW)
    {
      GdkRGBA faint = colour;

      faint.alpha *= FAINT;
      draw_cells (view, snapshot, line, iter, &faint);
    }
  colour.alpha *= issued ? DIM : DIM / 2;
  if (*label != '\0')
    draw_label (snapshot, layout, label, &colour, first.x - GAP, first.y + first.height / 2.0);
  if (qy_editor_buffer_get_mark (buffer, number, &mark))
    draw_mark (snapshot, &mark, (EDGE - MARK) / 2.0, first.y + first.height / 2.0);
}

int
qy_editor_gutter_measure (QyEditorView *view)
{
  guint n = qy_editor_buffer_get_n_lines (qy_editor_view_get_buffer (view));
  g_autoptr (PangoLayout) layout = make_layout (view);
  glong longest = 0;
  int width = 0, height;
  gboolean issued;

  pango_layout_set_text (layout, "第一条", -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  for (guint i = 0; i < n; i++)
    {
      const char *label = label_of (view, i, &issued);
      glong length = (glong) strlen (label);
      int own;

      if (length <= longest || length > MAX_MEASURE)
        continue;
      longest = length;
      pango_layout_set_text (layout, label, -1);
      pango_layout_get_pixel_size (layout, &own, &height);
      width = MAX (width, own);
    }
  return EDGE + width + GAP;
}

void
qy_editor_gutter_snapshot (QyEditorView *view, GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayout) layout = make_layout (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (view), &visible);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (view), &iter, visible.y, NULL);
  for (int line = gtk_text_iter_get_line (&iter); line < gtk_text_buffer_get_line_count (buffer);
       line++)
    {
      int top, height;

      gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
      gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (view), &iter, &top, &height);
      if (top > visible.y + visible.height)
        break;
      draw_line (view, snapshot, layout, &iter);
    }
}
