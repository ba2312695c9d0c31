/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "book-fixture.h"
#include "due-rows.h"
#include "qy-due-group.h"
#include "qy-due-row.h"
#include "qy-due-view.h"
#include "qy-start-page.h"
#include "qy-welcome-page.h"

static void
iterate (int milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static gpointer
find (GtkWidget *widget, GType type)
{
  if (G_OBJECT_TYPE (widget) == type)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_entries (gpointer page, QyDueEntryType type)
{
  QyDueView *view = find (page, QY_TYPE_DUE_VIEW);
  GListModel *entries = qy_due_view_get_entries (view);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (QyDueEntry) entry = g_list_model_get_item (entries, i);

      n += qy_due_entry_get_entry_type (entry) == type;
    }
  return n;
}

static void
wait_for_entries (gpointer page, QyDueEntryType type, guint n)
{
  for (int turn = 0; turn < 2000 && count_entries (page, type) != n; turn++)
    iterate (10);
  g_assert_cmpuint (count_entries (page, type), ==, n);
}

/* The page over the fixture's file, in a window. */
typedef struct
{
  QyBook *book;
  QySession *session;
  GtkWidget *window;
  QyPage *page;
} Shown;

static void
show (Shown *shown, BookFixture *f)
{
  shown->book = qy_book_open (f->path, QY_BOOK_DEFAULT, NULL);
  qy_book_set_today (shown->book, (QyDate){ 2026, 11, 22 });
  shown->session = qy_session_new (shown->book);
  shown->window = gtk_window_new ();
  shown->page =
      g_object_new (QY_TYPE_START_PAGE, "session", shown->session, "page-name", "start", NULL);
  g_object_add_weak_pointer (G_OBJECT (shown->page), (gpointer *) &shown->page);
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (shown->window), GTK_WIDGET (shown->page));
  gtk_window_present (GTK_WINDOW (shown->window));
}

static void
close_shown (Shown *shown)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  for (int turn = 0; turn < 200 && shown->page != NULL; turn++)
    iterate (10);
  g_assert_null (shown->page);
  g_clear_object (&shown->session);
  qy_book_close (shown->book);
  g_clear_object (&shown->book);
}

/* A draft waits and was worked on last: it stands in both lists, and one made later comes too. */
static void
test_rows (BookFixture *f, gconstpointer data)
{
  g_autofree char *template = add_template (f->book);
  g_autofree char *draft = add_draft (f->book, template, "第一份");
  g_autofree char *later = NULL;
  Shown shown = { NULL };

  show (&shown, f);
  wait_for_entries (shown.page, QY_DUE_ENTRY_CONTRACT, 2);
  g_assert_true (qy_page_is_ready (shown.page));
  g_assert_cmpuint (count_entries (shown.page, QY_DUE_ENTRY_HEADING), ==, 2);
  later = add_draft (f->book, template, "第二份");
  qy_session_look (shown.session);
  wait_for_entries (shown.page, QY_DUE_ENTRY_CONTRACT, 4);
  close_shown (&shown);
}

static gboolean
is_shown (gpointer page, const char *holder_id, const char *source_id, const char *occurrence)
{
  GListModel *entries = qy_due_view_get_entries (find (page, QY_TYPE_DUE_VIEW));

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (QyDueEntry) entry = g_list_model_get_item (entries, i);
      const QyDueItem *item = qy_due_entry_get_due (entry);

      if (item != NULL && g_str_equal (item->holder_id, holder_id)
          && g_str_equal (item->source_id, source_id) && g_str_equal (item->occurrence, occurrence))
        return TRUE;
    }
  return FALSE;
}

static QyDueItem *
first_due (gpointer page)
{
  GListModel *entries = qy_due_view_get_entries (find (page, QY_TYPE_DUE_VIEW));

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (QyDueEntry) entry = g_list_model_get_item (entries, i);

      if (qy_due_entry_get_due (entry) != NULL)
        return qy_due_item_copy (qy_due_entry_get_due (entry));
    }
  return NULL;
}

/* Two payments that nobody derived yet come by themselves; the rows are in the order of their last
 * safe day, in no group twice. */
static void
test_due (BookFixture *f, gconstpointer data)
{
  Shown shown = { NULL };
  GListModel *entries = NULL;
  g_autofree char *last = g_strdup ("");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_due_contracts (f->book, 3);
  show (&shown, f);
  for (int turn = 0; turn < 2000 && count_entries (shown.page, QY_DUE_ENTRY_DUE) < 3; turn++)
    iterate (10);
  g_assert_cmpuint (count_entries (shown.page, QY_DUE_ENTRY_DUE), >=, 3);
  iterate (400);
  entries = qy_due_view_get_entries (find (GTK_WIDGET (shown.page), QY_TYPE_DUE_VIEW));
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (QyDueEntry) entry = g_list_model_get_item (entries, i);
      const QyDueItem *item = qy_due_entry_get_due (entry);

      if (item == NULL || item->safe_on == NULL)
        continue;
      g_assert_cmpstr (last, <=, item->safe_on);
      g_free (last);
      last = g_strdup (item->safe_on);
      g_assert_true (g_hash_table_add (
          seen, g_strjoin ("\n", item->holder_id, item->source_id, item->occurrence, NULL)));
    }
  close_shown (&shown);
}

