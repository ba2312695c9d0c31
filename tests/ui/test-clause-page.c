/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"
#include "qy-clause-page.h"
#include "qy-clause-row.h"
#include "qy-clauses-page.h"
#include "qy-record-row.h"

static char *
add_clause (
    QyBook *book, const char *title, const char *category, const char *standard, const char *text)
{
  g_autoptr (QyClause) clause = qy_clause_new (title, category);
  g_autoptr (QyDocument) document = qy_document_new (QY_DOCUMENT_CLAUSE, QY_LANGUAGE_ZH);
  g_autoptr (GError) error = NULL;

  clause->alternate_of = g_strdup (standard);
  clause->stance = standard != NULL ? QY_STANCE_FALLBACK : QY_STANCE_STANDARD;
  clause->guidance = g_strdup ("仅限小额合同");
  qy_document_append (document, 1, QY_BLOCK_CLAUSE, text, &error);
  g_assert_no_error (error);
  qy_book_clause_add (book, clause, document, &error);
  g_assert_no_error (error);
  return g_strdup (clause->id);
}

/* Returns the standard clause; its fallback comes before it in pinyin order. */
static gpointer
add_library (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  char *standard = add_clause (book, "责任上限", "责任", NULL, "责任总额不超过合同总价。");
  g_autofree char *fallback = add_clause (book, "不设上限", "别类", standard, "双方责任不设上限。");
  g_autofree char *other = add_clause (book, "保密", "保密", NULL, "双方应当保密。");

  return standard;
}

static gpointer
get_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_clause_get (book, data, error);
}

static gpointer
find_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_clause_find (book, data, error);
}

static gpointer
use_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *id = add_template (book);

  return GINT_TO_POINTER (qy_book_text_insert_clause (book, id, NULL, data, 0, error));
}

static GtkListBox *
find_list (gpointer page)
{
  return library_find (page, GTK_TYPE_LIST_BOX, "list");
}

static gboolean
has_three (gpointer page)
{
  return gtk_list_box_get_row_at_index (find_list (page), 2) != NULL;
}

static gboolean
has_two (gpointer page)
{
  return !has_three (page) && gtk_list_box_get_row_at_index (find_list (page), 1) != NULL;
}

static gpointer
undo_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_undo (book, data, error);
}

static const char *
title_at (gpointer page, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (find_list (page), index);

  return qy_clause_row_get_facts (QY_CLAUSE_ROW (row))->clause->title;
}

static gboolean
reads_text (gpointer data)
{
  gconstpointer *pair = data;
  GtkTextView *view = library_find ((gpointer) pair[0], GTK_TYPE_TEXT_VIEW, NULL);
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  return strstr (text, pair[1]) != NULL;
}

static void
test_list (LibraryFixture *fixture, gconstpointer data)
{
  gpointer page = g_object_new (QY_TYPE_CLAUSES_PAGE, "session", fixture->session, "page-name",
                                "clauses", NULL);
  gconstpointer first[] = { page, "应当保密" };
  gconstpointer found[] = { page, "不设上限。" };
  g_autofree char *id = NULL;
  g_autoptr (QyClause) fallback = NULL;

  library_show (fixture, page);
  library_turn (200);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (library_find (page, GTK_TYPE_STACK, "states")),
                   ==, "empty");
  id = library_run (fixture, add_library, NULL);
  library_wait (has_three, page);
  g_assert_cmpstr (title_at (page, 0), ==, "保密");
  g_assert_cmpstr (title_at (page, 1), ==, "责任上限");
  g_assert_cmpstr (title_at (page, 2), ==, "不设上限");
  library_wait (reads_text, (gpointer) first);
  g_assert_true (qy_page_search (page));
  gtk_editable_set_text (library_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "双方责任");
  library_wait (reads_text, (gpointer) found);
  fallback = library_run (fixture, find_it, "不设上限");
  gtk_widget_activate_action (page, "clauses.delete", NULL);
  gtk_editable_set_text (library_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "");
  library_wait (has_two, page);
  qy_event_free (library_run (fixture, undo_it, fallback->id));
  library_wait (has_three, page);
  library_assert_gone (fixture, page);
}

