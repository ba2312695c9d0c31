/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"
#include "qy-party-chooser.h"
#include "qy-party-picker.h"

static gpointer
add_two (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyParty) beiling = qy_party_new (NULL, "北岭设备有限公司");
  QyParty *angang = qy_party_new (NULL, "安港物流有限公司");

  angang->aliases = g_strdup ("安港");
  g_assert_true (qy_book_party_add (book, beiling, error));
  g_assert_true (qy_book_party_add (book, angang, error));
  return angang;
}

static gpointer
rename_party (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyParty) party = qy_book_party_get (book, data, error);

  g_assert_true (qy_party_set (party, "name", "安港国际物流有限公司"));
  return GINT_TO_POINTER (qy_book_party_update (book, party, error));
}

static gpointer
count_parties (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) parties = qy_book_party_list (book, error);

  return GUINT_TO_POINTER (parties->len);
}

static guint
count_rows (gpointer picker)
{
  GtkListView *list = library_find (picker, GTK_TYPE_LIST_VIEW, NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static gboolean
has_two_rows (gpointer picker)
{
  return count_rows (picker) == 2;
}

static gboolean
has_one_row (gpointer picker)
{
  return count_rows (picker) == 1;
}

static gboolean
has_party (gpointer picker)
{
  return qy_party_picker_get_party_id (picker) != NULL;
}

static gboolean
is_renamed (gpointer picker)
{
  return g_strcmp0 (qy_party_picker_get_party_name (picker), "安港国际物流有限公司") == 0;
}

static void
count_signal (QyPartyPicker *picker, gpointer data)
{
  (*(guint *) data)++;
}

static QyPartyPicker *
show_picker (LibraryFixture *fixture)
{
  GtkWidget *picker = qy_party_picker_new (fixture->session);

  library_show (fixture, picker);
  return QY_PARTY_PICKER (picker);
}

/* Typed in the search, Enter takes the first one found; the program setting it is no change. */
static void
test_choose (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (QyParty) party = library_run (fixture, add_two, NULL);
  QyPartyPicker *picker = show_picker (fixture);
  GtkEditable *search = NULL;
  guint changes = 0;

  g_signal_connect (picker, "changed", G_CALLBACK (count_signal), &changes);
  qy_party_picker_popup (picker, NULL);
  library_wait (has_two_rows, picker);
  search = library_find (picker, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (search, "安港");
  library_wait (has_one_row, picker);
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (qy_party_picker_get_party_id (picker), ==, party->id);
  g_assert_cmpstr (qy_party_picker_get_party_name (picker), ==, party->name);
  g_assert_cmpuint (changes, ==, 1);
  qy_party_picker_set_party (picker, NULL, NULL);
  g_assert_null (qy_party_picker_get_party_name (picker));
  g_assert_cmpuint (changes, ==, 1);
  library_assert_gone (fixture, picker);
}

/* In the order of the book: by pinyin, not by code point. */
static void
test_order (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (QyParty) party = library_run (fixture, add_two, NULL);
  QyPartyPicker *picker = show_picker (fixture);
  GtkListView *list = NULL;
  g_autoptr (GObject) first = NULL;
  g_autofree char *name = NULL;

  qy_party_picker_popup (picker, NULL);
  library_wait (has_two_rows, picker);
  list = library_find (picker, GTK_TYPE_LIST_VIEW, NULL);
  first = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), 0);
  g_object_get (first, "name", &name, NULL);
  g_assert_cmpstr (name, ==, party->name);
}

/* What is not there can be added on the spot, and only what is not there. */
static void
test_add (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (QyParty) party = library_run (fixture, add_two, NULL);
  QyPartyPicker *picker = show_picker (fixture);
  GtkWidget *add = NULL;
  GtkEditable *search = NULL;
  guint changes = 0;

  g_signal_connect (picker, "changed", G_CALLBACK (count_signal), &changes);
  qy_party_picker_popup (picker, party->name);
  library_wait (has_one_row, picker);
  search = library_find (picker, GTK_TYPE_SEARCH_ENTRY, NULL);
  add = gtk_widget_get_parent (
      library_find (picker, GTK_TYPE_LABEL, "Add “安港物流有限公司” as a new party"));
  g_assert_false (gtk_widget_get_visible (add));
  gtk_editable_set_text (search, " 东港贸易有限公司 ");
  library_turn (50);
  g_assert_true (gtk_widget_get_visible (add));
  g_signal_emit_by_name (search, "activate");
  library_wait (has_party, picker);
  g_assert_cmpstr (qy_party_picker_get_party_name (picker), ==, "东港贸易有限公司");
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (library_run (fixture, count_parties, NULL)), ==, 3);
}

static void
test_follows_the_book (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (QyParty) party = library_run (fixture, add_two, NULL);
  QyPartyPicker *picker = show_picker (fixture);

  qy_party_picker_set_party (picker, party->id, party->name);
  library_run (fixture, rename_party, party->id);
  library_wait (is_renamed, picker);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func)                                                                            \
  g_test_add (path, LibraryFixture, NULL, library_set_up, func, library_tear_down)
  ADD ("/ui/party-picker/choose", test_choose);
  ADD ("/ui/party-picker/order", test_order);
  ADD ("/ui/party-picker/add", test_add);
  ADD ("/ui/party-picker/follows-the-book", test_follows_the_book);
  return g_test_run ();
}
