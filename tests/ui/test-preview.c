/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo.h>
#include <string.h>

#include "preview-fixture.h"
#include "qy-attachment-pane.h"

#define PAGES 12

static gboolean
has_searched (gpointer preview)
{
  return qy_preview_search_is_finished (QY_PREVIEW (preview)->search)
         && *gtk_label_get_label (QY_PREVIEW (preview)->found_label) != '\0';
}

static QyPreview *
look_at_pages (LibraryFixture *fixture)
{
  g_autoptr (GBytes) pdf = pdf_of_text (PAGES);
  QyPreview *preview = preview_look_at (fixture, pdf, "合同.pdf");

  g_assert_cmpstr (qy_preview_get_state (preview), ==, "pages");
  library_wait (preview_is_drawn, preview);
  return preview;
}

static void
act (QyPreview *preview, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (preview), action, NULL));
  library_turn (30);
}

static void
test_pages (LibraryFixture *fixture, gconstpointer data)
{
  QyPreview *preview = NULL;

  if (reader_is_skipped ())
    return;
  preview = look_at_pages (fixture);
  g_assert_cmpuint (qy_reader_view_get_n_pages (preview->view), ==, PAGES);
  g_assert_cmpstr (gtk_editable_get_text (preview->page_entry), ==, "1");
  act (preview, "preview.next-page");
  g_assert_cmpstr (gtk_editable_get_text (preview->page_entry), ==, "2");
  library_wait (preview_is_drawn, preview);
  gtk_editable_set_text (preview->page_entry, "11");
  g_signal_emit_by_name (preview->page_entry, "activate");
  library_wait (preview_is_drawn, preview);
  g_assert_cmpuint (qy_reader_view_get_page (preview->view), ==, 10);
  act (preview, "preview.previous-page");
  g_assert_cmpuint (qy_reader_view_get_page (preview->view), ==, 9);
  gtk_editable_set_text (preview->page_entry, "999");
  g_signal_emit_by_name (preview->page_entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (preview->page_entry), ==, "10");
  library_assert_gone (fixture, preview);
}

static void
test_zoom (LibraryFixture *fixture, gconstpointer data)
{
  QyPreview *preview = NULL;
  double fitting = 0;

  if (reader_is_skipped ())
    return;
  preview = look_at_pages (fixture);
  act (preview, "preview.next-page");
  fitting = qy_reader_view_get_scale (preview->view);
  g_assert_true (gtk_toggle_button_get_active (preview->fit_button));
  act (preview, "preview.zoom-in");
  g_assert_cmpfloat (qy_reader_view_get_scale (preview->view), >, fitting * 1.1);
  g_assert_false (gtk_toggle_button_get_active (preview->fit_button));
  g_assert_cmpuint (qy_reader_view_get_page (preview->view), ==, 1);
  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom-in", NULL);
  library_turn (50);
  library_wait (preview_is_drawn, preview); /* at the limit */
  act (preview, "preview.zoom-fit");
  g_assert_cmpfloat_with_epsilon (qy_reader_view_get_scale (preview->view), fitting, 0.1);
  library_assert_gone (fixture, preview);
}

static void
test_search (LibraryFixture *fixture, gconstpointer data)
{
  QyPreview *preview = NULL;

  if (reader_is_skipped ())
    return;
  preview = look_at_pages (fixture);
  act (preview, "preview.next-page");
  act (preview, "preview.find");
  gtk_editable_set_text (preview->search_entry, "违约责任");
  library_wait (has_searched, preview);
  g_assert_cmpuint (qy_preview_search_get_matches (preview->search)->len, ==, PAGES);
  g_assert_cmpuint (qy_preview_search_get_current (preview->search)->page, ==, 1);
  g_assert_cmpstr (gtk_label_get_label (preview->found_label), ==, "2 of 12");
  act (preview, "preview.find-previous");
  act (preview, "preview.find-previous");
  g_assert_cmpuint (qy_preview_search_get_current (preview->search)->page, ==, PAGES - 1);
  g_assert_cmpuint (qy_reader_view_get_page (preview->view), ==, PAGES - 1);
  act (preview, "preview.find-next");
  g_assert_cmpuint (qy_reader_view_get_page (preview->view), ==, 0);
  gtk_editable_set_text (preview->search_entry, "不可能出现的词");
  library_turn (300);
  library_wait (has_searched, preview);
  g_assert_cmpstr (gtk_label_get_label (preview->found_label), ==, "Not found");
  library_assert_gone (fixture, preview);
}

static GBytes *
make_text (gsize n_characters)
{
  g_autoptr (GString) text = g_string_new ("第一条 验收\n");

  while (text->len < n_characters)
    g_string_append (text, text->len % 7 == 0 ? "验收" : "service ");
  g_string_append (text, "终止");
  return g_bytes_new (text->str, text->len);
}

