/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"
#include "qy-parties-page.h"
#include "qy-party-page.h"
#include "qy-record-row.h"

typedef struct
{
  LibraryFixture *fixture;
  gpointer page;
  const char *id;
  const char *name;
  const char *value;
} Look;

static gpointer
add_company (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  static guint n = 0;

  return add_party (book, data, ++n);
}

static gpointer
get_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_party_get (book, data, error);
}

static gpointer
last_event (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) events = qy_book_history (book, data, error);
  const QyEvent *event = events->pdata[events->len - 1];

  return g_strdup_printf ("%u %s", events->len, event->verb);
}

static gpointer
rename_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyParty) party = qy_book_party_get (book, data, error);

  g_assert_true (qy_party_set (party, "phone", "0899-5550100"));
  return GINT_TO_POINTER (qy_book_party_update (book, party, error));
}

static gpointer
add_owned (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyPartyAccount) first = qy_party_account_new (data);
  g_autoptr (QyPartyAccount) second = qy_party_account_new (data);
  g_autoptr (QyPartyQualification) licence = qy_party_qualification_new (data, "Licence");

  first->number = g_strdup ("1111");
  second->number = g_strdup ("2222");
  licence->valid_until = g_strdup ("2020-12-31");
  g_assert_true (qy_book_party_put_account (book, first, error));
  g_assert_true (qy_book_party_put_account (book, second, error));
  return GINT_TO_POINTER (qy_book_party_put_qualification (book, licence, error));
}

static gpointer
use_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *template_id = add_template (book);
  g_autofree char *contract = NULL;

  contract = add_draft (book, template_id, "Draft");
  return GINT_TO_POINTER (qy_book_contract_set_party (book, contract, "A", data, error));
}

