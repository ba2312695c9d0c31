/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"
#include "qy-template-acts.h"
#include "qy-template-page.h"
#include "qy-template-row.h"
#include "qy-templates-page.h"
#include "qy-term-row.h"

static gpointer
add_one (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return add_template (book);
}

static gpointer
add_other (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyDocument) document = make_service_text ();
  g_autoptr (QyTemplate) tmpl = qy_template_new (data);

  tmpl->category = g_strdup ("测试");
  tmpl->source_name = g_strdup ("source.txt");
  tmpl->source_text = g_strdup ("第一条 原文");
  g_assert_true (qy_book_template_add (book, tmpl, document, NULL, error));
  return g_strdup (tmpl->id);
}

static gpointer
change_text (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_text_insert (book, data, NULL, 1, QY_BLOCK_CLAUSE, "新条款", error);
}

static gpointer
draft_from (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return add_draft (book, data, "Draft");
}

static gpointer
list_terms (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_term_list (book, data, error);
}

static gpointer
count_templates (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) all = qy_book_template_list (book, error);

  return GUINT_TO_POINTER (all->len);
}

static gpointer
undo_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_undo (book, data, error);
}

static guint
count_seen (gpointer page)
{
  GtkWidget *list = library_find (page, GTK_TYPE_LIST_BOX, "list");
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (QY_IS_TEMPLATE_ROW (row) && gtk_widget_get_child_visible (row))
      n++;
  return n;
}

static gboolean
has_two (gpointer page)
{
  return count_seen (page) == 2;
}

static gboolean
has_one (gpointer page)
{
  return count_seen (page) == 1;
}

static gboolean
has_three (gpointer page)
{
  return count_seen (page) == 3;
}

static gpointer
show_list (LibraryFixture *fixture)
{
  gpointer page = g_object_new (QY_TYPE_TEMPLATES_PAGE, "session", fixture->session, "page-name",
                                "templates", NULL);

  library_show (fixture, page);
  return page;
}

static const char *
visible_state (gpointer page)
{
  return gtk_stack_get_visible_child_name (library_find (page, GTK_TYPE_STACK, "states"));
}

static void
test_list (LibraryFixture *fixture, gconstpointer data)
{
  gpointer page = show_list (fixture);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  library_turn (200);
  g_assert_cmpstr (visible_state (page), ==, "empty");
  one = library_run (fixture, add_one, NULL);
  other = library_run (fixture, add_other, "保密协议");
  library_wait (has_two, page);
  g_assert_nonnull (library_find (page, GTK_TYPE_LABEL, "Version 1"));
  g_assert_nonnull (library_find (page, GTK_TYPE_LABEL, "3 fields · from source.txt"));
  g_assert_true (qy_page_search (page));
  gtk_editable_set_text (library_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "source 测试");
  library_wait (has_one, page);
  gtk_editable_set_text (library_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "nothing");
  library_turn (400);
  g_assert_cmpstr (visible_state (page), ==, "none");
  library_assert_gone (fixture, page);
}

/* The most used one comes first when that is asked for. */
static void
test_order (LibraryFixture *fixture, gconstpointer data)
{
  gpointer page = show_list (fixture);
  g_autofree char *other = library_run (fixture, add_other, "安全协议");
  g_autofree char *used = library_run (fixture, add_one, NULL);
  g_autofree char *draft = library_run (fixture, draft_from, used);
  GtkListBox *list = library_find (page, GTK_TYPE_LIST_BOX, "list");
  GtkListBoxRow *first = NULL;

  library_wait (has_two, page);
  gtk_drop_down_set_selected (library_find (page, GTK_TYPE_DROP_DOWN, "sort"), 2);
  first = gtk_list_box_get_row_at_index (list, 0);
  g_assert_cmpstr (qy_template_row_get_facts (QY_TEMPLATE_ROW (first))->tmpl->id, ==, used);
  gtk_drop_down_set_selected (library_find (page, GTK_TYPE_DROP_DOWN, "sort"), 1);
  first = gtk_list_box_get_row_at_index (list, 0);
  g_assert_cmpstr (qy_template_row_get_facts (QY_TEMPLATE_ROW (first))->tmpl->id, ==, other);
}

static void
test_duplicate (LibraryFixture *fixture, gconstpointer data)
{
  gpointer page = show_list (fixture);
  g_autofree char *one = library_run (fixture, add_one, NULL);
  g_autofree char *other = library_run (fixture, add_other, "保密协议");

  library_wait (has_two, page);
  qy_template_duplicate (page, fixture->session, one);
  library_wait (has_three, page);
  g_assert_cmpuint (GPOINTER_TO_UINT (library_run (fixture, count_templates, NULL)), ==, 3);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

static gboolean
is_deleted (gpointer fixture)
{
  return GPOINTER_TO_UINT (library_run (fixture, count_templates, NULL)) == 1;
}

/* One with a version stays and says why; one without goes, and comes back. */
static void
test_delete (LibraryFixture *fixture, gconstpointer data)
{
  gpointer page = show_list (fixture);
  g_autofree char *one = library_run (fixture, add_one, NULL);
  g_autofree char *other = library_run (fixture, add_other, "保密协议");

  library_wait (has_two, page);
  qy_template_delete (page, fixture->session, one);
  library_wait (has_dialog, NULL);
  g_assert_nonnull (
      strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_dialog ())), "versions"));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  g_assert_cmpuint (GPOINTER_TO_UINT (library_run (fixture, count_templates, NULL)), ==, 2);
  qy_template_delete (page, fixture->session, other);
  library_wait (is_deleted, fixture);
  library_wait (has_one, page);
  qy_event_free (library_run (fixture, undo_it, other));
  library_wait (has_two, page);
}

