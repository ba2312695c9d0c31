/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-page-preview.h"

#include "qy-issued-paper.h"
#include "qy-page-view.h"
#include "qy-pages.h"
#include "text-fixture.h"

static QyPagePreview *
make_preview (TextFixture *fixture)
{
  QyPagePreview *preview = g_object_new (QY_TYPE_PAGE_PREVIEW, NULL);

  text_fixture_show (fixture, GTK_WIDGET (preview));
  qy_page_preview_set_text (preview, fixture->text);
  text_fixture_wait (qy_page_preview_get_n_pages (preview) > 0);
  return preview;
}

static guint
count_pages (TextFixture *fixture)
{
  static const QyPaperOptions draft = { NULL, NULL, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyPrinted) printed = qy_document_print (fixture->document, QY_PRINT_DEFAULT, &error);
  g_autoptr (QyPages) pages = qy_pages_layout (printed, &draft, &error);

  g_assert_no_error (error);
  return qy_pages_get_n (pages);
}

static void
add_clauses (TextFixture *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    qy_document_append (fixture->document, 1, QY_BLOCK_CLAUSE, "乙方负责系统的日常运行维护。",
                        NULL);
}

static void
test_follow (TextFixture *fixture, gconstpointer data)
{
  QyPagePreview *preview = make_preview (fixture);

  g_assert_cmpuint (qy_page_preview_get_n_pages (preview), ==, count_pages (fixture));
  add_clauses (fixture, 200);
  g_assert_cmpuint (count_pages (fixture), >, 3);
  text_fixture_wait (qy_page_preview_get_n_pages (preview) == count_pages (fixture));
  text_fixture_drop (fixture, GTK_WIDGET (preview));
}

static void
test_place (TextFixture *fixture, gconstpointer data)
{
  QyPagePreview *preview = NULL;
  QyPageView *view = NULL;

  add_clauses (fixture, 200);
  preview = make_preview (fixture);
  view = QY_PAGE_VIEW (text_fixture_find (GTK_WIDGET (preview), QY_TYPE_PAGE_VIEW));
  text_fixture_wait (gtk_widget_get_height (GTK_WIDGET (view)) > 200);
  g_assert_cmpuint (qy_page_view_get_page (view), ==, 0);
  qy_page_preview_mark_block (preview, text_fixture_key (fixture, 180));
  g_assert_cmpuint (qy_page_view_get_page (view), >, 1);
  qy_page_preview_mark_block (preview, text_fixture_key (fixture, 0));
  g_assert_cmpuint (qy_page_view_get_page (view), ==, 0);
  text_fixture_drop (fixture, GTK_WIDGET (preview));
}

static void
test_zoom (TextFixture *fixture, gconstpointer data)
{
  QyPagePreview *preview = make_preview (fixture);
  QyPageView *view = QY_PAGE_VIEW (text_fixture_find (GTK_WIDGET (preview), QY_TYPE_PAGE_VIEW));
  double fit = 0;

  text_fixture_wait (gtk_widget_get_width (GTK_WIDGET (view)) > 400);
  fit = qy_page_view_get_scale (view);
  gtk_widget_activate_action (GTK_WIDGET (preview), "pages.zoom-out", NULL);
  g_assert_cmpfloat (qy_page_view_get_scale (view), <, fit);
  qy_page_view_set_zoom (view, 100);
  g_assert_cmpfloat (qy_page_view_get_scale (view), <=, 4);
  qy_page_view_set_zoom (view, 0);
  g_assert_cmpfloat (qy_page_view_get_scale (view), ==, fit);
  text_fixture_drop (fixture, GTK_WIDGET (preview));
}

/* What was issued is shown as it was frozen, without "draft". */
static void
test_issued (TextFixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup (qy_working_text_get_holder_id (fixture->text));
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRevision) revision = NULL;
  g_autoptr (QyIssuedPaper) paper = NULL;
  QyPagePreview *preview = NULL;

  qy_document_set_value (fixture->document, "period.start", "2026-03-01", NULL);
  qy_document_set_value (fixture->document, "period.end", "2027-02-28", NULL);
  qy_document_set_value (fixture->document, "fee.total", "CNY 12000000", NULL);
  qy_working_text_flush (fixture->text);
  text_fixture_wait (qy_working_text_get_state (fixture->text) == QY_WORKING_STORED);
  paper = qy_issued_paper_load (fixture->book.book, id, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (qy_issued_paper_exists (paper));
  revision = qy_book_contract_issue (fixture->book.book, id, NULL, render_plainly, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&paper, qy_issued_paper_free);
  paper = qy_issued_paper_load (fixture->book.book, id, NULL, &error);
  g_assert_true (qy_issued_paper_exists (paper));
  g_clear_object (&fixture->text);
  text_fixture_load (fixture, id);
  g_assert_false (qy_working_text_is_editable (fixture->text));
  preview = make_preview (fixture);
  g_assert_cmpuint (qy_page_preview_get_n_pages (preview), ==, 1);
  text_fixture_drop (fixture, GTK_WIDGET (preview));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  text_fixture_add ("/ui/page-preview/follow", test_follow);
  text_fixture_add ("/ui/page-preview/place", test_place);
  text_fixture_add ("/ui/page-preview/zoom", test_zoom);
  text_fixture_add ("/ui/page-preview/issued", test_issued);
  return g_test_run ();
}