static QyRecordRow *
find_attribute (gpointer widget, const char *attribute)
{
  if (QY_IS_RECORD_ROW (widget) && g_strcmp0 (qy_record_row_get_attribute (widget), attribute) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      QyRecordRow *found = find_attribute (child, attribute);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
row_holds (gpointer data)
{
  Look *look = data;
  QyRecordRow *row = find_attribute (look->page, look->name);

  return row != NULL && g_strcmp0 (qy_record_row_get_value (row), look->value) == 0;
}

static gboolean
row_has_problem (gpointer data)
{
  Look *look = data;
  g_autofree char *problem = NULL;

  g_object_get (find_attribute (look->page, look->name), "problem", &problem, NULL);
  return problem != NULL && strstr (problem, look->value) != NULL;
}

static gboolean
text_is_seen (gpointer data)
{
  Look *look = data;
  GtkWidget *label = library_find (look->page, GTK_TYPE_LABEL, look->value);

  return label != NULL && gtk_widget_get_visible (label);
}

/* A page of a new party, shown and filled. */
static Look
show_party (LibraryFixture *fixture)
{
  Look look = { fixture, NULL, NULL, "name", "青禾科技有限公司" };
  g_autofree char *name = NULL;

  look.id = library_run (fixture, add_company, (gpointer) look.value);
  name = g_strconcat ("party:", look.id, NULL);
  look.page =
      g_object_new (QY_TYPE_PARTY_PAGE, "session", fixture->session, "page-name", name, NULL);
  library_show (fixture, look.page);
  library_wait (row_holds, &look);
  return look;
}

static void
type (Look *look, const char *attribute, const char *text)
{
  QyRecordRow *row = find_attribute (look->page, attribute);

  qy_record_row_set_text (row, text);
  qy_record_row_commit (row);
}

/* What is typed in a row is stored as one event when the row is left. */
static void
test_edit (LibraryFixture *fixture, gconstpointer data)
{
  Look look = show_party (fixture);
  g_autoptr (QyParty) party = NULL;
  g_autofree char *event = NULL;

  g_assert_cmpstr (qy_page_get_title (look.page), ==, "青禾科技有限公司");
  look.name = "address";
  look.value = "云泽市江心区一号";
  type (&look, "address", "  云泽市江心区一号 ");
  library_wait (row_holds, &look);
  party = library_run (fixture, get_it, (gpointer) look.id);
  g_assert_cmpstr (party->address, ==, look.value);
  event = library_run (fixture, last_event, (gpointer) look.id);
  g_assert_cmpstr (event, ==, "2 party.update");
  library_assert_gone (fixture, look.page);
  g_free ((char *) look.id);
}

static GtkWidget *
find_switch (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SWITCH (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_switch (child);
  return found;
}

static gboolean
is_own (gpointer data)
{
  Look *look = data;
  g_autoptr (QyParty) party = library_run (look->fixture, get_it, (gpointer) look->id);

  return party->own;
}

/* Which side is ours is one switch; showing it stores nothing. */
static void
test_own (LibraryFixture *fixture, gconstpointer data)
{
  Look look = show_party (fixture);
  g_autofree char *event = NULL;

  g_assert_false (is_own (&look));
  gtk_switch_set_active (GTK_SWITCH (find_switch (look.page)), TRUE);
  library_wait (is_own, &look);
  library_run (fixture, rename_it, (gpointer) look.id);
  look.name = "phone";
  look.value = "0899-5550100";
  library_wait (row_holds, &look);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (find_switch (look.page))));
  event = library_run (fixture, last_event, (gpointer) look.id);
  g_assert_cmpstr (event, ==, "3 party.update");
  g_free ((char *) look.id);
}

/* A wrong code stays in the row with the reason below it, and nothing is stored. */
static void
test_refusals (LibraryFixture *fixture, gconstpointer data)
{
  Look look = show_party (fixture);
  g_autofree char *other = library_run (fixture, add_company, "白塔贸易有限公司");
  g_autofree char *event = NULL;
  g_autofree char *typed = NULL;

  look.name = "credit_code";
  look.value = "18";
  type (&look, "credit_code", "12345");
  library_wait (row_has_problem, &look);
  typed = qy_record_row_get_text (find_attribute (look.page, "credit_code"));
  g_assert_cmpstr (typed, ==, "12345");
  look.name = "name";
  look.value = "白塔";
  type (&look, "name", "白塔贸易有限公司");
  library_wait (row_has_problem, &look);
  event = library_run (fixture, last_event, (gpointer) look.id);
  g_assert_cmpstr (event, ==, "1 party.add");
  g_free ((char *) look.id);
}

/* Somebody else's change is shown; what is being typed elsewhere stays. */
static void
test_foreign_change (LibraryFixture *fixture, gconstpointer data)
{
  Look look = show_party (fixture);
  g_autofree char *typed = NULL;

  qy_record_row_set_text (find_attribute (look.page, "contact"), "half ty");
  library_run (fixture, rename_it, (gpointer) look.id);
  look.name = "phone";
  look.value = "0899-5550100";
  library_wait (row_holds, &look);
  typed = qy_record_row_get_text (find_attribute (look.page, "contact"));
  g_assert_cmpstr (typed, ==, "half ty");
  g_free ((char *) look.id);
}

static void
test_owned (LibraryFixture *fixture, gconstpointer data)
{
  Look look = show_party (fixture);
  GtkWidget *row = NULL;
  g_autoptr (QyParty) party = NULL;

  library_run (fixture, add_owned, (gpointer) look.id);
  look.value = "Expired";
  library_wait (text_is_seen, &look);
  row = library_find (look.page, ADW_TYPE_EXPANDER_ROW, "2222");
  g_assert_nonnull (row);
  gtk_widget_activate_action (row, "account.first", NULL);
  library_turn (600);
  party = library_run (fixture, get_it, (gpointer) look.id);
  g_assert_cmpstr (party->account_number, ==, "2222");
  row = library_find (look.page, ADW_TYPE_EXPANDER_ROW, "1111");
  gtk_widget_activate_action (row, "account.remove", NULL);
  library_turn (600);
  g_assert_null (library_find (look.page, ADW_TYPE_EXPANDER_ROW, "1111"));
  g_assert_nonnull (library_find (look.page, ADW_TYPE_EXPANDER_ROW, "2222"));
  g_free ((char *) look.id);
}

static void
on_flushed (GObject *page, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean stored = qy_page_flush_finish (QY_PAGE (page), result, &error);

  *(int *) data = stored ? 1 : 2;
}

static gboolean
is_answered (gpointer data)
{
  return *(int *) data != 0;
}

/* Closing stores what stands in a row, and is refused while that cannot be stored. */
static void
test_flush (LibraryFixture *fixture, gconstpointer data)
{
  Look look = show_party (fixture);
  g_autoptr (QyParty) party = NULL;
  int answer = 0;

  qy_record_row_set_text (find_attribute (look.page, "contact"), "常远帆");
  qy_page_flush_async (look.page, on_flushed, &answer);
  library_wait (is_answered, &answer);
  g_assert_cmpint (answer, ==, 1);
  party = library_run (fixture, get_it, look.id);
  g_assert_cmpstr (party->contact, ==, "常远帆");
  answer = 0;
  qy_record_row_set_text (find_attribute (look.page, "name"), "");
  qy_page_flush_async (look.page, on_flushed, &answer);
  library_wait (is_answered, &answer);
  g_assert_cmpint (answer, ==, 2);
  g_free ((char *) look.id);
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

/* A party that a text names stays, and the dialog says why. */
static void
test_delete_refused (LibraryFixture *fixture, gconstpointer data)
{
  Look look = show_party (fixture);
  const char *body = NULL;

  library_run (fixture, use_it, (gpointer) look.id);
  gtk_widget_activate_action (look.page, "party.delete", NULL);
  library_wait (has_dialog, NULL);
  body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_dialog ()));
  g_assert_nonnull (strstr (body, "1 text"));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  g_free ((char *) look.id);
}