static gpointer
show_template (LibraryFixture *fixture, const char *id)
{
  g_autofree char *name = g_strconcat ("template:", id, NULL);
  gpointer page =
      g_object_new (QY_TYPE_TEMPLATE_PAGE, "session", fixture->session, "page-name", name, NULL);

  library_show (fixture, page);
  return page;
}

static gboolean
is_filled (gpointer page)
{
  return qy_page_get_title (page) != NULL;
}

static gboolean
may_publish (gpointer page)
{
  GtkWidget *button = library_find (page, GTK_TYPE_BUTTON, "publish");

  return gtk_widget_get_visible (button);
}

static gboolean
is_published (gpointer page)
{
  return !may_publish (page);
}

/* A published text that was changed offers the next version; publishing asks what is new. */
static void
test_publish (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, add_one, NULL);
  gpointer page = show_template (fixture, id);
  g_autofree char *key = NULL;

  library_wait (is_filled, page);
  g_assert_false (may_publish (page));
  key = library_run (fixture, change_text, id);
  library_wait (may_publish, page);
  gtk_widget_activate_action (page, "template.publish", NULL);
  library_wait (has_dialog, NULL);
  gtk_editable_set_text (library_find (find_dialog (), ADW_TYPE_ENTRY_ROW, NULL),
                         "one clause more");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "accept");
  library_wait (is_published, page);
  g_assert_nonnull (library_find (page, ADW_TYPE_ACTION_ROW, "Version 2"));
  library_assert_gone (fixture, page);
}

static gboolean
has_terms (gpointer page)
{
  return library_find (page, QY_TYPE_TERM_ROW, NULL) != NULL;
}

static gboolean
is_unbound (gpointer data)
{
  gpointer *pair = data;
  g_autoptr (GPtrArray) terms = library_run (pair[0], list_terms, pair[1]);

  return terms->len == 1 && ((QyTerm *) terms->pdata[0])->attrs->len == 1;
}

/* The one that was added states its day by a field of its own. */
static gboolean
has_effective_day (gpointer data)
{
  gpointer *pair = data;
  g_autoptr (GPtrArray) terms = library_run (pair[0], list_terms, pair[1]);
  const QyTerm *last = terms->len == 2 ? terms->pdata[1] : NULL;

  return last != NULL && g_strcmp0 (qy_term_bound_field (last, "on"), "effective.on") == 0;
}

static gpointer
find_term_row (gpointer page, const char *title)
{
  return library_find (page, QY_TYPE_TERM_ROW, title);
}

static gboolean
has_effective (gpointer page)
{
  return find_term_row (page, "Taking effect") != NULL;
}

/* Kinds, attributes and fitting fields are offered as the catalogue has them. */
static void
test_add_term (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, add_one, NULL);
  gpointer page = show_template (fixture, id);
  gpointer pair[] = { fixture, id };
  AdwComboRow *combo = NULL;
  GListModel *fields = NULL;

  library_wait (has_terms, page);
  gtk_widget_activate_action (page, "template.add-term", "s", "effective");
  library_wait (has_effective, page);
  combo = library_find (find_term_row (page, "Taking effect"), ADW_TYPE_COMBO_ROW, "Day");
  g_assert_nonnull (combo);
  fields = adw_combo_row_get_model (combo);
  adw_combo_row_set_selected (combo, g_list_model_get_n_items (fields) - 1);
  library_wait (has_effective_day, pair);
}

static gboolean
has_no_terms (gpointer page)
{
  return !has_terms (page);
}

static void
test_terms (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, add_one, NULL);
  gpointer page = show_template (fixture, id);
  gpointer pair[] = { fixture, id };
  gpointer row = NULL;

  library_wait (has_terms, page);
  row = library_find (page, QY_TYPE_TERM_ROW, NULL);
  adw_combo_row_set_selected (library_find (row, ADW_TYPE_COMBO_ROW, "Last day"), 0);
  library_wait (is_unbound, pair);
  library_turn (500);
  row = library_find (page, QY_TYPE_TERM_ROW, NULL);
  gtk_widget_activate_action (row, "term.remove", NULL);
  library_wait (has_no_terms, page);
}

static void
test_source (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, add_other, "保密协议");
  gpointer page = show_template (fixture, id);
  GtkStack *views = NULL;

  library_wait (is_filled, page);
  views = library_find (page, GTK_TYPE_STACK, "views");
  qy_page_show_place (page, "source");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (views), ==, "source");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func)                                                                            \
  g_test_add (path, LibraryFixture, NULL, library_set_up, func, library_tear_down)
  ADD ("/ui/template-page/list", test_list);
  ADD ("/ui/template-page/order", test_order);
  ADD ("/ui/template-page/duplicate", test_duplicate);
  ADD ("/ui/template-page/delete", test_delete);
  ADD ("/ui/template-page/publish", test_publish);
  ADD ("/ui/template-page/terms", test_terms);
  ADD ("/ui/template-page/add-term", test_add_term);
  ADD ("/ui/template-page/source", test_source);
  return g_test_run ();
}
