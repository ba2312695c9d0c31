/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "qy-page-kinds.h"

/* Every page of the sidebar can be made, shown and taken away again without leaving anything. */
static void
test_lists (void)
{
  g_autofree char *folder = g_dir_make_tmp ("qy-page-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.qybook", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyBook) book = qy_book_open (path, QY_BOOK_CREATE, &error);
  g_autoptr (QySession) session = NULL;
  guint n = 0;
  const QyListKind *kinds = qy_list_kinds (&n);

  g_assert_no_error (error);
  session = qy_session_new (book);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *window = gtk_window_new ();
      QyPage *page =
          g_object_new (kinds[i].get_type (), "session", session, "page-name", kinds[i].name, NULL);

      g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
      gtk_window_present (GTK_WINDOW (window));
      for (int turn = 0; turn < 50; turn++)
        g_main_context_iteration (NULL, FALSE);
      g_assert_nonnull (qy_page_get_title (page));
      gtk_window_destroy (GTK_WINDOW (window));
      for (int turn = 0; turn < 50 || (page != NULL && turn < 5000); turn++)
        g_main_context_iteration (NULL, FALSE);
      g_assert_null (page);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/page/lists", test_lists);
  return g_test_run ();
}
