/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A keystroke in a contract of about 200 pages, until the frame that shows it is painted; and the
 * same in a bare text view with the same text. Also: showing 20 and 200 pages. */
#include <adwaita.h>
#include <stdlib.h>

#include "qy-text-editor.h"

#define BLOCKS_A_PAGE 15
#define KEYSTROKES    200
#define PAUSE         30 /* milliseconds between two keystrokes */

typedef struct
{
  GtkWidget *window;
  GtkTextView *view;
  gint64 painted; /* when the last frame was */
} Stage;

static const char *const sentences[] = {
  "乙方应当按照本合同约定的范围、质量要求和期限提供服务，并对其工作人员的行为承担责任。",
  "甲方应当在收到合格发票后，按照约定的时间向乙方支付相应的费用。",
  "自{{start}}起至{{end}}止，双方另有书面约定的除外。",
  "本期费用为{{fee.total}}（大写：{{fee.total|upper}}），已含税。",
  "任何一方违反本条约定的，应当赔偿对方因此受到的损失，但不可抗力造成的除外。",
};

static QyDocument *
make_document (guint pages)
{
  QyDocument *document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  const char *first = NULL;

  qy_document_add_field (document, qy_field_new ("start", QY_FIELD_DATE, "开始日期"), NULL);
  qy_document_add_field (document, qy_field_new ("end", QY_FIELD_DATE, "结束日期"), NULL);
  qy_document_add_field (document, qy_field_new ("fee.total", QY_FIELD_MONEY, "合同总价"), NULL);
  qy_document_set_value (document, "start", "2026-12-01", NULL);
  qy_document_set_value (document, "fee.total", "CNY 12345678", NULL);
  for (guint i = 0; i < pages * BLOCKS_A_PAGE; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      const QyBlock *block;

      for (guint j = 0; j <= i % 4 && i % 15 != 0; j++)
        g_string_append (text, sentences[(i + j) % G_N_ELEMENTS (sentences)]);
      if (i % 15 == 0)
        g_string_append (text, "服务内容与要求");
      else if (i % 7 == 0)
        g_string_append_printf (text, "具体办法见{{@%s}}。", first);
      block = qy_document_append (document, i % 15 == 0 ? 1 : 2, QY_BLOCK_CLAUSE, text->str, NULL);
      if (first == NULL)
        first = block->key;
    }
  return document;
}

static void
on_painted (Stage *stage)
{
  stage->painted = g_get_monotonic_time ();
}

static void
run_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (200);
}

/* When the next frame after now is painted. */
static gint64
wait_for_frame (Stage *stage)
{
  stage->painted = 0;
  while (stage->painted == 0)
    g_main_context_iteration (NULL, TRUE);
  return stage->painted;
}

static GtkWidget *
find_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

static void
show (Stage *stage, GtkWidget *child)
{
  stage->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 840, 640);
  gtk_window_set_child (GTK_WINDOW (stage->window), child);
  gtk_window_present (GTK_WINDOW (stage->window));
  stage->view = GTK_TEXT_VIEW (find_view (child));
  gtk_widget_grab_focus (GTK_WIDGET (stage->view));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (stage->window), "after-paint",
                            G_CALLBACK (on_painted), stage);
  run_for (300);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* Types into the middle of the text; milliseconds of every keystroke, sorted.
 * @typed: three keys in turn */
static GArray *
measure_typing (Stage *stage, const char *const *typed)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (stage->view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter,
                                           gtk_text_buffer_get_line_count (buffer) / 2 + 2, 12);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (stage->view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0, 0.5);
  run_for (3000);
  for (guint i = 0; i < KEYSTROKES; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double time;

      gtk_text_buffer_insert_interactive_at_cursor (buffer, typed[i % 3], -1, TRUE);
      time = (double) (wait_for_frame (stage) - start) / 1000;
      g_array_append_val (times, time);
      run_for (PAUSE);
    }
  g_array_sort (times, compare);
  return times;
}

static double
quantile (const GArray *times, double q)
{
  return g_array_index (times, double, (guint) (q * (times->len - 1)));
}

/* From the document to a painted frame. */
static double
measure_showing (guint pages)
{
  Stage stage = { NULL };
  g_autoptr (QyDocument) document = make_document (pages);
  GtkWidget *editor = qy_text_editor_new ();
  double time;
  gint64 start;

  show (&stage, editor);
  start = g_get_monotonic_time ();
  qy_text_editor_set_document (QY_TEXT_EDITOR (editor), document);
  time = (double) (wait_for_frame (&stage) - start) / 1000;
  gtk_window_destroy (GTK_WINDOW (stage.window));
  return time;
}

static GtkWidget *
make_bare (GtkTextBuffer *same)
{
  GtkWidget *window = gtk_scrolled_window_new (), *view = gtk_text_view_new ();
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (same, &start, &end);
  text = gtk_text_buffer_get_text (same, &start, &end, TRUE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), view);
  return window;
}

int
main (int argc, char **argv)
{
  guint pages = argc > 1 ? (guint) atoi (argv[1]) : 200;
  g_autoptr (QyDocument) document = make_document (pages);
  static const char *const letters[] = { "合", "同", "字" };
  static const char *const enters[] = { "\n", "\n", "\n" };
  GtkWidget *editor;
  Stage ours = { NULL }, bare = { NULL };
  g_autoptr (GArray) own = NULL, enter = NULL, other = NULL;

  adw_init ();
  g_print ("showing 20 pages: %.1f ms, %u pages: %.1f ms\n", measure_showing (20), pages,
           measure_showing (pages));
  editor = qy_text_editor_new ();
  show (&ours, editor);
  qy_text_editor_set_document (QY_TEXT_EDITOR (editor), document);
  own = measure_typing (&ours, letters);
  enter = measure_typing (&ours, enters);
  gtk_widget_set_visible (ours.window, FALSE);
  show (&bare, make_bare (gtk_text_view_get_buffer (ours.view)));
  other = measure_typing (&bare, letters);
  g_print ("keystroke, %u pages: p50 %.2f ms, p95 %.2f ms, worst %.2f ms\n", pages,
           quantile (own, 0.5), quantile (own, 0.95), quantile (own, 1));
  g_print ("Enter:              p50 %.2f ms, p95 %.2f ms\n", quantile (enter, 0.5),
           quantile (enter, 0.95));
  g_print ("bare text view:     p50 %.2f ms, p95 %.2f ms; ratio of p50 %.2f, of p95 %.2f\n",
           quantile (other, 0.5), quantile (other, 0.95),
           quantile (own, 0.5) / quantile (other, 0.5),
           quantile (own, 0.95) / quantile (other, 0.95));
  return EXIT_SUCCESS;
}
