/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "book-fixture.h"
#include "qy-start-page.h"
#include "qy-welcome-page.h"

static void
iterate (int milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = g_str_equal (G_OBJECT_TYPE_NAME (widget), "QyTodayRow") ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static void
wait_for_rows (GtkWidget *page, guint n)
{
  for (int turn = 0; turn < 200 && count_rows (page) != n; turn++)
    iterate (10);
  g_assert_cmpuint (count_rows (page), ==, n);
}

/* A draft waits and was worked on last: it stands in both lists, and one made later comes too. */
static void
test_rows (BookFixture *f, gconstpointer data)
{
  g_autofree char *template = add_template (f->book);
  g_autofree char *draft = add_draft (f->book, template, "第一份");
  g_autofree char *later = NULL;
  g_autoptr (QySession) session = NULL;
  g_autoptr (QyBook) book = NULL;
  GtkWidget *window = gtk_window_new ();
  QyPage *page = NULL;

  book = qy_book_open (f->path, QY_BOOK_DEFAULT, NULL);
  session = qy_session_new (book);
  page = g_object_new (QY_TYPE_START_PAGE, "session", session, "page-name", "start", NULL);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  wait_for_rows (GTK_WIDGET (page), 2);
  g_assert_true (qy_page_is_ready (page));
  later = add_draft (f->book, template, "第二份");
  qy_session_look (session);
  wait_for_rows (GTK_WIDGET (page), 4);
  gtk_window_destroy (GTK_WINDOW (window));
  iterate (50);
  g_assert_null (page);
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
  g_test_add_func ("/ui/welcome-page/shows", test_welcome);
  return g_test_run ();
}