/* What is done leaves the list, and comes back when that is taken back. */
static void
test_done (BookFixture *f, gconstpointer data)
{
  Shown shown = { NULL };
  g_autoptr (QyDueItem) item = NULL;
  g_autoptr (QyEvent) undone = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row = NULL;

  add_due_contracts (f->book, 2);
  show (&shown, f);
  for (int turn = 0; turn < 2000 && count_entries (shown.page, QY_DUE_ENTRY_DUE) == 0; turn++)
    iterate (10);
  iterate (400);
  item = first_due (shown.page);
  g_assert_nonnull (item);
  row = find (GTK_WIDGET (shown.page), QY_TYPE_DUE_ROW);
  while (row != NULL && qy_due_entry_get_due (qy_due_row_get_entry (QY_DUE_ROW (row))) == NULL)
    row = gtk_widget_get_first_child (gtk_widget_get_next_sibling (gtk_widget_get_parent (row)));
  g_assert_true (gtk_widget_activate_action (row, "due.done", NULL));
  for (int turn = 0;
       turn < 2000 && is_shown (shown.page, item->holder_id, item->source_id, item->occurrence);
       turn++)
    iterate (10);
  g_assert_false (is_shown (shown.page, item->holder_id, item->source_id, item->occurrence));
  undone = qy_book_undo (f->book, item->holder_id, &error);
  g_assert_no_error (error);
  qy_session_look (shown.session);
  for (int turn = 0;
       turn < 2000 && !is_shown (shown.page, item->holder_id, item->source_id, item->occurrence);
       turn++)
    iterate (10);
  g_assert_true (is_shown (shown.page, item->holder_id, item->source_id, item->occurrence));
  close_shown (&shown);
}

/* Of a thousand contracts only some rows are made; "more" brings more of a group. */
static void
test_more (BookFixture *f, gconstpointer data)
{
  Shown shown = { NULL };
  guint first = 0;

  add_due_contracts (f->book, 200);
  add_due_rows (f->book, 200, 12);
  show (&shown, f);
  for (int turn = 0; turn < 2000 && count_entries (shown.page, QY_DUE_ENTRY_MORE) < 2; turn++)
    iterate (10);
  do /* until nothing more comes */
    {
      first = count_entries (shown.page, QY_DUE_ENTRY_DUE);
      iterate (400);
    }
  while (count_entries (shown.page, QY_DUE_ENTRY_DUE) != first);
  g_assert_cmpuint (first, <=, QY_N_DUE_GROUPS * 15);
  gtk_widget_activate_action (find (GTK_WIDGET (shown.page), QY_TYPE_DUE_VIEW), "due-view.more",
                              "u", 0);
  for (int turn = 0; turn < 2000 && count_entries (shown.page, QY_DUE_ENTRY_DUE) <= first; turn++)
    iterate (10);
  g_assert_cmpuint (count_entries (shown.page, QY_DUE_ENTRY_DUE), ==, first + 100);
  close_shown (&shown);
}

static void
test_welcome (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (QyJob) job = qy_job_new ("Making");
  QyWelcomePage *page = qy_welcome_page_new (G_MENU_MODEL (menu));
  GtkWidget *window = gtk_window_new ();

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  qy_welcome_page_show_problem (page, "a.qybook", "It is <damaged>.");
  qy_welcome_page_show_job (page, job);
  qy_job_progress (1, 4, job);
  for (int turn = 0; turn < 200 && qy_job_get_fraction (job) < 0; turn++)
    iterate (10);
  g_assert_cmpfloat (qy_job_get_fraction (job), ==, 0.25);
  gtk_widget_activate_action (GTK_WIDGET (page), "welcome.cancel", NULL);
  g_assert_true (g_cancellable_is_cancelled (qy_job_get_cancellable (job)));
  gtk_window_destroy (GTK_WINDOW (window));
  iterate (30);
  g_assert_null (page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/start-page/rows", BookFixture, NULL, book_fixture_set_up, test_rows,
              book_fixture_tear_down);
  g_test_add ("/ui/start-page/due", BookFixture, NULL, book_fixture_set_up, test_due,
              book_fixture_tear_down);
  g_test_add ("/ui/start-page/done", BookFixture, NULL, book_fixture_set_up, test_done,
              book_fixture_tear_down);
  g_test_add ("/ui/start-page/more", BookFixture, NULL, book_fixture_set_up, test_more,
              book_fixture_tear_down);
  g_test_add_func ("/ui/welcome-page/shows", test_welcome);
  return g_test_run ();
}