/* Lines of any length are laid out in reasonable time, and places are found behind them. */
static void
test_text (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) text = make_text (GPOINTER_TO_SIZE (data));
  QyPreview *preview = NULL;
  gint64 start = g_get_monotonic_time ();
  GtkTextBuffer *buffer = NULL;
  GtkTextIter from;
  GtkTextIter until;
  g_autofree char *found = NULL;

  if (reader_is_skipped ())
    return;
  preview = preview_look_at (fixture, text, "说明.txt");
  g_assert_cmpstr (qy_preview_get_state (preview), ==, "text");
  library_turn (400);
  gtk_editable_set_text (preview->search_entry, "终止");
  library_wait (has_searched, preview);
  g_assert_cmpuint (qy_preview_search_get_matches (preview->search)->len, ==, 1);
  buffer = gtk_text_view_get_buffer (library_find (preview, GTK_TYPE_TEXT_VIEW, NULL));
  gtk_text_buffer_get_start_iter (buffer, &from);
  g_assert_true (gtk_text_iter_forward_to_tag_toggle (
      &from, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "current")));
  until = from;
  gtk_text_iter_forward_chars (&until, 2);
  found = gtk_text_buffer_get_text (buffer, &from, &until, FALSE);
  g_assert_cmpstr (found, ==, "终止");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 8 * G_USEC_PER_SEC);
  library_assert_gone (fixture, preview);
}

static cairo_status_t
take (void *array, const unsigned char *bytes, unsigned int size)
{
  g_byte_array_append (array, bytes, size);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_picture (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  GByteArray *png = g_byte_array_new ();

  cairo_surface_write_to_png_stream (surface, take, png);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (png);
}

/* A small picture is not blown up, and there is nothing to look for in it. */
static void
test_picture (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = make_picture (64, 48);
  QyPreview *preview = NULL;

  if (reader_is_skipped ())
    return;
  preview = preview_look_at (fixture, png, "印章.png");
  g_assert_cmpstr (qy_preview_get_state (preview), ==, "pages");
  library_wait (preview_is_drawn, preview);
  g_assert_cmpfloat (qy_reader_view_get_scale (preview->view), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (preview->find_button)));
  library_assert_gone (fixture, preview);
}

/* Another file before the first one was there: the last one is shown. */
static void
test_changes (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = pdf_of_text (3);
  g_autoptr (GBytes) second = pdf_of_text (5);
  QyPreview *preview = QY_PREVIEW (qy_preview_new ());

  if (reader_is_skipped ())
    return;
  library_show (fixture, preview);
  for (guint i = 0; i < 5; i++)
    {
      preview_show_bytes (fixture, preview, first, "甲.pdf");
      library_turn (i * 20);
      preview_show_bytes (fixture, preview, second, "乙.pdf");
    }
  library_wait (preview_is_settled, preview);
  library_turn (200);
  g_assert_cmpuint (qy_reader_view_get_n_pages (preview->view), ==, 5);
  qy_preview_show (preview, fixture->session, NULL, NULL);
  g_assert_cmpstr (qy_preview_get_state (preview), ==, "nothing");
  library_assert_gone (fixture, preview);
}

static gboolean
has_no_preview (gpointer pane)
{
  return !gtk_widget_get_visible (library_find (pane, QY_TYPE_PREVIEW, NULL));
}

static gboolean
has_files (gpointer pane)
{
  GPtrArray *files = qy_attachment_list_get_files (qy_attachment_pane_get_list (pane));

  return files != NULL && files->len > 0;
}

/* A click on a file shows it beside the list; when it is removed, nothing is shown. */
static void
test_pane (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = pdf_of_text (2);
  PreviewFile file = { pdf, "合同.pdf", NULL };
  g_autofree char *id = library_run (fixture, preview_attach, &file);
  QyAttachmentPane *pane = g_object_new (QY_TYPE_ATTACHMENT_PANE, NULL);
  QyPreview *preview = library_find (pane, QY_TYPE_PREVIEW, NULL);
  GtkWidget *list = GTK_WIDGET (qy_attachment_pane_get_list (pane));

  library_show (fixture, pane);
  qy_attachment_pane_show (pane, fixture->session, file.holder);
  library_wait (has_files, pane);
  g_assert_true (has_no_preview (pane));
  g_assert_true (gtk_widget_activate_action (list, "attachment.preview", "s", id));
  g_assert_false (has_no_preview (pane));
  library_wait (preview_is_settled, preview);
  g_assert_true (gtk_widget_activate_action (list, "attachment.remove", "s", id));
  library_wait (has_no_preview, pane);
  g_free (file.holder);
  library_assert_gone (fixture, pane);
}

#define ADD(path, data, func)                                                                      \
  g_test_add ("/ui/preview/" path, LibraryFixture, data, library_set_up, func, library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("pages", NULL, test_pages);
  ADD ("zoom", NULL, test_zoom);
  ADD ("search", NULL, test_search);
  ADD ("text", GSIZE_TO_POINTER (100), test_text);
  ADD ("text/one long line", GSIZE_TO_POINTER (200000), test_text);
  ADD ("picture", NULL, test_picture);
  ADD ("changes", NULL, test_changes);
  ADD ("pane", NULL, test_pane);
  return g_test_run ();
}
