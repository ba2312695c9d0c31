/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "qy-analysis-blocks.h"
#include "qy-book-template.h"
#include "qy-review-blank-editor.h"
#include "qy-review-list.h"
#include "qy-review-page.h"
#include "qy-review-source.h"

#define TEXT                                                                                       \
  "设备巡检服务合同\n"                                                                     \
  "甲方（委托方）：____________\n"                                                         \
  "乙方（服务方）：____________\n"                                                         \
  "一、服务内容\n"                                                                           \
  "1. 乙方每月巡检设备一次。\n"                                                         \
  "2. 乙方应在接到通知后30日内提交报告。\n"                                        \
  "二、服务费用\n"                                                                           \
  "1. 服务费总额为人民币____元（大写：____元整）。\n"                            \
  "2. 甲方应在验收后____日内付款。\n"

typedef struct
{
  char *folder;
  QyBook *book;
  QySession *session;
  GtkWidget *window;
  QyReviewPage *page;
  char *name;
} Fixture;

static void
spin (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static GtkWidget *
find_widget (GtkWidget *from, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found =
          G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static QyReviewList *
list_of (Fixture *fixture)
{
  return QY_REVIEW_LIST (find_widget (GTK_WIDGET (fixture->page), QY_TYPE_REVIEW_LIST));
}

static void
wait_for_rows (Fixture *fixture)
{
  const QyReviewRows *rows = NULL;

  for (int i = 0; i < 5000; i++)
    {
      rows = qy_review_list_get_rows (list_of (fixture));
      if (rows != NULL && qy_review_page_get_review (fixture->page) != NULL
          && rows->analysis == qy_review_get_analysis (qy_review_page_get_review (fixture->page)))
        return;
      spin (2);
    }
  g_assert_not_reached ();
}

static void
open_page (Fixture *fixture)
{
  fixture->page = g_object_new (QY_TYPE_REVIEW_PAGE, "session", fixture->session, "page-name",
                                fixture->name, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  wait_for_rows (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (TEXT, strlen (TEXT));
  g_autoptr (QyShelvedReview) shelved = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("qy-review-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "review.qybook", NULL);
  fixture->book = qy_book_open (path, QY_BOOK_CREATE, &error);
  g_assert_no_error (error);
  fixture->session = qy_session_new (fixture->book);
  shelved = qy_review_shelf_put (bytes, "/somewhere/巡检.txt", &error);
  g_assert_no_error (error);
  fixture->name = g_strconcat ("review:", shelved->id, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  open_page (fixture);
}

static void
close_page (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  for (int i = 0; i < 2000 && fixture->page != NULL; i++)
    spin (2);
  g_assert_null (fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  qy_review_shelf_discard (fixture->name + strlen ("review:"));
  if (fixture->page != NULL)
    close_page (fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
  g_object_unref (fixture->book);
  g_free (fixture->name);
  g_free (fixture->folder);
}

static gsize
place_of (const char *words)
{
  return (gsize) (strstr (TEXT, words) - TEXT);
}

static GtkTextBuffer *
buffer_of (Fixture *fixture)
{
  GtkWidget *source = find_widget (GTK_WIDGET (fixture->page), QY_TYPE_REVIEW_SOURCE);

  return gtk_text_view_get_buffer (qy_review_source_get_view (QY_REVIEW_SOURCE (source)));
}

static QyReviewItem
selected_item (Fixture *fixture)
{
  GtkWidget *view = find_widget (GTK_WIDGET (list_of (fixture)), GTK_TYPE_LIST_VIEW);
  GtkSingleSelection *selection =
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  QyReviewRow *row = gtk_single_selection_get_selected_item (selection);

  g_assert_nonnull (row);
  return qy_review_row_get_data (row)->item;
}

static void
test_life (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (qy_page_get_title (QY_PAGE (fixture->page)), ==, "Review: 巡检.txt");
  close_page (fixture);
}

/* A place in the source selects its line, a line its place in the source. */
static void
test_linked (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = buffer_of (fixture);
  GtkTextIter iter;
  QyReviewItem line = { QY_REVIEW_BLOCK, place_of ("2. 乙方应在"), 0 };

  gtk_text_buffer_get_iter_at_line (buffer, &iter, 4);
  gtk_text_buffer_place_cursor (buffer, &iter);
  spin (20);
  g_assert_cmpuint (selected_item (fixture).at, ==, place_of ("1. 乙方每月"));
  qy_review_page_select (fixture->page, line);
  spin (20);
  g_assert_cmpuint (selected_item (fixture).at, ==, line.at);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&iter), ==, 5);
}

static void
correct (Fixture *fixture)
{
  g_assert_true (qy_review_page_correct (fixture->page,
                                         qy_correction_new (QY_CORRECT_BLANK_ADD, place_of ("30日"),
                                                            place_of ("30日") + strlen ("30日"), 0,
                                                            "duration", "报告期限")));
}

/* Leaving keeps what was corrected; the same file comes back with it. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  guint before = qy_review_get_analysis (qy_review_page_get_review (fixture->page))->blanks->len;

  correct (fixture);
  for (int i = 0; i < 2000 && qy_page_get_unsaved (QY_PAGE (fixture->page)); i++)
    spin (2);
  g_assert_false (qy_page_get_unsaved (QY_PAGE (fixture->page)));
  close_page (fixture);
  open_page (fixture);
  g_assert_cmpuint (qy_review_get_analysis (qy_review_page_get_review (fixture->page))->blanks->len,
                    ==, before + 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "review.undo", NULL);
  g_assert_cmpuint (qy_review_get_analysis (qy_review_page_get_review (fixture->page))->blanks->len,
                    ==, before);
}

static gpointer
list_templates (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_template_list (book, error);
}

static GPtrArray *
templates_of (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *templates = qy_book_run (fixture->book, list_templates, NULL, NULL, &error);

  g_assert_no_error (error);
  return templates;
}

/* Nothing is in the book before; one template after, however often the button is pressed. */
static void
test_accepted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = templates_of (fixture);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) shelf = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  correct (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "review.accept", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "review.accept", NULL);
  spin (300);
  after = templates_of (fixture);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (((QyTemplate *) after->pdata[0])->title, ==, "设备巡检服务合同");
  shelf = qy_review_shelf_list ();
  g_assert_cmpuint (shelf->len, ==, 0);
}

static QyAnalysis *
reading_of (Fixture *fixture)
{
  return qy_review_get_analysis (qy_review_page_get_review (fixture->page));
}

static void
act (Fixture *fixture, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), name, NULL);
  wait_for_rows (fixture);
  spin (20);
}

/* The inspector shows the selected field and corrects it. */
static void
test_inspected (Fixture *fixture, gconstpointer data)
{
  QyReviewItem item = { QY_REVIEW_BLANK, place_of ("____日内"), 0 };
  guint before = reading_of (fixture)->blanks->len;
  GtkWidget *editor = NULL;
  GtkWidget *type = NULL;
  const QyAnalysisBlank *blank = NULL;

  qy_review_page_select (fixture->page, item);
  editor = find_widget (GTK_WIDGET (fixture->page), QY_TYPE_REVIEW_BLANK_EDITOR);
  type = find_widget (editor, GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (type)), ==, QY_BLANK_DURATION);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (type), QY_BLANK_TEXT);
  wait_for_rows (fixture);
  blank = qy_review_item_find (item, reading_of (fixture), NULL, NULL);
  g_assert_cmpint (blank->kind, ==, QY_BLANK_TEXT);
  act (fixture, "review.drop");
  g_assert_cmpuint (reading_of (fixture)->blanks->len, ==, before - 1);
  g_assert_cmpint (qy_review_page_get_item (fixture->page).kind, ==, QY_REVIEW_BLOCK);
  act (fixture, "review.undo");
  act (fixture, "review.undo");
  blank = qy_review_item_find (item, reading_of (fixture), NULL, NULL);
  g_assert_cmpint (blank->kind, ==, QY_BLANK_DURATION);
}