static gpointer
show_clause (LibraryFixture *fixture, const char *id)
{
  g_autofree char *name = g_strconcat ("clause:", id, NULL);
  gpointer page =
      g_object_new (QY_TYPE_CLAUSE_PAGE, "session", fixture->session, "page-name", name, NULL);

  library_show (fixture, page);
  return page;
}

static gboolean
is_filled (gpointer page)
{
  return qy_page_get_title (page) != NULL;
}

static gboolean
is_called_anew (gpointer page)
{
  return g_strcmp0 (qy_page_get_title (page), "责任总额上限") == 0;
}

static gboolean
has_problem (gpointer row)
{
  g_autofree char *problem = NULL;

  g_object_get (row, "problem", &problem, NULL);
  return problem != NULL;
}

static void
test_edit (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, add_library, NULL);
  gpointer page = show_clause (fixture, id);
  QyRecordRow *row = NULL;
  g_autoptr (QyClause) clause = NULL;

  library_wait (is_filled, page);
  row = library_find (page, QY_TYPE_RECORD_ROW, "title_row");
  qy_record_row_set_text (row, "");
  qy_record_row_commit (row);
  library_wait (has_problem, row);
  qy_record_row_set_text (row, "责任总额上限");
  qy_record_row_commit (row);
  library_wait (is_called_anew, page);
  clause = library_run (fixture, get_it, id);
  g_assert_cmpstr (clause->title, ==, "责任总额上限");
  library_assert_gone (fixture, page);
}

static gboolean
is_standard (gpointer data)
{
  gpointer *pair = data;
  g_autoptr (QyClause) clause = library_run (pair[0], get_it, pair[1]);

  return clause->stance == QY_STANCE_STANDARD && clause->alternate_of == NULL;
}

static gboolean
is_alternate (gpointer data)
{
  return !is_standard (data);
}

/* What a clause stands in for is chosen, or nothing. */
static void
test_place (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, add_library, NULL);
  g_autoptr (QyClause) fallback = library_run (fixture, find_it, "不设上限");
  gpointer pair[] = { fixture, fallback->id };
  gpointer page = show_clause (fixture, fallback->id);
  AdwComboRow *standard = NULL;
  AdwComboRow *stance = NULL;

  library_wait (is_filled, page);
  standard = library_find (page, ADW_TYPE_COMBO_ROW, "standard");
  stance = library_find (page, ADW_TYPE_COMBO_ROW, "stance");
  g_assert_cmpuint (adw_combo_row_get_selected (stance), ==, 1);
  adw_combo_row_set_selected (standard, 0);
  library_wait (is_standard, pair);
  adw_combo_row_set_selected (standard, 1);
  library_wait (is_alternate, pair);
}

static void
test_standard_stays (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, add_library, NULL);
  gpointer page = show_clause (fixture, id);
  GtkWidget *standard = NULL;

  library_wait (is_filled, page);
  standard = library_find (page, ADW_TYPE_COMBO_ROW, "standard");
  g_assert_false (gtk_widget_get_sensitive (standard));
}

static void
test_uses (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, add_library, NULL);
  gpointer page = NULL;
  GtkListBoxRow *row = NULL;

  library_run (fixture, use_it, id);
  page = show_clause (fixture, id);
  library_wait (is_filled, page);
  row = gtk_list_box_get_row_at_index (library_find (page, GTK_TYPE_LIST_BOX, "uses"), 0);
  g_assert_nonnull (row);
  g_assert_true (g_str_has_prefix (gtk_widget_get_name (GTK_WIDGET (row)), "template:"));
  g_assert_nonnull (strchr (gtk_widget_get_name (GTK_WIDGET (row)), '#'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func)                                                                            \
  g_test_add (path, LibraryFixture, NULL, library_set_up, func, library_tear_down)
  ADD ("/ui/clause-page/list", test_list);
  ADD ("/ui/clause-page/edit", test_edit);
  ADD ("/ui/clause-page/place", test_place);
  ADD ("/ui/clause-page/standard-stays", test_standard_stays);
  ADD ("/ui/clause-page/uses", test_uses);
  return g_test_run ();
}