static gpointer
undo_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_undo (book, data, error);
}

static guint
count_rows (gpointer page)
{
  GtkColumnView *table = library_find (page, GTK_TYPE_COLUMN_VIEW, NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table)));
}

static gboolean
has_two (gpointer page)
{
  return count_rows (page) == 2;
}

static gboolean
has_one (gpointer page)
{
  return count_rows (page) == 1;
}

static const char *
visible_state (gpointer page)
{
  return gtk_stack_get_visible_child_name (library_find (page, GTK_TYPE_STACK, "states"));
}

static void
test_list (LibraryFixture *fixture, gconstpointer data)
{
  gpointer page = g_object_new (QY_TYPE_PARTIES_PAGE, "session", fixture->session, "page-name",
                                "parties", NULL);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  library_show (fixture, page);
  library_turn (200);
  g_assert_cmpstr (visible_state (page), ==, "empty");
  one = library_run (fixture, add_company, "青禾科技有限公司");
  other = library_run (fixture, add_company, "白塔贸易有限公司");
  library_wait (has_two, page);
  g_assert_cmpstr (visible_state (page), ==, "list");
  g_assert_true (qy_page_search (page));
  gtk_editable_set_text (library_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "白塔");
  library_wait (has_one, page);
  gtk_widget_activate_action (page, "parties.delete", NULL);
  library_turn (500);
  gtk_editable_set_text (library_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "");
  library_wait (has_one, page);
  qy_event_free (library_run (fixture, undo_it, other));
  library_wait (has_two, page);
  gtk_editable_set_text (library_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "nobody");
  library_turn (400);
  g_assert_cmpstr (visible_state (page), ==, "none");
  library_assert_gone (fixture, page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func)                                                                            \
  g_test_add (path, LibraryFixture, NULL, library_set_up, func, library_tear_down)
  ADD ("/ui/party-page/edit", test_edit);
  ADD ("/ui/party-page/own", test_own);
  ADD ("/ui/party-page/refusals", test_refusals);
  ADD ("/ui/party-page/foreign-change", test_foreign_change);
  ADD ("/ui/party-page/owned", test_owned);
  ADD ("/ui/party-page/delete-refused", test_delete_refused);
  ADD ("/ui/party-page/flush", test_flush);
  ADD ("/ui/party-page/list", test_list);
  return g_test_run ();
}