/* What is uncertain is found in turn, and confirming makes it one less. */
static void
test_confirmed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) before = qy_review_uncertain (reading_of (fixture));
  g_autoptr (GArray) after = NULL;

  g_assert_cmpuint (before->len, >, 0);
  act (fixture, "review.next");
  g_assert_nonnull (
      qy_review_item_reason (qy_review_page_get_item (fixture->page), reading_of (fixture)));
  act (fixture, "review.confirm");
  after = qy_review_uncertain (reading_of (fixture));
  g_assert_cmpuint (after->len, ==, before->len - 1);
}

/* The keys' actions on a paragraph. */
static void
test_acts (Fixture *fixture, gconstpointer data)
{
  QyReviewItem item = { QY_REVIEW_BLOCK, place_of ("2. 乙方应在"), 0 };
  GtkTextIter iter;
  guint n_blocks = reading_of (fixture)->blocks->len;

  qy_review_page_select (fixture->page, item);
  act (fixture, "review.indent");
  g_assert_cmpint (
      ((QyAnalysisBlock *) qy_review_item_find (item, reading_of (fixture), NULL, NULL))->level, ==,
      3);
  act (fixture, "review.outdent");
  g_assert_cmpint (
      ((QyAnalysisBlock *) qy_review_item_find (item, reading_of (fixture), NULL, NULL))->level, ==,
      2);
  gtk_text_buffer_get_iter_at_line_offset (buffer_of (fixture), &iter, 5, 8);
  gtk_text_buffer_place_cursor (buffer_of (fixture), &iter);
  act (fixture, "review.split");
  g_assert_cmpuint (reading_of (fixture)->blocks->len, ==, n_blocks + 1);
  act (fixture, "review.join");
  g_assert_cmpuint (reading_of (fixture)->blocks->len, ==, n_blocks);
}

/* Without corrections there is nothing to ask before it is forgotten. */
static void
test_discarded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) shelf = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "review.discard", NULL);
  shelf = qy_review_shelf_list ();
  g_assert_cmpuint (shelf->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function)                                                                        \
  g_test_add ("/ui/review-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("life", test_life);
  ADD ("linked", test_linked);
  ADD ("kept", test_kept);
  ADD ("inspected", test_inspected);
  ADD ("confirmed", test_confirmed);
  ADD ("acts", test_acts);
  ADD ("discarded", test_discarded);
  ADD ("accepted", test_accepted);
#undef ADD
  return g_test_run ();
}
